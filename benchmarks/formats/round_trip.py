"""The check of one file: no edit, all segments edited at once, and segments edited one by one."""

import io
import random
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from benchmarks.formats.readers import CODE, READERS
from transreview.documents.document import Document, Segment, SourceFile
from transreview.documents.format import Format
from transreview.findings.finding import TextEdit
from transreview.text.edit import OverlappingEditsError
from transreview.text.span import Span

_TOKEN = re.compile("새글[가-힣]{6}")
_BORDER = "\x1e"
_MARKDOWN = re.compile(r"[\s`<>]+|\\(?=\|)")
"""White space, and the marks that the other reader drops from code and addresses, which are content to us."""
_GAPS = re.compile(r"\s+")
PROSE = frozenset({"text", "markdown", "html", "docx", "hwpx"})
"""Formats in which a segment is part of a text that the other reader gives whole."""
_AROUND = {"csv": 1, "json": 0, "arb": 0, "po": 0, "subtitles": 0, "html": 0, "text": 0, "properties": 1}
"""How far beyond a segment's place its edit may reach, in characters: the quotation marks of a field, a backslash."""
_SEED = 5


class Outcome(NamedTuple):
    """What became of one file."""

    segments: int
    editable: int
    in_turn: int
    problems: tuple[str, ...]


def token(number: int) -> str:
    """A word that stands in no file, one a number."""
    letters = ""
    for _ in range(6):
        number, rest = divmod(number, 11172)
        letters += chr(0xAC00 + rest)
    return f"새글{letters}"


def check(form: Format, source: SourceFile, documents: Sequence[Document], most: int) -> Outcome:
    """The outcome for a file that could be read; `most` segments are edited one by one, drawn at random if more."""
    problems: list[str] = []
    if form.apply(source, []) != source.data:
        problems.append("no edit: other bytes")
    segments = [(document, segment) for document in documents for segment in document.segments]
    places = {document.language: document for document in documents}
    assert len(places) == len(documents)
    draw = random.Random(_SEED)
    drawn = segments if len(segments) <= most else draw.sample(segments, most)
    good = 0
    for number, (document, segment) in enumerate(drawn):
        problem = one_edit(form, source, document, segment, token(number))
        good += problem is None
        if problem is not None:
            problems.append(f"{document.language} {segment.part or segment.index} {segment.text[:40]!r}: {problem}")
    editable = good
    if len(segments) > len(drawn):
        at_once = [all_edits(form, source, document) for document in documents]
        problems += [f"{document.language}: {each}" for document, each in zip(documents, at_once, strict=True) if each]
        editable = good if any(at_once) else len(segments) - (len(drawn) - good)
    return Outcome(len(segments), editable, len(drawn), tuple(problems))


def one_edit(form: Format, source: SourceFile, document: Document, segment: Segment, word: str) -> str | None:
    """What is wrong after one segment was replaced; None where nothing is."""
    new = word + CODE * segment.text.count(CODE)
    edit = document.edit(segment, Span(0, len(segment.text)), new)
    try:
        written = form.apply(source, [edit])
    except (OverlappingEditsError, UnicodeEncodeError, AssertionError) as error:
        return f"cannot be written ({type(error).__name__}: {error})"
    return _compared(form.name, source, written, {word: segment.text}) or _locality(
        form.name, source, written, edit, document
    )


def all_edits(form: Format, source: SourceFile, document: Document) -> str | None:
    """What is wrong after all segments of a document were replaced at once."""
    wanted = {token(number): segment.text for number, segment in enumerate(document.segments)}
    edits = [
        document.edit(segment, Span(0, len(segment.text)), word + CODE * segment.text.count(CODE))
        for word, segment in zip(wanted, document.segments, strict=True)
    ]
    try:
        written = form.apply(source, edits)
    except (OverlappingEditsError, UnicodeEncodeError, AssertionError) as error:
        return f"all at once cannot be written ({type(error).__name__}: {error})"
    return _compared(form.name, source, written, wanted)


def _compared(form: str, source: SourceFile, written: bytes, wanted: Mapping[str, str]) -> str | None:
    """Whether another reader finds each word where the old text stood, and everything else as it was."""
    read = READERS[form]
    before = _flat(read(source.data, source.path), form)
    after = _flat(read(written, source.path), form)
    found = _TOKEN.findall(after)
    if sorted(found) != sorted(wanted):
        return f"{len(set(wanted) - set(found))} of the new texts are not read back"

    def old(match: re.Match[str]) -> str:
        return _squeezed(wanted[match.group(1)], form)

    restored = re.sub(f"({_TOKEN.pattern}){CODE}*", old, after)
    return None if _squeezed(restored, form) == _squeezed(before, form) else _difference(before, restored)


def _flat(said: Sequence[str], form: str) -> str:
    return _squeezed(("" if form in PROSE else _BORDER).join(said), form)


def _squeezed(text: str, form: str) -> str:
    """Prose without white space, which readers give each in its own way; messages as they are but for line ends.

    Empty messages do not count: some readers see none where nothing stands.
    """
    if form in PROSE or form == "subtitles":
        return (_MARKDOWN if form == "markdown" else _GAPS).sub("", text)
    return re.sub(f"{_BORDER}+", _BORDER, text.replace("\r\n", "\n").replace("\r", "\n")).strip(_BORDER)


def _difference(before: str, after: str) -> str:
    place = next((place for place, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), 0)
    return f"the rest reads otherwise: {before[place : place + 30]!r} became {after[place : place + 30]!r}"


def _locality(form: str, source: SourceFile, written: bytes, edit: TextEdit, document: Document) -> str | None:
    """Whether only the edit's own bytes changed."""
    if source.data.startswith(b"PK"):
        return _members(source.data, written)
    encoding = document.source.encoding
    before = source.data[len(document.source.bom) :].decode(encoding)
    after = written[len(document.source.bom) :].decode(encoding)
    start, end = edit.span.start, len(before) - edit.span.end
    around = _AROUND.get(form)
    if around is None:
        line = before.rfind("\n", 0, start) + 1
        start = max(line, before.rfind(">", 0, start)) if form in ("xliff", "tmx") else line
        around = 2 if form in ("xliff", "tmx") else max(0, before.find("\n", edit.span.end) - edit.span.end)
    start, end = max(0, start - around), max(0, end - around)
    if before[:start] != after[:start] or (end and before[-end:] != after[-end:]):
        return "bytes beside its own changed"
    return None


def _members(before: bytes, after: bytes) -> str | None:
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        if old.namelist() != new.namelist() or new.testzip() != old.testzip():
            return "the archive's members changed"
        touched = [name for name in old.namelist() if old.read(name) != new.read(name)]
    return None if len(touched) <= 1 else f"more than one member changed: {touched}"
