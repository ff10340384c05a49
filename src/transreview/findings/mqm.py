"""The categories of the MQM typology (themqm.org) that findings are given, as paths `dimension/subtype`."""

import re
from collections.abc import Mapping

from transreview.localization.gettext import mark

CATEGORIES: Mapping[str, str] = {
    "terminology": mark("Terminology"),
    "terminology/resource": mark("Terminology: not as the glossary says"),
    "terminology/wrong-term": mark("Terminology: wrong term"),
    "terminology/inconsistent": mark("Terminology: inconsistent"),
    "accuracy": mark("Accuracy"),
    "accuracy/mistranslation": mark("Accuracy: mistranslation"),
    "accuracy/omission": mark("Accuracy: omission"),
    "accuracy/addition": mark("Accuracy: addition"),
    "accuracy/untranslated": mark("Accuracy: untranslated"),
    "accuracy/do-not-translate": mark("Accuracy: translated what must not be"),
    "linguistic-conventions": mark("Language"),
    "linguistic-conventions/grammar": mark("Language: grammar"),
    "linguistic-conventions/spelling": mark("Language: spelling and spacing"),
    "linguistic-conventions/punctuation": mark("Language: punctuation"),
    "linguistic-conventions/encoding": mark("Language: characters"),
    "style": mark("Style"),
    "style/organizational-style": mark("Style: not the house's"),
    "style/register": mark("Style: register"),
    "style/awkward-style": mark("Style: awkward"),
    "style/unidiomatic-style": mark("Style: unidiomatic"),
    "locale-conventions": mark("Locale conventions"),
    "locale-conventions/number-format": mark("Locale conventions: numbers"),
    "locale-conventions/date-format": mark("Locale conventions: dates and times"),
    "audience-appropriateness": mark("Fit for the audience"),
    "design-and-markup": mark("Design and markup"),
    "design-and-markup/markup": mark("Design and markup: tags"),
    "design-and-markup/link": mark("Design and markup: links"),
    "design-and-markup/length": mark("Design and markup: length"),
}
"""What a reviewer chooses among, with its title; every category that a rule reports is one of them."""

DIMENSIONS = tuple(category for category in CATEGORIES if "/" not in category)


def parse_category(text: str) -> str:
    """The category that a file names; subtypes of one's own are allowed. Raises `ValueError` with what is known."""
    dimension, slash, subtype = text.partition("/")
    if dimension not in DIMENSIONS or (slash and not re.fullmatch("[a-z]+(-[a-z]+)*", subtype)):
        raise ValueError(f"{text!r} is no MQM category; write one of {', '.join(DIMENSIONS)}, or such a one/subtype")
    return text


def title(category: str) -> str:
    """The title of a category, to be translated; of one that is not listed the category itself."""
    return CATEGORIES.get(category, category)
