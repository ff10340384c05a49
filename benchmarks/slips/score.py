"""How many slips the rules find, and how many of their findings are on a slip."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

from benchmarks.quality.checking import Checker
from benchmarks.slips.labelled import SlipText
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.text.span import Span


class Slip(Protocol):
    """A sentence with one slip put in."""

    @property
    def text(self) -> str:
        """The sentence as it stands."""

    @property
    def span(self) -> Span:
        """Where the slip is."""

    @property
    def right(self) -> str:
        """What stood there."""

    @property
    def kind(self) -> str:
        """What the typist did."""

    @property
    def outcome(self) -> str:
        """What came of it."""


class Recall(NamedTuple):
    """Slips found of those put in, by kind and by outcome; `mended` of the `fixes` offered give what stood there.

    `elsewhere` are findings beside the slip. Counted are rules for that language alone.
    """

    by_kind: Counter[str]
    found_by_kind: Counter[str]
    by_outcome: Counter[str]
    found_by_outcome: Counter[str]
    fixes: int
    mended: int
    elsewhere: int


def recall(
    sentences: Iterable[str],
    put_in: Callable[[str, random.Random], Slip | None],
    checker: Checker,
    language: str,
    seed: int,
) -> Recall:
    """Puts one slip into each sentence that takes one, and counts."""
    chance = random.Random(seed)
    result = Recall(Counter(), Counter(), Counter(), Counter(), 0, 0, 0)
    for sentence in sentences:
        slip = put_in(sentence, chance)
        if slip is None:
            continue
        findings = _counting(checker, language, slip.text)
        on_it = [finding for finding in findings if finding.location.span.overlaps(slip.span)]
        result.by_kind[slip.kind] += 1
        result.by_outcome[slip.outcome] += 1
        if on_it:
            result.found_by_kind[slip.kind] += 1
            result.found_by_outcome[slip.outcome] += 1
        replacements = [finding.fixes[0].edits[0].replacement for finding in on_it if finding.fixes]
        result = result._replace(
            fixes=result.fixes + bool(replacements),
            mended=result.mended + any(slip.right.lower() in text.lower() for text in replacements),
            elsewhere=result.elsewhere + len(findings) - len(on_it),
        )
    return result


class Verdict(NamedTuple):
    """A finding in a text with slips, and whether a slip accounts for it."""

    text: str
    finding: Finding
    right: bool


def verdicts(texts: Iterable[SlipText], checker: Checker, language: str) -> Iterator[Verdict]:
    """Every finding of warning or error in the texts."""
    for text in texts:
        for finding in _counting(checker, language, text.text):
            right = any(finding.location.span.overlaps(slip.span) for slip in text.slips)
            yield Verdict(text.name, finding, right)


def found_slips(texts: Iterable[SlipText], checker: Checker, language: str) -> tuple[int, int]:
    """How many slips of the texts are found, and how many there are."""
    found = every = 0
    for text in texts:
        findings = _counting(checker, language, text.text)
        every += len(text.slips)
        found += sum(any(one.location.span.overlaps(slip.span) for one in findings) for slip in text.slips)
    return found, every


def _counting(checker: Checker, language: str, text: str) -> list[Finding]:
    own = {rule.name for rule in checker.rules if rule.languages == frozenset((language,))}
    return [
        finding
        for finding in checker.check({language: text + "\n"}).findings
        if finding.rule in own and finding.severity in (Severity.WARNING, Severity.ERROR)
    ]
