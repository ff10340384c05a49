"""Large catalogs and memories, checked part by part so that memory does not grow with the file."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import chain

from transreview.alignment.catalog import align_by_key
from transreview.alignment.unit import Alignment, UnitAnalysis
from transreview.analysis.originals import original_of
from transreview.analysis.segment import DocumentAnalysis, hits_of
from transreview.documents.document import Document
from transreview.findings.finding import Finding
from transreview.findings.fingerprint import fingerprinted
from transreview.findings.packed import PackedFindings
from transreview.languages.registry import language
from transreview.review.discovery import TextFile, TextFiles
from transreview.review.engine import PartlyChecked, check
from transreview.review.linting import Linter
from transreview.review.reading import Sources, format_for, unreadable
from transreview.review.result import TextResult, Unreadable
from transreview.rules.rule import CatalogCheck, CatalogRule, Context, DocumentRule, Rule, TextRule, UnitRule
from transreview.text.files import MEGABYTE, UnreadableFileError
from transreview.text.known_lines import KnownLines
from transreview.text.lines import Lines


def check_in_parts(linter: Linter, text: TextFiles, sources: Sources) -> TextResult | None:
    """What is found in a text with large files; None where a format of its files cannot be read in parts.

    Each reported file is checked alone, beside the originals that it holds itself: rules that compare several files do
    not run, nor do rules that need a whole document (`needs_whole`), unless each part is as good as one.
    """
    run = _Run(linter, text)
    for file in text.files:
        source = sources.files.get(file.path)
        if source is None or not file.reported:
            continue
        form = format_for(file.path)
        parts = form.parts(source, file.language or linter.default_language)
        if parts is None:
            return None
        run.check(file, parts, len(source.data), as_texts=form.parts_are_texts)
    return run.result(sources.unreadable)


class _Run:
    """Gathers what the parts of a text's files give."""

    def __init__(self, linter: Linter, text: TextFiles) -> None:
        self._linter = linter
        self._text = text
        self._findings: list[_Gathered] = []
        self._failures: dict[str, None] = {}
        self._unreadable: list[Unreadable] = []
        self._lines: dict[str, KnownLines] = {}
        self._segments: list[int] = []
        self._seen: set[str] = set()
        self._notes: list[str] = []

    def check(self, file: TextFile, parts: Iterable[tuple[Document, ...]], size: int, *, as_texts: bool) -> None:
        """Checks the parts of one file; what came before a place where it cannot be read any more counts.

        `size` are the file's bytes; `as_texts` says that each part is as good as a text of its own.
        """
        lines = self._lines[file.path] = KnownLines()
        checker, number, counts = None, 0, dict[str, int]()
        gathered = _Gathered()
        self._findings.append(gathered)
        try:
            for documents in parts:
                if checker is None:
                    checker = _FileCheck(self._linter, self._text, documents, as_texts=as_texts)
                found = checker.part(documents, number)
                self._seen |= checker.seen
                gathered.add(found)
                stretch = Lines(documents[0].text)
                lines.learn(stretch, _places(file.path, found), documents[0].offset, number)
                number += len(stretch) - 1
                _free()
                for document in documents:
                    counts[document.language] = counts.get(document.language, 0) + len(document.segments)
        except UnreadableFileError as error:
            self._unreadable.append(unreadable(file, error))
        if checker is not None:
            gathered.add(checker.end())
            self._failures.update(dict.fromkeys(checker.failures))
            if checker.left_out:
                self._notes.append(_note(file.path, size, checker.left_out))
            self._notes += [partly.sentence for partly in checker.partly()]
        self._segments += counts.values()

    def result(self, before: Iterable[Unreadable]) -> TextResult:
        """All that was found."""
        ordered = merge(*(gathered.in_order() for gathered in self._findings), key=_order)
        return TextResult(
            PackedFindings(fingerprinted(ordered)),
            self._lines,
            tuple(self._segments),
            (*before, *self._unreadable),
            tuple(self._failures),
            frozenset(self._seen),
            concepts=len(self._linter.glossary),
            notes=tuple(self._notes),
        )


class _Gathered:
    """The findings of a file, packed as they come: most come in the order of the file."""

    def __init__(self) -> None:
        self._packed: list[PackedFindings] = []
        self._late: list[Finding] = []
        self._last: Finding | None = None

    def add(self, findings: Iterable[Finding]) -> None:
        """Takes the findings in the next part, or those that only the end of the file shows."""
        in_time = []
        for finding in sorted(findings, key=_order):
            if self._last is not None and finding.order < self._last.order:
                self._late.append(finding)
            else:
                in_time.append(finding)
                self._last = finding
        if in_time:
            self._packed.append(PackedFindings(in_time))

    def in_order(self) -> Iterator[Finding]:
        """All of them by place."""
        return merge(chain.from_iterable(self._packed), sorted(self._late, key=_order), key=_order)


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.order


