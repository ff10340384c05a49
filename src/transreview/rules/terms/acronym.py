"""Abbreviations at their first mention."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis, hits_of
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import Term
from transreview.glossary.hit import TermHit
from transreview.languages.language import Strength
from transreview.rules.rule import Context, DocumentRule, OptionValue
from transreview.rules.terms.hits import is_acronym


class AcronymUnexpanded(DocumentRule):
    """An abbreviation whose full form is missing at its first mention.

    ## What it does
    Reports the first mention of a concept in an article when it is an abbreviation in Latin capitals, the glossary
    knows a full form, and the article has not named it before. Off by default.

    ## Why is this bad
    Readers do not know every abbreviation; newspapers give the full name once and the abbreviation in brackets.

    ## Example
    ```text
    KOICA가 밝혔다.
    ```

    ## Use instead
    ```text
    한국국제협력단(KOICA)이 밝혔다.
    ```

    ## Options
    `known`: abbreviations that need no explanation, separated by spaces.
    """

    name = "acronym-unexpanded"
    severity = Severity.OFF
    mqm = "audience-appropriateness"
    catalogs = False
    needs_whole = True
    options: ClassVar[Mapping[str, OptionValue]] = {"known": "AI EU FTA GDP IT TV UN USD"}

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """The unexplained abbreviations of one document."""
        known = set(str(self.settings["known"]).split())
        named: set[str] = set()
        for segment, hit in hits_of(document.prose):
            if hit.strength is Strength.COMPOUND or hit.concept.id in named:
                continue
            named.add(hit.concept.id)
            seen = hit.span.of(segment.text)
            full = _full_form(hit, document.language.code)
            if not is_acronym(seen) or seen in known or full is None or _is_explained(segment.text, hit):
                continue
            yield self.finding(
                segment,
                hit.span,
                Message(
                    "‘{seen}’ is not explained at its first mention; the full form is ‘{form}’",
                    seen=seen,
                    form=full.form,
                ),
                concept=hit.concept.id,
            )


def _full_form(hit: TermHit, code: str) -> Term | None:
    usable = (term for term in hit.concept.terms_in(code) if term.status.usable and not term.short)
    return next((term for term in usable if not is_acronym(term.form)), None)


def _is_explained(text: str, hit: TermHit) -> bool:
    """Whether the abbreviation stands in brackets after its explanation, or is followed by it in brackets."""
    return text[hit.span.start - 1 : hit.span.start] == "(" or text[hit.span.end : hit.span.end + 2].lstrip()[:1] == "("
