"""Names of persons and places."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "name-romanization": Entry("romanization", "NameRomanization", "en"),
    "name-misspelled": Entry("misspelled", "NameMisspelled", across=Entry("across", "NameMisspelledAcross", sides=2)),
    "name-variant": Entry("variant", "NameVariant", across=Entry("variant_across", "NameVariantAcross", sides=2)),
    "name-missing": Entry("missing", "NameMissing", sides=2),
    "name-title-mismatch": Entry("title_mismatch", "NameTitleMismatch", sides=2),
    "name-transliteration": Entry("transliteration", "NameTransliteration", sides=2),
    "name-inconsistent": Entry("inconsistent", "NameInconsistent"),
    "name-diacritics": Entry("diacritics", "NameDiacritics", "vi"),
    "name-short-form": Entry("short_form", "NameShortForm"),
    "name-order": Entry("order", "NameOrder", "vi en"),
    "name-title-spacing": Entry("title_spacing", "NameTitleSpacing", "ko"),
}
