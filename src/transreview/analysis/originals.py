"""The originals of translations: which documents of a text they are, and those that several files bring along."""

from collections.abc import Collection, Iterable, Sequence

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.documents.document import Document

_USUAL = "en"
"""What the messages of programs are written in where nothing says."""


def with_original(
    documents: Sequence[Document], source: str | None = None, reported: Collection[str] | None = None
) -> tuple[Document, ...]:
    """The documents of a text, the original among message files that do not name theirs marked as such.

    Catalogs in JSON, YAML and the like hold one language each: the one in the language `source`, English where that is
    None, is what the others translate. Where `reported`, the paths that findings are wanted of, are all its own,
    nothing is marked: somebody asks about the original itself.
    """
    code = source or _USUAL
    others = {document.path for document in documents if document.language != code}
    is_marked = all(document.catalog and not document.original for document in documents)
    if not is_marked or not (others if reported is None else others & set(reported)):
        return tuple(documents)
    return tuple(document._replace(original=document.language == code) for document in documents)


def original_of(documents: Iterable[Document]) -> str | None:
    """The language that a text is translated from, as its documents say."""
    return next((document.language for document in documents if document.original), None)


def joined_originals(analysis: DocumentAnalysis, others: Iterable[Document]) -> DocumentAnalysis:
    """The originals of one catalog with the messages of the others that it lacks, each at its place in its own file."""
    segments = list(analysis.segments)
    known = {segment.segment.key for segment in segments}
    for other in others:
        for segment in other.segments:
            if segment.key not in known:
                moved = segment._replace(index=len(segments))
                segments.append(SegmentAnalysis(other, moved, analysis.language, analysis.glossary))
        known.update(segment.key for segment in other.segments)
    document = analysis.document._replace(segments=tuple(segment.segment for segment in segments))
    joined = DocumentAnalysis(document, analysis.language, analysis.glossary)
    joined.segments = tuple(segments)
    return joined
