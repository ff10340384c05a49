"""Placeholders of the printf family: C, Python, PHP, Perl, Objective-C, Ruby and their kin.

The conversions are those of ISO C 7.21.6.1, of POSIX (`%1$s`), of the GNU C library (`%m`, the flags `'` and `I`), of
gettext (`%<PRIu64>`), and of Python, Ruby (`%(name)s`, `%<name>s`) and Objective-C (`%@`).
"""

import re
from collections.abc import Iterator
from functools import cache

from transreview.documents.placeholder import Placeholder
from transreview.text.span import Span

_KINDS = {
    **dict.fromkeys("diouxX", "a whole number"),
    **dict.fromkeys("eEfFgGaA", "a number"),
    **dict.fromkeys("sSra@", "a text"),
    **dict.fromkeys("cC", "a character"),
    "p": "an address",
}
_NO_ARGUMENT = frozenset("m")


def conversions(text: str) -> Iterator[Placeholder]:
    """All that printf would replace in a text known to be a format, `%%` left out.

    Unnumbered conversions are named by their place, so that `%2$s %1$s` has the names of `%s %s`. A space flag before a
    word is taken for prose (`100% of`), and what strftime alone writes (`%b %d, %Y`) for a date.
    """
    if _dates().search(text):
        return
    place = 0
    for match in _conversion().finditer(text):
        if match["mark"] or _is_prose(text, match):
            continue
        name = match["name"] or match["angle"] or match["position"]
        if name is None and match["letter"] not in _NO_ARGUMENT:
            place += 1 + (match["width"] == "*") + (match["precision"] == "*")
            name = str(place)
        kind = "a whole number" if match["macro"] else _KINDS.get(match["letter"] or "", "")
        yield Placeholder(Span(*match.span()), match.group(), name or match.group(), kind, "printf")


def evident(text: str) -> Iterator[Placeholder]:
    """What nothing but printf writes, for texts of which nobody says that they are formats."""
    if _dates().search(text):
        return
    place = 0
    for match in _evident().finditer(text):
        name = match["name"] or match["angle"] or match["position"]
        if name is None:
            place += 1
            name = str(place)
        yield Placeholder(Span(*match.span()), match.group(), name, _KINDS.get(match["letter"], ""), "printf")


def stray_percents(text: str) -> Iterator[Span]:
    """The `%` of a format that begin no conversion, nor stand for a percent sign as `%%` does."""
    for match in _conversion().finditer(text):
        if not match["mark"] and _is_prose(text, match):
            yield Span(match.start(), match.start() + 1)


def _is_prose(text: str, match: re.Match[str]) -> bool:
    """Whether a percent sign and the word after it only look like a conversion with the space flag."""
    if match["letter"] is None and match["macro"] is None:
        return True
    spaced = " " in match["flags"] and match["name"] is None
    return spaced and text[match.end() : match.end() + 1].isalpha()


@cache
def _conversion() -> re.Pattern[str]:
    argument = r"(?:(?P<position>\d+)\$|\((?P<name>[^()\s][^()]*)\)|<(?P<angle>[a-z_]\w*)>(?=[-+#0\d.]*[a-z]))?"
    size = r"(?P<width>\*(?:\d+\$)?|\d+)?(?:\.(?P<precision>\*(?:\d+\$)?|\d+)?)?(?:hh|h|ll|l|L|q|j|z|t)?"
    return re.compile(
        rf"%(?:(?P<mark>%)|{argument}(?P<flags>[-+ #0'I]*){size}"
        r"(?:(?P<letter>[diouxXeEfFgGaAcCsSpnmr@])|<(?P<macro>PRI[A-Za-z0-9]+)>))|%"
    )


@cache
def _evident() -> re.Pattern[str]:
    return re.compile(
        r"(?<![%\d])%(?:(?P<position>\d)\$|\((?P<name>[A-Za-z_][\w.]*)\)|<(?P<angle>[a-z_]\w*)>)?"
        r"0?\d*(?:\.\d+)?(?:ll|l|z)?(?P<letter>[sdfuix@])(?!%(?![A-Za-z]))"
    )


@cache
def _dates() -> re.Pattern[str]:
    """The conversions of strftime that printf does not have."""
    return re.compile(r"%[-_0^#]?(?:[YHMBbyPjZk]|m\b)")
