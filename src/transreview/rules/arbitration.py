"""Which side of a translation unit is wrong, where its languages do not say the same.

Where two sides agree and one differs, that one is suspected and the others are its witnesses. Where nothing but two
sides are there, or three say three things, the source language is believed; without one the likeliest original is
(`LIKELY_ORIGINALS`). The suspects of such a verdict are a guess: findings name the other sides too, as `related`.
"""

import operator
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Related
from transreview.languages.registry import LIKELY_ORIGINALS
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

T = TypeVar("T")


class Verdict(NamedTuple):
    """The sides (codes of languages) on which findings sit, and those that speak against them.

    `outvoted` says that two sides agree against the one suspect; else the suspects differ from the side believed.
    """

    suspects: tuple[str, ...]
    witnesses: tuple[str, ...]
    outvoted: bool


def arbitrate(
    claims: Mapping[str, T], source: str | None, *, same: Callable[[T, T], bool] = operator.eq
) -> Verdict | None:
    """The verdict on what each side that is there says; None where they agree, or only one side is there.

    A side that lacks what the others have claims that too: by a value of its own, such as None. A side that has no
    text in the unit at all must not stand in `claims`. `same` may be lenient, so that one side agrees with two others
    that do not agree with each other: then nobody is suspected.
    """
    codes = tuple(claims)
    pairs = [(one, other) for place, one in enumerate(codes) for other in codes[place + 1 :]]
    agreeing = [pair for pair in pairs if same(claims[pair[0]], claims[pair[1]])]
    if len(codes) < 2 or len(agreeing) > 1 or len(agreeing) == len(pairs):
        return None
    if agreeing:
        return Verdict(tuple(code for code in codes if code not in agreeing[0]), agreeing[0], outvoted=True)
    believed = likely_original(codes, source)
    return Verdict(tuple(code for code in codes if code != believed), (believed,), outvoted=False)


def likely_original(codes: Iterable[str], source: str | None) -> str:
    """The side to believe where nothing else decides: the source language if there, else the likeliest original."""
    there = tuple(codes)
    if source in there:
        return source
    return next(code for code in LIKELY_ORIGINALS if code in there)


def sides_with_text(unit: UnitAnalysis) -> Mapping[str, tuple[SegmentAnalysis, ...]]:
    """The sides of a unit that have prose, each with its segments of prose."""
    return unit.prose


def evidence(segment: SegmentAnalysis, span: Span | None, message: str) -> Related:
    """A place on another side as evidence; without a span the whole segment."""
    return Related(segment.location(span or whole(segment)), message)


def whole(segment: SegmentAnalysis) -> Span:
    """The span of all of a segment's normalised text, for findings on what is not there."""
    return Span(0, len(segment.text))
