"""Korean paragraphs cut into sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.registry import language

KOREAN = language("ko")
PIECES = st.sampled_from(
    [
        *[
            "했다",
            "말",
            "그는",
            ".",
            "?",
            "!",
            "…",
            "“",
            "”",
            "(",
            ")",
            "3",
            "2025",
            "A",
            "Dr",
            ",",
            "고",
            "•",
            "다",
            "'",
            '"',
        ],
        " ",
        "\n",
    ]
)


@pytest.mark.parametrize(
    "parts",
    [
        ["교역액은 7.3% 늘었다.", "한국은 셋째다."],
        ["회담은 2025. 8. 11. 서울에서 열렸다.", "끝났다."],
        ["정말인가?", "그렇다!"],
        ["그는 “줄었다. 더 줄 것이다”고 말했다.", "모두 웃었다."],
        ["그는 “줄었다.”고 말했다.", "끝."],
        ["그는 “기쁘다.” 라고 말했다.", "끝."],
        ["“기쁘다.”", "그는 웃었다."],
        ["1. 첫째로 정한다.", "둘째로 미룬다."],
        ["J. K. 김 대사가 왔다.", "Dr. 리도 왔다."],
        ["그러나… 그는 갔다.", "끝."],
        ["그는 갔다…", "아무도 몰랐다."],
        ["(사진은 하노이. 자료) 설명이다.", "끝."],
        ["(끝났다.)", "다시 시작한다."],
        ["협정에 서명한 양국 정상"],
        ["소수점은 0.5와 1.25다.", "면적은 3.5ha다."],
        ["Samsung Electronics Co. 측이 밝혔다.", "끝."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [span.of(text) for span in KOREAN.sentences(text)] == parts


def test_lines_end_sentences() -> None:
    text = "제목 한 줄\n• 항목 하나\n• 항목 둘"
    assert [span.of(text) for span in KOREAN.sentences(text)] == ["제목 한 줄", "• 항목 하나", "• 항목 둘"]


def test_a_missing_space_after_the_full_stop() -> None:
    text = "회담이 끝났다.그는 떠났다."
    assert [span.of(text) for span in KOREAN.sentences(text)] == ["회담이 끝났다.", "그는 떠났다."]


@given(st.lists(PIECES).map("".join))
def test_sentences_cover_all_that_is_not_space(text: str) -> None:
    spans = KOREAN.sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@given(st.text(max_size=60))
def test_any_text_is_covered(text: str) -> None:
    joined = "".join("".join(span.of(text).split()) for span in KOREAN.sentences(text))
    assert joined == "".join(text.split())
