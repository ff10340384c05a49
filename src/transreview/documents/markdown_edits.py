"""Edits of prose written back into Markdown: marks stay in pairs, and what would be read as a mark is escaped."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

from transreview.documents.markdown_inline import Inline, Mark
from transreview.findings.finding import TextEdit
from transreview.text.span import Span


def marked(text: str, edits: Iterable[TextEdit], blocks: Sequence[Inline], cells: Sequence[Span]) -> Iterator[TextEdit]:
    """The edits as the file's text must be edited.

    Of the marks that an edit covers, pairs go; a mark whose partner stands outside stays, opening ones before the
    replacement and the others after it. A link that was known by its text (`[text]`) gets that text as its label.
    `blocks` are the file's in order, `cells` those of its tables.
    """
    found = [block for block in blocks if block.content.text]
    starts = [_place(block).start for block in found]
    cell_starts = [cell.start for cell in cells]
    for number, mine in groupby(sorted(set(edits)), lambda edit: bisect_right(starts, edit.span.start) - 1):
        marks = _Marks(text, found[number].marks if number >= 0 else ())
        for edit in mine:
            before, after = marks.kept(edit.span)
            cell = bisect_right(cell_starts, edit.span.start) - 1
            in_cell = cell >= 0 and edit.span.start <= cells[cell].end
            left = max(edit.span.start - 1, 0)
            content = escaped(edit.replacement, before=text[left : edit.span.start], in_cell=in_cell)
            if not before and _at_line_start(text, edit.span.start):
                content = _block_start().sub(r"\1\\\2", content, count=1)
            yield TextEdit(edit.path, edit.span, before + content + after)
            path = edit.path
        yield from (TextEdit(path, span, sign) for span, sign in marks.rest())


def _place(block: Inline) -> Span:
    content = block.content
    if content.offsets:
        return Span(content.offsets[0], content.ends[-1])
    return Span(content.start, content.start + len(content.text))


def _at_line_start(text: str, place: int) -> bool:
    """Whether only prefixes of blocks stand before a place in its line."""
    start = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    return not any(letter.isalpha() for letter in text[start:place])


@cache
def _block_start() -> re.Pattern[str]:
    """A sign that would begin a block at the start of a line."""
    return re.compile(
        r"^(\s*(?:\d{1,9}(?=[.)]))?)([.)](?=\s|$)(?<=\d.)|[-+•](?=\s|$)|#{1,6}(?=\s|$)|>|=+\s*$|-{3,}|:::|!!!|///)"
    )


class _Marks:
    """The marks of a block under edits: which ones stay beside a replacement, and which change for it."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text = text
        self._marks = marks
        self._covered: set[int] = set()
        self._emptied: list[int] = []
        self._edited: list[Span] = []

    def kept(self, span: Span) -> tuple[str, str]:
        """The marks that go before and behind what replaces `span`."""
        first = bisect_left(self._marks, span.start, key=lambda mark: mark.span.start)
        last = first
        while last < len(self._marks) and self._marks[last].span.end <= span.end:
            last += 1
        self._covered.update(range(first, last))
        self._edited.append(span)
        before = after = behind = ""
        for number in range(first, last):
            partner = self._marks[number].partner
            sign = self._sign(number)
            if partner is None or partner < first:
                after += self._closing(number)
            elif partner >= last:
                if sign.endswith("["):
                    # a link cannot stand within another one: where one ends here, the next begins behind it
                    before, behind = (before, behind + sign) if "]" in after else (before + sign, behind)
                elif self._marks[partner].span.start == span.end:
                    self._emptied.append(partner)
                elif "]" in after:
                    behind += sign
                else:
                    before += sign
        return before, after + behind

    def _sign(self, number: int) -> str:
        return self._marks[number].span.of(self._text)

    def _closing(self, number: int) -> str:
        """The mark, that of a link known by its text with the text as label."""
        sign, partner = self._sign(number), self._marks[number].partner
        if sign not in ("]", "][]") or partner is None:
            return sign
        label = self._text[self._marks[partner].span.end : self._marks[number].span.start]
        return f"][{label}]"

    def rest(self) -> Iterator[tuple[Span, str]]:
        """The marks outside all edits that change: ends of emphasis of nothing, and of links with another text."""
        yield from ((self._marks[number].span, "") for number in self._emptied if number not in self._covered)
        for number, mark in enumerate(self._marks):
            closing = self._closing(number)
            if closing != self._sign(number) and number not in self._covered and self._is_edited(number):
                yield mark.span, closing

    def _is_edited(self, number: int) -> bool:
        """Whether an edit reaches into what a pair of marks encloses, `number` being the closing one."""
        partner = self._marks[number].partner
        last = bisect_right(self._edited, self._marks[number].span.start, key=lambda span: span.start) - 1
        return partner is not None and last >= 0 and self._edited[last].end >= self._marks[partner].span.end


def escaped(content: str, *, before: str = "", in_cell: bool = False) -> str:
    """Prose as Markdown writes it: what would be read as a mark with a backslash before it, on one line.

    `before` is the character that will stand before it; in a table's cell the border sign is escaped too.
    """
    if not _unsafe().search(content):
        return content
    line = " ".join(content.splitlines()) if "\n" in content or "\r" in content else content
    pattern = _unsafe()
    parts = []
    done = 0
    for match in pattern.finditer(line):
        sign = match.group()
        left = line[match.start() - 1] if match.start() else before
        right = line[match.end() : match.end() + 1]
        if (sign == "|" and not in_cell) or (sign == "_" and left.isalnum() and right.isalnum()):
            continue
        if sign == "*" and not left.strip() and not right.strip():
            continue
        parts.append(line[done : match.start()] + "\\")
        done = match.start()
    return "".join(parts) + line[done:]


@cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(
        r"[`*_|\n\r]|~~|\\(?=[!-/:-@\[-`{-~])|<(?=[A-Za-z/!?])|&(?=[A-Za-z]\w*;|#)|\](?=[(\[:])|\{(?=[{%:])|\[(?=\^)"
    )
