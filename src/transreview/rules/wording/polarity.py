"""A rise that became a fall, a surplus that became a deficit, a consent that became a refusal."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.direction_words import ACT, DENIED, is_reversible
from transreview.languages.language import Direction, Language
from transreview.languages.quantity import Bound
from transreview.rules.arbitration import arbitrate, sides_with_text, whole
from transreview.rules.quantities.claims import Claim, is_time
from transreview.rules.quantities.discrepancies import agreements
from transreview.rules.rule import Context, TextRule
from transreview.rules.wording.denial import affirmations
from transreview.text.span import Span

_NEAR = 24
"""Code points between a value and the word that says which way it goes."""

_NEXT_TO = 10
"""Code points between a time and the word that says on which side of it something is."""

_AT_ONCE = 6
"""Code points between a time and such a word that a comma does not part (`earlier, in August`)."""

_BREAKS = ',.;:()“”"、'

_OF_VALUES = frozenset({"change", "balance", "profit", "deal"})
"""Axes whose words say which way a value goes; the words of the others speak of what is done."""

_OF_TIMES = frozenset({"order"})
"""Axes whose words say on which side of a date or at the end of which time something is."""

_BOUNDS = {Bound.OVER: 1, Bound.UNDER: -1}


class _Said(NamedTuple):
    """A word that says which way, where it stands; `span` is what a finding on it covers."""

    segment: SegmentAnalysis
    word: Direction
    span: Span


class PolarityMismatch(TextRule):
    """A sentence that goes the other way than in the other languages.

    ## What it does
    Takes values on which the languages agree and the word beside each that says which way it goes (closed lists of
    each language: rise and fall, surplus and deficit, more than and less than, before and after), and reports the side
    whose word goes the other way. Then compares, for each pair of opposites (consent and refusal, permission and ban,
    success and failure, victory and defeat, praise and blame, highest and lowest, exports and imports, north and south,
    ...), sides that have words of one kind alone. Negated words count for their opposite, or not at all. Of some common
    acts (to raise, to return, to attend, to confirm, ...) it compares whether they are denied. Reports a side that
    denies nothing where both other languages do, and that has no word that could answer a negation.

    ## Why is this bad
    The figure is right and the sentence says the opposite.

    ## Example
    ```text
    vi: giảm 15% so với cùng kỳ năm trước
    ko: 지난해 같은 기간보다 15% 늘었다
    ```

    ## Use instead
    ```text
    ko: 지난해 같은 기간보다 15% 줄었다
    ```

    ## Options
    None.
    """

    name = "polarity-mismatch"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"
    catalogs = False

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for unit, groups in agreements(text):
            words = _words(unit)
            found: dict[tuple[str, str], Finding] = {}
            for group in groups:
                if len(group) > 1:
                    self._values(group, words, unit.index, context, found)
            for axis in sorted({word.axis.removeprefix(DENIED) for said in words.values() for _, word in said}):
                if not any(known == axis for _, known in found):
                    self._whole_unit(axis, words, unit, context, found)
            yield from _best_attested(found)
            yield from self._affirmed(unit, context.source, {code for code, _ in found})

    def _values(
        self,
        group: Sequence[Claim],
        words: Mapping[str, Sequence[tuple[SegmentAnalysis, Direction]]],
        unit: int,
        context: Context,
        found: dict[tuple[str, str], Finding],
    ) -> None:
        said = _beside(group, words, _OF_VALUES, _NEAR)
        times = _beside(group, words, _OF_TIMES, _NEXT_TO) if all(is_time(claim.quantity) for claim in group) else {}
        bounds = {claim.language: each for claim in group if (each := _bound(claim)) is not None}
        for sides in (said, times, bounds):
            for axis in sorted({each.word.axis for each in sides.values()}):
                self._compare(
                    {code: each for code, each in sides.items() if each.word.axis == axis}, unit, context, found
                )

    def _whole_unit(
        self,
        axis: str,
        words: Mapping[str, Sequence[tuple[SegmentAnalysis, Direction]]],
        unit: UnitAnalysis,
        context: Context,
        found: dict[tuple[str, str], Finding],
    ) -> None:
        sides: dict[str, _Said] = {}
        for code, listed in words.items():
            here = [
                (segment, word) for segment, word in listed if word.axis in (axis, DENIED + axis) and not word.loose
            ]
            one_way = len({(word.sign, word.negated) for _, word in here}) == 1
            if one_way and not any(_doubtful(*each) for each in here):
                sides[code] = _Said(*here[0], here[0][1].span)
        if len(sides) < len(sides_with_text(unit)):
            sides = _odd_in_a_row(axis, words)
        if len(sides) == len(sides_with_text(unit)) and not _denied_farther_away(sides.values()):
            self._compare(sides, unit.index, context, found)

    def _affirmed(self, unit: UnitAnalysis, source: str | None, known: Collection[str]) -> Iterator[Finding]:
        """What one side affirms where two deny it, unless a finding says already that the side goes the other way."""
        for found in affirmations(unit, source):
            if found.outvoted and found.segment.language.code not in known:
                span = whole(found.segment)
                yield self.finding(found.segment, span, found.message, related=found.related, unit=unit.index)

    def _compare(
        self, sides: Mapping[str, _Said], unit: int, context: Context, found: dict[tuple[str, str], Finding]
    ) -> None:
        """Notes a finding for each side that goes the other way; of several on one axis, the one with most evidence."""
        verdict = arbitrate({code: said.word for code, said in sides.items()}, context.source, same=_one_way)
        if verdict is None:
            return
        for code in verdict.suspects:
            key = (code, sides[code].word.axis)
            if key not in found or len(found[key].related) < len(verdict.witnesses):
                found[key] = self._finding(sides, code, verdict.witnesses, unit)

    def _finding(self, sides: Mapping[str, _Said], code: str, witnesses: Sequence[str], unit: int) -> Finding:
        segment, word, span = sides[code]
        said = [(*sides[witness], witness) for witness in witnesses]
        quoted = ", ".join(f"{witness} “{other.span.of(place.text)}”" for place, other, _, witness in said)
        return self.finding(
            segment,
            span,
            Message("“{seen}” goes the other way than {quoted}", seen=word.span.of(segment.text), quoted=quoted),
            related=[Related(place.location(other.span), Message("goes the other way")) for place, other, _, _ in said],
            unit=unit,
        )


def _beside(
    group: Iterable[Claim],
    words: Mapping[str, Sequence[tuple[SegmentAnalysis, Direction]]],
    axes: frozenset[str],
    width: int,
) -> Mapping[str, _Said]:
    """What the words beside the values of a group say, by language."""
    near = ((claim.language, _nearest(claim, words[claim.language], axes, width)) for claim in group)
    return {code: said for code, said in near if said is not None}


def _one_way(one: Direction, other: Direction) -> bool:
    """Whether two words may say the same; what does not fall may rise."""
    denied = [word.axis.startswith(DENIED) for word in (one, other)]
    return one.sign == other.sign if denied[0] == denied[1] else one.sign != other.sign


def _odd_in_a_row(axis: str, words: Mapping[str, Sequence[tuple[SegmentAnalysis, Direction]]]) -> dict[str, _Said]:
    """The words of an axis at one place in three sentences that have several, where they differ at that place alone."""
    rows = {
        code: [(segment, word) for segment, word in listed if word.axis == axis and not word.loose]
        for code, listed in words.items()
    }
    if len(rows) < 3 or len({len(row) for row in rows.values()}) > 1:
        return {}
    places = [
        at for at, here in enumerate(zip(*rows.values(), strict=True)) if len({word.sign for _, word in here}) > 1
    ]
    if len(places) != 1 or any(segment.language.negations(segment.text) for row in rows.values() for segment, _ in row):
        return {}
    return {code: _Said(*row[places[0]], row[places[0]][1].span) for code, row in rows.items()}


def _denied_farther_away(sides: Collection[_Said]) -> bool:
    """Whether a word is negated on one side, and on another a negation elsewhere in the sentence may mean the same."""
    plain = [said for said in sides if not said.word.axis.startswith(DENIED)]
    return 0 < len(plain) < len(sides) and any(
        any(not each.span.overlaps(said.word.span) for each in said.segment.language.negations(said.segment.text))
        for said in plain
    )


def _best_attested(found: Mapping[tuple[str, str], Finding]) -> Iterable[Finding]:
    """The findings; on an axis where two sides outvote one, that one alone; of words within each other one."""
    most: dict[str, int] = {}
    for (_, axis), finding in found.items():
        most[axis] = max(most.get(axis, 0), len(finding.related))
    kept: list[Finding] = []
    for (_, axis), finding in found.items():
        place = finding.location
        known = any(place.path == each.location.path and place.span.overlaps(each.location.span) for each in kept)
        if len(finding.related) == most[axis] and not known:
            kept.append(finding)
    return kept


def _words(unit: UnitAnalysis) -> Mapping[str, Sequence[tuple[SegmentAnalysis, Direction]]]:
    """The words of each side that say which way something goes."""
    return {
        code: [(segment, word) for segment in side for word in segment.directions]
        for code, side in sides_with_text(unit).items()
    }


def _doubtful(segment: SegmentAnalysis, word: Direction) -> bool:
    """Whether a negation farther away in the sentence may turn the word round."""
    if not is_reversible(word.axis) or word.negated:
        return False
    doubtful = word.axis.startswith(ACT)
    return any(each.firm or doubtful for each in segment.language.negations(segment.text))


def _nearest(
    claim: Claim, words: Iterable[tuple[SegmentAnalysis, Direction]], axes: frozenset[str], width: int
) -> _Said | None:
    """The word of some axes that says which way the claim's value goes: the nearest one in the same clause."""
    text, value = claim.segment.text, claim.quantity.span
    near = []
    for segment, word in words:
        if segment is not claim.segment or word.axis not in axes:
            continue
        gap = Span(value.end, word.span.start) if word.span.start >= value.end else Span(word.span.end, value.start)
        if word.span.end <= value.start and _is_of_another(gap.of(text), segment.language):
            continue
        between = _aside().sub("", gap.of(text))
        if axes is _OF_TIMES and len(between) <= _AT_ONCE:
            between = between.replace(",", "")
        if 0 <= len(between) <= width and not any(mark in _BREAKS for mark in between):
            near.append((gap.length, word))
    if not near:
        return None
    word = min(near)[1]
    return _Said(claim.segment, word, Span(min(value.start, word.span.start), max(value.end, word.span.end)))


def _is_of_another(gap: str, language: Language) -> bool:
    """Whether what stands between a word and the value after it ends the word's clause: 231 mã tăng và 87 mã giảm."""
    coordinators = {coordinator.strip() for coordinator in language.coordinators}
    return gap.startswith(language.clause_endings) or gap.strip() in coordinators


@cache
def _aside() -> re.Pattern[str]:
    """What stands in brackets between a value and its word, or the end of the brackets that the value stands in."""
    return re.compile(r"\([^()]*\)|^[^()]{0,3}\)")


def _bound(claim: Claim) -> _Said | None:
    sign = _BOUNDS.get(claim.quantity.bound)
    span, hedge = claim.quantity.span, claim.quantity.hedge or claim.quantity.span
    whole_span = Span(min(span.start, hedge.start), max(span.end, hedge.end))
    return None if sign is None else _Said(claim.segment, Direction(whole_span, "bound", sign), whole_span)
