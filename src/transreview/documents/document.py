"""The document: one language's side of a file, cut into segments that know where they lie in the file."""

import datetime
from collections.abc import Mapping, Sequence
from enum import StrEnum

from transreview.findings.finding import Location, TextEdit
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

DRAFT_FLAGS = frozenset({"fuzzy", "new", "initial", "needs-translation", "needs-l10n", "needs-adaptation"})
"""gettext's flag, and the states of XLIFF 1.2 and 2.x, of a translation that is yet to be made or looked at."""

_NOT_CHECKED = DRAFT_FLAGS | {"locked"}


DONE = "done"
"""The status of a unit that a reviewer has finished with."""

LINKED = "hand"
"""How a file says that the sides of a unit were put together by hand."""

REMARKS = ("key", "status", "status by", "status at", "comment", "comment by", "comment at", "link")
"""What tables call the columns that say something of a row; `Remark.texts` has them by these names."""

OWN_NAMESPACE = "urn:transreview:1"
"""The XML namespace of what we say in formats that have no word for it."""


class SegmentKind(StrEnum):
    """What a segment is in its document.

    Prose rules look at all kinds but `FURNITURE`; the aligner aligns furniture only with furniture.
    """

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    CAPTION = "caption"
    ITEM = "item"
    MESSAGE = "message"
    FURNITURE = "furniture"


class Segment(NamedTuple):
    """The smallest aligned stretch of text.

    `text` is its content without the format's escapes. `offsets[i]` is where code point `i` of the content begins in
    the document's decoded text and `offsets[len(text)]` where the content ends; None means that the content stands
    there unchanged from `start` on. `ends[i]` is where code point `i` ends, for formats whose marks stand between
    code points of the content; None means where the next one begins. `paragraph` numbers the paragraphs of the
    document from 0; the forms of a plural are one. `protected` are spans of the content that are not prose (code, URLs,
    tags, placeholders). `role` says more of furniture (`date-line`, `byline`, `copyright`, ...). `part` names the
    message, unit or cell in formats that have them, `key` joins it to its counterparts. `flags` are what the file says
    of a message: gettext's flags, XLIFF's states, `max-length:40`. `form` is the number of the plural form that it is.
    """

    index: int  # type: ignore[assignment]  # hides tuple.index, which a segment has no use for
    text: str
    start: int
    kind: SegmentKind = SegmentKind.SENTENCE
    paragraph: int = 0
    offsets: Sequence[int] | None = None
    protected: tuple[Span, ...] = ()
    role: str | None = None
    part: str | None = None
    key: str | None = None
    flags: frozenset[str] = frozenset()
    ends: tuple[int, ...] | None = None
    form: int | None = None

    @property
    def is_checked(self) -> bool:
        """Whether the file gives it out as its text: drafts, and what must not be translated, are not checked."""
        return not self.flags or self.flags.isdisjoint(_NOT_CHECKED)

    @property
    def is_draft(self) -> bool:
        """Whether the file itself says that this translation is not the one to use yet."""
        return not self.flags.isdisjoint(DRAFT_FLAGS)

    def to_document(self, span: Span) -> Span:
        """A span of the content as a span of the document's decoded text."""
        if self.offsets is None:
            return span.shift(self.start)
        if self.ends is not None and span.length:
            return Span(self.offsets[span.start], self.ends[span.end - 1])
        return Span(self.offsets[span.start], self.offsets[span.end])

    @property
    def place(self) -> Span:
        """Where the whole segment lies in the document's decoded text."""
        return self.to_document(Span(0, len(self.text)))


class SourceFile(NamedTuple):
    """A file as it was read. `encoding` is a Python codec name; `bom` the bytes before the text, kept when writing.

    `columns` gives the languages of headings in tables where the project says them.
    """

    path: str
    data: bytes
    encoding: str = "utf-8"
    bom: bytes = b""
    columns: Mapping[str, str] = {}


class Remark(NamedTuple):
    """What a file says of one of its units beside its text.

    `by` and `at` are who gave the status and when, `comment_by` and `comment_at` who wrote the comment and when.
    `linked` says that its sides were put together by hand. `key` is the unit's name in the file that it came from.
    `notes` are what programmers tell translators: comments taken from the program, and where it uses the message.
    """

    status: str | None = None
    comment: str | None = None
    linked: bool = False
    by: str | None = None
    at: str | None = None
    comment_by: str | None = None
    comment_at: str | None = None
    key: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def texts(self) -> Mapping[str, str]:
        """All of it but the notes that is there, by the names in `REMARKS`."""
        link = LINKED if self.linked else None
        said = (self.key, self.status, self.by, self.at, self.comment, self.comment_by, self.comment_at, link)
        return {name: text for name, text in zip(REMARKS, said, strict=True) if text}


def remark_of(texts: Mapping[str, str]) -> Remark:
    """The remark whose `texts` these are; empty ones say nothing."""
    key, status, by, at, comment, comment_by, comment_at, link = (texts.get(name) or None for name in REMARKS)
    return Remark(status, comment, link == LINKED, by, at, comment_by, comment_at, key)


class Document(NamedTuple):
    """One language's side of a file, or of a stretch of it (`Format.parts`).

    `text` is the decoded text of the whole file or of the stretch, which begins `offset` code points into the file:
    without BOM, line ends as they are. Places of segments are places in `text`, those of findings are in the file.
    `language` is a code that `languages.registry` knows. `date` is the article's date where the text itself states it.
    `original` says that the file's other documents are translations of this one, which is not the translator's to
    change. `catalog` says that its messages each stand alone, in a program's interface or its manual, and make up no
    text together. `remarks` is what the file says of its units, by the key of their segments.
    """

    path: str
    language: str
    text: str
    segments: tuple[Segment, ...]
    format: str
    source: SourceFile
    date: datetime.date | None = None
    metadata: Mapping[str, str] = {}
    original: bool = False
    catalog: bool = False
    offset: int = 0
    remarks: Mapping[str, Remark] = {}

    def location(self, segment: Segment, span: Span) -> Location:
        """A span of a segment's content as a place in the file."""
        place = segment.to_document(span)
        if self.offset:
            place = place.shift(self.offset)
        return Location(self.path, self.language, place, span.of(segment.text), segment.part)

    def edit(self, segment: Segment, span: Span, replacement: str) -> TextEdit:
        """An edit of a segment's content as an edit of the file."""
        return TextEdit(self.path, segment.to_document(span).shift(self.offset), replacement)
