"""Reading our own gettext catalogs: PO files as `tools.catalogs` writes them, without a step that compiles them.

They are small and read only by those who do not read English; nothing that was built can be out of step with its
source.
"""

import ast
import re
from collections.abc import Mapping
from typing import TypeAlias

Catalog: TypeAlias = Mapping[str, str]
"""From English to another language; of a plural the form for one is the key."""

_STRINGS = r'((?:"(?:[^"\\\n]|\\.)*"\n?)+)'


def read_catalog(path: str) -> Catalog:
    """The translated entries of the PO file at `path`; fuzzy and empty ones are left out. Raises `OSError`."""
    with open(path, encoding="utf-8") as file:
        return parse(file.read())


def parse(text: str) -> Catalog:
    """The translated entries of a PO file."""
    entry = re.compile(
        rf"^((?:#.*\n)*)msgid {_STRINGS}(?:msgid_plural {_STRINGS})?msgstr(?:\[0\])? {_STRINGS}", re.MULTILINE
    )
    found = {}
    for match in entry.finditer(text):
        comments, original, _, translation = match.groups()
        if "#, fuzzy" not in comments and (said := _unquoted(translation)) and (key := _unquoted(original)):
            found[key] = said
    return found


def _unquoted(strings: str) -> str:
    return "".join(_one(line) for line in strings.splitlines())


def _one(string: str) -> str:
    """What a quoted string says; PO and Python escape alike."""
    return str(ast.literal_eval(string)) if "\\" in string else string[1:-1]
