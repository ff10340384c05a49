"""Words and phrases as such: repetition, consistency, polarity."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "polarity-mismatch": Entry("polarity", "PolarityMismatch", sides=2),
}
