"""The rule untranslated where a message file lacks a message altogether."""

from collections.abc import Iterable, Iterator

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.named_tuple import NamedTuple
from transreview.rules.arbitration import evidence
from transreview.rules.rule import CatalogCheck, CatalogRule, Context
from transreview.text.span import Span

_MOST = 5
"""Keys that a finding names."""


class MissingMessage(CatalogRule):
    """The part of untranslated that looks at files of one language each, whose original is a file of its own.

    Catalogs that bring their original along hold every message that they are to translate, so that none is missing.
    """

    name = "untranslated"
    severity = Severity.INFO
    mqm = "accuracy/untranslated"

    def start(self, context: Context) -> CatalogCheck:
        """A check of one catalog."""
        return _Check(self)


class _Gap(NamedTuple):
    """Messages that stand side by side in the original and are missing: behind what, the first of them, its unit."""

    code: str
    before: SegmentAnalysis | None
    original: SegmentAnalysis
    unit: int
    keys: list[str]


class _Check(CatalogCheck):
    """Remembers the first and the last message of each translation, and what was missing behind which."""

    def __init__(self, rule: MissingMessage) -> None:
        self._rule = rule
        self._first: dict[str, SegmentAnalysis] = {}
        self._last: dict[str, SegmentAnalysis] = {}
        self._open: dict[str, _Gap] = {}
        self._gaps: list[_Gap] = []

    def take(self, unit: UnitAnalysis) -> Iterable[Finding]:
        """Nothing yet: the next message may be missing too."""
        original = next((side[0] for side in unit.sides.values() if side and side[0].document.original), None)
        for code, side in unit.sides.items():
            if side and not side[0].document.original:
                self._first.setdefault(code, side[0])
                self._last[code] = side[-1]
                self._open.pop(code, None)
            elif not unit.unit.sides[code] and original is not None and original.is_message and original.text.strip():
                gap = self._open.get(code)
                if gap is None:
                    gap = self._open[code] = _Gap(code, self._last.get(code), original, unit.index, [])
                    self._gaps.append(gap)
                gap.keys.append(original.segment.part or "")
        return ()

    def end(self) -> Iterator[Finding]:
        """A finding for each gap of a translation whose original is in a file of its own."""
        translations = {segment.document.path for segment in self._first.values()}
        for gap in self._gaps:
            if gap.code in self._first and gap.original.document.path not in translations:
                yield self._missing(gap)

    def _missing(self, gap: _Gap) -> Finding:
        at = gap.before or self._first[gap.code]
        place = len(at.segment.text) if gap.before is not None else 0
        listed = ", ".join(f"“{key}”" for key in gap.keys[:_MOST]) + (", …" if len(gap.keys) > _MOST else "")
        return self._rule.finding_at(
            at.written_location(Span(place, place)),
            Message(
                "messages of the original are missing here ({count}): {listed}", count=len(gap.keys), listed=listed
            ),
            related=[evidence(gap.original, None, Message("the message"))],
            unit=gap.unit,
        )
