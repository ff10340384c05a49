"""The blocks of an HTML file: what is read as one paragraph, and the texts in attributes.

Elements are closed as browsers close them where that changes what a text is (`<p>` before the next block, `<li>`
before the next item); everything else that is not well nested is taken as it comes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from transreview.documents.content import Content
from transreview.documents.document import SegmentKind
from transreview.documents.html_scan import Attribute, Token, tokens
from transreview.documents.html_text import Piece, content
from transreview.languages.registry import base_code
from transreview.text.span import Span


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_INLINE = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr output picture "
    "progress q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr"
)
_VOID = _names("area base br col embed hr img input link meta param source track wbr")
_CODE = frozenset({"code", "kbd", "samp", "var"})
_LEFT_ALONE = frozenset({"pre", "svg", "math", "object", "template"})
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary", "dt"), SegmentKind.HEADING),
    **dict.fromkeys(("li", "td", "th", "dd", "option", "button"), SegmentKind.ITEM),
    **dict.fromkeys(("figcaption", "caption"), SegmentKind.CAPTION),
    **dict.fromkeys(("p", "blockquote"), SegmentKind.SENTENCE),
    "nav": SegmentKind.FURNITURE,
}
_CLOSED_BY = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "tr": ("td", "th", "tr"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "option": ("option",),
}
_FURTHEST = 64
"""How far up an element that a tag closes unsaid is looked for."""
_BORDERS = frozenset({"ul", "ol", "dl", "table", "select", "body", "html"})
_TEXT_ATTRIBUTES = {"alt": SegmentKind.CAPTION, "title": SegmentKind.ITEM, "placeholder": SegmentKind.ITEM}
_DESCRIPTIONS = frozenset({"description", "og:title", "og:description", "twitter:title", "twitter:description"})
_DATES = frozenset({"article:published_time", "date", "datepublished", "dc.date", "pubdate"})


class Mark(NamedTuple):
    """An inline tag in the file; `partner` is the place of the tag that closes or opens it in the same block."""

    span: Span
    partner: Span | None = None
    bare: bool = True


class Block(NamedTuple):
    """A paragraph, or the text of an attribute between `quote`."""

    content: Content
    kind: SegmentKind
    marks: tuple[Mark, ...] = ()
    quote: str | None = None

    @property
    def place(self) -> Span:
        """Where it lies in the file."""
        return Span(self.content.offsets[0], self.content.ends[-1])


class Page(NamedTuple):
    """The blocks in order, the language that the page says it is in, and the date that it states."""

    blocks: tuple[Block, ...]
    language: str | None
    date: str | None


class _State(NamedTuple):
    kind: SegmentKind = SegmentKind.SENTENCE
    hidden: bool = False
    protected: bool = False


class _Open(NamedTuple):
    name: str
    state: _State


def page(text: str, code: str | None, *, whole: bool = False) -> Page:
    """The page in `text`; what it says is in another language than `code` (None: the page's own) is left out.

    With `whole` nothing is left out for its language, whichever `code` the page was read with.
    """
    reader = _Reader(text, code, whole=whole)
    for token in tokens(text):
        reader.take(token)
    return reader.finish()


class _Reader:
    def __init__(self, text: str, code: str | None, *, whole: bool) -> None:
        self._whole = whole
        self._text = text
        self._code = code
        self._blocks: list[Block] = []
        self._open: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._pieces: list[Piece] = []
        self._tags: list[Token] = []
        self._beside: list[Block] = []
        self._language: str | None = None
        self._date: str | None = None
        self._titled = False

    @property
    def _state(self) -> _State:
        return self._open[-1].state if self._open else _State()

    def take(self, token: Token) -> None:
        if token.kind == "text":
            if not self._state.hidden:
                self._pieces.append(Piece(token.span, self._state.protected))
        elif token.kind == "raw":
            if token.name == "title" and not self._state.hidden:
                self._add(Block(content(self._text, [Piece(token.span)]), SegmentKind.TITLE))
        elif token.kind == "comment":
            self._tags.append(token)
        elif token.kind == "start":
            self._start(token)
        else:
            self._end(token)

    def _start(self, token: Token) -> None:
        name = token.name
        if name in ("html", "body"):
            self._language = self._language or base_code(self._value(token, "lang") or "")
        inline = name in _INLINE
        if not inline:
            self._flush()
            self._close_implied(name)
        state = self._inside(token, inline=inline)
        if inline and not self._state.hidden:
            self._tags.append(token)
        if not state.hidden:
            self._take_attributes(token)
        if name not in _VOID:
            self._open.append(_Open(name, state))
            self._names[name] += 1

    def _inside(self, token: Token, *, inline: bool) -> _State:
        """What holds in an element."""
        state = self._state
        kind = state.kind if state.kind is SegmentKind.FURNITURE else _KINDS.get(token.name, state.kind)
        if token.name == "h1" and kind is SegmentKind.HEADING and not self._titled:
            kind, self._titled = SegmentKind.TITLE, True
        apart = self._is_apart(token)
        hidden = state.hidden or token.name in _LEFT_ALONE or (apart and not inline)
        return _State(kind, hidden, state.protected or (inline and (apart or token.name in _CODE)))

    def _is_apart(self, token: Token) -> bool:
        if self._value(token, "translate") == "no" or "notranslate" in (self._value(token, "class") or "").split():
            return True
        tag = self._value(token, "lang")
        if not tag or self._whole or token.name in ("html", "body"):
            return False
        return base_code(tag) != (self._code or self._language)

    def _value(self, token: Token, name: str) -> str | None:
        found = token.attributes.get(name)
        return found.span.of(self._text) if found is not None else None

    def _take_attributes(self, token: Token) -> None:
        if token.name == "meta":
            self._take_meta(token)
            return
        for name, kind in _TEXT_ATTRIBUTES.items():
            if (found := token.attributes.get(name)) is not None:
                self._take_attribute(found, kind)

    def _take_meta(self, token: Token) -> None:
        named = (self._value(token, "name") or self._value(token, "property") or "").lower()
        found = token.attributes.get("content")
        if found is not None and named in _DESCRIPTIONS:
            self._take_attribute(found, SegmentKind.ITEM)
        elif found is not None and named in _DATES:
            self._date = self._date or found.span.of(self._text)

    def _take_attribute(self, attribute: Attribute, kind: SegmentKind) -> None:
        said = content(self._text, [Piece(attribute.span)], attribute=True)
        if any(letter.isalpha() for letter in said.text):
            self._beside.append(Block(said, kind, quote=attribute.quote))

    def _end(self, token: Token) -> None:
        name = token.name
        inline = name in _INLINE
        if inline and not self._state.hidden:
            self._tags.append(token)
        if not inline:
            self._flush()
        if self._names[name]:
            self._close(name)

    def _close(self, name: str) -> None:
        """Closes elements up to the innermost one of that name."""
        while self._open:
            closed = self._open.pop()
            self._names[closed.name] -= 1
            if closed.name == name:
                return

    def _close_implied(self, name: str) -> None:
        if self._open and self._open[-1].name == "p":
            self._close("p")
        if not any(self._names[closed] for closed in _CLOSED_BY.get(name, ())):
            return
        for opened in self._open[: -1 - _FURTHEST : -1]:
            if opened.name in _BORDERS:
                return
            if opened.name in _CLOSED_BY[name]:
                self._close(opened.name)
                return

    def _flush(self) -> None:
        """Ends the paragraph."""
        pieces, tags, beside = self._pieces, self._tags, self._beside
        self._pieces, self._tags, self._beside = [], [], []
        if pieces:
            said = content(self._text, pieces)
            if said.text.strip():
                self._add(Block(said, self._state.kind, tuple(_marks(tags))))
        for block in beside:
            self._add(block)

    def _add(self, block: Block) -> None:
        if block.content.text.strip():
            self._blocks.append(block)

    def finish(self) -> Page:
        self._flush()
        return Page(tuple(sorted(self._blocks, key=lambda block: block.place)), self._language, self._date)


def _marks(tags: Sequence[Token]) -> Iterator[Mark]:
    """The tags of a block in order, each with the one that belongs to it."""
    partners: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    for number, token in enumerate(tags):
        if token.kind == "start" and token.name not in _VOID:
            opened.setdefault(token.name, []).append(number)
        elif token.kind == "end" and opened.get(token.name):
            partner = opened[token.name].pop()
            partners[number], partners[partner] = partner, number
    for number, token in enumerate(tags):
        pair = tags[partners[number]] if number in partners else None
        opening = token if token.kind == "start" or pair is None else pair
        yield Mark(token.span, pair.span if pair is not None else None, _is_bare(opening.attributes))


def _is_bare(attributes: Mapping[str, Attribute]) -> bool:
    """Whether a tag says nothing that would be lost with it."""
    return not attributes