def _free() -> None:
    """Frees what was made of the parts before.

    Much of it refers to each other, and the interpreter looks for such things too seldom for a run over one large file.
    """
    gc.collect()


class _FileCheck:
    """The check of one file by all rules that can look at parts of it."""

    def __init__(self, linter: Linter, text: TextFiles, documents: Sequence[Document], *, as_texts: bool) -> None:
        self._linter = linter
        self._name = text.name
        source = text.source or linter.configuration.source or original_of(documents)
        self._context = Context(text.date, source, linter.configuration.house)
        rules = linter.rules(document.language for document in documents)
        self._taking = [_Taking(rule, rule.start(self._context)) for rule in rules if isinstance(rule, CatalogRule)]
        fitting = [rule for rule in rules if _fits(rule, as_texts=as_texts)]
        self._rules: list[Rule] = [*(rule for rule in fitting if not isinstance(rule, CatalogRule)), *self._taking]
        is_catalog = any(document.catalog for document in documents)
        self.left_out = tuple(rule.name for rule in rules if rule not in fitting and (rule.catalogs or not is_catalog))
        self._units = 0
        self._partly: list[PartlyChecked] = []
        self.seen: set[str] = set()
        self.failures: list[str] = []

    def part(self, documents: Sequence[Document], lines: int) -> list[Finding]:
        """The findings in one part, before which the file has so many lines."""
        glossary = self._linter.glossary
        analyses = {each.language: DocumentAnalysis(each, language(each.language), glossary) for each in documents}
        units = 0

        def align(found: Mapping[str, DocumentAnalysis]) -> Alignment:
            nonlocal units
            alignment = align_by_key({code: analysis.document for code, analysis in found.items()})
            units = len(alignment.units)
            return alignment

        checked = check(
            self._name, analyses, self._rules, self._context, severities=self._linter.severities, align=align
        )
        self.failures += [failure.sentence for failure in checked.failures]
        self._partly += [partly._replace(line=partly.line + lines) for partly in checked.partly]
        self.seen = {hit.concept.id for analysis in analyses.values() for _, hit in hits_of(analysis.prose)}
        first, self._units = self._units, self._units + units
        return [
            finding._replace(unit=finding.unit + first) if finding.unit is not None else finding
            for finding in checked.findings
        ]

    def partly(self) -> Iterator[PartlyChecked]:
        """The first of what was not wholly checked, and how much more there was like it."""
        if self._partly:
            more = len(self._partly) - 1 + sum(partly.more for partly in self._partly)
            yield self._partly[0]._replace(more=more)

    def end(self) -> list[Finding]:
        """The findings that only the whole file shows."""
        return [finding for taking in self._taking for finding in taking.end(self._linter)]


class _Taking(UnitRule):
    """A rule on catalogs as one on units, whose memory outlives the parts."""

    def __init__(self, rule: CatalogRule, catalog_check: CatalogCheck) -> None:
        super().__init__()
        self._rule = rule
        self._check = catalog_check
        self.__dict__.update(name=rule.name, severity=rule.severity, mqm=rule.mqm)

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """What the rule finds in the unit."""
        return self._check.take(unit)

    def end(self, linter: Linter) -> Iterator[Finding]:
        """What the rule finds at the end, as grave as the project says."""
        severity = linter.severities.get(self._rule.name, self._rule.severity)
        return (finding._replace(severity=severity) for finding in self._check.end())


def _fits(rule: Rule, *, as_texts: bool) -> bool:
    """Whether a rule can do with parts of a file."""
    return as_texts or not (isinstance(rule, DocumentRule | TextRule) and rule.needs_whole)


def _note(path: str, size: int, rules: Sequence[str]) -> str:
    """What is said of a file that was checked in parts."""
    listed = ", ".join(sorted(rules))
    return (
        f"{path}: read part by part for its {size // MEGABYTE} MB; rules that need the whole text did not run: {listed}"
    )


def _places(path: str, found: Iterable[Finding]) -> list[int]:
    """Where the findings of a part and their evidence stand in the file."""
    places = {finding.location.span.start for finding in found} | {finding.location.span.end for finding in found}
    places |= {
        related.location.span.start for finding in found for related in finding.related if related.location.path == path
    }
    return sorted(places)
