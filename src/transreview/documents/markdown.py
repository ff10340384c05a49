"""Markdown: prose in blocks, everything else left as it is."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from transreview.documents.content import Content
from transreview.documents.dateline import dated, is_date_line
from transreview.documents.detect import detected
from transreview.documents.document import Document, Segment, SegmentKind, SourceFile
from transreview.documents.format import Format
from transreview.documents.furniture import is_caption, role_of
from transreview.documents.markdown_blocks import Block, BlockKind, Blocks, plain_lines, scan
from transreview.documents.markdown_edits import marked
from transreview.documents.markdown_inline import Inline, inline
from transreview.documents.prose import pieces, sentences
from transreview.documents.source import decoded, encoded
from transreview.findings.finding import TextEdit
from transreview.languages.registry import base_code
from transreview.text.normalise import normalise

_KINDS = {
    BlockKind.PARAGRAPH: SegmentKind.SENTENCE,
    BlockKind.HEADING: SegmentKind.HEADING,
    BlockKind.ITEM: SegmentKind.ITEM,
    BlockKind.CELL: SegmentKind.ITEM,
    BlockKind.FIELD: SegmentKind.TITLE,
}


class _Part(NamedTuple):
    kind: SegmentKind
    role: str | None
    content: Content


class Markdown(Format):
    """Markdown with front matter, tables and footnotes.

    Headings, sentences, list items, cells of tables and the texts of links and pictures are segments; marks are left
    out of them, code, addresses and tags in them are protected.
    """

    name: ClassVar[str] = "markdown"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The one document of the file.

        Without `language` it is the front matter's `lang`, else detected. Raises `UnreadableFileError`.
        """
        source, text = decoded(source)
        blocks = scan(text)
        contents = [
            (block, inline(text, plain_lines(block.lines, text), blocks.labels).content) for block in blocks.blocks
        ]
        code = language or base_code(blocks.fields.get("lang") or blocks.fields.get("language") or "")
        code = code or detected("\n".join(content.text for _, content in contents), source.path)
        parts = list(_parts(contents))
        segments = tuple(_segments(parts, code))
        date = _date(blocks, parts, code)
        return (Document(source.path, code, text, segments, self.name, source, date, blocks.fields),)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The file's bytes with the edits made, what is special in Markdown escaped, marks within an edit kept."""
        source, text = decoded(source)
        blocks = scan(text)
        cells = [block.lines[0] for block in blocks.blocks if block.kind is BlockKind.CELL]
        return encoded(source, marked(text, edits, _inlines(text, blocks), cells))


def _inlines(text: str, blocks: Blocks) -> list[Inline]:
    return [inline(text, plain_lines(block.lines, text), blocks.labels) for block in blocks.blocks]


def _parts(contents: Sequence[tuple[Block, Content]]) -> Iterator[_Part]:
    """The blocks with what they are; the first heading of the first level is the title."""
    titled = False
    for block, content in contents:
        kind, role = _KINDS[block.kind], None
        if block.kind is BlockKind.HEADING and block.level == 1 and not titled:
            kind, titled = SegmentKind.TITLE, True
        elif block.kind is BlockKind.PARAGRAPH:
            plain = normalise(content.text).text
            role = role_of(plain)
            caption = is_caption(plain) or _is_picture(block, content)
            kind = SegmentKind.FURNITURE if role else SegmentKind.CAPTION if caption else kind
        yield _Part(kind, role, content)


def _is_picture(block: Block, content: Content) -> bool:
    """Whether a block is one picture with its description: the content begins behind the picture's mark."""
    return len(block.lines) == 1 and bool(content.offsets) and content.offsets[0] == block.lines[0].start + 2


def _segments(parts: Iterable[_Part], code: str) -> Iterator[Segment]:
    index = 0
    for number, (kind, role, content) in enumerate(parts):
        whole = kind in (SegmentKind.TITLE, SegmentKind.FURNITURE)
        for span in pieces(content.text) if whole else sentences(content.text, code):
            yield content.segment(index, span, number, kind, role)
            index += 1


def _date(blocks: Blocks, parts: Iterable[_Part], code: str) -> datetime.date | None:
    """The date of the front matter, else of the date line."""
    stated = blocks.fields.get("date", "")[:10]
    if stated:
        try:
            return datetime.date.fromisoformat(stated)
        except ValueError:
            return dated(stated, code)
    lines = (normalise(part.content.text).text for part in parts if part.role == "date-line")
    return next((found for line in lines if is_date_line(line) and (found := dated(line, code))), None)
