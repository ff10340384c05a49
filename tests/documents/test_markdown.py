"""Markdown: prose in, marks out, and edits that keep the marks."""

import datetime
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.strategies import SENTENCES, check_segments, encodings, source
from transreview.documents.document import Document, Segment, SegmentKind, SourceFile
from transreview.documents.markdown import Markdown
from transreview.documents.markdown_edits import escaped
from transreview.findings.finding import TextEdit
from transreview.text.span import Span

_PATH = "article.ko.md"


def _read(text: str, code: str | None = "ko") -> Document:
    (document,) = Markdown().read(source(text, path=_PATH), code)
    return document


def _texts(text: str) -> list[str]:
    return [segment.text for segment in _read(text).segments]


def _edited(text: str, old: str, new: str) -> str:
    """The text after replacing `old`, found in the content of one segment."""
    document = _read(text)
    segment = next(segment for segment in document.segments if old in segment.text)
    start = segment.text.index(old)
    edit = document.edit(segment, Span(start, start + len(old)), new)
    return Markdown().apply(document.source, [edit]).decode()


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("두 나라는 **과학기술**을 *핵심 축*으로 삼는다.", ["두 나라는 과학기술을 핵심 축으로 삼는다."]),
        ("**“평화”**를 말했다.", ["“평화”를 말했다."]),
        ('[또럼 서기장](https://a.test/x_(y) "제목")이 왔다.', ["또럼 서기장이 왔다."]),
        ("[참조][r]와 [그냥] 글.\n\n[r]: https://a.test", ["참조와 [그냥] 글."]),
        ("[속보] 회담이 열렸다.", ["[속보] 회담이 열렸다."]),
        ("![악수하는 두 정상](a.png)", ["악수하는 두 정상"]),
        ("`코드 안`은 `` a`b ``와 다르다.", ["`코드 안`은 `` a`b ``와 다르다."]),
        ("\\*별\\*과 &amp;, 2 * 3 * 4, a_b_c.", ["*별*과 &, 2 * 3 * 4, a_b_c."]),
        ("<b>굵은</b> 글과 <!-- 숨은 글 --> 줄.", ["굵은 글과 <!-- 숨은 글 --> 줄."]),
        ("각주[^1]가 있다.\n\n[^1]: 각주의 글이다.", ["각주가 있다.", "각주의 글이다."]),
        ("~~지운~~ 글이다.", ["지운 글이다."]),
        ("열린 **별과 [괄호 하나.", ["열린 **별과 [괄호 하나."]),
        ("줄이\n이어지고\\\n끊긴다.", ["줄이 이어지고 끊긴다."]),
        ("> 인용한\n> 글이다.", ["인용한 글이다."]),
        ("- 하나\n- [x] 둘\n  이어서\n\n  문단\n", ["하나", "둘 이어서", "문단"]),
        ("| 이름 | 직함 |\n|---|:-:|\n| 또럼 | 서기장 \\| 주석 |", ["이름", "직함", "또럼", "서기장 | 주석"]),
        ("글.\n\n    들여쓴 코드\n\n글.", ["글.", "글."]),
        ("```python\n코드\n```\n글.\n~~~\n코드\n~~~", ["글."]),
        ("```\n닫지 않은 코드\n글", []),
        ("<div>\n<p>HTML</p>\n</div>\n\n글.", ["글."]),
        ("<!-- 여러\n\n줄 -->\n글.", ["글."]),
        ("<script>\nvar a;\n</script>\n글.", ["글."]),
        ("---\ntitle: 제목\n---\n글.", ["제목", "글."]),
        ("# 제목 #\n\n## 소제목 {#a}\n\n밑줄 제목\n===\n", ["제목", "소제목", "밑줄 제목"]),
        ("글.\n\n***\n\n글.", ["글.", "글."]),
        ("!!! note\n\n글.", ["글."]),
        ("", []),
    ],
)
def test_prose_is_read_without_its_marks(text: str, segments: list[str]) -> None:
    assert _texts(text) == segments


def test_kinds() -> None:
    text = "# 제목\n\n## 소제목\n\n글이다.\n\n- 항목\n\n![그림](a.png)\n\n홍길동 기자 hong@example.test\n"
    kinds = [segment.kind for segment in _read(text).segments]
    assert kinds == [
        SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.SENTENCE, SegmentKind.ITEM, SegmentKind.CAPTION,
        SegmentKind.FURNITURE,
    ]  # fmt: skip


