"""Edits of one text: all at once or one after the other comes to the same."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.text.strategies import texts
from transreview.text.edit import Edit, OverlappingEditsError, apply_edits, moved, ordered
from transreview.text.span import Span


@st.composite
def _text_and_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(texts)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    spans = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, [Edit(span, draw(st.text(max_size=5))) for span in spans]


@given(_text_and_edits())
def test_what_no_edit_touches_stays(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    starts, ends = [edit.span.start for edit in edits], [edit.span.end for edit in edits]
    rest = "".join(text[start:end] for start, end in zip([0, *ends], [*starts, len(text)], strict=True))
    new = apply_edits(text, [Edit(edit.span, "") for edit in edits])
    assert new == rest
    assert len(apply_edits(text, edits)) == len(rest) + sum(len(edit.replacement) for edit in edits)


@given(_text_and_edits(), st.randoms())
def test_one_after_the_other_in_any_order_is_the_same_as_at_once(case: tuple[str, list[Edit]], random: object) -> None:
    text, edits = case
    at_once = apply_edits(text, edits)
    new = text
    for edit in reversed(edits):
        new = apply_edits(new, [edit])
    assert new == at_once
    new = text
    done: list[Edit] = []
    for edit in edits:
        # An edit's end is the beginning of what follows, so it moves like the character before it.
        start = moved(edit.span.start, done)
        new = apply_edits(new, [Edit(Span(start, start + edit.span.length), edit.replacement)])
        done.append(edit)
    assert new == at_once


@given(_text_and_edits())
def test_an_edit_can_be_taken_back(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    new = apply_edits(text, edits)
    shift, back = 0, []
    for span, replacement in ordered(edits):
        start = span.start + shift
        back.append(Edit(Span(start, start + len(replacement)), span.of(text)))
        shift += len(replacement) - span.length
    assume(len({edit.span for edit in back}) == len(back))
    assert apply_edits(new, back) == text


@given(_text_and_edits(), st.integers(0, 80))
def test_a_place_moves_with_the_character_after_it(case: tuple[str, list[Edit]], offset: int) -> None:
    text, edits = case
    assume(offset < len(text))
    assume(not any(edit.span.start <= offset < edit.span.end for edit in edits))
    assert apply_edits(text, edits)[moved(offset, edits)] == text[offset]


def test_a_place_in_a_replaced_span_moves_to_its_end() -> None:
    assert moved(3, [Edit(Span(1, 5), "ab")]) == 3
    assert moved(1, [Edit(Span(1, 5), "ab")]) == 1
    assert moved(5, [Edit(Span(1, 5), "ab")]) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Edit(Span(0, 3), "a"), Edit(Span(2, 4), "b")),
        (Edit(Span(0, 3), "a"), Edit(Span(1, 1), "b")),
        (Edit(Span(2, 2), "a"), Edit(Span(2, 2), "b")),
        (Edit(Span(0, 9), "a"), Edit(Span(3, 4), "b")),
    ],
)
def test_overlapping_edits_are_refused(first: Edit, second: Edit) -> None:
    with pytest.raises(OverlappingEditsError):
        apply_edits("0123456789", [second, first])


def test_an_edit_that_two_rules_propose_is_made_once() -> None:
    edit = Edit(Span(0, 3), "이재명")
    assert apply_edits("이제명이", [edit, edit]) == "이재명이"


def test_edits_that_touch_are_fine() -> None:
    assert apply_edits("0123", [Edit(Span(2, 3), "b"), Edit(Span(1, 2), "a"), Edit(Span(2, 2), "-")]) == "0a-b3"


@pytest.mark.parametrize("span", [Span(-1, 0), Span(3, 5), Span(2, 1)])
def test_a_span_outside_the_text_is_refused(span: Span) -> None:
    with pytest.raises(ValueError, match="outside"):
        apply_edits("0123", [Edit(span, "")])
