"""Values that English says with a verb or an adverb where other languages write a figure: `doubled`, `twice`, `half of`."""

import re
from decimal import Decimal
from functools import cache

_ROOTS = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5}
_ADVERBS = {"twice": 2, "thrice": 3, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10}

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
"""Decades of life in words, in lower case."""

STARTERS = frozenset((*_ADVERBS, *(root + end for root in _ROOTS for end in ("e", "es", "ed", "ing"))))
"""The words, in lower case, that may begin one (`half` aside)."""


def multiple(text: str, start: int, word: str) -> tuple[Decimal, int] | None:
    """The value of a multiple or a half that begins with `word` (lower case) at `start`, and where it ends.

    `double` alone is an adjective more often than not (`double standards`) and counts only before `the`, `that` or
    `what`; `half` only of something.
    """
    end = start + len(word)
    if word == "half":
        by_half = text.endswith("by ", 0, start) and not text.startswith(" past", end)
        return (Decimal("0.5"), end) if by_half or _half_of_something().match(text, end) else None
    if word in _ADVERBS:
        return Decimal(_ADVERBS[word]), end
    root = next((root for root in _ROOTS if word.startswith(root)), None)
    if root is None or word not in STARTERS:
        return None
    if word == root + "e" and not _measured().match(text, end):
        return None
    return Decimal(_ROOTS[root]), end


_LONGEST = 40
"""Code points before a decade in which its possessive stands, with other decades between (`in their 20s and 30s`)."""


def decade_of_life(text: str, start: int) -> tuple[Decimal, int] | None:
    """The age that `20s` or `twenties` at `start` stands for after a possessive (`in her 20s`), and where it ends."""
    match = _decade().match(text, start)
    if match is None or not _possessive().search(text, max(0, start - _LONGEST), start):
        return None
    return Decimal(match[1] or DECADES[match[2].lower()]), match.end()


@cache
def _decade() -> re.Pattern[str]:
    return re.compile(rf"(?:([1-9]0)s|({'|'.join(DECADES)}))\b", re.IGNORECASE)


@cache
def _possessive() -> re.Pattern[str]:
    others = rf"(?:(?:[1-9]0s|{'|'.join(DECADES)})(?:,|,? (?:and|or|to)) )*"
    return re.compile(rf"\b(?:his|her|their|my|our|your|the)(?: early| mid| late)?[ -]{others}$", re.IGNORECASE)


@cache
def _half_of_something() -> re.Pattern[str]:
    return re.compile(r" (?:of|the|its|their|his|her|all|that|those|these|as (?:much|many|large|big|long|high|fast))\b")


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(r" (?:the|that|those|its|their|what|last)\b")
