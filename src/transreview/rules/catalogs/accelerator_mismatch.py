"""The rule accelerator-mismatch."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import evidence, whole
from transreview.rules.catalogs.pairs import Pair, pairs
from transreview.rules.rule import CatalogCheck, CatalogRule, Context
from transreview.text.span import Span

_MARKERS = "&_~"
_FEWEST = 10
"""Messages with an accelerator from which a catalog's habit is believed."""

_HABIT = 0.9
_LONGEST = 80
"""Code points of a label at most; what is longer is prose in which the mark means something else."""


class AcceleratorMismatch(CatalogRule):
    """A keyboard accelerator that a translation lost or set twice.

    ## What it does
    Finds the mark that the catalog's labels use (`&File`, `_File`, `~File`) and reports a translation without it, or
    with two, where nine in ten of the catalog's translations keep it. `파일(_F)` keeps it too.

    ## Why is this bad
    The command can no longer be reached from the keyboard.

    ## Example
    ```text
    en: _Save
    ko: 저장
    ```

    ## Use instead
    ```text
    ko: 저장(_S)
    ```

    ## Options
    None.
    """

    name = "accelerator-mismatch"
    severity = Severity.WARNING
    mqm = "design-and-markup/markup"

    def start(self, context: Context) -> CatalogCheck:
        """A check of one catalog."""
        return _Check(self, context.source)


class _Habit:
    """How often a language of the catalog keeps a mark, and where it does not."""

    def __init__(self) -> None:
        self.kept = 0
        self.lost: list[Finding] = []

    @property
    def is_believed(self) -> bool:
        """Whether the mark is the catalog's and its translations keep it."""
        return self.kept >= _FEWEST and self.kept >= _HABIT * (self.kept + len(self.lost))


class _Check(CatalogCheck):
    """Counts, and holds back what may be a slip until the habit is known."""

    def __init__(self, rule: AcceleratorMismatch, source: str | None) -> None:
        self._rule = rule
        self._source = source
        self._habits: dict[tuple[str, str], _Habit] = {}

    def take(self, unit: UnitAnalysis) -> Iterable[Finding]:
        """Nothing yet."""
        for pair in pairs(unit, self._source):
            for marker in _MARKERS:
                if marker in pair.usual.text and _has_accelerator(pair.usual, marker):
                    self._count(pair, marker, unit.index)
        return ()

    def end(self) -> Iterator[Finding]:
        """The translations that depart from the catalog's habit."""
        for habit in self._habits.values():
            if habit.is_believed:
                yield from habit.lost

    def _count(self, pair: Pair, marker: str, unit: int) -> None:
        code = pair.translation.language.code
        habit = self._habits.setdefault((code, marker), _Habit())
        places = _places(pair.translation, marker)
        if len(places) == 1:
            habit.kept += 1
        elif len(habit.lost) <= habit.kept + _FEWEST:
            told = (
                Message(
                    "“{mark}” stands {count} times here: a label has one accelerator", mark=marker, count=len(places)
                )
                if places
                else Message("the accelerator “{mark}” of the message that is translated is lost", mark=marker)
            )
            related = [evidence(pair.usual, None, Message("the message that it translates"))]
            span = places[-1] if places else whole(pair.translation)
            habit.lost.append(self._rule.finding(pair.translation, span, told, related=related, unit=unit))


def _has_accelerator(segment: SegmentAnalysis, marker: str) -> bool:
    """Whether the one mark in a label can only be an accelerator."""
    text = segment.text
    if len(text) > _LONGEST or text.count(marker) != 1:
        return False
    match = _original(marker).search(text)
    return match is not None and segment.is_prose(Span(*match.span()))


def _places(segment: SegmentAnalysis, marker: str) -> list[Span]:
    found = (Span(*match.span()) for match in _translated(marker).finditer(segment.text))
    return [span for span in found if segment.is_prose(span)]


@cache
def _original(marker: str) -> re.Pattern[str]:
    if marker == "&":
        return re.compile(r"(?<![A-Z0-9&=?])&(?!\w+[=;])[A-Za-z0-9]|^&[A-Z0-9]")
    before = r"(?:^|(?<=[\s(\"'“‘]))" if marker == "_" else r"(?:^|(?<=[\s(\w]))"
    return re.compile(rf"{before}{marker}[A-Za-z0-9](?!\w*[/_.])")


@cache
def _translated(marker: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{marker}){marker}(?!{marker})\w(?!\w*;)")
