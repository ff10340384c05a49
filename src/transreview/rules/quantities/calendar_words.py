"""Parts of the calendar that are others in the other languages: half-years, seasons, next week."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, NamedTuple

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.language import CalendarWord
from transreview.rules.arbitration import arbitrate, evidence, sides_with_text
from transreview.rules.rule import Context, TextRule

_FIRM = frozenset({"half", "quarter", "season", "semester"})
"""Axes on which two of three languages suffice; words of the others come and go in free translation."""


class _Said(NamedTuple):
    segment: SegmentAnalysis
    word: CalendarWord

    @property
    def text(self) -> str:
        return self.word.span.of(self.segment.text)


class CalendarWordRule(TextRule):
    """Compares the calendar words of some axes; of several words on one axis those that all sides have are left out."""

    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"
    axes: ClassVar[frozenset[str]]

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for unit in text.units:
            yield from self._unit(unit, context)

    def _unit(self, unit: UnitAnalysis, context: Context) -> Iterator[Finding]:
        sides = sides_with_text(unit)
        said = {
            code: [_Said(segment, word) for segment in side for word in segment.calendar_words]
            for code, side in sides.items()
        }
        for axis in sorted(self.axes):
            of_axis = {
                code: {each.word.value: each for each in words if each.word.axis == axis}
                for code, words in said.items()
            }
            there = {code: words for code, words in of_axis.items() if words}
            if len(there) > 1 and (axis in _FIRM or len(there) == len(sides)):
                yield from self._compare(there, unit.index, context)

    def _compare(self, words: Mapping[str, Mapping[str, _Said]], unit: int, context: Context) -> Iterator[Finding]:
        shared = set.intersection(*(set(each) for each in words.values()))
        odd = {code: set(each) - shared for code, each in words.items()}
        if any(len(values) != 1 for values in odd.values()):
            return
        chosen = {code: words[code][values.pop()] for code, values in odd.items()}
        verdict = arbitrate({code: said.word.value for code, said in chosen.items()}, context.source)
        if verdict is None:
            return
        others = [chosen[code] for code in verdict.witnesses]
        quoted = ", ".join(f"{said.segment.language.code} “{said.text}”" for said in others)
        for code in verdict.suspects:
            said = chosen[code]
            yield self.finding(
                said.segment,
                said.word.span,
                Message("“{seen}” is not what {others} says", seen=said.text, others=quoted),
                related=[evidence(other.segment, other.word.span, Message("says it so")) for other in others],
                unit=unit,
            )


def _by_value(words: Iterable[_Said], axis: str) -> Mapping[str, _Said]:
    return {said.word.value: said for said in words if said.word.axis == axis}


class DateWords(CalendarWordRule):
    """Halves and quarters of the year, semesters, seasons, last and next week, month and year, ends and first weeks."""

    name = "date-mismatch"
    axes = frozenset({"half", "quarter", "season", "when", "end", "edge", "part", "semester"})


class Rates(CalendarWordRule):
    """What is said of each hour, day, week, month or year, and of each tonne, litre or person."""

    name = "unit-mismatch"
    axes = frozenset({"rate", "measure"})
