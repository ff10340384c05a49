"""Message files in JSON (i18next, Vue, Chrome extensions and the like) and in ARB (Flutter): every string a segment.

The path of keys joins a message to its counterparts. A file may hold several languages, each under a key of its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import ClassVar

from transreview.documents.document import Document, SourceFile
from transreview.documents.format import Format
from transreview.documents.json_scan import JsonError, JsonString, escaped, strings, unescaped
from transreview.documents.keyed import Message, documents
from transreview.documents.source import decoded
from transreview.findings.finding import TextEdit
from transreview.languages.registry import base_code
from transreview.text.edit import Edit, apply_edits
from transreview.text.files import UnreadableFileError


class JsonMessages(Format):
    """A JSON file whose strings are messages."""

    name: ClassVar[str] = "json"
    flags: ClassVar[frozenset[str]] = frozenset()

    def read(self, source: SourceFile, language: str | None) -> tuple[Document, ...]:
        """The one document, or one a language where the file's first keys are languages.

        Raises `UnreadableFileError`.
        """
        source, text = decoded(source)
        found = _strings(source.path, text)
        stated = next((unescaped(text, each.span)[0] for each in found if each.path == ("@@locale",)), "")
        flags = _MEDIAWIKI if _metadata().match(text) else self.flags
        messages = [_message(text, each, flags) for each in self._texts(found)]
        return documents(source, text, messages, language or base_code(stated), self.name)

    def apply(self, source: SourceFile, edits: Iterable[TextEdit]) -> bytes:
        """The file's bytes with the edits made; where other letters are written as escapes, so are new ones."""
        source, text = decoded(source)
        ascii_only = text.isascii() and "\\u" in text
        changed = (Edit(edit.span, escaped(edit.replacement, ascii_only=ascii_only)) for edit in edits)
        return source.bom + apply_edits(text, changed).encode(source.encoding)

    def _texts(self, found: Sequence[JsonString]) -> Iterable[JsonString]:
        """The strings that are messages: all, or in the form of Chrome's extensions what stands under `message`.

        What MediaWiki says of a file itself stands under `@metadata`.
        """
        if found and all(len(each.path) > 1 and each.path[1] in _CHROME for each in found):
            return [each for each in found if each.path[1:] == ("message",)]
        return [each for each in found if each.path[-1:] != ("$schema",) and each.path[:1] != ("@metadata",)]


def _message(text: str, found: JsonString, flags: frozenset[str]) -> Message:
    content, offsets = unescaped(text, found.span)
    return Message(found.path, content, found.span.start, offsets, flags)


_MEDIAWIKI = frozenset({"mediawiki-format"})


@cache
def _metadata() -> re.Pattern[str]:
    """The beginning of a file of MediaWiki's, which says its authors before all else, be it none."""
    return re.compile(r'\s*\{\s*"@metadata"')


_CHROME = frozenset({"message", "description", "placeholders"})


class ArbMessages(JsonMessages):
    """An Application Resource Bundle: ICU messages; what stands under `@` describes them."""

    name: ClassVar[str] = "arb"
    flags: ClassVar[frozenset[str]] = frozenset({"icu-message-format"})

    def _texts(self, found: Sequence[JsonString]) -> Iterator[JsonString]:
        return (each for each in found if not any(key.startswith("@") for key in each.path[:1]))


def _strings(path: str, text: str) -> list[JsonString]:
    try:
        return list(strings(text))
    except JsonError as error:
        raise UnreadableFileError(f"{path}:{error.line}: not valid JSON: {error}") from None
