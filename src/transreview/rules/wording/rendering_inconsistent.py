"""The rule rendering-inconsistent."""

from collections.abc import Iterable

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, TextRule
from transreview.rules.wording.renderings import Divergence, divergences


class RenderingInconsistent(TextRule):
    """One phrase of the source that the article renders in two ways.

    ## What it does
    Looks for a phrase that another language repeats in two units, and reports the second of two renderings that are
    surely its own: a term between quotation marks on both sides, or words of which the renderings share a part that
    stands nowhere else in the article. No glossary entry is needed; what the glossary has is left to term-inconsistent.

    ## Why is this bad
    Readers take two names for two things.

    ## Example
    ```text
    vi: … là điểm sáng mới … điểm sáng mới này …
    ko: … 새로운 희망의 빛 … 이 희망의 불씨 …
    ```

    ## Use instead
    ```text
    ko: … 새로운 희망의 빛 … 이 희망의 빛 …
    ```

    ## Options
    None.
    """

    name = "rendering-inconsistent"
    severity = Severity.WARNING
    mqm = "terminology/inconsistent"
    catalogs = False

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for target in text.documents:
            if target == context.source:
                continue
            found: dict[tuple[int, int], Divergence] = {}
            witnesses: dict[tuple[int, int], list[str]] = {}
            for source in text.documents:
                for each in divergences(text, source, target) if source != target else ():
                    place = each.target[1].segment.segment.index, each.target[1].span.start
                    found.setdefault(place, each)
                    witnesses.setdefault(place, []).append(source)
            for place, each in sorted(found.items()):
                if each.sure or len(witnesses[place]) == len(text.documents) - 1:
                    yield self._finding(each)

    def _finding(self, found: Divergence) -> Finding:
        first, second = found.target
        phrase = found.source[1]
        return self.finding(
            second.segment,
            second.span,
            Message(
                "“{second}” and “{first}” both render {language} “{phrase}”",
                second=second.text,
                first=first.text,
                language=phrase.segment.language.code,
                phrase=phrase.text,
            ),
            related=[
                Related(first.segment.location(first.span), Message("the first rendering")),
                *(Related(each.segment.location(each.span), Message("the phrase")) for each in found.source),
            ],
            unit=found.units[1],
        )
