"""Two values of a unit that changed places."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.counted_words import ALTERNATIVES, COUNTRY
from transreview.languages.language import Course
from transreview.languages.quantity import QuantityKind
from transreview.rules.arbitration import arbitrate, likely_original
from transreview.rules.quantities.across import quoted, related_to
from transreview.rules.quantities.claims import Claim
from transreview.rules.quantities.counting import counts, signs
from transreview.rules.quantities.discrepancies import agreements
from transreview.rules.quantities.value_fixes import swap_fixes
from transreview.rules.rule import Context, TextRule
from transreview.text.span import Span

_NEAR = 70
"""Code points between two counts that a list puts side by side."""

_FAR = 80
"""Code points between two values that may have changed places where what they count shows it."""

_NEAREST = 12
"""Code points between a part and its whole."""

_SCORE_MARKS = ("-", "–", "—", ":", "대")

_SORTS = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.ORDINAL})

_TWO_SIDES = 2

Pair = Mapping[str, tuple[Claim, Claim]]
"""Two values in each language."""


class ValueSwapped(TextRule):
    """Two values that changed places.

    ## What it does
    Looks at two values of one sort in a unit that the languages share, and at what each counts by closed lists (dead
    and injured, men and women, exports and imports, athletes and countries, ...), names of the glossary and ordinals:
    where a side counts with the first what another counts with the second, the two changed places. So did what a value
    was and what it came to (from 3.5% to 3.25%), a part and its whole (14 of 31), and the points of a score. Where no
    list knows what is counted, two neighbouring counts that two languages give in one order and the third in the other
    are reported.

    ## Why is this bad
    Every figure is there and both are wrong.

    ## Example
    ```text
    vi: 5 người chết, 3 người mất tích
    en: five dead, three missing
    ko: 3명이 숨지고 5명이 실종됐다
    ```

    ## Use instead
    ```text
    ko: 5명이 숨지고 3명이 실종됐다
    ```

    ## Options
    None.
    """

    name = "value-swapped"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for unit, groups in agreements(text):
            shared = [{claim.language: claim for claim in group} for group in groups if len(group) > 1]
            for first, second in combinations(shared, 2):
                pair = {code: (first[code], second[code]) for code in first if code in second}
                if len(pair) > 1 and all(_one_sort(*claims) for claims in pair.values()):
                    yield from self._pair(pair, unit.index, context.source)

    def _pair(self, pair: Pair, unit: int, source: str | None) -> Iterator[Finding]:
        code = _odd_by_course(pair, source) or _odd_by_parts(pair) or _odd_by_score(pair)
        if code is None and not any(claim.quantity.range_end for claims in pair.values() for claim in claims):
            code = _odd_by_counting(pair, source) or _odd_by_order(pair)
        if code is None:
            return
        early, late = sorted(pair[code], key=_position)
        witnesses = [claim for claims in zip(*pair.values(), strict=True) for claim in claims if claim.language != code]
        together = early.segment is late.segment
        yield self.finding(
            early.segment,
            Span(early.quantity.span.start, late.quantity.span.end) if together else early.quantity.span,
            Message(
                "“{first}” and “{second}” stand the other way round in {others}",
                first=early.text,
                second=late.text,
                others=quoted(witnesses),
            ),
            related=[related_to(claim) for claim in witnesses],
            fixes=swap_fixes(early, late) if len(pair) > _TWO_SIDES else (),
            unit=unit,
        )


def _odd_by_course(pair: Pair, source: str | None) -> str | None:
    """The side on which the value went from what it came to on the others; None where the words do not say so."""
    courses = {code: course for code, claims in pair.items() if (course := _course(*claims)) is not None}
    verdict = arbitrate(courses, source)
    return verdict.suspects[0] if verdict is not None and len(verdict.suspects) == 1 else None


def _course(first: Claim, second: Claim) -> Course | None:
    """Which end of a change the first of two values is; both must say it, or the one that is the origin."""
    one, other = (claim.segment.language.course(claim.segment.text, claim.quantity.span) for claim in (first, second))
    if first.segment is not second.segment or one is other:
        return None
    if one is Course.ORIGIN or (other is Course.ORIGIN and one is Course.GOAL):
        return one
    return Course.GOAL if other is Course.ORIGIN else None


def _odd_by_counting(pair: Pair, source: str | None) -> str | None:
    """The side on which the two values count the other way round than on all others; None where nothing shows it."""
    agreement = {each: _agreement(*each, pair) for each in combinations(pair, 2)}
    outvoted = _outvoted(pair)
    if outvoted is not None:
        return outvoted
    crossed = [each for each, value in agreement.items() if value < 0]
    if not crossed:
        return None
    if len(pair) == 2:
        believed = likely_original(pair, source)
        return next(code for code in pair if code != believed)
    common = set(crossed[0]).intersection(*crossed)
    if len(crossed) == 1:
        rest = next(code for code in pair if code not in crossed[0])
        common = {code for code in crossed[0] if agreement.get((code, rest), agreement.get((rest, code), 0)) <= 0}
    if len(common) == 1:
        return common.pop()
    if not common:
        return None
    # the third says nothing of it: two sides contradict each other
    return next(code for code in crossed[0] if code != likely_original(crossed[0], source))


def _outvoted(pair: Pair) -> str | None:
    """The one of three sides that counts the other way round than two which agree, be it in one value alone."""
    balance = {frozenset(each): _balance(*each, pair) for each in combinations(pair, 2)}
    apart = len(pair) == 3 and not any(_is_part_of_other(*claims, listed=False) for claims in pair.values())
    for code in pair if apart else ():
        others = frozenset(pair) - {code}
        if balance[others] > 0 and all(balance[frozenset((code, other))] < 0 for other in others):
            return code
    return None


def _balance(one: str, other: str, pair: Pair) -> int:
    """How many things two sides count with the same value, less those that they count with the other one."""
    (first, second), (third, fourth) = (_counted(*pair[code]) for code in (one, other))
    return len(first & third) + len(second & fourth) - len(first & fourth) - len(second & third)


def _alternatives_cross(one: str, other: str, pair: Pair) -> bool:
    """Whether one side counts the dead with the first value and the injured with the second, the other vice versa."""
    (first, second), (third, fourth) = (_counted(*pair[code]) for code in (one, other))
    return any(
        len(first & names) == len(second & names) == 1
        and first & names == fourth & names != second & names == third & names
        for names in ALTERNATIVES
    )


def _counted(one: Claim, other: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """What each of two values counts; countries where both have one: a single one is what the sentence is about."""
    ours, theirs = (counts(claim, (one, other)) for claim in (one, other))
    if any(len([name for name in names if name.startswith(COUNTRY)]) != 1 for names in (ours, theirs)):
        ours, theirs = (frozenset(name for name in names if not name.startswith(COUNTRY)) for names in (ours, theirs))
    return ours, theirs


def _agreement(one: str, other: str, pair: Pair) -> int:
    """How many things two sides count with the same value, less those they count with the other one.

    Below 0 only where both values count what the other one does: a part and its whole share what they count.
    """
    if _alternatives_cross(one, other, pair):
        return -2
    (first, second), (third, fourth) = (_with_each(*pair[code]) for code in (one, other))
    crossing = len(first & fourth), len(second & third)
    agreement = len(first & third) + len(second & fourth) - sum(crossing)
    return agreement if all(crossing) else max(0, agreement)


def _with_each(one: Claim, other: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """What each of two values counts, and what else stands with it and not with both."""
    ours, theirs = _counted(one, other)
    if any(
        len([name for name in counts(claim, (one, other)) if name.startswith(COUNTRY)]) > 1 for claim in (one, other)
    ):
        return ours, theirs  # Vietnamese in Korea, Koreans in Vietnam: which country a value is of is not to be seen
    if _is_part_of_other(one, other):
        return ours, theirs
    near, beside = (signs(claim, (one, other)) for claim in (one, other))
    return ours | (near - beside), theirs | (beside - near)


def _odd_by_order(pair: Pair) -> str | None:
    """The one of three sides that gives two neighbouring counts in the other order; None where their words decide."""
    if len(pair) != 3 or not all(_side_by_side(*claims) for claims in pair.values()):
        return None
    if any(_is_part_of_name(claim) for claims in pair.values() for claim in claims):
        return None
    odd = _odd_order(pair)
    if odd is None or any(_balance(odd, code, pair) > 0 for code in pair if code != odd):
        return None
    return odd


def _odd_order(pair: Pair) -> str | None:
    order = {code: first.quantity.span < second.quantity.span for code, (first, second) in pair.items()}
    odd = [code for code in order if list(order.values()).count(order[code]) == 1]
    return odd[0] if len(odd) == 1 else None


def _one_sort(one: Claim, other: Claim) -> bool:
    """Whether two values of a side are of one sort and stand near each other."""
    ours, theirs = one.quantity, other.quantity
    if not {ours.kind, theirs.kind} <= _SORTS or ours.amount == theirs.amount:
        return False
    if (ours.kind is not theirs.kind or ours.unit != theirs.unit) and not _says_currency_once(one, other):
        return False
    early, late = sorted((one, other), key=_position)
    if early.segment is not late.segment:
        return late.segment.segment.index - early.segment.segment.index == 1
    return late.quantity.span.start - early.quantity.span.end <= _FAR


def _says_currency_once(one: Claim, other: Claim) -> bool:
    """Whether one of two values is a sum and the other a number alone: 11,500 won and 10,030."""
    kinds = {one.quantity.kind: one.quantity, other.quantity.kind: other.quantity}
    return kinds.keys() == {QuantityKind.MONEY, QuantityKind.NUMBER} and kinds[QuantityKind.NUMBER].unit is None


def _side_by_side(one: Claim, other: Claim) -> bool:
    """Whether two counts are listed side by side in one sentence, and neither is a part of the other.

    Elsewhere each language puts them where its grammar does (두 항만을 잇는 배 네 편, four ships link two ports).
    """
    if one.segment is not other.segment:
        return False
    early, late = sorted((one.quantity.span, other.quantity.span))
    between = one.segment.text[early.end : late.start].lower()
    return _lists(one.segment, between) and len(between) <= _NEAR and not _is_part_of_other(one, other, listed=False)


def _is_part_of_other(one: Claim, other: Claim, *, listed: bool = True) -> bool:
    """Whether one of two values of a sentence is a part of the other or compared with it.

    `listed`: even where they are members of a list, which may have been told as parts of something.
    """
    early, late = sorted((one.quantity.span, other.quantity.span))
    between = one.segment.text[early.end : late.start].lower()
    if one.segment is not other.segment or (not listed and _lists(one.segment, between)):
        return False
    return any(mark in between for mark in one.segment.language.partitives)


def _lists(segment: SegmentAnalysis, between: str) -> bool:
    return any(mark in between for mark in segment.language.coordinators)


def _odd_by_parts(pair: Pair) -> str | None:
    """The side that makes of two values the part larger than its whole (14 of 31, 31 of 14); None where none does."""
    parts = {code: part for code, claims in pair.items() if (part := _part(*claims)) is not None}
    odd = [code for code, part in parts.items() if _larger(*pair[code]) is part]
    return odd[0] if len(odd) == 1 and len(parts) == len(pair) else None


def _part(one: Claim, other: Claim) -> Claim | None:
    """Which of two values the words between them make a part of the other."""
    early, late = sorted((one, other), key=_position)
    between = one.segment.text[early.quantity.span.end : late.quantity.span.start].lower()
    if one.segment is not other.segment or len(between) > _NEAREST:
        return None
    if any(mark in f"{between} " for mark in one.segment.language.out_of):
        return early
    return late if any(mark in f"{between} " for mark in one.segment.language.of_which) else None


def _larger(one: Claim, other: Claim) -> Claim:
    assert one.quantity.amount is not None
    assert other.quantity.amount is not None
    return one if one.quantity.amount > other.quantity.amount else other


def _odd_by_score(pair: Pair) -> str | None:
    """The one of three sides that tells a score the other way round than both others; None where none does.

    Not where it tells it from the other team's view: then its words for victory and defeat are others too. Nor of a
    defeat, which English tells with the winner's goals first (`lost 3-2`).
    """
    if len(pair) != 3 or not all(_is_score(*claims) for claims in pair.values()):
        return None
    odd = _odd_order(pair)
    views = {code: _results(claims[0].segment) for code, claims in pair.items()}
    if odd is None or frozenset().union(*views.values()) == {-1}:
        return None
    others = [view for code, view in views.items() if code != odd]
    return odd if not views[odd] or not any(others) or views[odd] in others else None


def _is_score(one: Claim, other: Claim) -> bool:
    early, late = sorted((one.quantity.span, other.quantity.span))
    between = one.segment.text[early.end : late.start].strip()
    plain = all(each.quantity.unit is None and each.quantity.kind is QuantityKind.NUMBER for each in (one, other))
    return one.segment is other.segment and plain and between in _SCORE_MARKS


def _results(segment: SegmentAnalysis) -> frozenset[int]:
    return frozenset(word.sign for word in segment.directions if word.axis == "result")


def _is_part_of_name(claim: Claim) -> bool:
    """Whether a figure counts nothing: it stands right after a capitalised word inside a sentence (`Boeing 737`)."""
    before = claim.segment.text[: claim.quantity.span.start].rstrip(" -").split()[-2:]
    return len(before) > 1 and before[-1][0].isupper() and before[-1].isalpha() and before[-2][-1].isalpha()


def _position(claim: Claim) -> tuple[int, int]:
    return claim.segment.segment.index, claim.quantity.span.start
