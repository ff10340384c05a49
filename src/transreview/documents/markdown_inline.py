"""The prose within a block of Markdown: marks left out, code and addresses protected, every place known.

A scan from left to right over what can begin a mark; every look ahead is bounded or remembered, so that hostile input
costs linear time. Emphasis is matched a little more leniently than CommonMark does, as writers of Korean expect:
`**평화**를` is emphasis whatever stands beside the marks.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from transreview.documents.content import Content, joined
from transreview.documents.markdown_blocks import label_of
from transreview.text.span import Span

_FURTHEST_OPENER = 50
_FORMATTING_TAGS = frozenset(
    {
        *("a", "abbr", "b", "big", "cite", "del", "em", "font", "i", "ins", "mark", "q", "s", "small", "span"),
        *("strike", "strong", "sub", "sup", "tt", "u"),
    }
)


class Mark(NamedTuple):
    """A mark that is not content, in the document; `partner` is the number of the mark that closes or opens it."""

    span: Span
    partner: int | None = None


class Inline(NamedTuple):
    """A block's content and its marks in order."""

    content: Content
    marks: tuple[Mark, ...]


def inline(text: str, lines: Sequence[Span], labels: frozenset[str]) -> Inline:
    """The prose of a block's lines; `labels` are those that the file defines links for."""
    source = joined(text, lines)
    if not _special().search(source.text):
        return Inline(source, ())
    return _Scanner(source, labels).run()


@cache
def _special() -> re.Pattern[str]:
    """What can begin a mark, or is to be protected."""
    return re.compile(
        r"\\[!-/:-@\[-`{-~]|`+|\*+|_+|~~|!?\[|\]|<|&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});"
        r"|\b(?:https?://|www\.)[^\s<>\"“”‘’`|\]\[)]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|\{\{|\{%|\{:"
    )


@cache
def _target() -> re.Pattern[str]:
    """What follows a link's text: an address with a title, or a label in brackets."""
    address = r"<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,5}"
    title = r"\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)"
    return re.compile(
        rf"\([ ]?(?:{address})(?:\s{{1,5}}(?:{title}))?\s{{0,5}}\)(?:\{{[^{{}}]{{0,200}}\}})?|\[([^\[\]]{{0,999}})\]"
    )


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,30})(?:\s[^<>]{0,2000})?/?>")


@cache
def _automatic_link() -> re.Pattern[str]:
    return re.compile(r"<[A-Za-z][\w+.-]{1,31}:[^\s<>]{0,2000}>|<[\w.+-]{1,64}@[\w.-]{1,255}>")


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def _is_sign(letter: str) -> bool:
    return letter.isascii() and letter.isprintable() and not letter.isalnum() and not letter.isspace()


class _Opener(NamedTuple):
    sign: str
    mark: int


