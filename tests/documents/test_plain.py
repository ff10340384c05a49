"""Plain text: what is cut into segments, that nothing is lost, and that an edit changes its own bytes only."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.strategies import check_segments, encodings, source, texts
from transreview.documents.document import SegmentKind
from transreview.documents.plain import PlainText
from transreview.documents.prose import LONGEST
from transreview.findings.finding import TextEdit
from transreview.text.files import UnreadableFileError
from transreview.text.normalise import ZERO_WIDTH
from transreview.text.span import Span

_languages = st.sampled_from(["ko", "vi", "en"])


def _segments(text: str, code: str = "ko") -> list[str]:
    (document,) = PlainText().read(source(text), code)
    return [segment.text for segment in document.segments]


def test_sentences_and_paragraphs() -> None:
    text = "또럼 서기장이 왔다. 회담은 1.5시간 이어졌다.\n\n양측은 합의했다.\n"
    (document,) = PlainText().read(source(text), "ko")
    assert [(segment.paragraph, segment.text) for segment in document.segments] == [
        (0, "또럼 서기장이 왔다."),
        (0, "회담은 1.5시간 이어졌다."),
        (1, "양측은 합의했다."),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\u00a0\n \n"])
def test_every_line_is_a_paragraph_where_lines_were_not_broken_by_hand(end: str) -> None:
    lines = ["Hai bên nhất trí mở rộng hợp tác trong nhiều lĩnh vực.", "Ông nói: “Rất tốt”.", "Chuyến thăm kết thúc."]
    assert _segments(end.join(lines), "vi") == lines


def test_lines_broken_by_hand_are_joined() -> None:
    text = (
        "The two leaders agreed to widen cooperation in science,\n"
        "technology and education, and to raise trade to 150\n"
        "billion dollars by 2030. They met for two hours before\n"
        "the press conference in Seoul.\n"
        "\n"
        "A statement will follow on Monday, officials said, and\n"
        "the text will be published in both languages.\n"
    )
    (document,) = PlainText().read(source(text), "en")
    assert [segment.text for segment in document.segments] == [
        text[: text.index(" They")].replace("\n", " "),
        "They met for two hours before the press conference in Seoul.",
        "A statement will follow on Monday, officials said, and the text will be published in both languages.",
    ]
    first = document.segments[0]
    place = first.text.index("technology")
    assert first.to_document(Span(place, place + 10)).of(text) == "technology"
    assert first.to_document(Span(place - 9, place + 10)).of(text) == "science,\ntechnology"


def test_lines_broken_by_hand_in_korean() -> None:
    text = (
        "양국 정상은 과학기술과 교육 분야의 협력을 넓히고 2030년까지\n"
        "교역액을 1,500억 달러로 늘리기로 했다. 회담은 두 시간 넘게\n"
        "이어졌다고 대변인이 전했다.\n"
    )
    assert _segments(text) == [
        "양국 정상은 과학기술과 교육 분야의 협력을 넓히고 2030년까지 교역액을 1,500억 달러로 늘리기로 했다.",
        "회담은 두 시간 넘게 이어졌다고 대변인이 전했다.",
    ]


def test_a_title_and_its_text_are_not_joined() -> None:
    text = "Hai nước nâng cấp quan hệ\nHai nước ra tuyên bố chung ngày 11/8.\nLễ ký diễn ra tại Seoul.\n"
    (document,) = PlainText().read(source(text), "vi")
    assert [segment.kind for segment in document.segments] == [
        SegmentKind.TITLE,
        SegmentKind.SENTENCE,
        SegmentKind.SENTENCE,
    ]


def test_an_empty_file_has_no_segments() -> None:
    assert _segments("") == []
    assert _segments("\ufeff\r\n \u00a0\n\u200b\n") == []


def test_what_is_hidden_stays_in_its_sentence() -> None:
    assert _segments("\u200b서기장이 말했다. \u200b그는 갔다.\u200b") == [
        "\u200b서기장이 말했다.",
        "\u200b그는 갔다.\u200b",
    ]


def test_the_language_is_detected() -> None:
    for text, code in (("또럼 서기장이 왔다.", "ko"), ("Tổng Bí thư đã đến Hà Nội.", "vi"), ("The leaders met.", "en")):
        (document,) = PlainText().read(source(text), None)
        assert document.language == code


def test_a_language_that_is_none_of_ours_is_said() -> None:
    with pytest.raises(UnreadableFileError, match=r"its language is not clear; say it with --language"):
        PlainText().read(source("これは日本語の文です。"), None)


def test_a_line_without_end_is_cut() -> None:
    text = "가나다 " * 30_000
    (document,) = PlainText().read(source(text), "ko")
    check_segments(document)
    assert max(len(segment.text) for segment in document.segments) <= LONGEST
    assert "".join(segment.text for segment in document.segments).replace(" ", "") == text.replace(" ", "")


@given(texts, encodings, _languages)
def test_no_edit_changes_no_byte(text: str, layout: tuple[bytes, str], code: str) -> None:
    file = source(text, layout)
    (document,) = PlainText().read(file, code)
    check_segments(document)
    assert document.text == text
    assert PlainText().apply(document.source, []) == file.data
    assert PlainText().apply(file, []) == file.data


@given(texts, _languages)
def test_every_visible_character_is_in_a_segment(text: str, code: str) -> None:
    (document,) = PlainText().read(source(text), code)
    covered = {place for segment in document.segments for place in range(*segment.place)}
    lost = {text[place] for place in range(len(text)) if place not in covered}
    assert all(letter.isspace() or letter in ZERO_WIDTH for letter in lost)


@given(texts, _languages, st.data())
def test_places_are_exact(text: str, code: str, data: st.DataObject) -> None:
    (document,) = PlainText().read(source(text), code)
    for segment in document.segments:
        start = data.draw(st.integers(0, len(segment.text) - 1))
        end = data.draw(st.integers(start + 1, len(segment.text)))
        there = segment.to_document(Span(start, end)).of(text)
        assert there.split() == segment.text[start:end].split()


@given(texts, encodings, _languages, st.data())
def test_an_edit_changes_its_own_bytes_only(
    text: str, layout: tuple[bytes, str], code: str, data: st.DataObject
) -> None:
    file = source(text, layout)
    (document,) = PlainText().read(file, code)
    if not document.segments:
        return
    segment = data.draw(st.sampled_from(document.segments))
    start = data.draw(st.integers(0, len(segment.text)))
    span = segment.to_document(Span(start, data.draw(st.integers(start, len(segment.text)))))
    replacement = data.draw(st.sampled_from(["", "이재명", unicodedata.normalize("NFD", "Tô Lâm"), "👍"]))
    new = PlainText().apply(document.source, [TextEdit(document.path, span, replacement)])
    bom, encoding = layout
    before, after = text[: span.start].encode(encoding), text[span.end :].encode(encoding)
    assert new == bom + before + replacement.encode(encoding) + after
