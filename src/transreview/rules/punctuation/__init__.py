"""Punctuation: quotation marks, brackets, spacing, doubled and missing marks."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "quote-style": Entry("quote_style", "QuoteStyle"),
    "bracket-unpaired": Entry("bracket_unpaired", "BracketUnpaired"),
    "punctuation-spacing": Entry("spacing", "PunctuationSpacing"),
    "end-punctuation": Entry("end_punctuation", "EndPunctuation", off=True, sides=2),
    "punctuation-doubled": Entry("doubled", "PunctuationDoubled"),
    "quote-unpaired": Entry("quote_unpaired", "QuoteUnpaired"),
}
