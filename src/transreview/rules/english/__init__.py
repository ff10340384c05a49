"""English orthography."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "en-diacritics": Entry("diacritics", "EnDiacritics", "en"),
}
