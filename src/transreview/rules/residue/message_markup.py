"""The rule markup-mismatch in the messages of catalogs."""

from collections import Counter
from collections.abc import Iterable, Iterator

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.documents.message_tags import Tag, is_loose
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import evidence, whole
from transreview.rules.catalogs.pairs import Pair, pairs
from transreview.rules.rule import Context, UnitRule
from transreview.text.span import Span


class MessageMarkup(UnitRule):
    """The part of markup-mismatch that compares the tags and inline codes of messages with their originals'."""

    name = "markup-mismatch"
    severity = Severity.ERROR
    mqm = "design-and-markup/markup"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        for pair in pairs(unit, context.source):
            if pair.translation.tags or pair.usual.tags:
                yield from self._in_pair(pair, unit.index)
            yield from self._codes(pair, unit.index)

    def _in_pair(self, pair: Pair, unit: int) -> Iterator[Finding]:
        translation, original = pair.translation, pair.usual
        wanted, theirs = _counted(original), _counted(translation)
        if pair.also is not None and theirs == _counted(pair.also):
            return
        missing, extra = wanted - theirs, theirs - wanted
        if not missing and not extra:
            return
        related = [evidence(original, None, Message("the message that it translates"))]
        for tag in _last_of(translation.tags, extra):
            told = Message("{found} has no counterpart in the message that is translated", found=tag.text)
            if len(missing) == 1 == missing.total():
                told = Message(
                    "{found} stands here, the message that is translated has {wanted}",
                    found=tag.text,
                    wanted=_written(*missing),
                )
            yield self.finding(translation, tag.span, told, related=related, unit=unit)
        if missing.total() > extra.total():
            listed = ", ".join(map(_written, missing))
            yield self.finding(
                translation,
                whole(translation),
                Message("{listed} is missing here", listed=listed),
                related=related,
                unit=unit,
            )

    def _codes(self, pair: Pair, unit: int) -> Iterator[Finding]:
        wanted, theirs = len(pair.usual.segment.protected), len(pair.translation.segment.protected)
        if wanted == theirs:
            return
        yield self.finding(
            pair.translation,
            _code_span(pair.translation, wanted < theirs),
            Message(
                "the message that is translated has {wanted}, this has {found}",
                wanted=_codes_counted(wanted),
                found=theirs or Message("none"),
            ),
            related=[evidence(pair.usual, None, Message("the message that it translates"))],
            unit=unit,
        )


def _counted(segment: SegmentAnalysis) -> Counter[str]:
    return Counter(tag.name for tag in segment.tags if not is_loose(tag))


def _last_of(tags: Iterable[Tag], extra: Counter[str]) -> Iterator[Tag]:
    """For each tag that is too much, its last places in the text."""
    left = Counter(extra)
    for tag in reversed(tuple(tags)):
        if left[tag.name] > 0:
            left[tag.name] -= 1
            yield tag


def _codes_counted(number: int) -> Message:
    if number == 1:
        return Message("one inline code")
    return Message("{count} inline codes", count=number) if number else Message("no inline codes")


def _written(name: str) -> str:
    return f"<{name}>"


def _code_span(segment: SegmentAnalysis, too_many: bool) -> Span:
    return segment.protected[-1] if too_many and segment.protected else whole(segment)
