"""Runs the rules over texts as `lint` does, in this process."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import SourceFile
from transreview.documents.format import format_of
from transreview.findings.finding import Finding
from transreview.glossary.concept import ConceptKind
from transreview.glossary.glossary import Glossary
from transreview.glossary.shipped import shipped_paths
from transreview.languages.registry import CODES
from transreview.languages.registry import language as language_of
from transreview.review.aligning import align_text
from transreview.review.engine import check
from transreview.rules.registry import active
from transreview.rules.rule import Context, Rule


class Checked(NamedTuple):
    """What was found in a text, and how many segments of prose it has."""

    findings: tuple[Finding, ...]
    segments: int


class Checker:
    """The rules with their defaults and one glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self.failures: dict[str, None] = {}

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are on by default."""
        return active({}, {}, CODES)

    def check(self, texts: Mapping[str, str], source: str | None = None) -> Checked:
        """The findings in one article, its texts by language; `failures` collects the rules that broke."""
        documents = {code: self._analysis(code, text) for code, text in texts.items()}
        day = next((document.document.date for document in documents.values() if document.document.date), None)
        result = check("text", documents, self.rules, Context(date=day, source=source), align=align_text)
        self.failures.update((failure.sentence, None) for failure in result.failures)
        return Checked(result.findings, sum(len(document.prose) for document in documents.values()))

    def _analysis(self, code: str, text: str) -> DocumentAnalysis:
        reader = format_of(".txt")
        assert reader is not None
        (document,) = reader.read(SourceFile(f"text.{code}.txt", text.encode()), code)
        return DocumentAnalysis(document, language_of(code), self.glossary)


def glossaries() -> tuple[Glossary, Glossary]:
    """The shipped glossary as it is, and without the forbidden forms of persons and places.

    The list knows some of the very errors that articles hold; the second shows what the tool finds by itself.
    """
    whole = Glossary.load(shipped_paths())
    return whole, whole.without_forbidden((ConceptKind.PERSON, ConceptKind.PLACE))
