"""Counts over labelled and clean texts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from benchmarks.quality.checking import Checker
from benchmarks.quality.judging import counts, explains, needs
from benchmarks.quality.labelled import Label, Labelled, paragraphs
from transreview.findings.finding import Finding


class Outcome(NamedTuple):
    """A label: in which text, what it takes to see it, whether it was found; `hints` are rules that say so at info."""

    text: str
    label: Label
    needs: str
    found: bool
    hints: tuple[str, ...] = ()


@dataclass
class LabelledScore:
    """Over some labelled texts: what became of each label, and each finding with whether a label accounts for it."""

    outcomes: list[Outcome] = field(default_factory=list)
    findings: list[tuple[str, Finding, bool]] = field(default_factory=list)

    def recall(self, error_class: str | None = None, need: str | None = None) -> tuple[int, int]:
        """How many labels were found, and how many there are, of a class and of a need where given."""
        chosen = [
            outcome.found
            for outcome in self.outcomes
            if error_class in (None, outcome.label.error_class) and need in (None, outcome.needs)
        ]
        return sum(chosen), len(chosen)

    def precision(self, rule: str | None = None) -> tuple[int, int]:
        """How many findings a label accounts for, and how many there are, of a rule where given."""
        chosen = [true for _, finding, true in self.findings if rule in (None, finding.rule)]
        return sum(chosen), len(chosen)

    @property
    def classes(self) -> list[str]:
        """The classes of error, by name."""
        return sorted({outcome.label.error_class for outcome in self.outcomes})

    @property
    def rules(self) -> list[str]:
        """The rules that reported something, by name."""
        return sorted({finding.rule for _, finding, _ in self.findings})


def score(texts: Iterable[Labelled], checker: Checker) -> LabelledScore:
    """What the rules find of the labelled errors. Labels that need not be found excuse findings and nothing else."""
    result = LabelledScore()
    for text in texts:
        every = checker.check(text.texts).findings
        found = [finding for finding in every if counts(finding)]
        around = {
            number: [
                (code, spans[number])
                for code, spans in ((code, paragraphs(side)) for code, side in text.texts.items())
                if number < len(spans)
            ]
            for number in {label.paragraph for label in text.labels}
        }
        result.findings.extend(
            (text.name, finding, any(explains(finding, label, around[label.paragraph]) for label in text.labels))
            for finding in found
        )
        result.outcomes.extend(
            Outcome(
                text.name,
                label,
                needs(label, text.texts[label.language], checker.glossary),
                any(explains(finding, label, around[label.paragraph]) for finding in found),
                tuple(sorted({finding.rule for finding in every if explains(finding, label, around[label.paragraph])})),
            )
            for label in text.labels
            if label.must
        )
    return result


@dataclass
class CleanScore:
    """Over clean texts: the findings that count, with the text each is in, and how many segments were read."""

    findings: list[tuple[str, Finding]] = field(default_factory=list)
    segments: int = 0

    @property
    def rate(self) -> float:
        """Findings per 100 segments."""
        return 100 * len(self.findings) / self.segments if self.segments else 0.0

    @property
    def by_rule(self) -> Mapping[str, int]:
        """The number of findings of each rule."""
        return Counter(finding.rule for _, finding in self.findings)


def score_clean(texts: Iterable[tuple[str, Mapping[str, str]]], checker: Checker, *, alone: bool) -> CleanScore:
    """What the rules report in clean texts; `alone` reads every language by itself."""
    result = CleanScore()
    for name, sides in texts:
        for group in [{code: side} for code, side in sides.items()] if alone else [sides]:
            checked = checker.check(group)
            result.segments += checked.segments
            result.findings.extend((name, finding) for finding in checked.findings if counts(finding))
    return result
