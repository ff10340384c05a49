"""Which way a text is aligned: by the keys of its messages where it has them, else by what its sentences say."""

from collections.abc import Mapping, Sequence

from transreview.alignment.aligner import Progress, align
from transreview.alignment.catalog import align_by_key, has_keys
from transreview.alignment.unit import Alignment, Link
from transreview.analysis.segment import DocumentAnalysis


def align_text(
    documents: Mapping[str, DocumentAnalysis],
    *,
    hand: Mapping[tuple[str, str], Sequence[Link]] | None = None,
    progress: Progress | None = None,
) -> Alignment:
    """The alignment of the documents of one text, `hand` being links that hold as they are."""
    read = {code: analysis.document for code, analysis in documents.items()}
    if has_keys(read):
        return align_by_key(read)
    return align(documents, hand=hand, progress=progress)
