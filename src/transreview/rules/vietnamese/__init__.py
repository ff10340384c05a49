"""Vietnamese spelling."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "vi-diacritics-missing": Entry("diacritics_missing", "ViDiacriticsMissing", "vi"),
    "vi-tone-placement": Entry("tone_placement", "ViTonePlacement", "vi"),
    "vi-syllable": Entry("syllable", "ViSyllable", "vi"),
    "vi-real-word": Entry("real_word", "ViRealWord", "vi"),
}
