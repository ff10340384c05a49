"""HTML pages: their text, not their tags; what is no text (scripts, styles, code) stays out of sight."""

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from transreview.documents.dateline import dated, is_date_line
from transreview.documents.detect import detected
from transreview.documents.document import Document, Segment, SegmentKind, SourceFile
from transreview.documents.format import Format
from transreview.documents.furniture import is_caption, role_of
from transreview.documents.html_blocks import Block, Mark, page
from transreview.documents.html_text import escaped
from transreview.documents.prose import pieces, sentences
from transreview.documents.source import declared_text, written
from transreview.findings.finding import TextEdit
from transreview.text.edit import Edit
from transreview.text.normalise import normalise
from transreview.text.span import Span

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_HEAD = 4096


class Html(Format):
    """A page: titles, paragraphs, items, cells, captions, and the texts of pictures, hints and descriptions.

    Inline tags are left out of the content and stay in the file, `code` and what is marked `translate="no"` is
    protected, and what stands under a `lang` of another language is left alone.
    """

    name: ClassVar[str] = "html"

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The one document; its language is `language`, else what the page says, else detected.

        Raises `UnreadableFileError`.
        """
        source, text = _decoded(source)
        found = page(text, language)
        code = language or found.language
        if code is None:
            code = detected("\n".join(block.content.text for block in found.blocks), source.path)
            found = page(text, code)
        roles = [_place(block) for block in found.blocks]
        segments = tuple(_segments(found.blocks, roles, code))
        date = _date(found.date, found.blocks, roles, code)
        return (Document(source.path, code, text, segments, self.name, source, date),)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The page's bytes with the edits made; tags that say more than how to show a text are never lost."""
        source, text = _decoded(source)
        blocks = page(text, None, whole=True).blocks
        return written(source, text, _raw_edits(text, blocks, edits))


def _decoded(source: SourceFile) -> tuple[SourceFile, str]:
    named = _CHARSET.search(source.data[:_HEAD])
    charset = named.group(1).decode("ascii").lower() if named is not None else "utf-8"
    return declared_text(source, "cp949" if charset in ("euc-kr", "ks_c_5601-1987") else charset)


def _place(block: Block) -> tuple[SegmentKind, str | None]:
    """What a block is; furniture by its words, as in pasted articles."""
    if block.quote is not None or block.kind is not SegmentKind.SENTENCE:
        return block.kind, "navigation" if block.kind is SegmentKind.FURNITURE else None
    plain = normalise(block.content.text).text
    if role := role_of(plain):
        return SegmentKind.FURNITURE, role
    return (SegmentKind.CAPTION if is_caption(plain) else block.kind), None


def _segments(
    blocks: Sequence[Block], places: Sequence[tuple[SegmentKind, str | None]], code: str
) -> Iterator[Segment]:
    """The segments in order; the text of an attribute within a sentence is left out, it would lie inside another."""
    index = end = 0
    cut: list[tuple[Span, int, Span, Block]] = []
    for number, block in enumerate(blocks):
        whole = block.quote is not None or places[number][0] in (SegmentKind.TITLE, SegmentKind.FURNITURE)
        for span in pieces(block.content.text) if whole else sentences(block.content.text, code):
            place = Span(block.content.offsets[span.start], block.content.ends[span.end - 1])
            cut.append((place, number, span, block))
    cut.sort(key=lambda entry: entry[0])
    paragraph = -1
    before = -1
    for place, number, span, block in cut:
        if place.start < end:
            continue
        end = place.end
        if number != before:
            paragraph, before = paragraph + 1, number
        kind, role = places[number]
        yield block.content.segment(index, span, paragraph, kind, role)
        index += 1


def _date(
    stated: str | None, blocks: Sequence[Block], places: Sequence[tuple[SegmentKind, str | None]], code: str
) -> datetime.date | None:
    if stated is not None:
        try:
            return datetime.date.fromisoformat(stated.strip()[:10])
        except ValueError:
            pass
    lines = (
        normalise(block.content.text).text
        for block, (_, role) in zip(blocks, places, strict=True)
        if role == "date-line"
    )
    return next((found for line in lines if is_date_line(line) and (found := dated(line, code))), None)


def _raw_edits(text: str, blocks: Sequence[Block], edits: Iterable[TextEdit]) -> Iterator[Edit]:
    """The edits as the file's text must be edited.

    Of the tags that an edit covers, pairs that only show (`<b>`) go; the first pair that says more (`<a href>`) takes
    the new text between its tags, and all others stay around it or behind it.
    """
    marks = sorted((mark for block in blocks for mark in block.marks), key=lambda mark: mark.span)
    starts = [mark.span.start for mark in marks]
    attributes = sorted((block.place, block.quote) for block in blocks if block.quote is not None)
    places = [place.start for place, _ in attributes]
    for edit in edits:
        number = bisect_right(places, edit.span.start) - 1
        inside = number >= 0 and edit.span.end <= attributes[number][0].end
        quote = attributes[number][1] if inside else None
        first = bisect_left(starts, edit.span.start)
        covered = marks[first : bisect_left(starts, edit.span.end)] if quote is None else []
        before, after = _kept(text, edit.span, covered)
        yield Edit(edit.span, before + escaped(edit.replacement, quote) + after)


def _kept(text: str, span: Span, marks: Sequence[Mark]) -> tuple[str, str]:
    """The tags that stay before and behind a replacement, in an order that keeps them nested."""
    before = after = behind = ""
    wrapped: Span | None = None
    for mark in marks:
        tag = mark.span.of(text)
        if mark.partner is not None and mark.partner.end <= span.start:
            before += tag
        elif mark.partner is None or mark.partner.start >= span.end:
            behind += tag
        elif mark.bare:
            continue
        elif wrapped is None:
            wrapped = mark.partner
            before += tag
        elif mark.span == wrapped:
            after += tag
        else:
            behind += tag
    return before, after + behind
