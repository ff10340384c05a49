"""Segments that stand in another order than their counterparts."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.rules.arbitration import evidence, likely_original, sides_with_text, whole
from transreview.rules.rule import Context, TextRule


class SegmentOrder(TextRule):
    """A sentence that stands in another place than in the other languages.

    ## What it does
    Looks at the order in which each pair of languages tells the same units, keeps the most text that both tell in one
    order, and reports what is left on the side that moved it. Catalogs and tables, whose keys join them, are left
    alone.

    ## Why is this bad
    An order that changed is a choice to be made knowingly; often it is a paragraph that was pasted in the wrong place.

    ## Example
    ```text
    vi: Ông đến Seoul hôm Chủ nhật. Hai bên hội đàm. Sáu văn bản được ký kết.
    ko: 여섯 건의 문서가 체결됐다. 그는 일요일 서울에 도착했다. 양측은 회담했다.
    ```

    ## Use instead
    ```text
    ko: 그는 일요일 서울에 도착했다. 양측은 회담했다. 여섯 건의 문서가 체결됐다.
    ```

    ## Options
    None.
    """

    name = "segment-order"
    severity = Severity.INFO
    mqm = "accuracy"
    catalogs = False
    needs_whole = True

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        if any(segment.segment.key is not None for one in text.documents.values() for segment in one.segments[:1]):
            return
        units = [unit for unit in text.units if len(sides_with_text(unit)) > 1]
        moved = {pair: _moved(units, *pair) for pair in combinations(text.documents, 2)}
        for unit in units:
            codes = tuple(sides_with_text(unit))
            against = [pair for pair, places in moved.items() if unit.index in places]
            for code in _suspects(codes, against, context.source):
                yield from self._finding(unit, code, [other for pair in against if code in pair for other in pair])

    def _finding(self, unit: UnitAnalysis, code: str, pairs: Sequence[str]) -> Iterator[Finding]:
        others = [other for other in unit.sides if other != code and other in pairs]
        segment = next(each for each in unit.sides[code] if not each.is_furniture)
        related = [evidence(each, None, Message("stands here")) for other in others for each in unit.sides[other][:1]]
        message = Message("this stands in another place than in {others}", others=all_of(others))
        yield self.finding(segment, whole(segment), message, related=related, unit=unit.index)


def _suspects(codes: Sequence[str], against: Sequence[tuple[str, str]], source: str | None) -> Iterator[str]:
    """The sides that moved: the one that all pairs against have in common, else all but the likely original."""
    if not against:
        return
    common = set(against[0]).intersection(*against)
    if len(common) == 1:
        yield from common
        return
    believed = likely_original(codes, source)
    yield from (code for code in codes if code != believed and any(code in pair for pair in against))


def _moved(units: Sequence[UnitAnalysis], one: str, other: str) -> frozenset[int]:
    """The units that stand in one order with the fewest other code points of text, by index."""
    both = [unit for unit in units if unit.sides.get(one) and unit.sides.get(other)]
    both.sort(key=lambda unit: unit.sides[one][0].segment.index)
    places = [unit.sides[other][0].segment.index for unit in both]
    if all(early < late for early, late in pairwise(places)):
        return frozenset()
    weights = [sum(len(each.text) for side in unit.sides.values() for each in side) for unit in both]
    kept = _heaviest_chain(places, weights)
    return frozenset(unit.index for number, unit in enumerate(both) if number not in kept)


def _heaviest_chain(places: Sequence[int], weights: Sequence[int]) -> frozenset[int]:
    """The numbers of the increasing subsequence of places with the greatest weight."""
    ends: list[int] = []
    best: list[tuple[int, int]] = []
    before: list[int] = []
    for number, (place, weight) in enumerate(zip(places, weights, strict=True)):
        at = bisect_left(ends, place)
        total, previous = best[at - 1] if at else (0, -1)
        before.append(previous)
        total += weight
        # of two chains that end at a place, only the heavier one is kept, and of those that end later all heavier ones
        while at < len(ends) and best[at][0] <= total:
            del ends[at], best[at]
        ends.insert(at, place)
        best.insert(at, (total, number))
    chain = set()
    number = best[-1][1] if best else -1
    while number >= 0:
        chain.add(number)
        number = before[number]
    return frozenset(chain)
