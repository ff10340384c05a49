"""The rule term-untranslated."""

from collections.abc import Iterable, Iterator

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.glossary.hit import TermHit
from transreview.languages.language import Strength
from transreview.rules.quoting import is_quoted
from transreview.rules.rule import Context, TextRule, fix
from transreview.rules.terms.sides import UnitTerms, terms_of

_NAMES = (ConceptKind.PERSON, ConceptKind.PLACE)
_LEAST_WORDS = 2


class TermUntranslated(TextRule):
    """A term of the other language that stands untranslated in the text.

    ## What it does
    Searches each side for the terms of the languages of the other sides. Reports a form of two words or more that this
    language has another form for, where the other side names the concept too. What stands in brackets or quotation
    marks is left alone, as are names of persons and places between languages of one script.

    ## Why is this bad
    Readers of the translation do not know the word.

    ## Example
    ```text
    vi: Bộ Chính trị họp ngày 12/8.
    ko: Bộ Chính trị 회의가 12일 열렸다.
    ```

    ## Use instead
    ```text
    ko: 정치국 회의가 12일 열렸다.
    ```

    ## Options
    None. The fix is unsafe. A form that both languages use belongs into the glossary in both.
    """

    name = "term-untranslated"
    severity = Severity.ERROR
    mqm = "accuracy/untranslated"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The untranslated terms of one parallel text."""
        for unit in terms_of(text).units:
            for code, segments in unit.sides.items():
                for segment in segments:
                    for other in unit.sides:
                        if other != code and unit.named[other] and _may_hold(segment, other, text):
                            yield from self._in_segment(unit, segment, other)

    def _in_segment(self, unit: UnitTerms, segment: SegmentAnalysis, other: str) -> Iterator[Finding]:
        for hit in segment.glossary.hits(other, segment.text):
            form = hit.concept.preferred(segment.language.code)
            sources = unit.naming(other, hit.concept.id)
            if form is None or not sources or not _is_foreign(segment, hit):
                continue
            edit = segment.language.replacement(segment.text, hit.span, form.form)
            yield self.finding(
                segment,
                hit.span,
                Message(
                    "“{seen}” is the {other} form of {concept}; write “{form}”",
                    seen=hit.span.of(segment.text),
                    other=other,
                    concept=repr(hit.concept.id),
                    form=form.form,
                ),
                fixes=[fix(segment, edit, title=Message("write “{form}”", form=form.form), safety=Safety.UNSAFE)],
                related=[sources[0].related(Message("names {concept}", concept=repr(hit.concept.id)))],
                concept=hit.concept.id,
                unit=unit.index,
            )


def _may_hold(segment: SegmentAnalysis, other: str, text: ParallelText) -> bool:
    """Whether a segment has letters of the other language's script in a row, if that is another script."""
    theirs = text.documents[other].language
    if theirs.script == segment.language.script:
        return True
    return any(letter.isascii() and letter.isalpha() for letter in segment.text) or theirs.share(segment.text) > 0.0


def _is_foreign(segment: SegmentAnalysis, hit: TermHit) -> bool:
    """Whether a hit of the other language is no form of this one, stands in running prose, and is long enough."""
    seen = hit.span.of(segment.text)
    if not hit.term.status.usable or hit.strength < Strength.INFLECTED or not segment.is_prose(hit.span):
        return False
    if len(seen.split()) < _LEAST_WORDS or is_quoted(segment.text, hit.span):
        return False
    own = segment.language
    if hit.concept.kind in _NAMES and own.script == "Latn":
        return False
    key = own.search_key(seen).key
    known = segment.glossary.usable_keys(hit.concept.id, own.code)
    return not any(key in form for form in known) and not any(
        each.span.overlaps(hit.span) and each.term.status.usable for each in segment.hits
    )
