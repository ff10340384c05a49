"""The project's other texts, as a session on one of them changes them: segments by file, written by `write`."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from transreview.documents.document import Document
from transreview.findings.finding import TextEdit
from transreview.languages.registry import language
from transreview.review.discovery import TextFile, TextFiles
from transreview.review.editing import file_edits, with_contents
from transreview.review.history import Change, Json
from transreview.review.project_files import OutdatedFileError
from transreview.review.reading import format_for, read_documents, read_files
from transreview.review.replacing import Occurrence, Replacing, contents, occurrences
from transreview.text.files import UnreadableFileError, write_atomically

OTHER = "other text"
"""The target of changes of such segments; the key names file, language and segment."""


class OtherText(NamedTuple):
    """One of the other texts, read as its files are now and with what this session changes in it."""

    name: str
    documents: tuple[Document, ...]


class Prepared(NamedTuple):
    """A file that can be written: what it held and is to hold."""

    file: TextFile
    before: bytes
    after: bytes


class SegmentOfFile(NamedTuple):
    """A segment of a file in one language; `str` is the key of its changes."""

    path: str
    language: str
    number: int

    def __str__(self) -> str:
        return "\t".join((self.path, self.language, str(self.number)))

    @classmethod
    def parse(cls, key: str) -> "SegmentOfFile":
        """The segment that `str` of one names."""
        path, code, number = key.rsplit("\t", 2)
        return cls(path, code, int(number))


class OtherTexts:
    """Segments of other texts that a session changed: what they are to read, and what the files still say.

    `listed` gives the texts, when they are first asked for; `is_in_work` tells those of which a journal keeps changes
    that are not saved, or that another desk has open: they are not `free` to be changed.
    """

    def __init__(
        self, listed: Callable[[], Iterable[TextFiles]], is_in_work: Callable[[TextFiles], bool] = lambda _: False
    ) -> None:
        self._listed = listed
        self._is_in_work = is_in_work
        self._on_disk: dict[SegmentOfFile, str] = {}
        self._wanted: dict[SegmentOfFile, str] = {}

    @cached_property
    def texts(self) -> Sequence[TextFiles]:
        """Which texts there are."""
        return tuple(self._listed())

    @property
    def free(self) -> tuple[TextFiles, ...]:
        """Those of which nothing is unsaved in a session of their own, and that no other desk has open."""
        return tuple(text for text in self.texts if not self._is_in_work(text))

    def read(self, text: TextFiles) -> OtherText:
        """A text as its files are, with the changes of this session; files that cannot be read are left out."""
        documents, _ = read_documents(text.files, read_files(text.files), None)
        return OtherText(text.name, tuple(map(self._as_wanted, documents)))

    def put(self, key: str, before: Json, after: Json) -> None:
        """Makes a change that `changes` proposed. Raises `OutdatedFileError` for a file that is no longer there."""
        segment = SegmentOfFile.parse(key)
        if segment.path not in self._files:
            raise OutdatedFileError(f"{segment.path}: is no longer among the texts of the project")
        self._on_disk.setdefault(segment, str(before))
        self._wanted[segment] = str(after)

    def prepared(self) -> tuple[Prepared, ...]:
        """The files that are to be written. Nothing is written yet.

        Raises `OutdatedFileError` where a file no longer reads as it did, `UnreadableFileError`, `UnicodeEncodeError`.
        """
        changed: dict[str, list[SegmentOfFile]] = {}
        for segment, wanted in self._wanted.items():
            if wanted != self._on_disk[segment]:
                changed.setdefault(segment.path, []).append(segment)
        return tuple(self._prepared(path, segments) for path, segments in changed.items())

    def write(self, prepared: Iterable[Prepared]) -> tuple[str, ...]:
        """Writes prepared files and returns their paths. Raises as `write_atomically` does."""
        written = []
        for each in prepared:
            write_atomically(each.file.file, each.after, expected=each.before)
            for segment, wanted in self._wanted.items():
                if segment.path == each.file.path:
                    self._on_disk[segment] = wanted
            written.append(each.file.path)
        return tuple(written)

    @cached_property
    def _files(self) -> Mapping[str, TextFile]:
        return {file.path: file for text in self.texts for file in text.files}

    def _prepared(self, path: str, segments: Sequence[SegmentOfFile]) -> Prepared:
        file = self._files[path]
        sources = read_files([file])
        documents, unreadable = read_documents([file], sources, None)
        for each in unreadable:
            raise UnreadableFileError(each.sentence)
        edits = [edit for document in documents for edit in self._edits(document, segments)]
        source = sources.files[path]
        return Prepared(file, source.data, format_for(path).apply(source, edits))

    def _edits(self, document: Document, segments: Iterable[SegmentOfFile]) -> tuple[TextEdit, ...]:
        """The edits of a file as it is now. A segment that moved is known by what it says, if it alone says it."""
        wanted: dict[int, str] = {}
        for segment in segments:
            if segment.language == document.language:
                wanted[_place(document, segment, self._on_disk[segment])] = self._wanted[segment]
        return file_edits(document, wanted)

    def _as_wanted(self, document: Document) -> Document:
        wanted = {
            segment.number: content
            for segment, content in self._wanted.items()
            if (segment.path, segment.language) == (document.path, document.language)
            and segment.number < len(document.segments)
            and document.segments[segment.number].text == self._on_disk[segment]
        }
        return with_contents(document, wanted)


def found(text: OtherText, replacing: Replacing, languages: Sequence[str]) -> Iterator[Occurrence]:
    """The places of a text that have the words, in these languages."""
    for document in text.documents:
        if document.language in languages:
            yield from occurrences(document, language(document.language), replacing)


def changes(text: OtherText, chosen: Sequence[Occurrence]) -> tuple[Change, ...]:
    """The changes that replace the chosen places of a text."""
    return tuple(
        Change(
            OTHER, str(SegmentOfFile(document.path, document.language, index)), document.segments[index].text, content
        )
        for document in text.documents
        for index, content in contents(document, chosen).items()
    )


def _place(document: Document, segment: SegmentOfFile, content: str) -> int:
    if segment.number < len(document.segments) and document.segments[segment.number].text == content:
        return segment.number
    places = [each.index for each in document.segments if each.text == content]
    if len(places) != 1:
        raise OutdatedFileError(
            f"{document.path}: was changed by someone else meanwhile; ^Z takes back what was replaced there"
        )
    return places[0]
