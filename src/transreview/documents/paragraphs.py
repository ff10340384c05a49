"""Where the paragraphs of a plain text begin and end.

People paste articles in two layouts: every line a paragraph (the browser broke the lines), or lines broken by hand at
some width with blank lines between paragraphs. A break by hand shows in that the next line's first word would not
have fitted; a text is taken as broken by hand only when most of its breaks are of that sort and hardly a line is
longer than the width at which they stand.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from transreview.text.lines import line_spans
from transreview.text.normalise import ZERO_WIDTH
from transreview.text.span import Span
from transreview.text.width import cell_width

_NARROWEST_BY_HAND = 30
_WIDEST_BY_HAND = 120
_SENTENCE_END = frozenset(".!?…:;。！？")
_CLOSERS = "\"'”’)]»」』"


def paragraphs(text: str) -> list[tuple[Span, ...]]:
    """The paragraphs of a text, each as its lines in order, without the white space around them."""
    blocks = list(_blocks(text))
    width = _width_by_hand(text, blocks)
    if width is None:
        return [(line,) for block in blocks for line in block]
    return [paragraph for block in blocks for paragraph in _joined(text, block, width)]


def visible(text: str, span: Span) -> Span:
    """The span without the white space at its edges; empty where nothing is left that shows."""
    piece = span.of(text)
    start = len(piece) - len(piece.lstrip())
    if piece.strip().strip(ZERO_WIDTH).strip():
        return Span(span.start + start, span.start + len(piece.rstrip()))
    return Span(span.start, span.start)


def _blocks(text: str) -> Iterable[list[Span]]:
    """The runs of lines that hold something to see."""
    block: list[Span] = []
    for line in line_spans(text):
        content = visible(text, line)
        if content.length:
            block.append(content)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _width_by_hand(text: str, blocks: Sequence[Sequence[Span]]) -> int | None:
    """The width, in terminal cells, at which lines were broken by hand; None where every line is a paragraph."""
    broken = [line for block in blocks for line in block[:-1]]
    if not broken or any(line.length > _WIDEST_BY_HAND for line in broken):
        return None
    width = max(cell_width(line.of(text)) for line in broken)
    lines = [line for block in blocks for line in block]
    wider = sum(line.length > _WIDEST_BY_HAND or cell_width(line.of(text)) > width for line in lines)
    if not _NARROWEST_BY_HAND <= width <= _WIDEST_BY_HAND or wider * 10 > len(lines):
        return None
    forced = sum(
        _was_full(text, line, following, width) and not _ends_sentence(text, line)
        for block in blocks
        for line, following in pairwise(block)
    )
    return width if forced >= 2 and forced * 2 > len(broken) else None


def _was_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the following line would not have fitted on the line."""
    word = following.of(text).split(maxsplit=1)[0]
    return cell_width(line.of(text)) + 1 + cell_width(word) > width


def _ends_sentence(text: str, line: Span) -> bool:
    return line.of(text).rstrip(_CLOSERS)[-1:] in _SENTENCE_END


def _joined(text: str, block: Sequence[Span], width: int) -> Iterable[tuple[Span, ...]]:
    paragraph = [block[0]]
    for line, following in pairwise(block):
        if not _was_full(text, line, following, width):
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(following)
    yield tuple(paragraph)