def test_front_matter_says_date_title_and_language() -> None:
    document = _read(
        "---\ntitle: 'Chuyến thăm'\ndate: 2025-08-11T09:00:00+07:00\nlang: vi-VN\n---\nHai bên gặp nhau.\n", None
    )
    assert document.date == datetime.date(2025, 8, 11)
    assert document.language == "vi"
    assert document.metadata["title"] == "Chuyến thăm"
    assert document.segments[0].kind is SegmentKind.TITLE


def test_a_date_line_says_the_date_where_the_front_matter_does_not() -> None:
    assert _read("# 제목\n\n입력 2025-08-11 19:15\n\n글이다.").date == datetime.date(2025, 8, 11)


def test_code_addresses_and_tags_are_protected() -> None:
    segment = _read("`code`와 https://a.test/y?a=b. 그리고 <br> 또 {{ var }}와 a@b.test.").segments[0]
    whole = _read("앞 **글** `code`, https://a.test/y?a=b, <br>, {{ var }}, a@b.test 끝.").segments[0]
    assert [span.of(whole.text) for span in whole.protected] == [
        "`code`", "https://a.test/y?a=b", "<br>", "{{ var }}", "a@b.test",
    ]  # fmt: skip
    assert segment.protected[0].of(segment.text) == "`code`"


@pytest.mark.parametrize(
    ("text", "old", "new", "result"),
    [
        ("**이제명** 대통령", "이제명", "이재명", "**이재명** 대통령"),
        ("**이제명대통령**은", "이제명대통령", "이재명 대통령", "**이재명 대통령**은"),
        ("또럼 **서기 장**은", "또럼 서기", "또 럼 서기", "**또 럼 서기 장**은"),
        ("**당 총서기** 또럼", "총서기 또럼", "서기장 또럼", "**당 서기장 또럼**"),
        ("[총서기](https://a.test)가", "총서기가", "서기장이", "[서기장이](https://a.test)"),
        ("앞 *총서기* 뒤", "앞 총서기 뒤", "서기장", "서기장"),
        ("각주[^1] 총서기", "각주 총서기", "서기장", "서기장[^1]"),
        ("> 인용한\n> 총서기", "총서기", "서기장", "> 인용한\n> 서기장"),
        ("줄 끝\r\n총서기", "총서기", "서기장", "줄 끝\r\n서기장"),
        ("| 총서기 | 값 |\n|---|---|", "총서기", "서|기", "| 서\\|기 | 값 |\n|---|---|"),
        ("총서기 글", "총서기", "*서기장*", "\\*서기장\\* 글"),
        ("총서기 글", "총서기", "# 서기장", "\\# 서기장 글"),
        ("총서기 글", "총서기", "1. 서기장", "1\\. 서기장 글"),
        ("a &amp; 총서기", "& 총서기", "와 서기장", "a 와 서기장"),
        ("[가](x) 나 [다](y)", "가 나 다", "라", "[라](x)[](y)"),
    ],
)
def test_edits_keep_the_marks(text: str, old: str, new: str, result: str) -> None:
    assert _edited(text, old, new) == result


@pytest.mark.parametrize(
    "content", ["a*b*c", "[x](y)", "`a`", "<b>", "&lt;", "\\*", "snake_case", "_a_", "2 * 3", "**", "~~a~~"]
)
def test_what_is_escaped_reads_as_it_was(content: str) -> None:
    document = _read(f"앞 {escaped(content, before=' ')} 뒤")
    assert "".join(segment.text for segment in document.segments) == f"앞 {content} 뒤"


_MARKED = (
    *SENTENCES,
    "**굵은 글**은 *기운 글*과 다르다.",
    "[또럼 서기장](https://a.test/b)이 말했다.",
    "![그림](a.png)",
    "`code`",
    "> 인용",
    "- 항목",
    "1. 항목",
    "# 제목",
    "| a | b |\n|---|---|\n| c | d |",
    "```",
    "<div>",
    "<!--",
    "-->",
    "[^1]: 각주",
    "---",
    "title: 글",
    "    코드",
    "&amp;",
    "\\*",
    "**",
    "](",
    "[",
)
_breaks = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", " ", ""])
_files = st.lists(
    st.tuples(st.sampled_from(_MARKED) | st.text(" *_`[]()<>!#|-\\&~{}가a.\n", max_size=8), _breaks), max_size=8
).map(lambda parts: "".join(piece + end for piece, end in parts))


@given(_files, encodings)
def test_no_edit_changes_no_byte(text: str, layout: tuple[bytes, str]) -> None:
    file = source(text, layout, _PATH)
    (document,) = Markdown().read(file, "ko")
    check_segments(document)
    assert document.text == text
    assert Markdown().apply(document.source, []) == file.data


