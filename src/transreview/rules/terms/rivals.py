"""The part of term-swapped that looks at kinds of things: a primary school for a middle school, sales for profit."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.languages.language import Rival
from transreview.named_tuple import NamedTuple
from transreview.rules.arbitration import evidence, sides_with_text
from transreview.rules.rule import Context, TextRule
from transreview.rules.terms.conflicts import conflicts

_SIDES = 3
_NEIGHBOURS = 1


class _Named(NamedTuple):
    """A thing of a field where it is named."""

    segment: SegmentAnalysis
    rival: Rival

    @property
    def text(self) -> str:
        return self.rival.span.of(self.segment.text)


class TermSwappedRival(TextRule):
    """A thing of another kind than two languages agree on."""

    name = "term-swapped"
    severity = Severity.ERROR
    mqm = "terminology/wrong-term"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The things of another kind in one parallel text, but where the glossary tells more of them."""
        told = {conflict.unit.index for conflict in conflicts(text)}
        named = [_named(unit) for unit in text.units]
        for place, (unit, here) in enumerate(zip(text.units, named, strict=True)):
            if len(here) == _SIDES and unit.index not in told:
                near = named[max(0, place - _NEIGHBOURS) : place] + named[place + 1 : place + 1 + _NEIGHBOURS]
                for seen, others in _swapped(here, near):
                    yield self._finding(unit, seen, others)

    def _finding(self, unit: UnitAnalysis, seen: _Named, others: Sequence[_Named]) -> Finding:
        said = all_of(f"{other.segment.language.code} “{other.text}”" for other in others)
        return self.finding(
            seen.segment,
            seen.rival.span,
            Message("“{seen}” is another thing than {said}", seen=seen.text, said=said),
            related=[evidence(other.segment, other.rival.span, Message("names another thing")) for other in others],
            unit=unit.index,
        )


def _named(unit: UnitAnalysis) -> Mapping[str, Sequence[_Named]]:
    return {code: tuple(_rivals(segments)) for code, segments in sides_with_text(unit).items()}


def _rivals(segments: Iterable[SegmentAnalysis]) -> Iterator[_Named]:
    for segment in segments:
        for rival in segment.language.rivals(segment.text):
            yield _Named(segment, rival)


def _swapped(
    here: Mapping[str, Sequence[_Named]], near: Sequence[Mapping[str, Sequence[_Named]]]
) -> Iterator[tuple[_Named, Sequence[_Named]]]:
    """What one side names and the others do not, with what both others name in its stead and this side does not.

    A thing that a unit beside this one names on some sides alone may come from there. Where a side names several
    strangers of a field, or misses several, nothing tells which stands for which.
    """
    keys = [{code: {_key(each) for each in side} for code, side in unit.items()} for unit in (here, *near)]
    for code, side in here.items():
        others = [other for other in here if other != code]
        strange = _by_key(
            each for each in side if not any(_may_stand(keys, _key(each), other, code) for other in others)
        )
        common = set.intersection(*({_key(each) for each in here[other]} for other in others))
        for (field, _), seen in strange.items():
            missed = [
                key
                for key in common
                if key[0] == field and not any(_may_stand(keys, key, code, other) for other in others)
            ]
            if len(missed) == 1 and sum(key[0] == field for key in strange) == 1:
                yield seen, [next(each for each in here[other] if _key(each) == missed[0]) for other in others]


def _may_stand(
    keys: Sequence[Mapping[str, Collection[tuple[str, str]]]], key: tuple[str, str], code: str, against: str
) -> bool:
    """Whether a side has a thing in the first unit, or in one beside it where the side `against` has it not."""
    first, *near = keys
    return key in first[code] or any(key in unit.get(code, ()) and key not in unit.get(against, ()) for unit in near)


def _key(named: _Named) -> tuple[str, str]:
    return named.rival.field, named.rival.name


def _by_key(named: Iterable[_Named]) -> Mapping[tuple[str, str], _Named]:
    first: dict[tuple[str, str], _Named] = {}
    for each in named:
        first.setdefault(_key(each), each)
    return first