class _Scanner:
    def __init__(self, source: Content, labels: frozenset[str]) -> None:
        self._source = source
        self._text = source.text
        self._labels = labels
        self._gaps: list[Span] = []
        self._partners: list[int | None] = []
        self._literal: set[int] = set()
        self._replaced: dict[int, tuple[int, str]] = {}
        self._protected: list[Span] = []
        self._openers: list[_Opener] = []
        self._brackets: list[int] = []
        self._absent: set[str] = set()
        self._ticks: dict[int, list[int]] | None = None

    def run(self) -> Inline:
        position = 0
        special = _special()
        while match := special.search(self._text, position):
            position = self._take(match)
        self._drop(self._openers)
        self._literal.update(self._brackets)
        return self._result()

    def _take(self, match: re.Match[str]) -> int:
        """Deals with one sign; where to go on."""
        sign, start, end = match.group(), match.start(), match.end()
        if sign[0] == "\\":
            self._replaced[start] = (end, sign[1])
            return end
        if sign[0] == "`":
            return self._code(start, end)
        if sign[0] in "*_~":
            self._emphasis(sign, start, end)
            return end
        if sign in ("[", "!["):
            self._brackets.append(self._gap(start, end))
            return end
        if sign == "]":
            return self._link(start)
        if sign == "<":
            return self._angle(start)
        if sign[0] == "&":
            return self._entity(sign, start, end)
        if sign[0] == "{":
            return self._until({"{{": "}}", "{%": "%}", "{:": "}"}[sign], start)
        end = start + len(sign.rstrip(".,;:!?*_~'"))
        self._protect(start, end)
        return end

    def _gap(self, start: int, end: int) -> int:
        self._gaps.append(Span(start, end))
        self._partners.append(None)
        return len(self._gaps) - 1

    def _pair(self, opening: int, closing: int) -> None:
        self._partners[opening], self._partners[closing] = closing, opening

    def _protect(self, start: int, end: int) -> None:
        self._protected.append(Span(start, end))

    def _code(self, start: int, end: int) -> int:
        """A code span runs to the next run of as many backticks; without one the backticks are text."""
        if self._ticks is None:
            self._ticks = {}
            for run in re.finditer("`+", self._text):
                self._ticks.setdefault(run.end() - run.start(), []).append(run.start())
        starts = self._ticks.get(end - start, [])
        place = bisect_left(starts, end)
        if place == len(starts):
            return end
        close = starts[place] + end - start
        self._protect(start, close)
        return close

    def _emphasis(self, sign: str, start: int, end: int) -> None:
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        # between a Latin letter and a sign nothing opens: `bold*' and 'italic*'` are two words
        closes, opens = bool(before.strip()), bool(after.strip()) and not (_is_latin(before) and _is_sign(after))
        if sign[0] == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        if closes and self._close_emphasis(sign, start, end):
            return
        if opens and len(sign) <= 3:
            self._openers.append(_Opener(sign, self._gap(start, end)))

    def _close_emphasis(self, sign: str, start: int, end: int) -> bool:
        for place in range(len(self._openers) - 1, max(-1, len(self._openers) - 1 - _FURTHEST_OPENER), -1):
            opener = self._openers[place]
            if opener.sign == sign and self._gaps[opener.mark].end < start:
                self._drop(self._openers[place + 1 :])
                del self._openers[place:]
                self._pair(opener.mark, self._gap(start, end))
                return True
        return False

    def _drop(self, openers: Sequence[_Opener]) -> None:
        """Signs that nothing closes are text; a tag is a mark all the same."""
        self._literal.update(opener.mark for opener in openers if not opener.sign.isalpha())

    def _link(self, start: int) -> int:
        if not self._brackets:
            return start + 1
        opening = self._brackets.pop()
        inner = self._text[self._gaps[opening].end : start]
        if inner.startswith("^") and " " not in inner and len(inner) < 100:
            self._gaps[opening] = Span(self._gaps[opening].start, start + 1)
            return start + 1
        target = _target().match(self._text, start + 1)
        end = start + 1
        if (target and target[1] is None) or (target and label_of(target[1] or inner) in self._labels):
            end = target.end()
        elif len(inner) > 999 or label_of(inner) not in self._labels:
            self._literal.add(opening)
            return end
        self._pair(opening, self._gap(start, end))
        return end

    def _angle(self, start: int) -> int:
        if self._text.startswith("<!--", start):
            return self._until("-->", start)
        if link := _automatic_link().match(self._text, start):
            self._protect(start, link.end())
            return link.end()
        tag = _tag().match(self._text, start)
        if tag is None:
            return start + 1
        name = tag[1].lower()
        if name in ("code", "kbd", "samp", "var") and not tag.group().startswith("</"):
            return self._until(f"</{tag[1]}>", start)
        if name not in _FORMATTING_TAGS:
            self._protect(start, tag.end())
        elif tag.group().startswith("</"):
            if not self._close_emphasis(name, start, tag.end()):
                self._gap(start, tag.end())
        else:
            self._openers.append(_Opener(name, self._gap(start, tag.end())))
        return tag.end()

    def _until(self, end: str, start: int) -> int:
        """Protects what stands up to `end`; without one the sign is text."""
        if end not in self._absent:
            found = self._text.find(end, start)
            if found >= 0:
                self._protect(start, found + len(end))
                return found + len(end)
            self._absent.add(end)
        return start + 1

    def _entity(self, sign: str, start: int, end: int) -> int:
        from html import unescape  # only where there are entities: its table is long

        character = unescape(sign)
        if len(character) == 1:
            self._replaced[start] = (end, character)
        return end

    def _result(self) -> Inline:
        builder = _Builder(self._source)
        numbers = [number for number in range(len(self._gaps)) if number not in self._literal]
        numbers.sort(key=lambda number: self._gaps[number].start)
        place = {number: index for index, number in enumerate(numbers)}
        gaps = [self._gaps[number] for number in numbers]
        events = sorted(
            [(gap.start, gap.end, "") for gap in gaps]
            + [(start, end, character) for start, (end, character) in self._replaced.items()]
        )
        for start, end, content in events:
            builder.take(start, end, content)
        marks = tuple(
            Mark(builder.in_document(self._gaps[number]), place.get(partner) if partner is not None else None)
            for number in numbers
            for partner in (self._partners[number],)
        )
        return Inline(builder.finish(self._protected), marks)


class _Builder:
    """Puts the content together from left to right; protected spans hold no mark."""

    def __init__(self, source: Content) -> None:
        self._source = source
        length = len(source.text)
        self._starts = source.offsets or range(source.start, source.start + length)
        self._ends = source.ends or range(source.start + 1, source.start + length + 1)
        self._parts: list[str] = []
        self._offsets: list[int] = []
        self._stops: list[int] = []
        self._shifts: list[tuple[int, int]] = [(0, 0)]
        self._done = 0

    def in_document(self, span: Span) -> Span:
        return Span(self._starts[span.start], self._ends[span.end - 1])

    def take(self, start: int, end: int, content: str) -> None:
        """Puts `content` (one code point or none) for what stands from `start` to `end`."""
        if start < self._done:
            return
        self._keep(start)
        if content:
            self._parts.append(content)
            self._offsets.append(self._starts[start])
            self._stops.append(self._ends[end - 1])
        self._done = end
        self._shifts.append((end, len(self._offsets) - end))

    def _keep(self, end: int) -> None:
        self._parts.append(self._source.text[self._done : end])
        self._offsets.extend(self._starts[self._done : end])
        self._stops.extend(self._ends[self._done : end])
        self._done = end

    def finish(self, protected: Sequence[Span]) -> Content:
        self._keep(len(self._source.text))
        spans = tuple(self._shifted(protected))
        return Content("".join(self._parts), self._source.start, self._offsets, self._stops, spans)

    def _shifted(self, protected: Sequence[Span]) -> Iterator[Span]:
        step = 0
        for span in protected:
            while step + 1 < len(self._shifts) and self._shifts[step + 1][0] <= span.start:
                step += 1
            shift = self._shifts[step][1] if step else 0
            yield span.shift(shift)
