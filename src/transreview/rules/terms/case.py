"""Capitals of known forms."""

from collections.abc import Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.glossary.hit import TermHit
from transreview.glossary.variant import begins_sentence
from transreview.languages.language import Strength
from transreview.rules.rule import Context, SegmentRule
from transreview.rules.terms.hits import NAMES, is_acronym, mend

_NOT_ASKED = (*NAMES, ConceptKind.EVENT)


class TermCase(SegmentRule):
    """A known form with some of its capitals missing.

    ## What it does
    Reports a form of several capitals of which the text has some and lacks others (`Tổng bí thư` for `Tổng Bí thư`).
    A form that begins with a small letter is a common word and left alone (`the prime minister`), and so are headings
    in capitals, abbreviations, and a single capital at the start of a sentence, unless a name follows in a language
    whose titles are no common words. Names of persons and places belong to the rules on names; meetings and campaigns
    are each house's choice (`ASEAN summit`), and so is an English title in small letters after the name of a body
    (`House speaker Mike Johnson`). What is no title is a hint: desks differ in how they write the common words in the
    names of bodies (`Liên đoàn bóng đá`, `Tổ chức Y tế thế giới`).

    ## Why is this bad
    Half-capitalised titles and bodies are neither names nor common words. Vietnamese capitals follow Nghị định
    30/2020/NĐ-CP, appendix II.

    ## Example
    ```text
    Hôm qua, Tổng bí thư Tô Lâm đã tới Seoul.
    ```

    ## Use instead
    ```text
    Hôm qua, Tổng Bí thư Tô Lâm đã tới Seoul.
    ```

    ## Options
    None.
    """

    name = "term-case"
    severity = Severity.WARNING
    mqm = "linguistic-conventions/spelling"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """The half-capitalised forms in one segment."""
        right = {hit.span for hit in segment.hits if hit.variant != "case"}
        seen_before = set()
        for hit in segment.hits:
            if hit.span in right or hit.span in seen_before or not _is_slip(segment, hit):
                continue
            seen_before.add(hit.span)
            seen, form = hit.span.of(segment.text), _in_case(hit.span.of(segment.text), hit.term.form)
            found = self.finding(
                segment,
                hit.span,
                Message(
                    "‘{seen}’ lacks capitals of ‘{form}’, as {concept} is written",
                    seen=seen,
                    form=form,
                    concept=repr(hit.concept.id),
                ),
                fixes=[mend(segment, hit, form, Safety.SAFE)],
                concept=hit.concept.id,
            )
            yield found if hit.concept.kind is ConceptKind.TITLE else found._replace(severity=Severity.INFO)


def _is_slip(segment: SegmentAnalysis, hit: TermHit) -> bool:
    text, common_titles = segment.text, segment.language.common_titles
    form, seen = hit.term.form, hit.span.of(text)
    if hit.variant != "case" or not hit.term.status.usable or hit.concept.kind in _NOT_ASKED:
        return False
    if hit.strength is Strength.COMPOUND or is_acronym(form) or len(seen) != len(form):
        return False
    missing = [wanted for wanted, there in zip(form, seen, strict=True) if wanted.isupper() and not there.isupper()]
    added = any(there.isupper() and not wanted.isupper() for wanted, there in zip(form, seen, strict=True))
    if not missing or added or not seen[0].isupper():
        return False
    if hit.concept.kind is ConceptKind.TITLE and common_titles:
        first = seen.partition(" ")[0].lower()
        if first in segment.language.bodies_before_titles or not _name_follows(text, hit.span.end):
            return False
    only_first = not any(letter.isupper() for letter in seen[1:])
    begins = only_first and begins_sentence(text, hit.span.start)
    return not begins or (not common_titles and _name_follows(text, hit.span.end))


def _name_follows(text: str, position: int) -> bool:
    return text[position : position + 1] == " " and text[position + 1 : position + 2].isupper()


def _in_case(seen: str, form: str) -> str:
    """`seen` with the capitals of `form`: what else differs (the placement of a tone) stays as it was written."""
    return "".join(there.upper() if wanted.isupper() else there for wanted, there in zip(form, seen, strict=True))
