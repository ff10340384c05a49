"""The engine: runs rules over the analyses of one text and gives their findings, each cause once."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from transreview.analysis.reach import LONGEST
from transreview.analysis.segment import DocumentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.named_tuple import NamedTuple
from transreview.rules.precedence import without_consequences
from transreview.rules.rule import CatalogRule, Context, DocumentRule, Rule, SegmentRule, TextRule, UnitRule
from transreview.text.span import Span

if TYPE_CHECKING:
    from transreview.alignment.unit import Alignment, ParallelText, UnitAnalysis

R = TypeVar("R", bound=Rule)

Align: TypeAlias = "Callable[[Mapping[str, DocumentAnalysis]], Alignment]"
"""Aligns the documents of one text; called only when a rule needs it."""


class RuleFailure(NamedTuple):
    """A rule that broke: the others have run, but the text is not wholly checked."""

    rule: str
    path: str
    error: Exception

    @property
    def sentence(self) -> str:
        """What happened, for the user."""
        what = f"{type(self.error).__name__}: {self.error}".replace("\n", " ").rstrip(": ")
        return (
            f"{self.path}: the rule {self.rule} broke ({what}); "
            f"leave it out with --ignore {self.rule} and report this as a bug"
        )


class CheckStoppedError(Exception):
    """Nobody waits for what the rules say any more."""


class PartlyChecked(NamedTuple):
    """A document with paragraphs of which only the beginning was checked.

    `line` is that of the first one, from 1; `length` its code points, `more` the number of the others.
    """

    path: str
    line: int
    length: int
    more: int
    others: bool

    @property
    def sentence(self) -> str:
        """What was not done, for the user."""
        more = f" and {self.more} more like it" if self.more else ""
        alone = ", and not against the other languages" if self.others else ""
        return (
            f"{self.path}: the paragraph in line {self.line} has {self.length:,} characters{more}: "
            f"only the first {LONGEST:,} were checked{alone}"
        )


class Checked(NamedTuple):
    """What the rules say of one text: findings by path and place, the rules that broke, and what was left out."""

    findings: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...]
    partly: tuple[PartlyChecked, ...] = ()


def check(
    name: str,
    documents: Mapping[str, DocumentAnalysis],
    rules: Sequence[Rule],
    context: Context,
    *,
    severities: Mapping[str, Severity] | None = None,
    align: "Align | None" = None,
    reported: Collection[str] | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Checked:
    """The findings of all `rules` in one text, sorted, each cause once, with severities as set, no fingerprints yet.

    `name` and `documents` (by language) are the text's. Rules that look across languages run only where there are two
    of them and `align` is given. `reported` are the languages that findings are wanted of (None: all): the others are
    context for them. Raises `CheckStoppedError` where the result is, before some rule, not what `is_wanted` any more.
    """
    run = _Run(context)
    wanted = [each for code, each in documents.items() if reported is None or code in reported]
    for rule in _while(is_wanted, rules):
        if isinstance(rule, SegmentRule):
            run.segments(rule, wanted)
        elif isinstance(rule, DocumentRule):
            run.documents(rule, wanted)
    partly = tuple(_partly_checked(documents.values(), across=align is not None and len(documents) > 1))
    across = [rule for rule in rules if isinstance(rule, UnitRule | TextRule | CatalogRule)]
    text = None
    if across and align is not None and len(documents) > 1 and not partly:
        from transreview.alignment.unit import ParallelText  # not needed where one language stands alone

        text = ParallelText(name, documents, align(documents))
        catalog = any(each.document.catalog for each in documents.values())
        for rule in _while(is_wanted, across):
            if rule.catalogs or not catalog:
                run.parallel(rule, text)
    findings: Iterable[Finding] = run.found
    if severities:
        findings = _graded(findings, rules, severities)
    if text is not None:
        findings = _with_units(findings, text)
        if any(each.document.original for each in documents.values()):
            findings = _less_inherited(findings, rules, text.units)
    ordered = sorted(findings, key=lambda finding: finding.order)
    return Checked(tuple(without_consequences(ordered)), tuple(run.failures), partly)


def _while(is_wanted: Callable[[], bool], rules: Iterable[R]) -> Iterator[R]:
    """The rules, as long as the result is wanted."""
    for rule in rules:
        if not is_wanted():
            raise CheckStoppedError
        yield rule


def _partly_checked(documents: Iterable[DocumentAnalysis], *, across: bool) -> Iterator[PartlyChecked]:
    """The documents with paragraphs that are too long; `across` says that their languages would be compared."""
    for analysis in documents:
        if analysis.overlong:
            (start, length, _), *others = analysis.overlong
            line = analysis.document.text.count("\n", 0, start) + 1
            yield PartlyChecked(analysis.document.path, line, length, len(others), across)


def check_unit(
    unit: "UnitAnalysis",
    rules: Sequence[Rule],
    context: Context,
    *,
    severities: Mapping[str, Severity] | None = None,
) -> tuple[Finding, ...]:
    """What the rules that look at one segment or one unit say of this unit: quick enough to follow typing."""
    run = _Run(context)
    for rule in rules:
        if isinstance(rule, SegmentRule):
            run.unit_segments(rule, unit)
        elif isinstance(rule, UnitRule) and len(unit.sides) > 1 and _is_whole(unit) and _has_say(rule, unit):
            run.units(rule, (unit,))
    findings: Iterable[Finding] = run.found
    if severities:
        findings = _graded(findings, rules, severities)
    numbered: Iterable[Finding] = (
        finding if finding.unit is not None else finding._replace(unit=unit.index) for finding in findings
    )
    numbered = _less_inherited(numbered, rules, {unit.index: unit})
    return tuple(without_consequences(sorted(numbered, key=lambda finding: finding.order)))


class _Run:
    """Collects what rules find; an exception ends one rule on one document, not the run."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.found: list[Finding] = []
        self.failures: list[RuleFailure] = []

    def segments(self, rule: SegmentRule, documents: Iterable[DocumentAnalysis]) -> None:
        check, context = rule.check, self._context
        for document in _for(rule, documents):
            self._collect(
                rule,
                document.document.path,
                (finding for segment in document.prose for finding in check(segment, context)),
            )

    def documents(self, rule: DocumentRule, documents: Iterable[DocumentAnalysis]) -> None:
        for document in _for(rule, documents):
            self._collect(rule, document.document.path, _late(rule.check, document, self._context))

    def parallel(self, rule: Rule, text: "ParallelText") -> None:
        if isinstance(rule, TextRule):
            self._collect(rule, text.name, _late(rule.check, text, self._context))
        elif isinstance(rule, CatalogRule):
            self._collect(rule, text.name, _gathered(rule, text.units, self._context))
        elif isinstance(rule, UnitRule):
            self.units(rule, text.units, text.name)

    def units(self, rule: UnitRule, units: "Iterable[UnitAnalysis]", name: str = "") -> None:
        check, context = rule.check, self._context
        self._collect(rule, name, (finding for unit in units for finding in check(unit, context)))

    def unit_segments(self, rule: SegmentRule, unit: "UnitAnalysis") -> None:
        check, context = rule.check, self._context
        for code, side in unit.sides.items():
            if (rule.languages is None or code in rule.languages) and _has_say(rule, unit):
                prose = (segment for segment in side if not segment.is_furniture and not segment.document.original)
                self._collect(rule, code, (finding for segment in prose for finding in check(segment, context)))

    def _collect(self, rule: Rule, path: str, findings: Iterable[Finding]) -> None:
        try:
            self.found.extend(findings)
        except Exception as error:  # one broken rule must not hide what the others find
            self.failures.append(RuleFailure(rule.name, path, error))


