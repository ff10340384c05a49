"""Which side of a translation unit denies nothing where the others do."""

from collections.abc import Iterator
from typing import NamedTuple

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Related
from transreview.findings.message import Message
from transreview.languages.language import Negation
from transreview.rules.arbitration import arbitrate, sides_with_text

_MOST_QUOTED = 3


class Affirmation(NamedTuple):
    """A side (its first segment) that has no word which could answer a negation, and where the others deny.

    `outvoted`: two sides deny and this one alone does not; else the side is no more than the less likely original.
    """

    segment: SegmentAnalysis
    denials: tuple[tuple[SegmentAnalysis, Negation], ...]
    outvoted: bool

    @property
    def message(self) -> Message:
        """What the others say and this side does not."""
        quoted = ", ".join(f"{each.language.code} “{word.span.of(each.text)}”" for each, word in self.denials)
        return Message("no negation here answers {quoted}", quoted=quoted)

    @property
    def related(self) -> tuple[Related, ...]:
        """The denials as evidence."""
        return tuple(Related(each.location(word.span), Message("denies it")) for each, word in self.denials)


def affirmations(unit: UnitAnalysis, source: str | None) -> Iterator[Affirmation]:
    """The sides of a unit that affirm what the others deny."""
    sides = sides_with_text(unit)
    found = {
        code: [(segment, word) for segment in side for word in segment.language.negations(segment.text)]
        for code, side in sides.items()
    }
    denies = {code: any(word.firm for _, word in listed) for code, listed in found.items()}
    silent = {code for code, listed in found.items() if not listed}
    claims = {code: denied for code, denied in denies.items() if denied or code in silent}
    verdict = arbitrate(claims, source) if len(claims) == len(sides) else None
    if verdict is None:
        return
    firm = [each for code in verdict.witnesses for each in found[code] if each[1].firm]
    for code in sorted(silent.intersection(verdict.suspects)):
        yield Affirmation(sides[code][0], tuple(firm[:_MOST_QUOTED]), verdict.outvoted)
