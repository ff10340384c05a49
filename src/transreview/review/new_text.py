"""Starting a text: two or three versions, pasted or chosen, become files whose names say their languages."""

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from transreview.documents.bundle import named
from transreview.documents.format import EXTENSIONS
from transreview.languages.language import detect
from transreview.languages.registry import CODES, language
from transreview.review.errors import NewTextError, TextExistsError
from transreview.text.files import decode, read_bytes, write_atomically
from transreview.text.normalise import normalise

_SAMPLE = 20_000


class Version(NamedTuple):
    """One language's version: the bytes of its file, its language, the extension that says its format."""

    data: bytes
    language: str
    extension: str = ".txt"


def pasted(text: str, code: str) -> Version:
    """A version from pasted text: UTF-8, line feeds, one at the end."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return Version(f"{lines}\n".encode("utf-8", "surrogatepass"), code)


def chosen(path: str, code: str | None = None) -> Version:
    """A version from a file, byte for byte; its language by its name or content where `code` does not say.

    Raises `UnreadableFileError`, `NewTextError`.
    """
    data = read_bytes(path)
    extension = os.path.splitext(path)[1].lower()
    if code is None:
        name = named(path.replace(os.sep, "/"))
        code = name.language if name is not None else detected_language(_text(path, data))
    if code is None:
        raise NewTextError(f"{path}: its language is not clear; write it before the file, as {CODES[0]}={path}")
    return Version(data, code, extension if extension in EXTENSIONS else ".txt")


def detected_language(text: str) -> str | None:
    """The language of a text, None where no letters decide."""
    return detect(normalise(text[:_SAMPLE]).text, map(language, CODES)) if text.strip() else None


def planned(name: str, versions: Sequence[Version], base: str) -> Mapping[str, bytes]:
    """The files to be written, by absolute path. Raises `NewTextError`."""
    stem = _clean(name)
    if not versions:
        raise NewTextError("there is no text yet; paste or choose at least one version")
    files: dict[str, bytes] = {}
    for version in versions:
        if any(path.endswith(f".{version.language}{os.path.splitext(path)[1]}") for path in files):
            raise NewTextError(
                f"two versions are said to be {language(version.language).own_name}; change the language of one"
            )
        files[os.path.join(base, *stem.split("/")) + f".{version.language}{version.extension}"] = version.data
    return files


def write(files: Mapping[str, bytes], *, overwrite: bool = False) -> tuple[str, ...]:
    """Writes planned files and returns their paths; raises `TextExistsError` before anything is written, `OSError`."""
    there = [path for path in files if os.path.lexists(path)]
    if there and not overwrite:
        raise TextExistsError(f"{', '.join(there)}: there already; take another name, or say that it may be replaced")
    for path, data in files.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_atomically(path, data)
    return tuple(files)


def _clean(name: str) -> str:
    """The name as a path below the project; an extension that says a format, and a language before it, are dropped."""
    stem = name.strip().replace(os.sep, "/").removesuffix("/")
    root, extension = os.path.splitext(stem)
    if extension.lower() in EXTENSIONS:
        found = named(stem)
        stem = found.name if found is not None and f".{found.tag}." in stem else root
    if not stem:
        raise NewTextError("the text needs a name, such as news/visit")
    parts = stem.split("/")
    if os.path.isabs(stem) or ":" in stem or any(part in ("", ".", "..") for part in parts):
        raise NewTextError(f"{name}: no name below the project's folder; write it as news/visit")
    if not stem.isprintable():
        raise NewTextError("the name holds control characters; write it as news/visit")
    return stem


def _text(path: str, data: bytes) -> str:
    try:
        return decode(data, path).text
    except ValueError:
        return ""
