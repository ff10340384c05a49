"""Names of persons and places."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "name-misspelled": Entry("misspelled", "NameMisspelled"),
    "name-variant": Entry("variant", "NameVariant"),
    "name-inconsistent": Entry("inconsistent", "NameInconsistent"),
    "name-diacritics": Entry("diacritics", "NameDiacritics", "vi"),
    "name-short-form": Entry("short_form", "NameShortForm"),
    "name-order": Entry("order", "NameOrder", "vi en"),
    "name-title-spacing": Entry("title_spacing", "NameTitleSpacing", "ko"),
}
