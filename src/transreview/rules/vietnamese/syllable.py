"""The rule vi-syllable."""

from collections.abc import Iterable, Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Fix, Safety
from transreview.findings.message import Message, one_of
from transreview.findings.severity import Severity
from transreview.languages.vietnamese.context import suspects
from transreview.languages.vietnamese.misspelt import misspelt
from transreview.rules.rule import Context, SegmentRule, write
from transreview.text.span import Span

_FEW_WORDS = 20
_PAIR = 2


class ViSyllable(SegmentRule):
    """A syllable that Vietnamese does not have.

    ## What it does
    Reports what no Vietnamese syllable can be (`ngừoi`; `huyêt`, for a syllable in -c, -ch, -p, -t has the tone sắc or
    nặng) and what could be one but stands in no word (`dất`, where `đất` fits). The word must look like a slip of a
    Vietnamese one: it carries Vietnamese marks, or a known word comes out with its neighbour. Names, abbreviations,
    words with a hyphen and loanwords (internet, video, ôtô, kilômét) are left alone. A suggestion is made where one
    syllable is clearly the nearest, its neighbours considered.

    Measured on eighteen news texts that were written with slips, before the rule was mended for any of them: 80
    findings, all of them on slips. Of slips put by chance into translated news, this rule finds 94 in a hundred of
    those that give no syllable, and 74 of those that give one which no word has.

    ## Why is this bad
    It is a slip of the keyboard that every reader sees.

    ## Example
    ```text
    Nhiều ngừoi mắc sốt xuất huyêt.
    ```

    ## Use instead
    ```text
    Nhiều người mắc sốt xuất huyết.
    ```

    ## Options
    None. A word that is right belongs into the glossary; then it is silent.
    """

    name = "vi-syllable"
    severity = Severity.WARNING
    mqm = "linguistic-conventions/spelling"
    languages = frozenset({"vi"})

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The impossible and the unknown syllables of one segment."""
        if _is_list_of_letters(segment.text):
            return []
        found = [*self._impossible(segment), *self._unknown(segment)]
        known = [hit.span for hit in segment.hits] if found else []
        return [entry for span, entry in found if not any(span.overlaps(other) for other in known)]

    def _impossible(self, segment: SegmentAnalysis) -> Iterator[tuple[Span, Finding]]:
        for span, nearest in misspelt(segment.text):
            if segment.is_prose(span):
                seen = span.of(segment.text)
                guess = Message("; did you mean {nearest}?", nearest=_either(nearest)) if nearest else "."
                message = Message("“{seen}” is no possible Vietnamese syllable{guess}", seen=seen, guess=guess)
                yield span, self.finding(segment, span, message, fixes=_fixes(segment, span, nearest))

    def _unknown(self, segment: SegmentAnalysis) -> Iterator[tuple[Span, Finding]]:
        for suspect in suspects(segment.text):
            if not suspect.attested and segment.is_prose(suspect.span):
                nearest = (suspect.suggestion,) if suspect.suggestion else ()
                guess = Message("; did you mean {nearest}?", nearest=_either(nearest)) if nearest else "."
                message = Message(
                    "No Vietnamese word has the syllable “{seen}”{guess}",
                    seen=suspect.span.of(segment.text),
                    guess=guess,
                )
                fixes = _fixes(segment, suspect.span, nearest)
                yield suspect.span, self.finding(segment, suspect.span, message, fixes=fixes)


def _is_list_of_letters(text: str) -> bool:
    """Whether a text enumerates letters and pairs of them (aa ab ac), as the labels of footnotes do."""
    words = text.split()
    return len(words) > _FEW_WORDS and sum(map(len, words)) <= _PAIR * len(words)


def _either(forms: tuple[str, ...]) -> str:
    return one_of(f"“{form}”" for form in forms)


def _fixes(segment: SegmentAnalysis, span: Span, forms: tuple[str, ...]) -> list[Fix]:
    """One unsafe fix where one form is clearly the nearest, else none."""
    if len(forms) != 1:
        return []
    return [write(segment, span, forms[0], Safety.UNSAFE)]
