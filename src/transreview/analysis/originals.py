"""The originals of one text where each of its catalogs brings them along."""

from collections.abc import Iterable

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.documents.document import Document


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
