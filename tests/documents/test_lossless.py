"""Every format: nothing changes without an edit, one edit changes its own bytes only, and other readers agree."""

import os
from collections import Counter
from collections.abc import Sequence

import pytest
from benchmarks.formats.readers import CODE, READERS
from benchmarks.formats.round_trip import PROSE, all_edits, check
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.samples import SAMPLES
from transreview.documents.document import Document, SourceFile
from transreview.documents.format import EXTENSIONS, Format, format_of
from transreview.text.span import Span

NAMES = sorted(SAMPLES)
SELF_NAMING = ("a.xlf", "a.xliff", "a.tmx", "a.csv", "a.tsv", "a.xlsx")


def form_of(source: SourceFile) -> Format:
    form = format_of(os.path.splitext(source.path)[1])
    assert form is not None
    return form


def read(source: SourceFile) -> tuple[Document, ...]:
    return form_of(source).read(source, None if source.path in SELF_NAMING else "ko")


def test_every_format_has_a_sample() -> None:
    formats = {type(format_of(extension)) for extension in EXTENSIONS}
    assert {type(form_of(source)) for source in SAMPLES.values()} == formats
    assert {form_of(source).name for source in SAMPLES.values()} == set(READERS)


@pytest.mark.parametrize("name", NAMES)
def test_every_segment_in_turn_and_all_at_once(name: str) -> None:
    source = SAMPLES[name]
    documents = read(source)
    outcome = check(form_of(source), source, documents, most=1000)
    assert outcome.problems == ()
    assert outcome.editable == outcome.segments > 0
    assert [all_edits(form_of(source), source, document) for document in documents] == [None] * len(documents)


_LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\ufffc\u2028\u2029\ufeff")
_CONTENTS = st.text(_LETTERS, max_size=8) | st.text(
    st.sampled_from("가a \"'\\<>&{}[]:#,;=!|*`-?@%~_\u00a0é😀"), max_size=8
)


@pytest.mark.parametrize("name", [name for name in NAMES if form_of(SAMPLES[name]).name not in PROSE | {"subtitles"}])
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_any_content_of_a_message_reads_back(name: str, data: st.DataObject) -> None:
    source = SAMPLES[name]
    form = form_of(source)
    documents = read(source)
    document = documents[data.draw(st.integers(0, len(documents) - 1))]
    segment = document.segments[data.draw(st.integers(0, len(document.segments) - 1))]
    start = data.draw(st.integers(0, len(segment.text)))
    span = Span(start, data.draw(st.integers(start, len(segment.text))))
    new = data.draw(_CONTENTS) + CODE * span.of(segment.text).count(CODE)
    wanted = segment.text[: span.start] + new + segment.text[span.end :]
    written = form.apply(source, [document.edit(segment, span, new)])
    again = read(SourceFile(source.path, written))
    expected = [
        [wanted if one is document and each is segment else each.text for each in one.segments] for one in documents
    ]
    if "".join(wanted.split()):
        assert [[each.text for each in one.segments] for one in again] == expected
        assert _once_more(
            READERS[form.name](written, source.path), wanted, READERS[form.name](source.data, source.path)
        )


def _once_more(after: Sequence[str], wanted: str, before: Sequence[str]) -> bool:
    """Whether another reader finds the new content, and all but one text as it was; it sees codes in its own way."""
    old = Counter(text.replace(CODE, "") for text in before)
    new = Counter(text.replace(CODE, "") for text in after)
    return list((new - old).elements()) in ([wanted.replace(CODE, "")], []) and (old - new).total() <= 1