def _late(check: Callable[..., Iterable[Finding]], *arguments: object) -> Iterator[Finding]:
    """The findings of a rule, asked for only while somebody watches for exceptions."""
    yield from check(*arguments)


def _gathered(rule: CatalogRule, units: "Iterable[UnitAnalysis]", context: Context) -> Iterator[Finding]:
    """The findings of a rule that remembers what it has seen."""
    check = rule.start(context)
    for unit in units:
        yield from check.take(unit)
    yield from check.end()


def _for(rule: Rule, documents: Iterable[DocumentAnalysis]) -> Iterable[DocumentAnalysis]:
    """The documents that a rule looks at: not the originals of translations, which translators cannot change."""
    return [
        document
        for document in documents
        if not document.document.original
        and (rule.languages is None or document.language.code in rule.languages)
        and (rule.catalogs or not document.document.catalog)
    ]


def _has_say(rule: Rule, unit: "UnitAnalysis") -> bool:
    """Whether a rule looks at such a unit: rules on running text leave the messages of catalogs alone."""
    return rule.catalogs or not any(segment.document.catalog for side in unit.sides.values() for segment in side)


def _is_whole(unit: "UnitAnalysis") -> bool:
    """Whether all that stands in a unit is looked at, so that its sides can be compared."""
    return all(segment.is_whole for side in unit.sides.values() for segment in side)


