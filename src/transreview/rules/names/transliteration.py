"""The rule name-transliteration."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.names import NAMED
from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Concept
from transreview.languages.language import Language, Strength
from transreview.languages.registry import language as language_of
from transreview.rules.arbitration import evidence
from transreview.rules.names.sides import Expected, name_pairs
from transreview.rules.rule import Context, TextRule, write
from transreview.rules.terms.domains import region_of
from transreview.text.span import Span

_SLACK = 2
_OTHER_LENGTH = 2
"""What a spelling with more or fewer syllables counts for, as 응웬 for 응우옌."""


class Departure(NamedTuple):
    """A place where a name stands as custom has it and not as the table."""

    unit: int
    segment: SegmentAnalysis
    span: Span
    expected: Expected

    @property
    def seen(self) -> str:
        """What is written."""
        return self.span.of(self.segment.text)

    @property
    def form(self) -> str:
        """The form that has its spaces where the text has them, else the first."""
        forms = self.expected.forms
        return next((form for form in forms if form.count(" ") == self.seen.count(" ")), forms[0])


class NameTransliteration(TextRule):
    """A Vietnamese name that Hangul spells otherwise than the loanword orthography.

    ## What it does
    Takes the Vietnamese names of the other side that no glossary knows, spells them by the table of the notice
    (외래어 표기법, 문화관광부 고시 제2004-11호), and reports a form that departs from it only as custom does: aspirated
    for tense consonants, 오 for ơ, 응웬 for Nguyễn. What departs further is `name-misspelled`. It is a warning where
    the text follows the table otherwise: where one syllable alone departs in all the text, or where there are more that
    are as the table has them and not as custom. In a text that follows custom it is information.

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
        found: dict[str, list[Departure]] = {code: [] for code in text.documents}
        kept = {code: dict(_kept_in_house(document)) for code, document in text.documents.items()}
        for unit in pairs.terms.units:
            for code, segments in unit.sides.items():
                for expected in pairs.expected(unit, code):
                    if not expected.derived:
                        continue
                    official = expected.forms[0]
                    if pairs.is_there(unit, expected, code):
                        kept[code][official] = text.documents[code].language.telling_parts(official)
                    for segment in segments if official not in kept[code] else ():
                        found[code].extend(
                            Departure(unit.index, segment, span, expected) for span in _customary(segment, official)
                        )
        for code, departures in found.items():
            usual = _follows_table(text.documents[code].language, departures, kept[code])
            for departure in departures:
                finding = self._finding(departure)
                yield finding._replace(severity=Severity.WARNING) if usual else finding

    def _finding(self, found: Departure) -> Finding:
        segment, expected = found.segment, found.expected
        return self.finding(
            segment,
            found.span,
            Message(
                "“{seen}” is “{form}” by the table of transliteration ({code} “{spot}”).",
                seen=found.seen,
                form=found.form,
                code=expected.code,
                spot=expected.spot.text,
            ),
            fixes=[write(segment, found.span, found.form, Safety.UNSAFE)],
            related=[evidence(expected.spot.segment, expected.spot.span, Message("the name"))],
            unit=found.unit,
        )


def _follows_table(language: Language, departures: Iterable[Departure], kept: Mapping[str, int]) -> bool:
    """Whether a text follows the table but for these names.

    `kept` has its other names, each with how many of its parts are as the table has them and not as custom.
    """
    names = {departure.seen: departure.expected.forms[0] for departure in departures}
    apart = [_parts_apart(language, seen, official) for seen, official in names.items()]
    departing = sum(departs for departs, _ in apart)
    following = sum(kept.values()) + sum(keeps for _, keeps in apart)
    return following >= 0 if departing == 1 else following > departing


def _parts_apart(language: Language, seen: str, official: str) -> tuple[int, int]:
    """How many parts of a name depart from the table, and how many that custom writes otherwise do not."""
    ours, theirs = language.name_parts(seen), language.name_parts(official)
    if len(ours) != len(theirs):
        return _OTHER_LENGTH, 0
    same = [one for one, other in zip(ours, theirs, strict=True) if one == other]
    return len(ours) - len(same), language.telling_parts("".join(same))


def _kept_in_house(document: DocumentAnalysis) -> Iterator[tuple[str, int]]:
    """The glossary's names in a text, each with how many parts follow the table; less than none where it has custom."""
    language = document.language
    for segment in document.prose:
        for hit in segment.hits:
            if hit.concept.kind in NAMED and hit.term.status.usable:
                seen = hit.span.of(segment.text).replace(" ", "")
                for official in _by_table(hit.concept, language):
                    if seen.startswith(official):
                        yield seen, language.telling_parts(official)
                    elif language.is_habitual(official, seen[: len(official)]):
                        yield seen, -_OTHER_LENGTH


def _by_table(concept: Concept, language: Language) -> Iterator[str]:
    """A name in the script of a language by the table, from what the concept is called in its own language."""
    for term in concept.terms:
        other = language_of(term.language)
        if other.home == region_of(concept) and term.status.usable and not term.short:
            yield from other.transliterations(term.form, language.code)[:1]


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
