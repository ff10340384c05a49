"""Edited documents: what is looked at and what is written agree."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support import document
from transreview.review.editing import changed_part, file_edits, with_contents
from transreview.text.edit import Edit, apply_edits
from transreview.text.span import Span

WORDS = st.text(st.sampled_from("가나 xễ\u0302.“"), max_size=12)


@given(WORDS, WORDS)
def test_the_changed_part_is_exact_and_smallest(before: str, after: str) -> None:
    span, replacement = changed_part(before, after)
    assert before[: span.start] + replacement + before[span.end :] == after
    stood = span.of(before)
    assert not (stood and replacement and (stood[0] == replacement[0] or stood[-1] == replacement[-1]))


@given(st.dictionaries(st.integers(0, 2), st.text(st.sampled_from("가 나다.ễ"), max_size=8)))
def test_the_document_looked_at_is_the_file_that_will_be_written(contents: dict[int, str]) -> None:
    read = document("첫째 문장이다. 둘째 문장이다.\n\n셋째 문장이다.", "ko")
    edited = with_contents(read, contents)
    edits = [Edit(edit.span, edit.replacement) for edit in file_edits(read, contents)]
    assert apply_edits(read.text, edits) == edited.text
    for segment in edited.segments:
        assert segment.text == contents.get(segment.index, read.segments[segment.index].text)
        assert segment.place.of(edited.text) == segment.text


def test_an_edit_moves_what_is_protected() -> None:
    read = document("여기 URL 있다.", "ko")
    read = read._replace(segments=(read.segments[0]._replace(protected=(Span(3, 6),)),))
    edited = with_contents(read, {0: "바로 여기 URL 있다."})
    (segment,) = edited.segments
    assert [span.of(segment.text) for span in segment.protected] == ["URL"]
    assert with_contents(read, {0: "여기 주소 있다."}).segments[0].protected == ()
