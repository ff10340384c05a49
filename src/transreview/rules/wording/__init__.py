"""Words and phrases as such: repetition, consistency, polarity."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "doubled-word": Entry("doubled_word", "DoubledWord"),
    "phrase-repeated": Entry("phrase_repeated", "PhraseRepeated"),
    "negation-lost": Entry("negation_lost", "NegationLost", off=True, sides=2),
    "rendering-inconsistent": Entry("rendering_inconsistent", "RenderingInconsistent", sides=2),
    "polarity-mismatch": Entry("polarity", "PolarityMismatch", sides=2),
}
