"""What is found in one text, and the result of a run over many: what every report is made from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

from transreview.findings.finding import Finding, Location
from transreview.findings.fingerprint import fingerprinted
from transreview.findings.severity import Severity
from transreview.named_tuple import NamedTuple
from transreview.text.lines import Lines
from transreview.text.span import Span


class Unreadable(NamedTuple):
    """A file that could not be read: its path in findings, and why, without the path.

    `place` is where in it, as it stands behind the path: `:3`, `:3:5`, ` (word/document.xml, line 1)`.
    """

    path: str
    problem: str
    place: str = ""

    @property
    def sentence(self) -> str:
        """The whole of it, for a user."""
        return f"{self.path}{self.place}: {self.problem}"


class TextResult(NamedTuple):
    """What is found in one text.

    `findings` have their fingerprints; of large files they are packed, and made anew each time somebody goes through
    them. `texts` are the decoded texts by path, of large files the lines with findings,
    `segments` the number of segments in each document that is reported on. `seen` are the concepts that the text names,
    of the `concepts` that the glossary has. `notes` say, in a sentence each, what was not looked at though nothing
    failed.
    """

    findings: Sequence[Finding]
    texts: Mapping[str, str | Lines]
    segments: tuple[int, ...]
    unreadable: tuple[Unreadable, ...] = ()
    failures: tuple[str, ...] = ()
    seen: frozenset[str] = frozenset()
    suppressed: int = 0
    concepts: int = 0
    notes: tuple[str, ...] = ()


class Summary(NamedTuple):
    """What was looked at, how many findings of each severity are reported, and how many are not."""

    documents: int = 0
    segments: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    suppressed: int = 0
    baseline: int = 0


class Coverage(NamedTuple):
    """How many concepts the glossary has, how many the texts name, and of how many of these nothing is wrong."""

    concepts: int = 0
    seen: int = 0
    satisfied: int = 0


class Result(NamedTuple):
    """The findings of a run by path and place; `texts` are the decoded texts of the paths that findings name.

    `failures` says, in a sentence each, what the run could not do: with any of them it is no clean run. `notes` are
    those of the texts.
    """

    findings: Sequence[Finding] = ()
    texts: Mapping[str, str | Lines] = {}
    summary: Summary = Summary()
    coverage: Coverage = Coverage()
    failures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def lines(self) -> Callable[[str], Lines]:
        """The lines of a path's text, each text's found once; of a path without text there is one empty line."""
        texts = self.texts

        @cache
        def lines_of(path: str) -> Lines:
            found = texts.get(path, "")
            return Lines(found) if isinstance(found, str) else found

        return lines_of

    def status(self, fail_on: Severity) -> int:
        """The exit status: 2 for an incomplete run, 1 for a finding at or above `fail_on`, else 0."""
        if self.failures:
            return 2
        return int(any(finding.severity >= fail_on for finding in self.findings))


def counted(findings: Iterable[Finding]) -> Mapping[Severity, int]:
    """How many findings there are of each severity."""
    counts = dict.fromkeys((Severity.ERROR, Severity.WARNING, Severity.INFO), 0)
    for finding in findings:
        counts[finding.severity] += 1
    return counts


def joined(results: Sequence[TextResult], severities: Mapping[str, Severity]) -> Result:
    """The result of a run over several texts."""
    unreadable = [each for result in results for each in result.unreadable]
    segments = [count for result in results for count in result.segments]
    about = tuple(_about_files(unreadable, severities)) if segments else ()
    findings = _in_order([*(result.findings for result in results), about])
    counts = counted(findings)
    seen = frozenset[str]().union(*(result.seen for result in results))
    wrong = {finding.concept for finding in findings}
    texts: dict[str, str | Lines] = {}
    for result in results:
        texts.update(result.texts)
    return Result(
        findings,
        texts,
        Summary(
            documents=len(segments),
            segments=sum(segments),
            error=counts[Severity.ERROR],
            warning=counts[Severity.WARNING],
            info=counts[Severity.INFO],
            suppressed=sum(result.suppressed for result in results),
        ),
        Coverage(max((result.concepts for result in results), default=0), len(seen), len(seen - wrong)),
        (
            *(failure for result in results for failure in result.failures),
            *(each.sentence for each in unreadable),
        ),
        tuple(note for result in results for note in result.notes),
    )


def _in_order(listed: Sequence[Sequence[Finding]]) -> Sequence[Finding]:
    """All findings by path and place; packed if some of them are."""
    if all(isinstance(findings, tuple) for findings in listed):
        return tuple(sorted(chain.from_iterable(listed), key=_order))
    from heapq import merge  # few runs have files that are so large

    from transreview.findings.packed import PackedFindings

    in_order = (sorted(findings, key=_order) if isinstance(findings, tuple) else findings for findings in listed)
    return PackedFindings(merge(*in_order, key=_order))


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.order


def _about_files(unreadable: Sequence[Unreadable], severities: Mapping[str, Severity]) -> Iterable[Finding]:
    severity = severities.get("file-unreadable", Severity.ERROR)
    if severity is Severity.OFF:
        return ()
    return fingerprinted(
        Finding("file-unreadable", severity, "", _located(each), Location(each.path, "und", Span(0, 0), ""))
        for each in unreadable
    )


def _located(unreadable: Unreadable) -> str:
    """The problem with its place, for where the path stands elsewhere."""
    place = unreadable.place.strip(" ()")
    return f"{place.replace(':', 'line ', 1)}: {unreadable.problem}" if place else unreadable.problem
