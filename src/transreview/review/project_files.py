"""The files of a project beside its texts, its glossaries and configuration, as a session changes them."""

import os
from collections.abc import Mapping

from transreview.glossary.glossary import Glossary
from transreview.review.configuration import FILE_NAME, Configuration, load
from transreview.review.editing import changed_part
from transreview.review.glossaries import glossary_sources
from transreview.review.history import Change, Json
from transreview.text.files import UnreadableFileError, decode, read_bytes, write_atomically

FILE = "file"
"""The target of changes of such files; the key is the path below the project's root."""


class OutdatedFileError(ValueError):
    """A change of a file that no longer reads as it did; the message is one sentence."""


class ProjectFiles:
    """Texts of files by path below the root, read when first asked for, written by `save`.

    `revision` counts the changes, so that whoever made a glossary of them knows whether it still holds.
    """

    def __init__(self, configuration: Configuration, base: str) -> None:
        self.configuration = configuration
        self.base = base
        self.revision = 0
        self._read: dict[str, bytes] = {}
        self._texts: dict[str, str] = {}

    @property
    def changed(self) -> tuple[str, ...]:
        """The paths of the files that differ from what is on disk, glossaries before the configuration."""
        paths = (path for path, text in self._texts.items() if text.encode() != self._read[path])
        return tuple(sorted(paths, key=lambda path: (path == FILE_NAME, path)))

    def text(self, path: str) -> str:
        """What a file is to hold, empty where there is none. Raises `UnreadableFileError`."""
        if path not in self._texts:
            try:
                data = read_bytes(os.path.join(self.base, path))
            except UnreadableFileError as error:
                if "no such file" not in str(error):
                    raise
                data = b""
            self._read[path] = data
            decoded = decode(data, path)
            if decoded.bom:
                raise UnreadableFileError(f"{path}: begins with a byte order mark; save it as plain UTF-8 first")
            self._texts[path] = decoded.text
        return self._texts[path]

    def change(self, path: str, text: str) -> Change:
        """The change that makes a file read so, as small as it can be."""
        before = self.text(path)
        span, replacement = changed_part(before, text)
        old: Json = {"at": span.start, "text": span.of(before)}
        return Change(FILE, path, old, {"at": span.start, "text": replacement})

    def put(self, path: str, before: Json, after: Json) -> None:
        """Makes a change. Raises `OutdatedFileError` where the file reads otherwise than it did."""
        text = self.text(path)
        if not isinstance(before, Mapping) or not isinstance(after, Mapping):
            raise OutdatedFileError(f"{path}: a change that is none")
        start, old = int(str(before["at"])), str(before["text"])
        if text[start : start + len(old)] != old:
            raise OutdatedFileError(f"{path}: was changed by someone else meanwhile; make the change by hand")
        self._texts[path] = text[:start] + str(after["text"]) + text[start + len(old) :]
        self.revision += 1

    def glossary(self) -> Glossary:
        """The project's glossary as its files now are. Raises `GlossaryError`."""
        unsaved = {
            os.path.join(self.base, path): self._texts[path].encode() for path in self.changed if path != FILE_NAME
        }
        return Glossary.read(glossary_sources(self.configuration).paths, unsaved)

    def save(self, *, overwrite: bool = False) -> tuple[str, ...]:
        """Writes the changed files and returns their paths. Raises as `write_atomically` does."""
        written = self.changed
        for path in written:
            file = os.path.join(self.base, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            data = self._texts[path].encode()
            write_atomically(file, data, expected=None if overwrite else self._read[path])
            self._read[path] = data
        if FILE_NAME in written:
            self.configuration = load(self.base)
        return written
