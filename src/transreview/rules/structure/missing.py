"""Segments without a counterpart in another language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.rules.arbitration import whole
from transreview.rules.quantities.discrepancies import agreements, discrepancies, stands_elsewhere, told_beside
from transreview.rules.rule import Context, TextRule
from transreview.text.span import Span

_SURE = 0.5
"""Confidence of a unit from which a gap in it is believed; below it the alignment itself is in doubt."""

_DOUBTFUL = 0.3
"""Confidence from which a gap is believed where what is missing states a value too."""

_WHOLE = 0.85
"""The part of the length of two units from which one segment may hold both."""

_LONGER = 1.35
"""How many times longer than one unit lets expect a segment must be to hold another one too."""

_SHORTEST = 12
"""Letters that a segment must have in one language to be missed: a lone word may have joined its neighbour."""


class SegmentMissing(TextRule):
    """A segment that one language lacks.

    ## What it does
    Reports a sentence or heading that the other languages have and this one does not. The finding stands at the end of
    the segment before the gap (where two are missing, that of the second at the segment after it) and quotes what is
    missing. Article furniture is never missing.

    ## Why is this bad
    A dropped sentence is what readers of the translation never learn of, and no one who reads it alone can see.

    ## Example
    ```text
    vi: Hai bên ký thỏa thuận. Ông nhấn mạnh hợp tác lâu dài.
    ko: 양측은 협정에 서명했다.
    ```

    ## Use instead
    ```text
    ko: 양측은 협정에 서명했다. 그는 장기적인 협력을 강조했다.
    ```

    ## Options
    None.
    """

    name = "segment-missing"
    severity = Severity.ERROR
    mqm = "accuracy/omission"
    catalogs = False
    needs_whole = True

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for unit in text.units:
            there, lacking = _gap(unit)
            if there and lacking and objection(text, unit, context.source) is None:
                for code in lacking:
                    yield from self._missing(text, unit, code, there)

    def _missing(
        self, text: ParallelText, unit: UnitAnalysis, code: str, there: dict[str, tuple[SegmentAnalysis, ...]]
    ) -> Iterator[Finding]:
        after_gap = _first_after_second_gap(text, unit, code)
        beside = after_gap or _before(text, unit, code)
        if beside is None:
            return
        related = [
            Related(segment.location(whole(segment)), Message("has no counterpart"))
            for side in there.values()
            for segment in side
        ]
        said = {"code": code, "there": all_of(there), "there2": _beginning(there)}
        if after_gap is None:
            place = Span(max(0, len(beside.text) - 1), len(beside.text))
            message = Message("after this, {code} lacks what {there} say: “{there2}”", **said)
        else:
            place = Span(0, 1)
            message = Message("before this, {code} lacks what {there} say: “{there2}”", **said)
        yield self.finding(beside, place, message, related=related, unit=unit.index)


class SegmentExtra(TextRule):
    """A segment that only one language has.

    ## What it does
    Reports a sentence or heading that has no counterpart in any other language of the text.

    ## Why is this bad
    What a translator adds, readers take for the source's own words.

    ## Example
    ```text
    vi: Hai bên ký thỏa thuận.
    ko: 양측은 협정에 서명했다. 한편 양국은 1992년 수교했다.
    ```

    ## Use instead
    ```text
    ko: 양측은 협정에 서명했다.
    ```

    ## Options
    None.
    """

    name = "segment-extra"
    severity = Severity.WARNING
    mqm = "accuracy/addition"
    catalogs = False
    needs_whole = True

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The findings in one parallel text."""
        for unit in text.units:
            there, lacking = _gap(unit)
            if len(there) != 1 or not lacking or context.source in there or doubt(text, unit) is not None:
                continue
            if len(text.documents) == 2 and context.source is None:
                continue
            for code, side in there.items():
                for segment in side:
                    message = Message(
                        "only {code} says this; {lacking} have no counterpart", code=code, lacking=all_of(lacking)
                    )
                    yield self.finding(segment, whole(segment), message, unit=unit.index)


def _gap(unit: UnitAnalysis) -> tuple[dict[str, tuple[SegmentAnalysis, ...]], list[str]]:
    """The sides of a unit that have prose, and the languages whose side is empty."""
    there = {
        code: side for code, side in unit.sides.items() if side and not any(segment.is_furniture for segment in side)
    }
    return there, [code for code, side in unit.sides.items() if not side]


