"""Offsets kept as stretches say the same as a list of them."""

from bisect import bisect_right
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from transreview.documents.json_scan import escaped, unescaped
from transreview.documents.offsets import Offsets, OffsetsBuilder
from transreview.text.span import Span

_STEPS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5), st.booleans()), max_size=12)


def _built(steps: list[tuple[int, int, bool]]) -> tuple[Offsets, list[int]]:
    """Offsets and the list that they should be; a step is a gap before it, its length, and whether it is one thing."""
    builder, place = OffsetsBuilder(), 7
    listed: list[int] = []
    for gap, length, at_once in steps:
        place += gap
        (builder.at_once if at_once else builder.stretch)(place, length)
        listed += [place] * length if at_once else range(place, place + length)
        place += 3 if at_once else length
    return builder.finish(place), [*listed, place]


@given(_STEPS)
def test_they_are_a_sequence_like_the_list(steps: list[tuple[int, int, bool]]) -> None:
    offsets, listed = _built(steps)
    assert list(offsets) == listed
    assert [offsets[number] for number in range(-len(listed), len(listed))] == listed * 2
    assert offsets[1:-1] == tuple(listed[1:-1])
    assert [bisect_right(offsets, place) for place in range(80)] == [bisect_right(listed, place) for place in range(80)]
    assert offsets == tuple(listed)
    assert list(offsets.shifted(-3)) == [place - 3 for place in listed]


@given(st.text(alphabet='Việt 한국\n"\\\t\u2028a'))
def test_every_code_point_of_a_json_string_begins_where_it_is_written(content: str) -> None:
    text = f'"{escaped(content, ascii_only=False)}"'
    said, offsets = unescaped(text, Span(1, len(text) - 1))
    assert said == content
    places = range(1, len(text)) if offsets is None else offsets
    written = [text[place:end] for place, end in pairwise(places)]
    assert written == [escaped(letter, ascii_only=False) for letter in content]
