"""Linting: from texts to the result that reports show."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from os.path import isfile
from typing import TYPE_CHECKING

from transreview.analysis.originals import joined_originals, original_of, with_original
from transreview.analysis.segment import DocumentAnalysis, hits_of
from transreview.documents.document import Document, SegmentKind
from transreview.findings.fingerprint import fingerprinted
from transreview.findings.severity import Severity
from transreview.glossary.glossary import Glossary
from transreview.languages.registry import language
from transreview.named_tuple import NamedTuple
from transreview.review.configuration import Configuration
from transreview.review.discovery import TextFiles, path_in_findings
from transreview.review.engine import check
from transreview.review.reading import Sources, read_documents, read_files
from transreview.review.result import TextResult
from transreview.rules.registry import active
from transreview.rules.rule import CatalogRule, Context, Rule, TextRule, UnitRule
from transreview.text.files import MAX_FILE_SIZE, MEGABYTE

if TYPE_CHECKING:
    from transreview.alignment.unit import Alignment
    from transreview.findings.finding import Finding
    from transreview.review.review_file import ReviewFile


LARGE = 16 * MEGABYTE
"""Bytes from which a file is checked part by part: with its analysis a file takes some twenty times its size."""


class Linter(NamedTuple):
    """What texts are checked with.

    `severities` are those that differ from the rules' own (`selection.chosen_severities`), `default_language` is that
    of files whose names say none, `base` the folder that paths in findings are relative to, `today` the day on which
    suppressions are looked at.
    """

    configuration: Configuration
    severities: Mapping[str, Severity]
    glossary: Glossary
    base: str
    today: datetime.date
    default_language: str | None = None
    max_file_size: int = MAX_FILE_SIZE

    def rules(self, languages: Iterable[str], *, messages: bool = True) -> tuple[Rule, ...]:
        """The rules that run on texts of these languages, with or without those for messages."""
        return active(self.severities, self.configuration.options, languages, messages=messages)

    def read(self, text: TextFiles) -> Sources:
        """The files of a text that are needed: the others than those reported only if some rule looks across."""
        languages = {file.language for file in text.files if file.language is not None}
        files = text.files
        if not all(file.reported for file in files) and not any(map(_looks_across, self.rules(languages))):
            files = tuple(file for file in files if file.reported)
        return read_files(files, self.max_file_size)

    def check(self, text: TextFiles, sources: Sources) -> TextResult:
        """What is found in a text whose files are read; large files are checked alone and part by part."""
        review = _review(text.review)
        found = self._in_parts(text, sources)
        if found is None:
            found = self._as_a_whole(text, sources, review)
        return found if text.review is None or review is None else self._reviewed(text.review, review, found)

    def _in_parts(self, text: TextFiles, sources: Sources) -> TextResult | None:
        if all(len(source.data) <= LARGE for source in sources.files.values()):
            return None
        from transreview.review.parts import check_in_parts  # few files are as large

        return check_in_parts(self, text, sources)

    def _as_a_whole(self, text: TextFiles, sources: Sources, review: "ReviewFile | None") -> TextResult:
        documents, unreadable = read_documents(text.files, sources, self.default_language)
        collected = _Collected({file.path for file in text.files if file.reported})
        documents = with_original(documents, text.source or self.configuration.source, collected.paths)
        for group in _one_of_each_language(documents):
            self._check_group(text, group, review, collected)
        findings = tuple(fingerprinted(sorted(collected.findings, key=lambda finding: finding.order)))
        return TextResult(
            findings,
            {document.path: document.text for document in documents},
            tuple(len(document.segments) for document in documents if document.path in collected.paths),
            unreadable,
            tuple(collected.failures),
            frozenset(collected.seen),
            concepts=len(self.glossary),
            notes=tuple(collected.notes),
        )

    def _check_group(
        self,
        text: TextFiles,
        listed: Mapping[str, Sequence[Document]],
        review: "ReviewFile | None",
        collected: "_Collected",
    ) -> None:
        group = {code: documents[0] for code, documents in listed.items()}
        analyses = {code: DocumentAnalysis(document, language(code), self.glossary) for code, document in group.items()}
        for code, (_, *others) in listed.items():
            if others:
                analyses[code] = joined_originals(analyses[code], others)
        source = text.source or self.configuration.source or original_of(group.values())
        done = review.done if review is not None else ()
        context = Context(text.date or _date(group, source), source, self.configuration.house, done)
        messages = any(
            segment.kind is SegmentKind.MESSAGE for document in group.values() for segment in document.segments
        )
        rules, align = self.rules(group, messages=messages), _Aligner(review)
        reported = [code for code, document in group.items() if document.path in collected.paths]
        checked = check(text.name, analyses, rules, context, severities=self.severities, align=align, reported=reported)
        found = [*checked.findings, *self._added(review, analyses)]
        collected.findings += [finding for finding in found if finding.location.path in collected.paths]
        collected.failures += [failure.sentence for failure in checked.failures]
        collected.notes += [partly.sentence for partly in checked.partly]
        for analysis in analyses.values():
            collected.seen.update(hit.concept.id for _, hit in hits_of(analysis.prose))

    def _added(self, review: "ReviewFile | None", analyses: Mapping[str, DocumentAnalysis]) -> Iterable["Finding"]:
        if review is None or not review.findings:
            return ()
        from transreview.review.annotations import added_findings, switched_off

        return () if switched_off(self.severities) else added_findings(analyses, review.findings)

    def _reviewed(self, file: str, review: "ReviewFile", result: TextResult) -> TextResult:
        """The result as the review file assesses it, without what it suppresses, with what is wrong in it itself."""
        from transreview.review.annotations import assessed
        from transreview.review.suppressions import about_suppressions, suppress

        path = path_in_findings(file, self.base)
        sorted_out = suppress(assessed(result.findings, review.assessments), review.suppressions, self.today)
        about = fingerprinted(about_suppressions(review.suppressions, sorted_out.used, path, self.severities))
        return result._replace(
            findings=(*sorted_out.reported, *about),
            texts={**result.texts, path: review.text},
            suppressed=len(sorted_out.suppressed),
        )


def _review(file: str | None) -> "ReviewFile | None":
    if file is None or not isfile(file):
        return None
    from transreview.review.review_file import read_review  # few texts have one

    return read_review(file)


class _Collected:
    """Gathers what the documents of a text give; `paths` are those reported on."""

    def __init__(self, paths: set[str]) -> None:
        self.paths = paths
        self.findings: list[Finding] = []
        self.failures: list[str] = []
        self.notes: list[str] = []
        self.seen: set[str] = set()


class _Aligner:
    """Aligns the documents of a text, with the links that its review file holds."""

    def __init__(self, review: "ReviewFile | None") -> None:
        self._review = review

    def __call__(self, documents: Mapping[str, DocumentAnalysis]) -> "Alignment":
        from transreview.review.aligning import align_text  # only where a rule looks across languages

        if self._review is None or not self._review.links:
            return align_text(documents)
        from transreview.alignment.hand import applied

        return align_text(documents, hand=applied(self._review.links, documents).links)


def _looks_across(rule: Rule) -> bool:
    return isinstance(rule, UnitRule | TextRule | CatalogRule)


def _one_of_each_language(documents: Iterable[Document]) -> list[dict[str, list[Document]]]:
    """The documents in groups with each language once: a second one in a language begins a group of its own.

    Only originals stand together: those that the catalogs in each language bring along are the same.
    """
    groups: list[dict[str, list[Document]]] = []
    for document in documents:
        for group in groups:
            there = group.setdefault(document.language, [])
            if not there or (document.original and there[0].original):
                there.append(document)
                break
        else:
            groups.append({document.language: [document]})
    return groups


def _date(documents: Mapping[str, Document], source: str | None) -> datetime.date | None:
    """The date that a text states, the source first."""
    ordered = sorted(documents.values(), key=lambda document: document.language != source)
    return next((document.date for document in ordered if document.date is not None), None)