def objection(text: ParallelText, unit: UnitAnalysis, source: str | None) -> str | None:
    """Why what a language lacks in a unit is not missing there, None where it is."""
    there, _ = _gap(unit)
    if len(text.documents) > 2 and len(there) == 1 and source not in there:
        return "one language alone has it: an addition there"
    if len(text.documents) == 2 and source is not None and source not in there:
        return "the source does not have it"
    return doubt(text, unit)


def doubt(text: ParallelText, unit: UnitAnalysis) -> str | None:
    """Why a gap in a unit is not believed, None where it is."""
    there, lacking = _gap(unit)
    letters = [sum(letter.isalpha() for segment in side for letter in segment.text) for side in there.values()]
    if all(number < _SHORTEST for number in letters):
        return "it is too short to be missed"
    if unit.unit.by != "hand" and unit.unit.confidence < _SURE and not _states_more(text, unit, there, lacking):
        return f"the alignment is in doubt here (confidence {unit.unit.confidence:.2f})"
    if unit.unit.by != "hand" and any(_within(unit, other, there, lacking) for other in _beside(text, unit)):
        return "a sentence beside it is long enough to say it too"
    if any(found.unit.index == unit.index and found.of_sentence_beside for found in discrepancies(text)):
        return "a sentence beside it says it, with another value"
    if unit.unit.by != "hand" and all(told_beside(unit, code, text) for code in lacking):
        return "sentences beside it state its values"
    return None


def _states_more(
    text: ParallelText, unit: UnitAnalysis, there: Mapping[str, Sequence[SegmentAnalysis]], lacking: Iterable[str]
) -> bool:
    """Whether two languages agree in a unit on a value that the one which lacks the unit states nowhere near."""
    if len(there) < 2 or unit.unit.confidence < _DOUBTFUL:
        return False
    groups = next((groups for each, groups in agreements(text) if each.index == unit.index), ())
    return all(
        any(len(group) == len(there) and not stands_elsewhere(group[0], code, text) for group in groups)
        for code in lacking
    )


def _beside(text: ParallelText, unit: UnitAnalysis) -> tuple[UnitAnalysis, ...]:
    """The units before and after."""
    return text.units[max(0, unit.index - 1) : unit.index] + text.units[unit.index + 1 : unit.index + 2]


def _within(
    unit: UnitAnalysis, other: UnitAnalysis, there: dict[str, tuple[SegmentAnalysis, ...]], lacking: Iterable[str]
) -> bool:
    """Whether the languages that lack a unit are, in the unit beside it, as long as both units together let expect.

    Where they are hardly longer than the one beside it alone lets expect, nothing is said.
    """
    for code, side in there.items():
        alone, beside = _length(side), _length(other.sides.get(code, ()))
        for each in lacking:
            found = _length(other.sides.get(each, ()))
            if not beside or not found:
                return False
            ratio = other.sides[each][0].language.relative_length / side[0].language.relative_length
            if found < _WHOLE * (alone + beside) * ratio or found < _LONGER * beside * ratio:
                return False
    return True


def _length(side: Iterable[SegmentAnalysis]) -> int:
    return sum(len(segment.text) for segment in side if not segment.is_furniture)


def _before(text: ParallelText, unit: UnitAnalysis, code: str) -> SegmentAnalysis | None:
    """The last segment of that language before the unit, else its first one."""
    for earlier in reversed(text.units[: unit.index]):
        side = _prose(earlier, code)
        if side:
            return side[-1]
    return next(iter(text.documents[code].prose), None)


def _first_after_second_gap(text: ParallelText, unit: UnitAnalysis, code: str) -> SegmentAnalysis | None:
    """The segment of that language right after a unit that it lacks as it lacks the unit before; else None."""
    if not unit.index or _prose(text.units[unit.index - 1], code) or unit.index + 1 == len(text.units):
        return None
    return next((segment for segment in _prose(text.units[unit.index + 1], code) if segment.text), None)


def _prose(unit: UnitAnalysis, code: str) -> list[SegmentAnalysis]:
    return [segment for segment in unit.sides.get(code, ()) if not segment.is_furniture]


def _beginning(there: dict[str, tuple[SegmentAnalysis, ...]]) -> str:
    content = next(iter(there.values()))[0].text
    return content if len(content) <= 60 else content[:59] + "…"
