"""The result of a lint: what every report is made from."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.text.lines import Lines


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

    `failures` says, in a sentence each, what the run could not do: with any of them it is no clean run.
    """

    findings: tuple[Finding, ...] = ()
    texts: Mapping[str, str] = {}
    summary: Summary = Summary()
    coverage: Coverage = Coverage()
    failures: tuple[str, ...] = ()

    def lines(self) -> Callable[[str], Lines]:
        """The lines of a path's text, each text's found once; of a path without text there is one empty line."""
        texts = self.texts

        @cache
        def lines_of(path: str) -> Lines:
            return Lines(texts.get(path, ""))

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
