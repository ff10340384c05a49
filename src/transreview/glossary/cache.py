"""Where compiled glossaries are kept, and when one may be used again.

A compiled glossary stands in `.transreview/cache` of the project, without one in the user's cache folder. It is used
while its files have the size and time of change they had, or else the same content, and while the tool is the same.
"""

import os
import time
from collections.abc import Sequence
from mmap import ACCESS_READ, mmap
from typing import Any

import transreview
from transreview.glossary.concept import Concept
from transreview.glossary.stored import DamagedError, StoredGlossary, encode
from transreview.named_tuple import NamedTuple
from transreview.text.cache_folder import write_cached

_RECENT = 2_000_000_000
"""Nanoseconds within which two changes may carry the same time: FAT keeps two seconds, the coarsest in use."""


class Source(NamedTuple):
    """A glossary file as it was when its content was read."""

    path: str
    size: int
    changed: int
    digest: str


def look_up(paths: Sequence[str], folder: str) -> StoredGlossary | None:
    """The compiled glossary of these files, None where there is none or its files have changed."""
    place = _place(paths, folder)
    try:
        with open(place, "rb") as file:
            stored = StoredGlossary(mmap(file.fileno(), 0, access=ACCESS_READ))
        about = stored.about
        if about["tool"] != _tool() or [source[0] for source in about["sources"]] != list(paths):
            return None
        sources = [Source(*source) for source in about["sources"]]
        if all(_untouched(source, about["written"]) for source in sources):
            return stored
        if not all(source.digest == _digest(_read(source.path)) for source in sources):
            return None
        renewed = [Source(source.path, *_stat(source.path), source.digest) for source in sources]
        data = stored.restamped(_about(renewed))
        stored = StoredGlossary(data)  # Windows does not replace a file that is mapped
        _write(data, paths, folder)
    except (OSError, DamagedError, KeyError, TypeError, ValueError):
        return None
    return stored


def keep(concepts: Sequence[Concept], sources: Sequence[Source], folder: str) -> None:
    """Keeps a compiled glossary; a disk that cannot be written to is no error."""
    _write(encode(concepts, _about(sources)), [source.path for source in sources], folder)


def _about(sources: Sequence[Source]) -> dict[str, Any]:
    return {"tool": _tool(), "sources": sources, "written": time.time_ns()}


def _write(data: bytes, paths: Sequence[str], folder: str) -> None:
    write_cached(data, folder, os.path.basename(_place(paths, folder)))


def source_of(path: str) -> tuple[Source, bytes]:
    """A file's content and what it is known by; raises `OSError`. The time is taken first: a later change shows."""
    size, changed = _stat(path)
    data = _read(path)
    return Source(path, size, changed, _digest(data)), data


def _untouched(source: Source, written: int) -> bool:
    size, changed = _stat(source.path)
    return (size, changed) == (source.size, source.changed) and changed + _RECENT < written


def _stat(path: str) -> tuple[int, int]:
    found = os.stat(path)
    return found.st_size, found.st_mtime_ns


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _digest(data: bytes) -> str:
    from hashlib import sha256  # 3 ms to import, and only a changed file needs it

    return sha256(data).hexdigest()


def _place(paths: Sequence[str], folder: str) -> str:
    from zlib import crc32

    return os.path.join(folder, f"glossary-{crc32(os.linesep.join(paths).encode('utf-8', 'surrogateescape')):08x}")


def _tool() -> str:
    """The version, and the state of the code that compiles, so that a working copy never meets forms of older code."""
    package = os.path.dirname(os.path.abspath(transreview.__file__))
    folders = [os.path.join(package, "glossary")]
    with os.scandir(os.path.join(package, "languages")) as entries:
        folders += sorted(entry.path for entry in entries if entry.is_dir() and not entry.name.startswith("_"))
    changed = 0
    for folder in folders:
        with os.scandir(folder) as entries:
            changed = max(changed, *(entry.stat().st_mtime_ns for entry in entries if entry.name.endswith(".py")))
    return f"{transreview.__version__} {changed}"
