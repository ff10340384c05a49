"""Units in which one language has many fewer sentences than the others."""

from collections.abc import Iterable
from typing import ClassVar

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.rules.arbitration import arbitrate, evidence, sides_with_text, whole
from transreview.rules.rule import Context, OptionValue, UnitRule


class SentenceCount(UnitRule):
    """A unit that one language tells in many fewer or many more sentences.

    ## What it does
    Counts the sentences on each side of a translation unit and reports the side whose number differs from the others by
    more than the slack. Sentences are split and joined in translation, so a small difference says nothing.

    ## Why is this bad
    Five sentences rarely fit into two: some of what they say is usually gone.

    ## Example
    ```text
    vi: Mưa to. Nước dâng. Cầu gãy. Đường tắc. Trường học đóng cửa.
    ko: 폭우로 물이 불어났다. 학교는 문을 닫았다.
    ```

    ## Use instead
    ```text
    ko: 폭우가 내렸다. 물이 불어났다. 다리가 무너지고 길이 막혔다. 학교는 문을 닫았다.
    ```

    ## Options
    `slack` (2): how many sentences more or fewer are of no interest.
    """

    name = "sentence-count"
    severity = Severity.INFO
    mqm = "accuracy/omission"
    catalogs = False
    options: ClassVar[dict[str, OptionValue]] = {"slack": 2}

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        slack = int(self.settings["slack"])
        sides = sides_with_text(unit)
        counts = {code: _sentences(side) for code, side in sides.items()}
        verdict = arbitrate(counts, context.source, same=lambda one, other: abs(one - other) <= slack)
        if verdict is None:
            return
        for code in verdict.suspects:
            said = all_of(
                Message("{count} in {language}", count=counts[other], language=other) for other in verdict.witnesses
            )
            related = [
                evidence(each, None, Message("says it in more or fewer"))
                for other in verdict.witnesses
                for each in sides[other]
            ]
            segment = sides[code][0]
            message = Message(_here(counts[code]), count=counts[code], said=said)
            yield self.finding(segment, whole(segment), message, related=related, unit=unit.index)


def _sentences(side: Iterable[SegmentAnalysis]) -> int:
    return sum(len(segment.language.sentences(line)) for segment in side for line in segment.text.splitlines())


def _here(count: int) -> str:
    return "{count} sentence here, {said}" if count == 1 else "{count} sentences here, {said}"
