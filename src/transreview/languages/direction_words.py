"""Finding words that say which way something goes, and negations, by a language's own lists."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from transreview.languages.language import Direction, Negation
from transreview.text.span import Span

REVERSIBLE = frozenset({"consent", "permission", "outcome"})
"""Axes on which a negation says the opposite: not to agree is to refuse, while not to rise is not to fall."""


ACT = "act-"
"""How the names of axes begin whose words name an act, which is done (1) or, negated, not done (-1)."""


DENIED = "not-"
"""How the names of axes begin whose words are negated ones of an axis that is not reversible: not to fall is not to rise,
but it is not to fall either."""


def is_reversible(axis: str) -> bool:
    """Whether a negated word of an axis says the opposite."""
    return axis in REVERSIBLE or axis.startswith(ACT)


class Words(NamedTuple):
    """A language's words by axis and sign, and what negates a word that it stands before or after (empty: nothing).

    `loose` are words that have other senses too, and say which way only beside a value.
    """

    patterns: Mapping[tuple[str, int], str]
    loose: Mapping[tuple[str, int], str]
    negated_before: str = ""
    negated_after: str = ""


class NegationWords(NamedTuple):
    """A language's negations: `firm` ones deny the sentence, `any` are all that may answer one of another language."""

    firm: str
    any: str


def directions(text: str, words: Words) -> tuple[Direction, ...]:
    """The words of the list in a text, in order; a negated one is reversed, or of an axis of its own where nothing is its reverse."""
    found: list[Direction] = []
    if _any((*words.patterns.values(), *words.loose.values())).search(text) is None:  # most texts have none of them
        return ()
    for loose, patterns in ((False, words.patterns), (True, words.loose)):
        for (axis, sign), pattern in patterns.items():
            for match in _compiled(pattern).finditer(text):
                span = Span(*match.span())
                if not _negated(text, span, words):
                    found.append(Direction(span, axis, sign, loose))
                elif is_reversible(axis):
                    found.append(Direction(span, axis, -sign, loose, negated=True))
                else:
                    found.append(Direction(span, f"{DENIED}{axis}", sign, loose, negated=True))
    return tuple(sorted(found))


def negations(text: str, words: NegationWords) -> tuple[Negation, ...]:
    """The negations in a text, in order; of words within each other (않 in 지 않) the longer counts once."""
    firm = {match.span() for match in _compiled(words.firm).finditer(text)}
    found: list[Negation] = []
    for start, end in sorted(firm | {match.span() for match in _compiled(words.any).finditer(text)}):
        span, is_firm = Span(start, end), (start, end) in firm
        if found and start < found[-1].span.end:
            last = found.pop()
            span, is_firm = Span(last.span.start, max(last.span.end, end)), is_firm or last.firm
        found.append(Negation(span, is_firm))
    return tuple(found)


def _negated(text: str, span: Span, words: Words) -> bool:
    before, after = words.negated_before, words.negated_after
    return bool(
        (before and _compiled(f"(?:{before})$").search(text[max(0, span.start - 40) : span.start]))
        or (after and _compiled(after).match(text, span.end))
    )


@cache
def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return _compiled("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
