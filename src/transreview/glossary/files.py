"""Which files a list of glossaries stands for."""

import os
from collections.abc import Iterable, Iterator

from transreview.glossary.errors import GlossaryError


def glossary_files(paths: Iterable[str | os.PathLike[str]]) -> list[str]:
    """The files of a glossary, each once; a folder stands for the YAML files in it, subfolders included.

    Raises `GlossaryError` for a path that is not there.
    """
    return list(dict.fromkeys(_files(paths)))


def _files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    for path in (os.fspath(path) for path in paths):
        if os.path.isdir(path):
            yield from sorted(_files_below(path))
        elif os.path.exists(path):
            yield path
        else:
            raise GlossaryError(path, 0, 0, "there is no such glossary; correct the path")


def _files_below(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                yield os.path.join(parent, name)
