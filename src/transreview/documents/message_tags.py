"""Tags in messages: HTML, Pango, Qt rich text, DocBook and the inline codes of exchange formats.

A word in angle brackets is not always a tag: manuals write `git checkout <branch>`, and translators translate that. A
tag is what closes itself, what is closed again in the same text, or what HTML, Pango and Qt know by that name and no
manual uses for a value.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from transreview.languages.listed import listed
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

_KNOWN = frozenset(
    listed(
        "a b big body br code div em font h1 h2 h3 h4 h5 h6 hr html i img li ol p pre span strong sub sup table tbody",
        "td th thead tr tt u ul",
    )
)
_LOOSE = frozenset(("br", "p", "hr"))
"""Tags that lay out lines; a translation may break its lines elsewhere."""

_SAME = {"b": "strong", "i": "em"}
_PHRASES = frozenset(listed("abbr big cite code del dfn em ins kbd mark nowiki q s samp small strike strong tt u var"))
"""Tags that set words off from their sentence: HTML's phrase elements, and `nowiki` of wikis."""


class Tag(NamedTuple):
    """A tag: where it stands, and what it is compared by: `name`, `/name` or `name/`."""

    span: Span
    text: str
    name: str


def tags(text: str) -> tuple[Tag, ...]:
    """The tags of a text, by position."""
    if "<" not in text:
        return ()
    found = list(_candidates(text))
    names = Counter(tag.name for tag in found)
    return tuple(tag for tag in found if _is_tag(tag.name, names))


def is_loose(tag: Tag) -> bool:
    """Whether a translation may have more or fewer of that tag."""
    return tag.name.strip("/") in _LOOSE


def counterpart(name: str) -> str:
    """The name of the tag that does the same: `strong` for `b`, `/em` for `/i`."""
    bare = name.strip("/")
    return name.replace(bare, _SAME.get(bare, bare), 1)


def is_phrase(name: str) -> bool:
    """Whether a tag of that name only sets words off, so that a sentence without the pair is whole all the same."""
    return name.removeprefix("/") in _PHRASES


def _candidates(text: str) -> Iterator[Tag]:
    for match in _tag().finditer(text):
        name = match["name"].lower()
        if match["closing"]:
            name = f"/{name}"
        elif match["empty"] or name in ("br", "hr", "img", "input", "link", "meta"):
            name = f"{name}/"
        yield Tag(Span(*match.span()), match.group(), name)


def _is_tag(name: str, names: Counter[str]) -> bool:
    bare = name.strip("/")
    return bare in _KNOWN or name.endswith("/") or (f"/{bare}" in names and bare in names)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        r"<(?P<closing>/)?(?P<name>[A-Za-z][A-Za-z0-9:_.-]*)(?:\s+[^<>\"']*(?:(?:\"[^\"<>]*\"|'[^'<>]*')[^<>\"']*)*)?"
        r"\s*(?P<empty>/)?>"
    )