def _graded(
    findings: Iterable[Finding], rules: Iterable[Rule], severities: Mapping[str, Severity]
) -> Iterator[Finding]:
    """The findings as grave as the project says; what a rule itself holds for less certain is not raised."""
    changed = {rule.name: (rule.severity, severities[rule.name]) for rule in rules if rule.name in severities}
    for finding in findings:
        if finding.rule in changed:
            usual, wanted = changed[finding.rule]
            severity = wanted if finding.severity >= usual else min(wanted, finding.severity)
            yield finding if severity is finding.severity else finding._replace(severity=severity)
        else:
            yield finding


def _with_units(findings: Iterable[Finding], text: "ParallelText") -> Iterator[Finding]:
    """The findings, those in one segment with the unit that the segment stands in."""
    places = _unit_places(text)
    for finding in findings:
        unit = finding.unit
        if unit is None:
            unit = _unit_at(places.get((finding.location.path, finding.location.language), ()), finding.location.span)
        yield finding if unit == finding.unit else finding._replace(unit=unit)


def _less_inherited(
    findings: Iterable[Finding], rules: Iterable[Rule], units: "Sequence[UnitAnalysis] | Mapping[int, UnitAnalysis]"
) -> Iterator[Finding]:
    """The findings less those in originals, and less what a translation has from its original (`Rule.is_copied`)."""
    alone = {rule.name: rule for rule in rules if isinstance(rule, SegmentRule | DocumentRule)}
    for finding in findings:
        sides = units[finding.unit].sides.values() if finding.unit is not None else ()
        originals = [segment for side in sides for segment in side if segment.document.original]
        if any(segment.document.language == finding.location.language for segment in originals):
            continue
        rule, written = alone.get(finding.rule), finding.location.text.strip()
        if rule is None or not any(rule.is_copied(written, segment.text) for segment in originals):
            yield finding


def _unit_places(text: "ParallelText") -> Mapping[tuple[str, str], Sequence[tuple[int, int, int]]]:
    """Where each unit's segments lie: start, end and unit, by path and language, in order of place."""
    places: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    for unit in text.units:
        for code, segments in unit.sides.items():
            for segment in segments:
                place = segment.segment.place.shift(segment.document.offset)
                places.setdefault((segment.document.path, code), []).append((place.start, place.end, unit.index))
    return {key: sorted(listed) for key, listed in places.items()}


def _unit_at(places: Sequence[tuple[int, int, int]], span: Span) -> int | None:
    number = bisect_right(places, span.start, key=itemgetter(0)) - 1
    return places[number][2] if number >= 0 and span.end <= places[number][1] else None
