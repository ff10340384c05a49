"""Glossary terms."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "term-forbidden": Entry(
        "forbidden", "TermForbidden", across=Entry("aligned_rules", "TermForbiddenAligned", sides=2)
    ),
    "term-deprecated": Entry(
        "deprecated", "TermDeprecated", across=Entry("aligned_rules", "TermDeprecatedAligned", sides=2)
    ),
    "false-friend": Entry("aligned_rules", "FalseFriend", sides=2),
    "term-swapped": Entry(
        "swapped",
        "TermSwapped",
        sides=2,
        across=Entry(
            "deputies",
            "TermSwappedDeputy",
            sides=3,
            across=Entry("rivals", "TermSwappedRival", sides=3, across=Entry("gloss", "TermSwappedGloss")),
        ),
    ),
    "term-conflict-trilingual": Entry("swapped", "TermConflictTrilingual", sides=3),
    "term-missing": Entry("missing", "TermMissing", sides=2),
    "term-untranslated": Entry("untranslated", "TermUntranslated", sides=2),
    "term-do-not-translate": Entry("do_not_translate", "TermDoNotTranslate", sides=2),
    "term-candidate": Entry("candidate", "TermCandidate", off=True),
    "term-not-preferred": Entry("not_preferred", "TermNotPreferred", off=True),
    "term-inconsistent": Entry(
        "inconsistent", "TermInconsistent", across=Entry("inconsistent_across", "TermInconsistentAcross", sides=2)
    ),
    "term-spacing": Entry("spacing", "TermSpacing"),
    "term-case": Entry("case", "TermCase"),
    "acronym-unexpanded": Entry("acronym", "AcronymUnexpanded", off=True),
}
