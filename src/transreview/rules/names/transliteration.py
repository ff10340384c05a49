"""The rule name-transliteration."""

from collections.abc import Iterable, Iterator

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.language import Strength
from transreview.rules.arbitration import evidence
from transreview.rules.names.sides import Expected, name_pairs
from transreview.rules.rule import Context, TextRule, fix
from transreview.rules.terms.sides import UnitTerms
from transreview.text.span import Span

_SLACK = 2


class NameTransliteration(TextRule):
    """A Vietnamese name that Hangul spells otherwise than the loanword orthography.

    ## What it does
    Takes the Vietnamese names of the other side that no glossary knows, spells them by the table of the notice
    (외래어 표기법, 문화관광부 고시 제2004-11호), and reports a form that departs from it only as custom does: aspirated
    for tense consonants, 오 for ơ, 응웬 for Nguyễn. What departs further is `name-misspelled`.

    ## Why is this bad
    Every paper has its own spelling, and the same person is not found again.

    ## Example
    ```text
    vi: ông Nguyễn Hồng Diên
    ko: 응웬홍디엔 장관
    ```

    ## Use instead
    ```text
    ko: 응우옌홍지엔 장관
    ```

    ## Options
    None. A spelling that the house keeps belongs into the glossary.
    """

    name = "name-transliteration"
    severity = Severity.INFO
    mqm = "linguistic-conventions/spelling"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The customary spellings of one parallel text."""
        pairs = name_pairs(text)
        for unit in pairs.terms.units:
            for code, segments in unit.sides.items():
                for expected in pairs.expected(unit, code):
                    if expected.derived and not pairs.is_there(unit, expected, code):
                        yield from self._in_side(unit, segments, expected)

    def _in_side(self, unit: UnitTerms, segments: Iterable[SegmentAnalysis], expected: Expected) -> Iterator[Finding]:
        for segment in segments:
            for span in _customary(segment, expected.forms[0]):
                form = _as_spaced(expected.forms, span.of(segment.text))
                edit = segment.language.replacement(segment.text, span, form)
                yield self.finding(
                    segment,
                    span,
                    Message(
                        "“{seen}” is “{form}” by the table of transliteration ({code} “{spot}”).",
                        seen=span.of(segment.text),
                        form=form,
                        code=expected.code,
                        spot=expected.spot.text,
                    ),
                    fixes=[fix(segment, edit, title=Message("Write {form}", form=form), safety=Safety.UNSAFE)],
                    related=[evidence(expected.spot.segment, expected.spot.span, Message("the name"))],
                    unit=unit.index,
                )


def _customary(segment: SegmentAnalysis, official: str) -> Iterator[Span]:
    """Where a customary spelling of that name stands as a word."""
    length = len(segment.language.name_parts(official))
    for word in segment.words:
        rest = segment.text[word.span.start :]
        parts = segment.language.name_spans(rest[: 3 * (length + _SLACK)])
        for count in range(max(1, length - _SLACK), min(len(parts), length + _SLACK) + 1):
            span = Span(0, parts[count - 1].end).shift(word.span.start)
            if segment.language.is_habitual(official, span.of(segment.text)) and _stands(segment, span):
                yield span
                break


def _stands(segment: SegmentAnalysis, span: Span) -> bool:
    attachment = segment.language.attachment(segment.text, span)
    return attachment is not None and attachment.strength > Strength.COMPOUND


def _as_spaced(forms: Iterable[str], seen: str) -> str:
    """The form that has its spaces where the text has them, else the first."""
    listed = list(forms)
    return next((form for form in listed if form.count(" ") == seen.count(" ")), listed[0])
