"""Lines and columns: LF, CRLF and CR end a line, nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.text.lines import Lines, Position, line_spans
from transreview.text.span import Span

_texts = st.text("가b\u00e9 \r\n\u2028\u0085\x0b\x0c", max_size=20)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("가\r\n나\r다\n", ["가", "나", "다", ""]),
        ("\r\r\n\n", ["", "", "", ""]),
        ("a\u2028b\u0085c\x0bd\x0c", ["a\u2028b\u0085c\x0bd\x0c"]),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    assert [span.of(text) for span in line_spans(text)] == lines
    found = Lines(text)
    assert [found.span(number).of(text) for number in range(1, len(found) + 1)] == lines


@given(_texts)
def test_every_place_comes_back_from_its_line_and_column(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        position = lines.position(offset)
        assert lines.span(position.line).start + position.column - 1 == offset
        if offset <= lines.span(position.line).end:
            assert lines.offset(position) == offset


@given(_texts)
def test_a_line_is_counted_as_editors_do(text: str) -> None:
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    assert [span.of(text) for span in line_spans(text)] == unified.split("\n")


def test_columns_count_code_points() -> None:
    lines = Lines("첫 줄\n👨‍👩‍👧 e\u0301x")
    assert lines.position(4) == Position(2, 1)
    assert lines.position(len("첫 줄\n👨‍👩‍👧 e\u0301")) == Position(2, 9)


def test_places_outside_are_put_at_the_nearer_end() -> None:
    lines = Lines("ab\ncd")
    assert lines.position(99) == Position(2, 3)
    assert lines.position(-5) == Position(1, 1)
    assert lines.offset(Position(1, 99)) == 2
    assert lines.offset(Position(9, 1)) == 3
    assert lines.offset(Position(0, 0)) == 0


@given(_texts, st.integers(0, 20), st.integers(0, 20))
def test_a_part_of_a_line_is_what_stands_there(text: str, one: int, other: int) -> None:
    lines = Lines(text)
    for number in range(1, len(lines) + 1):
        place = Span(min(one, other, lines.span(number).length), min(max(one, other), lines.span(number).length))
        assert lines.part(number, place) == place.of(lines.text(number))
