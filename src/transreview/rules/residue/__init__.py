"""What was left in the wrong language or script, and what must not be translated."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "markup-mismatch": Entry(
        "markup_mismatch", "MarkupMismatch", sides=2, across=Entry("message_markup", "MessageMarkup", sides=2)
    ),
    "url-changed": Entry("url_changed", "UrlChanged", sides=2),
    "columns-swapped": Entry("columns_swapped", "ColumnsSwapped", sides=2),
    "segment-identical": Entry("identical", "SegmentIdentical", sides=2),
    "source-residue": Entry("source_residue", "SourceResidue", sides=2),
}
