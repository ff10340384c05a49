"""Messages of catalogs: what a program needs of a translation besides its words."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "placeholder-mismatch": Entry("placeholder_mismatch", "PlaceholderMismatch", sides=2),
    "accelerator-mismatch": Entry("accelerator_mismatch", "AcceleratorMismatch", sides=2),
    "escape-mismatch": Entry("escape_mismatch", "EscapeMismatch", sides=2),
    "edge-space": Entry("edge_space", "EdgeSpace", sides=2),
    "plural-forms": Entry("plural_forms", "PluralForms", messages=True),
    "length-limit": Entry("length_limit", "LengthLimit", messages=True),
    "untranslated": Entry(
        "untranslated", "Untranslated", sides=2, across=Entry("missing_message", "MissingMessage", sides=2)
    ),
    "fuzzy": Entry("fuzzy", "Fuzzy", messages=True),
    "duplicate-message": Entry("duplicate_message", "DuplicateMessage", sides=2),
    "placeholder-particle": Entry("placeholder_particle", "PlaceholderParticle", languages="ko", messages=True),
}
