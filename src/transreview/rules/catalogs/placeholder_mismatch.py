"""The rule placeholder-mismatch."""

from collections.abc import Iterable, Iterator, Mapping

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.documents.placeholder import CHOICE, CONSTANTS
from transreview.documents.placeholders import Placeholder, is_format
from transreview.documents.printf import stray_percents
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import evidence, whole
from transreview.rules.catalogs.pairs import Pair, pairs
from transreview.rules.rule import Context, UnitRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span


class PlaceholderMismatch(UnitRule):
    """Placeholders that a translation lost, added or changed.

    ## What it does
    Compares what the program fills in: `%s`, `%1$d`, `%(name)s`, `{0}`, `{name!r}`, ICU's `{count, plural, ...}`, Qt's
    `%1` and `%n`, `${name}` and their like. The message's flags (`python-format`, `no-c-format`) say which of them are
    placeholders; without flags only what is unmistakable is. Placeholders may change their order where they are named
    or numbered; unnumbered ones of different kinds may not. In a `printf` format a lone `%` must be written `%%`.

    ## Why is this bad
    A program that is given the wrong placeholders shows nonsense, or stops.

    ## Example
    ```text
    en: Deleted %(count)d files.
    vi: Đã xóa %(sốlượng)d tập tin.
    ```

    ## Use instead
    ```text
    vi: Đã xóa %(count)d tập tin.
    ```

    ## Options
    None.
    """

    name = "placeholder-mismatch"
    severity = Severity.ERROR
    mqm = "design-and-markup/markup"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        for pair in pairs(unit, context.source):
            if "%" in pair.translation.text or pair.translation.placeholders or pair.usual.placeholders:
                yield from self._in_pair(pair, unit.index)

    def _in_pair(self, pair: Pair, unit: int) -> Iterator[Finding]:
        translation, original = pair.translation, pair.usual
        theirs = _by_name(translation.placeholders)
        if pair.also is not None and theirs.keys() == _by_name(pair.also.placeholders).keys():
            original = pair.also
        wanted = _by_name(original.placeholders)
        missing = [found for name, found in wanted.items() if name not in theirs and found.kind != CHOICE]
        extra = [found for name, found in theirs.items() if name not in wanted and name not in CONSTANTS]
        if not any(flag.endswith("-format") for flag in translation.segment.flags):
            # letters right behind it may hide a placeholder on one side alone: %1custom%2, %1사용자%2
            missing = [found for found in missing if not found.is_written_in(translation.text)]
            extra = [found for found in extra if not found.is_written_in(original.text)]
        if pair.also is not None:
            extra = [found for found in extra if found.name not in _by_name(pair.also.placeholders)]
        related = [evidence(original, None, Message("the message that it translates"))]
        for found in extra:
            yield self._extra(translation, found, missing, related, unit)
        if len(missing) > len(extra):
            listed = ", ".join(found.text for found in missing)
            yield self.finding(
                translation,
                whole(translation),
                Message("{listed} is missing here", listed=listed),
                related=related,
                unit=unit,
            )
        if not missing and not extra:
            yield from self._kinds(translation, wanted, theirs, related, unit)
        yield from self._percents(translation, original, related, unit)

    def _extra(
        self,
        translation: SegmentAnalysis,
        found: Placeholder,
        missing: list[Placeholder],
        related: list[Related],
        unit: int,
    ) -> Finding:
        if len(missing) == 1:
            message = Message(
                "{found} stands here, the message that is translated has {wanted}",
                found=found.text,
                wanted=missing[0].text,
            )
        elif missing:
            message = Message(
                "{found} is none of {listed}", found=found.text, listed=", ".join(each.text for each in missing)
            )
        else:
            message = Message("{found} has no counterpart in the message that is translated", found=found.text)
        return self.finding(translation, found.span, message, related=related, unit=unit)

    def _kinds(
        self,
        translation: SegmentAnalysis,
        wanted: Mapping[str, Placeholder],
        theirs: Mapping[str, Placeholder],
        related: list[Related],
        unit: int,
    ) -> Iterator[Finding]:
        for name, found in theirs.items():
            right = wanted.get(name, found)
            if found.kind and right.kind and found.kind != right.kind and not _convertible(found, right):
                message = Message(
                    "{found} takes {kind}, {wanted} in the original {usual}",
                    found=found.text,
                    kind=_kind(found),
                    wanted=right.text,
                    usual=_kind(right),
                )
                if name.isdigit() and "$" not in found.text:
                    message = Message("{told}; number them, as in %1$s, to change their order", told=message)
                yield self.finding(translation, found.span, message, related=related, unit=unit)

    def _percents(
        self, translation: SegmentAnalysis, original: SegmentAnalysis, related: list[Related], unit: int
    ) -> Iterator[Finding]:
        flags = translation.segment.flags
        if not is_format(flags, "printf") or "%" not in translation.text:
            return
        if any(stray_percents(original.text)) or not ("%%" in original.text or original.placeholders):
            return
        for span in stray_percents(translation.text):
            around = Span(span.start, min(span.end + 1, len(translation.text)))
            yield self.finding(
                translation,
                around,
                Message("“%” begins a placeholder here; write “%%” for a percent sign"),
                fixes=[fix(translation, Edit(span, "%%"), title="% → %%")],
                related=related,
                unit=unit,
            )


def _by_name(found: Iterable[Placeholder]) -> dict[str, Placeholder]:
    """The placeholders by name, the first of each that is shown."""
    named: dict[str, Placeholder] = {}
    for placeholder in found:
        if placeholder.name not in named or named[placeholder.name].kind == CHOICE:
            named[placeholder.name] = placeholder
    return named


def _kind(found: Placeholder) -> str:
    """What a placeholder takes, so that it can be said in other languages."""
    known = (
        Message("a text"),
        Message("a number"),
        Message("a whole number"),
        Message("a character"),
        Message("an address"),
    )
    return next((kind for kind in known if kind == found.kind), found.kind)


def _convertible(one: Placeholder, other: Placeholder) -> bool:
    """Whether a value of the one kind is shown as the other without harm: Python makes a text of anything."""
    return "(" in one.text and {one.kind, other.kind} <= {"a text", "a number", "a whole number"}
