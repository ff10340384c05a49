"""JSON, ARB, YAML and properties: keys, languages, escapes, and what is refused."""

import pytest

from transreview.documents.document import Document, SourceFile
from transreview.documents.format import Format
from transreview.documents.json_messages import ArbMessages, JsonMessages
from transreview.documents.placeholder import CHOICE
from transreview.documents.placeholders import placeholders
from transreview.documents.properties import Properties
from transreview.documents.yaml_messages import YamlMessages
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span


def read(form: Format, text: str, language: str | None = "ko") -> tuple[Document, ...]:
    return form.read(SourceFile("file", text.encode()), language)


def messages(form: Format, text: str, language: str | None = "ko") -> dict[str | None, str]:
    (document,) = read(form, text, language)
    return {segment.key: segment.text for segment in document.segments}


def test_json_messages_have_the_path_of_their_keys() -> None:
    text = r'{"a": {"b": "하나", "c": ["\ud55c\n", 5]}, "n": null, "$schema": "x"}'
    assert messages(JsonMessages(), text) == {"a.b": "하나", "a.c.0": "한\n"}


def test_of_an_extension_only_the_messages_count() -> None:
    text = '{"name": {"message": "이름", "description": "x", "placeholders": {"a": {"content": "$1"}}}}'
    assert messages(JsonMessages(), text) == {"name.message": "이름"}


def test_arb_leaves_out_what_describes_messages() -> None:
    (document,) = read(ArbMessages(), '{"@@locale": "vi", "hi": "Chào {name}", "@hi": {"description": "x"}}', None)
    assert document.language == "vi"
    assert [(one.key, sorted(one.flags)) for one in document.segments] == [("hi", ["icu-message-format"])]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (JsonMessages(), '{"ko": {"a": "하나"}, "vi": {"a": "một"}, "fr": {"a": "un"}}'),
        (YamlMessages(), "ko: {a: 하나}\nvi:\n  a: một\nfr:\n  a: un\n"),
    ],
)
def test_a_file_may_hold_several_languages(form: Format, text: str) -> None:
    found = read(form, text, None)
    assert {one.language: [(each.key, each.text) for each in one.segments] for one in found} == {
        "ko": [("a", "하나")],
        "vi": [("a", "một")],
    }
    assert [one.language for one in read(form, text, "vi")] == ["vi"]


def test_a_list_of_languages_is_no_file_in_several() -> None:
    (document,) = read(JsonMessages(), '{"ko": "한국어", "vi": "베트남어"}', "ko")
    assert [one.key for one in document.segments] == ["ko", "vi"]


def test_the_language_at_the_root_of_a_rails_file_is_no_key() -> None:
    assert messages(YamlMessages(), "ko:\n  a:\n    b: 글\n") == {"a.b": "글"}


def test_yaml_texts_are_read_whatever_their_style() -> None:
    text = (
        'a: 두 줄에\n  걸친 글\nb: |\n  가\n   나\nc: >-\n  가\n  나\n\n  다\nd: "가\\\n  나"\n'
        "e: 5\nf: yes\ng: &x 라\nh: *x\n"
    )
    assert messages(YamlMessages(), text) == {
        "a": "두 줄에 걸친 글",
        "b": "가\n 나\n",
        "c": "가 나\n다",
        "d": "가나",
        "g": "라",
    }


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        ("a: 가 # 주", "나: 다", 'a: "나: 다" # 주'),
        ("a: 가", "no", 'a: "no"'),
        ("a: [가, 나]", "다, 라", 'a: ["다, 라", 나]'),
        ("a: '가'", "it's", "a: 'it''s'"),
        ('a: "가"', "줄\n바꿈", 'a: "줄\\n바꿈"'),
        ("a: |\n  가", "나\n다", "a: |\n  나\n  다"),
        ("a: >\n  가\n  나", "다", "a: >\n  다"),
        ("a: &x 가", "", 'a: &x ""'),
    ],
)
def test_a_yaml_text_keeps_its_style_where_it_can(before: str, new: str, after: str) -> None:
    (document,) = read(YamlMessages(), f"z: 앞\n{before}\n# 끝\n")
    segment = document.segments[1]
    edit = document.edit(segment, Span(0, len(segment.text.rstrip("\n"))), new)
    assert YamlMessages().apply(document.source, [edit]).decode() == f"z: 앞\n{after}\n# 끝\n"


def test_properties_are_read_as_java_reads_them() -> None:
    text = "# x\n a = 하나 \\\n   둘\nb:\\u0041\\t\nc d\n! y\ne\\=f=\n"
    assert messages(Properties(), text) == {"a": "하나 둘", "b": "A\t", "c": "d", "e=f": ""}


def test_properties_in_ascii_stay_in_ascii() -> None:
    (document,) = read(Properties(), "a=OK\n")
    edit = document.edit(document.segments[0], Span(0, 2), "확인 😀")
    assert Properties().apply(document.source, [edit]) == b"a=\\ud655\\uc778 \\ud83d\\ude00\n"


@pytest.mark.parametrize(
    ("form", "text", "said"),
    [
        (JsonMessages(), '{"a": "b",}', "file:1: not valid JSON: expected a key"),
        (JsonMessages(), '{\n"a": "b', "file:2: not valid JSON: a string that is not closed"),
        (JsonMessages(), "[" * 10_000, "file:1: not valid JSON: nested deeper than 256"),
        (JsonMessages(), '{"a": "b"} x', "file:1: not valid JSON: something follows"),
        (JsonMessages(), "", "file:1: not valid JSON: expected a value"),
        (YamlMessages(), "a: [" * 10_000, "file:1:"),
        (YamlMessages(), "a: 가\n b: 나\n", "file:2:3: not valid YAML"),
        (YamlMessages(), "transreview_glossary: 1\nname: x\n", "file: is a file of transreview's own"),
        (Properties(), "a=\0", "file: not a text: NUL"),
    ],
)
def test_what_is_refused_is_said_in_one_sentence(form: Format, text: str, said: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(form, text)
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)


def test_mediawiki_says_of_a_file_what_is_no_message() -> None:
    text = '{"@metadata": {"authors": []}, "paid": "$1원을 $2에게 냈습니다"}'
    (document,) = JsonMessages().read(SourceFile("i18n/ko.json", text.encode()), "ko")
    (segment,) = document.segments
    assert [each.text for each in placeholders(segment.text, segment.flags)] == ["$1", "$2"]
    assert not placeholders(segment.text)


def test_what_chooses_a_form_in_mediawiki_is_not_shown() -> None:
    found = placeholders("{{GENDER:$1|đổi tên}} $2 ({{PLURAL:$3|trang|$3 trang}})", {"mediawiki-format"})
    assert [(each.text, each.kind == CHOICE) for each in found] == [
        ("$1", True),
        ("$2", False),
        ("$3", True),
        ("$3", False),
    ]
