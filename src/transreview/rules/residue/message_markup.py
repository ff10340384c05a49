"""The rule markup-mismatch in the messages of catalogs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.documents.message_tags import Tag, counterpart, is_loose, is_phrase
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
        lost, added = _phrases(missing), _phrases(extra)
        yield from self._differences(pair, missing - lost, extra - added, unit)
        lost -= _in_wiki_quotes(translation.segment.text)
        for found in self._differences(pair, lost, added, unit):
            yield found._replace(severity=Severity.INFO)

    def _differences(self, pair: Pair, missing: Counter[str], extra: Counter[str], unit: int) -> Iterator[Finding]:
        translation = pair.translation
        related = [evidence(pair.usual, None, Message("the message that it translates"))]
        for tag in _last_of(translation.tags, extra):
            told = Message("{found} has no counterpart in the message that is translated", found=tag.text)
            if len(missing) == 1 == missing.total():
                told = Message(
                    "{found} stands here, the message that is translated has {wanted}",
                    found=tag.text,
                    wanted=_written(pair.usual.tags, *missing),
                )
            yield self.finding(translation, tag.span, told, related=related, unit=unit)
        if missing.total() > extra.total():
            listed = ", ".join(_written(pair.usual.tags, name) for name in missing)
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
    return Counter(counterpart(tag.name) for tag in segment.tags if not is_loose(tag))


def _phrases(names: Counter[str]) -> Counter[str]:
    """Those that come in pairs and only set words off: what is emphasised is the translator's choice."""
    return Counter(
        {
            name: count
            for name, count in names.items()
            if is_phrase(name) and count == names[name[1:] if name.startswith("/") else f"/{name}"]
        }
    )


def _in_wiki_quotes(text: str) -> Counter[str]:
    """What wikis write in doubled apostrophes: `''emphasis''` and `'''strong emphasis'''`."""
    runs = Counter(len(match.group()) for match in _apostrophes().finditer(text))
    strong, emphasis = runs[3] // 2, runs[2] // 2
    return Counter({"strong": strong, "/strong": strong, "em": emphasis, "/em": emphasis})


@cache
def _apostrophes() -> re.Pattern[str]:
    return re.compile("'{2,}")


def _last_of(tags: Iterable[Tag], extra: Counter[str]) -> Iterator[Tag]:
    """For each tag that is too much, its last places in the text; of a pair, the tag that opens it."""
    left = Counter({name: count for name, count in extra.items() if count != extra[name.removeprefix("/")]})
    left += Counter({name: count for name, count in extra.items() if not name.startswith("/")})
    for tag in reversed(tuple(tags)):
        name = counterpart(tag.name)
        if left[name] > 0:
            left[name] -= 1
            yield tag


def _codes_counted(number: int) -> Message:
    if number == 1:
        return Message("one inline code")
    return Message("{count} inline codes", count=number) if number else Message("no inline codes")


def _written(tags: Iterable[Tag], name: str) -> str:
    """The tag of that name as the original has it."""
    return next((f"<{tag.name}>" for tag in tags if counterpart(tag.name) == name), f"<{name}>")


def _code_span(segment: SegmentAnalysis, too_many: bool) -> Span:
    return segment.protected[-1] if too_many and segment.protected else whole(segment)