@given(_files)
def test_places_are_exact(text: str) -> None:
    for segment in _read(text).segments:
        for number, character in enumerate(segment.text):
            there = segment.to_document(Span(number, number + 1)).of(text)
            assert there == character or (character == " " and not there.strip(" \t\r\n>\\")) or there[0] in "\\&"


@given(_files, encodings, st.data())
def test_an_edit_without_marks_changes_its_own_bytes_only(
    text: str, layout: tuple[bytes, str], data: st.DataObject
) -> None:
    file = source(text, layout, _PATH)
    (document,) = Markdown().read(file, "ko")
    places = [(segment, number) for segment in document.segments for number in range(len(segment.text))]
    if not places:
        return
    segment, number = data.draw(st.sampled_from(places))
    span = segment.to_document(Span(number, number + 1))
    replacement = data.draw(st.sampled_from(["이재명", unicodedata.normalize("NFD", "Tô Lâm"), "가"]))
    new = Markdown().apply(document.source, [TextEdit(document.path, span, replacement)])
    bom, encoding = layout
    before, after = text[: span.start].encode(encoding), text[span.end :].encode(encoding)
    assert new == bom + before + replacement.encode(encoding) + after


@pytest.mark.parametrize(
    "piece",
    [
        "[", "![", "](", "[a](", "*", "**a ", "_a", "`", "`` ` ", "<", "<a ", "<!--", "&", "{{", "> ", "- ", "|", "[a]",
        "(", "\\", "***a** b*", "~~", "[^", "]: ", "http://", "a@", "# ", "1. ", "[a]: ", "<a>", "</b>", "a|", "---",
        "'", "> > ", "<b>", "a\n", "- \n", "\r", "[a](b ", "![a](b \"c",
    ],
)  # fmt: skip
def test_hostile_input_is_read_in_passing(piece: str) -> None:
    """A scan that costs more than linear time would not end within the patience of whoever runs this."""
    text = piece * (400_000 // len(piece))
    check_segments(_read(text))


def test_growing_runs_of_backticks() -> None:
    text = " ".join("`" * length for length in range(1, 600))
    check_segments(_read(text))


def _first(document: Document) -> Segment:
    return document.segments[0]


def test_decomposed_text_is_kept() -> None:
    text = unicodedata.normalize("NFD", "**Tổng Bí thư** Tô Lâm")
    segment = _first(_read(text, "vi"))
    assert segment.text == unicodedata.normalize("NFD", "Tổng Bí thư Tô Lâm")


@pytest.mark.parametrize(
    ("line", "before", "after", "expected"),
    [
        ("[국빈 방한][] 소식", "국빈 방한", "방문", "[방문][국빈 방한] 소식"),
        ("- [국빈 방한]", "국빈 방한", "방문", "- [방문][국빈 방한]"),
        ("[국빈 방한]은 [둘째][b]와 [셋째]다", "방한은 둘째와 셋", "방문 셋", "[국빈 방문 셋][국빈 방한][째][셋째]다"),
        ("[![국빈 방한]](u) [![셋째]](v)", "국빈 방한 셋째", "배지", "[![배지][국빈 방한]](u)[![][셋째]](v)"),
        ("[가](u) 나 **(다)**", "가 나 (다)", "라", "[라](u)"),
        ("[가](u) 나 **다 라**", "가 나 다 ", "마", "[마](u)**라**"),
        ("[국빈 방한] 소식", "소식", "기사", "[국빈 방한] 기사"),
    ],
)
def test_links_known_by_their_text_stay_links(line: str, before: str, after: str, expected: str) -> None:
    end = "\n\n[국빈 방한]: https://example.test/a\n[셋째]: /c\n[b]: /b\n"
    source = SourceFile("visit.ko.md", f"{line}{end}".encode())
    (document,) = Markdown().read(source, "ko")
    segment = document.segments[0]
    start = segment.text.index(before)
    edit = document.edit(segment, Span(start, start + len(before)), after)
    assert Markdown().apply(source, [edit]).decode() == f"{expected}{end}"


def test_signs_between_words_and_apostrophes_are_no_emphasis() -> None:
    (document,) = Markdown().read(SourceFile("a.en.md", b"Update 'bold*' and 'italic*' icons, **fine**.\n"), "en")
    assert [segment.text for segment in document.segments] == ["Update 'bold*' and 'italic*' icons, fine."]
