"""Edits of prose written back into Markdown: marks stay in pairs, and what would be read as a mark is escaped."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from transreview.documents.markdown_inline import Inline, Mark
from transreview.findings.finding import TextEdit
from transreview.text.span import Span


def marked(text: str, edits: Iterable[TextEdit], blocks: Sequence[Inline], cells: Sequence[Span]) -> Iterator[TextEdit]:
    """The edits as the file's text must be edited.

    Of the marks that an edit covers, pairs go; a mark whose partner stands outside stays, opening ones before the
    replacement and the others after it. `blocks` are the file's in order, `cells` those of its tables.
    """
    found = [block for block in blocks if block.content.text]
    starts = [_place(block).start for block in found]
    cell_starts = [cell.start for cell in cells]
    for edit in edits:
        number = bisect_right(starts, edit.span.start) - 1
        before, after = _kept(text, edit.span, found[number].marks) if number >= 0 else ("", "")
        cell = bisect_right(cell_starts, edit.span.start) - 1
        in_cell = cell >= 0 and edit.span.start <= cells[cell].end
        left = max(edit.span.start - 1, 0)
        content = escaped(edit.replacement, before=text[left : edit.span.start], in_cell=in_cell)
        if not before and _at_line_start(text, edit.span.start):
            content = _block_start().sub(r"\1\\\2", content, count=1)
        yield TextEdit(edit.path, edit.span, before + content + after)


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


def _kept(text: str, span: Span, marks: Sequence[Mark]) -> tuple[str, str]:
    first = bisect_left(marks, span.start, key=lambda mark: mark.span.start)
    inside = []
    for number in range(first, len(marks)):
        if marks[number].span.end > span.end:
            break
        inside.append(number)
    before = after = behind = ""
    for number in inside:
        mark = marks[number]
        sign = mark.span.of(text)
        if mark.partner is None or mark.partner < first:
            after += sign
        elif mark.partner > inside[-1]:
            # a link cannot stand within another one: where one ends here, the next begins behind it
            if sign.endswith("[") and "]" in after:
                behind += sign
            else:
                before += sign
    return before, after + behind


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
