"""The sentences of the interface in the language of its user. English is what the code holds and costs nothing.

The language is chosen once, where a program starts (`speak`); catalogs are read when the first sentence is asked for.
"""

import os
from collections.abc import Mapping
from functools import cache

LANGUAGES = ("en", "ko", "vi")
"""The languages of the interface."""

_ENGLISH = LANGUAGES[0]
_chosen = [_ENGLISH]
"""The one choice of a process. A context variable would not do: threads that report to the desk begin without it."""


def speak(language: str) -> None:
    """Chooses the language of the interface; one that there is no catalog for is English."""
    _chosen[0] = language if language in LANGUAGES else _ENGLISH


def spoken() -> str:
    """The code of the chosen language."""
    return _chosen[0]


def language_of(environment: Mapping[str, str]) -> str:
    """The language that a POSIX environment asks for: the first one we have, by the precedence that gettext uses."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(variable, "")
        for name in value.split(":") if variable == "LANGUAGE" else [value]:
            code = name.replace("-", "_").split("_")[0].split(".")[0].lower()
            if code in LANGUAGES:
                return code
        if value and variable != "LANGUAGE":
            return _ENGLISH
    return _ENGLISH


def gettext(text: str, /, **values: object) -> str:
    """The text in the chosen language, its values put in; as it is where the catalog does not have it."""
    code = _chosen[0]
    said = text if code == _ENGLISH or not text else _catalog(code).get(text, text)
    return said.format_map(values) if values else said


def ngettext(one: str, many: str, count: int) -> str:
    """The form for a number, which is put in as `count`. Korean and Vietnamese have one form for all numbers."""
    code = _chosen[0]
    english = one if count == 1 else many
    return (english if code == _ENGLISH else _catalog(code).get(one, english)).format(count=count)


def mark(text: str) -> str:
    """Marks a text that stands in a table for the catalogs; it is translated where it is shown."""
    return text


@cache
def _catalog(code: str) -> Mapping[str, str]:
    from transreview.localization.catalog import read_catalog  # not for English

    return read_catalog(os.path.join(os.path.dirname(__file__), f"{code}.po"))
