"""The part of term-swapped that looks at ranks: a deputy for the one whose deputy it is, or the other way round."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.languages.language import Office
from transreview.named_tuple import NamedTuple
from transreview.rules.arbitration import evidence, sides_with_text
from transreview.rules.rule import Context, TextRule
from transreview.rules.terms.conflicts import conflicts

_SIDES = 3


class _Named(NamedTuple):
    """An office where it is named."""

    segment: SegmentAnalysis
    office: Office

    @property
    def text(self) -> str:
        return self.office.span.of(self.segment.text)


class TermSwappedDeputy(TextRule):
    """An office whose rank two languages contradict."""

    name = "term-swapped"
    severity = Severity.ERROR
    mqm = "terminology/wrong-term"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The offices of another rank in one parallel text, but where the glossary tells more of them."""
        told = {conflict.unit.index for conflict in conflicts(text)}
        for unit in text.units:
            named = _named(unit)
            suspect = _suspect(named)
            if suspect is not None and unit.index not in told:
                yield self._finding(unit, named, suspect, _place(named, suspect))

    def _finding(self, unit: UnitAnalysis, named: Mapping[str, Sequence[_Named]], suspect: str, place: int) -> Finding:
        seen = named[suspect][place]
        others = [side[place] for code, side in named.items() if code != suspect]
        said = all_of(f"{other.segment.language.code} “{other.text}”" for other in others)
        return self.finding(
            seen.segment,
            seen.office.span,
            Message("“{seen}” is an office of another rank than {said}", seen=seen.text, said=said),
            related=[evidence(other.segment, other.office.span, Message("names the office so")) for other in others],
            unit=unit.index,
        )


def _named(unit: UnitAnalysis) -> Mapping[str, Sequence[_Named]]:
    return {code: tuple(_offices(segments)) for code, segments in sides_with_text(unit).items()}


def _offices(segments: Iterable[SegmentAnalysis]) -> Iterator[_Named]:
    for segment in segments:
        for office in segment.language.offices(segment.text):
            yield _Named(segment, office)


def _suspect(named: Mapping[str, Sequence[_Named]]) -> str | None:
    """The side of three that names a deputy where the others name a head, or the other way round.

    Only units in which every side names as many offices are judged: which one answers which is not known otherwise.
    """
    if len(named) != _SIDES or len({len(side) for side in named.values()}) != 1:
        return None
    deputies = {code: sum(each.office.deputy for each in side) for code, side in named.items()}
    odd = [code for code, count in deputies.items() if list(deputies.values()).count(count) == 1]
    return odd[0] if len(odd) == 1 else None


def _place(named: Mapping[str, Sequence[_Named]], suspect: str) -> int:
    """Which office of the suspect side is of another rank: the first that differs from both others, in order."""
    others = [side for code, side in named.items() if code != suspect]
    ranks = [each.office.deputy for each in named[suspect]]
    apart = [
        place for place, deputy in enumerate(ranks) if all(side[place].office.deputy is not deputy for side in others)
    ]
    more = sum(ranks) > sum(each.office.deputy for each in others[0])
    return apart[0] if apart else ranks.index(more)
