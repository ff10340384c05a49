"""The rule name-misspelled."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from transreview.analysis.names import NameSpot
from transreview.analysis.segment import DocumentAnalysis
from transreview.findings.finding import Finding, Related, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.language import Strength
from transreview.named_tuple import NamedTuple
from transreview.rules.names.candidates import Candidate, NameIndex, Owner, listed_names
from transreview.rules.names.document_names import document_names
from transreview.rules.names.evidence import Evidence, Weighing, at
from transreview.rules.rule import Context, DocumentRule, write
from transreview.text.span import Span

_AS_NEAR = 0.03


class _Verdict(NamedTuple):
    form: str
    concept: str | None
    span: Span
    similarity: float
    evidence: Evidence
    spaced: bool
    """Whether the known form has spaces and what is written has none, or the other way round."""


class NameMisspelled(DocumentRule):
    """The name of a person or place with a slip of the pen in it.

    ## What it does
    Reports a form that is not known itself and lies a slip away from a name that is: one letter of a syllable in
    Hangul, one letter in Vietnamese and English. Nearness is not enough, for two people's names may be as near. A
    person's name needs evidence: the title beside it is the one that the person bears, or the article has the right
    form elsewhere, or another language names the person or place in the same sentence. It works without any glossary
    too: a name that the article has several times, and once nearly so under the same title, or a name that another
    language has in both places where this one spells it in two ways. Vietnamese names that
    differ in their marks alone are left to `name-diacritics`.

    ## Why is this bad
    Nothing costs a newsroom more trust than a president's name misspelt.

    ## Example
    ```text
    이제명 대통령은 밝혔다.
    기술 인큐베이터는 껀토에 있다.
    President Lee Jae Myeng said so.
    ```

    ## Use instead
    ```text
    이재명 대통령은 밝혔다.
    기술 인큐베이터는 껀터에 있다.
    President Lee Jae Myung said so.
    ```

    ## Options
    None. A name that is right belongs into the glossary; then it is silent.
    """

    name = "name-misspelled"
    severity = Severity.ERROR
    mqm = "linguistic-conventions/spelling"
    catalogs = False
    needs_whole = True

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The misspelt names of one document."""
        search = _Search(document)
        for spot in search.suspects():
            verdicts = search.verdicts(spot)
            if verdicts:
                yield self._finding_of(spot, verdicts)

    def _finding_of(self, spot: NameSpot, verdicts: list[_Verdict]) -> Finding:
        best = verdicts[0]
        segment = spot.segment
        span = at(spot, best.span)
        message = Message("“{seen}” {reason}.", seen=span.of(segment.text), reason=best.evidence.reason)
        # two pieces of evidence may speak for one form
        proposals = list(dict.fromkeys((verdict.span, verdict.form) for verdict in verdicts))
        safety = Safety.SAFE if len(proposals) == 1 else Safety.UNSAFE
        right = best.evidence.right
        return self.finding(
            segment,
            span,
            message,
            fixes=[write(segment, at(spot, place), form, safety) for place, form in proposals],
            related=[Related(right.segment.location(right.span), Message("The name as it stands elsewhere."))]
            if right
            else (),
            concept=best.concept,
        )


class _Search:
    """The search for misspelt names in one document."""

    def __init__(self, document: DocumentAnalysis) -> None:
        self._document = document
        self._names = document_names(document)
        self._weighing = Weighing(self._names, document.glossary)
        self._listed = listed_names(document.glossary, document.language)
        self._slips: dict[str, bool] = {}
        self._own = NameIndex(document.language, ((form, form) for form in self._names.by_form))

    def suspects(self) -> Iterator[NameSpot]:
        """The names that are not known, and the words at whose start a name near a known one stands."""
        yield from self._names.unknown
        taken: dict[int, list[Span]] = {}
        for spot in self._names.spots:
            taken.setdefault(spot.segment.segment.index, []).append(spot.span)
        for segment in self._document.prose:
            near = [word.span for word in segment.words if self._may_be_slip(word.text)]
            if near:
                known = [hit.word for hit in segment.hits if hit.term.status.usable]
                known.extend(taken.get(segment.segment.index, ()))
                yield from (
                    NameSpot(segment, span) for span in near if not any(span.overlaps(other) for other in known)
                )

    def _may_be_slip(self, word: str) -> bool:
        found = self._slips.get(word)
        if found is None:
            near = self._listed.near(word, longer=True, wanted=self._weighing.worth_comparing)
            found = self._slips[word] = any(near)
        return found

    def verdicts(self, spot: NameSpot) -> list[_Verdict]:
        """What the form is a misspelling of, nearest first; several only where they are as near."""
        found = sorted(self._all(spot), key=lambda verdict: (-verdict.similarity, -verdict.span.length, verdict.spaced))
        nearest: dict[str, _Verdict] = {}
        for verdict in found:
            if verdict.similarity >= found[0].similarity - _AS_NEAR:
                nearest.setdefault(verdict.concept or verdict.form, verdict)
        return list(nearest.values())

    def _all(self, spot: NameSpot) -> Iterator[_Verdict]:
        for listed in self._listed.near(spot.text, longer=True):
            seen = listed.span.of(spot.text)
            derived = seen.startswith(listed.form) or same_letters(listed.form, seen)
            if not derived and self._stands(spot, listed.span):
                evidence = self._weighing.of_listed(spot, listed)
                if evidence:
                    yield _verdict(listed, listed.owner.concept, spot, evidence)
        if spot.title or spot.place:
            for own in self._own.near(spot.text):
                if not same_letters(own.form, spot.text) and (evidence := self._weighing.of_article(spot, own)):
                    yield _verdict(own, None, spot, evidence)

    def _stands(self, spot: NameSpot, span: Span) -> bool:
        """Whether that stretch stands as a word there, with nothing but particles or a kind of place after it."""
        if span == Span(0, spot.span.length) and (spot.title or spot.place):
            return True
        attachment = self._document.language.attachment(spot.segment.text, at(spot, span))
        return attachment is not None and attachment.strength is not Strength.COMPOUND


def _verdict(found: Candidate[Owner], concept: str | None, spot: NameSpot, evidence: Evidence) -> _Verdict:
    spaced = (" " in found.form) != (" " in found.span.of(spot.text))
    return _Verdict(found.form, concept, found.span, found.similarity, evidence, spaced)


def same_letters(known: str, seen: str) -> bool:
    """Whether two forms differ in marks, case, hyphens and spaces alone: that is for other rules to say."""
    return _bare(known) == _bare(seen)


@lru_cache(16384)
def _bare(form: str) -> str:
    plain = form.casefold().replace("đ", "d").replace("-", "").replace(" ", "")
    return "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))
