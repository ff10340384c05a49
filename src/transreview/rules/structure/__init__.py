"""Segments that are missing, extra, empty, moved or out of proportion."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "segment-empty": Entry("empty", "SegmentEmpty", sides=2),
    "segment-missing": Entry("missing", "SegmentMissing", sides=2),
    "segment-extra": Entry("missing", "SegmentExtra", sides=2),
    "segment-order": Entry("order", "SegmentOrder", sides=2),
    "translation-stale": Entry("stale", "TranslationStale", sides=2),
    "sentence-count": Entry("sentence_count", "SentenceCount", sides=2),
    "quote-lost": Entry("quote_lost", "QuoteLost", sides=2),
    "length-ratio": Entry("proportion", "LengthRatio", sides=2),
}
