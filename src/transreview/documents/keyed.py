"""Documents of files whose messages have keys: one language, or several under a key for each."""

from collections.abc import Sequence
from typing import NamedTuple

from transreview.documents.bundle import is_tag
from transreview.documents.detect import detected
from transreview.documents.document import Document, Segment, SegmentKind, SourceFile
from transreview.languages.registry import CODES, base_code


class Message(NamedTuple):
    """A message: its path of keys, its content, and where it lies in the text as `Segment` says it."""

    path: tuple[str, ...]
    content: str
    start: int
    offsets: Sequence[int] | None = None
    flags: frozenset[str] = frozenset()
    ends: tuple[int, ...] | None = None


def documents(
    source: SourceFile, text: str, messages: Sequence[Message], language: str | None, form: str
) -> tuple[Document, ...]:
    """The documents of a file.

    Where the first keys are language tags, each language that we have is a document, or only `language` if it is one
    of them; else there is one document, its language detected where `language` is None. Raises `UnreadableFileError`.
    """
    by_code = _by_language(messages)
    if language in by_code:
        by_code = {language: by_code[language]}
    elif language is not None and len(by_code) == 1:
        by_code = {language: next(iter(by_code.values()))}
    if by_code:
        return tuple(_document(source, text, by_code[code], code, form) for code in CODES if code in by_code)
    code = language or detected("\n".join(message.content for message in messages[:500]), source.path)
    return (_document(source, text, messages, code, form),)


def _by_language(messages: Sequence[Message]) -> dict[str | None, list[Message]]:
    """The messages of each language that we have, where all first keys are language tags with messages below them."""
    if not all(len(message.path) > 1 and is_tag(message.path[0]) for message in messages):
        return {}
    by_tag: dict[str, list[Message]] = {}
    for message in messages:
        by_tag.setdefault(message.path[0], []).append(message._replace(path=message.path[1:]))
    by_code: dict[str | None, list[Message]] = {}
    for tag, inner in by_tag.items():
        if code := base_code(tag):
            by_code.setdefault(code, inner)
    return by_code


def _document(source: SourceFile, text: str, messages: Sequence[Message], code: str, form: str) -> Document:
    segments = tuple(_segment(index, message) for index, message in enumerate(messages))
    return Document(source.path, code, text, segments, form, source, catalog=True)


def _segment(index: int, message: Message) -> Segment:
    key = ".".join(message.path)
    return Segment(
        index=index,
        text=message.content,
        start=message.start,
        kind=SegmentKind.MESSAGE,
        paragraph=index,
        offsets=message.offsets,
        part=key,
        key=key,
        flags=message.flags,
        ends=message.ends,
    )
