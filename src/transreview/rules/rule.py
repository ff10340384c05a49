"""The protocol of rules. A rule is a pure function from analysis and context to findings.

The class docstring of a rule is its manual: What it does, Why is this bad, Example, Use instead, Options.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Fix, Location, Related, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.named_tuple import NamedTuple
from transreview.text.edit import Edit
from transreview.text.span import Span

if TYPE_CHECKING:
    from transreview.alignment.hand import Fingerprint
    from transreview.alignment.unit import ParallelText, UnitAnalysis

OptionValue = str | int | float | bool


class Context(NamedTuple):
    """What a rule may know besides the text: the article's date, its source language, the house's choices.

    `done` holds, for each unit that a reviewer marked done, what its sides read then.
    """

    date: datetime.date | None = None
    source: str | None = None
    house: Mapping[str, str] = {}
    done: tuple[Mapping[str, tuple["Fingerprint", ...]], ...] = ()


_LEAST = 2


class Rule:
    """What all rules have.

    `languages` limits a rule to texts of some languages (None: all); `options` are its options with their defaults.
    `catalogs` says whether it looks at catalogs too, whose messages make up no text together.
    """

    name: ClassVar[str]
    severity: ClassVar[Severity]
    mqm: ClassVar[str]
    languages: ClassVar[frozenset[str] | None] = None
    catalogs: ClassVar[bool] = True
    options: ClassVar[Mapping[str, OptionValue]] = {}

    def __init__(self, options: Mapping[str, OptionValue] | None = None) -> None:
        self.settings: Mapping[str, OptionValue] = {**self.options, **(options or {})}

    def is_copied(self, written: str, original: str) -> bool:
        """Whether a translation has what was found in it, `written`, from its original.

        That is words that stand there in the same way, and marks and spaces that stand there between other words.
        """
        if len(written) < _LEAST:
            return written == original.strip()
        if self.mqm == "linguistic-conventions/punctuation":
            return _marks(written) in _marks(original)
        return written in original

    def finding(
        self,
        segment: SegmentAnalysis,
        span: Span,
        message: str,
        *,
        fixes: Iterable[Fix] = (),
        related: Iterable[Related] = (),
        concept: str | None = None,
        unit: int | None = None,
    ) -> Finding:
        """A finding of this rule at a span of the segment's normalised text."""
        return self.finding_at(
            segment.location(span), message, fixes=fixes, related=related, concept=concept, unit=unit
        )

    def finding_at(
        self,
        location: Location,
        message: str,
        *,
        fixes: Iterable[Fix] = (),
        related: Iterable[Related] = (),
        concept: str | None = None,
        unit: int | None = None,
    ) -> Finding:
        """A finding of this rule at a place in a file."""
        return Finding(
            rule=self.name,
            severity=self.severity,
            mqm=self.mqm,
            message=message,
            location=location,
            related=tuple(related),
            fixes=tuple(fixes),
            concept=concept,
            unit=unit,
        )


def _marks(text: str) -> str:
    """A text with every word replaced by one letter."""
    from re import sub  # only catalogs need it

    return sub(r"\w+", "x", text)


def fix(segment: SegmentAnalysis, *edits: Edit, title: str, safety: Safety = Safety.SAFE) -> Fix:
    """A fix made of edits of the segment's normalised text."""
    return Fix(title, safety, tuple(segment.edit(span, replacement) for span, replacement in edits))


def write(segment: SegmentAnalysis, span: Span, form: str, safety: Safety = Safety.SAFE) -> Fix:
    """A fix that writes a form at a span of the segment's normalised text; what hangs on it is chosen anew (은, 는)."""
    edit = segment.language.replacement(segment.text, span, form)
    return fix(segment, edit, title=Message("Write {form}", form=form), safety=safety)


def written_fix(segment: SegmentAnalysis, *edits: Edit, title: str, safety: Safety = Safety.SAFE) -> Fix:
    """A fix made of edits of the segment's content as it was written."""
    return Fix(title, safety, tuple(segment.written_edit(span, replacement) for span, replacement in edits))


class SegmentRule(Rule):
    """Looks at one segment of prose at a time."""

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one segment."""
        raise NotImplementedError


class DocumentRule(Rule):
    """Looks at one whole document, for what only the rest of the article can show.

    `needs_whole` says that it must not be given a large catalog in parts of some thousand messages.
    """

    needs_whole: ClassVar[bool] = False

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one document."""
        raise NotImplementedError


class UnitRule(Rule):
    """Looks at one translation unit, two or more languages side by side."""

    def check(self, unit: "UnitAnalysis", context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        raise NotImplementedError


class CatalogRule(Rule):
    """Looks at a catalog message by message and remembers of them what it must: keys and counts, not texts."""

    def start(self, context: Context) -> "CatalogCheck":
        """The check of one catalog."""
        raise NotImplementedError


class CatalogCheck:
    """The check of one catalog by one rule: first `take` for each unit in order, then `end`."""

    def take(self, unit: "UnitAnalysis") -> Iterable[Finding]:
        """The findings that a unit and those before it show."""
        raise NotImplementedError

    def end(self) -> Iterable[Finding]:
        """The findings that only the whole catalog shows."""
        raise NotImplementedError


class TextRule(Rule):
    """Looks at one whole parallel text; `needs_whole` is that of `DocumentRule`."""

    needs_whole: ClassVar[bool] = False

    def check(self, text: "ParallelText", context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        raise NotImplementedError
