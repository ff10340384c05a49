"""Characters: scripts, look-alikes, normal forms, hidden characters, broken encodings, width."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "foreign-script": Entry("foreign_script", "ForeignScript"),
    "homoglyph": Entry("homoglyph", "Homoglyph"),
    "unicode-form": Entry("unicode_form", "UnicodeForm"),
    "hidden-character": Entry("hidden_character", "HiddenCharacter"),
    "mojibake": Entry("mojibake", "Mojibake"),
    "character-width": Entry("character_width", "CharacterWidth"),
}
