"""The rule placeholder-particle."""

from collections.abc import Iterable

from transreview.analysis.segment import SegmentAnalysis
from transreview.documents.placeholder import CONSTANTS
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.korean.unsettled import unsettled_after
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit


class PlaceholderParticle(SegmentRule):
    """One form of a particle after a placeholder whose sound nobody knows.

    ## What it does
    Reports 을, 를, 은, 는, 이, 가, 과, 와, (으)로 and their like right after a placeholder. What is filled in may end
    in a vowel or in a consonant, so that both forms must stand there: `%s을(를)`.

    ## Why is this bad
    For half of what can be filled in the sentence is wrong: 파일를, 그림를.

    ## Example
    ```text
    %s을 열 수 없습니다.
    ```

    ## Use instead
    ```text
    %s을(를) 열 수 없습니다.
    ```

    ## Options
    None.
    """

    name = "placeholder-particle"
    severity = Severity.WARNING
    mqm = "linguistic-conventions/grammar"
    languages = frozenset(("ko",))

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The particles in one segment."""
        if not segment.is_message:
            return
        for placeholder in segment.placeholders:
            # what stands in the branches of an ICU plural is known
            if placeholder.name in CONSTANTS or placeholder.text.startswith("}"):
                continue
            number = "number" in placeholder.kind
            found = unsettled_after(segment.text, placeholder.span.end, number=number)
            if found is not None:
                particle = found.particle.of(segment.text)
                yield self.finding(
                    segment,
                    placeholder.span._replace(end=found.particle.end),
                    Message(
                        "‘{particle}’ fits only some of what {placeholder} stands for: write ‘{pair}’",
                        particle=particle,
                        placeholder=placeholder.text,
                        pair=found.pair,
                    ),
                    fixes=[
                        fix(segment, Edit(found.particle, found.pair), title=Message("write ‘{form}’", form=found.pair))
                    ],
                )
