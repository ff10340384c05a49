"""From paths to the concepts of a project: which files there are, and reading them all."""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from transreview.glossary.cache import Source, keep, look_up, source_of
from transreview.glossary.concept import Concept
from transreview.glossary.errors import GlossaryError
from transreview.glossary.files import glossary_files
from transreview.glossary.mending import MendingStore
from transreview.glossary.store import MemoryStore, Store


def open_store(paths: Iterable[str | os.PathLike[str]], cache: str | None) -> Store:
    """The concepts of some files and folders, from the cache folder where they stand there compiled.

    Raises `GlossaryError` for a path that is not there and for the first thing that is wrong in a file.
    """
    files = glossary_files(paths)
    stored = look_up(files, cache) if cache is not None and files else None
    if stored is not None:
        return MendingStore(stored, lambda: _compiled(files, cache))
    return _compiled(files, cache)


def _compiled(files: Sequence[str], cache: str | None) -> Store:
    """The concepts of some files, which are kept in the cache folder too."""
    with _no_collection():
        concepts, sources = _read(files)
        if cache is not None and files:
            keep(concepts, sources, cache)
    return MemoryStore(concepts)


def read_changed(paths: Iterable[str | os.PathLike[str]], unsaved: Mapping[str, bytes]) -> Store:
    """The concepts of some files and folders, with other content for some of them and for files that are not there yet.

    Raises `GlossaryError` for the first thing that is wrong in a file.
    """
    from transreview.glossary.yaml_file import joined, read_concepts

    there = [os.fspath(path) for path in paths if os.fspath(path) not in unsaved]
    files = dict.fromkeys((*glossary_files(there), *unsaved))
    contents = ((path, unsaved[path] if path in unsaved else _bytes(path)) for path in files)
    with _no_collection():
        return MemoryStore(joined([read_concepts(data, path) for path, data in contents]))


def _bytes(path: str) -> bytes:
    try:
        return source_of(path)[1]
    except OSError as error:
        raise GlossaryError(path, 0, 0, f"cannot be read: {error.strerror or error}") from None


def _read(files: Sequence[str]) -> tuple[list[Concept], list[Source]]:
    from transreview.glossary.yaml_file import joined, read_concepts  # not needed where a compiled glossary is found

    sources = []
    concepts = []
    for path in files:
        try:
            source, data = source_of(path)
        except OSError as error:
            raise GlossaryError(path, 0, 0, f"cannot be read: {error.strerror or error}") from None
        sources.append(source)
        concepts.append(read_concepts(data, path))
    return joined(concepts), sources


@contextmanager
def _no_collection() -> Iterator[None]:
    """Puts garbage collection off: nothing here is garbage, and looking for it doubles the time of a large glossary."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
