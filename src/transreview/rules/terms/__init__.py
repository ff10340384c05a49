"""Glossary terms."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "term-forbidden": Entry("forbidden", "TermForbidden"),
    "term-deprecated": Entry("deprecated", "TermDeprecated"),
    "term-not-preferred": Entry("not_preferred", "TermNotPreferred", off=True),
    "term-inconsistent": Entry("inconsistent", "TermInconsistent"),
    "term-spacing": Entry("spacing", "TermSpacing"),
    "term-case": Entry("case", "TermCase"),
    "acronym-unexpanded": Entry("acronym", "AcronymUnexpanded", off=True),
}
