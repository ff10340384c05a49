"""The rule name-order."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.glossary.glossary import Glossary
from transreview.languages.language import Language
from transreview.rules.rule import Context, DocumentRule, write
from transreview.text.span import Span

_LEAST_WORDS, _MOST_WORDS = 2, 4


class NameOrder(DocumentRule):
    """A name with its first part moved to the end.

    ## What it does
    Reports a person of the glossary with the first part of the name put last. Forms that the glossary has in that
    order are silent.

    ## Why is this bad
    Korean and Vietnamese names begin with the family name; turned round they are another person's to search engines,
    and the short form that follows is chosen wrongly.

    ## Example
    ```text
    President Jae-myung Lee spoke first.
    ```

    ## Use instead
    ```text
    President Lee Jae-myung spoke first.
    ```

    ## Options
    None.
    """

    name = "name-order"
    severity = Severity.WARNING
    mqm = "style/organizational-style"
    needs_whole = True
    languages = frozenset({"vi", "en"})

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The turned names of one document."""
        turned = turned_names(document.glossary, document.language)
        if turned:
            for segment in document.prose:
                yield from self._in(segment, turned)

    def _in(self, segment: SegmentAnalysis, turned: Mapping[tuple[str, ...], tuple[str, str]]) -> Iterator[Finding]:
        for mention in segment.names:
            parts = segment.language.name_parts(mention.text)
            for start, end in _windows(len(parts)):
                found = turned.get(parts[start:end])
                if found is None:
                    continue
                form, concept = found
                spans = segment.language.name_spans(mention.text)
                span = Span(spans[start].start, spans[end - 1].end).shift(mention.span.start)
                yield self.finding(
                    segment,
                    span,
                    Message("“{seen}” turns the name “{form}” round.", seen=span.of(segment.text), form=form),
                    fixes=[write(segment, span, form, Safety.UNSAFE)],
                    concept=concept,
                )
                break


@lru_cache(maxsize=8)
def turned_names(glossary: Glossary, language: Language) -> dict[tuple[str, ...], tuple[str, str]]:
    """The persons' names with the first part last, as folded parts, with the right form and the concept."""
    right: dict[tuple[str, ...], tuple[str, str]] = {}
    for listed in glossary.names((ConceptKind.PERSON,), language.code):
        if listed.usable and not listed.short and _is_spaced(listed.form):
            parts = language.name_parts(listed.form)
            right.setdefault(parts, (listed.form, listed.concept))
    turned = {(*parts[1:], parts[0]): found for parts, found in right.items() if len(parts) >= _LEAST_WORDS}
    return {parts: found for parts, found in turned.items() if parts not in right}


def _is_spaced(form: str) -> bool:
    """Whether the name is written in several words; only then can its parts be told and turned."""
    return " " in form


def _windows(count: int) -> Iterator[tuple[int, int]]:
    """The runs of two to four of so many parts, longest first."""
    for length in range(min(count, _MOST_WORDS), _LEAST_WORDS - 1, -1):
        for start in range(count - length + 1):
            yield start, start + length
