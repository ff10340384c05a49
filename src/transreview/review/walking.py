"""The files below a folder, without what is hidden, ignored by Git or excluded."""

import os
from collections.abc import Iterable, Iterator, Sequence

from transreview.review.gitignore import Pattern, is_ignored, patterns


def files_below(folder: str, prefix: str, root: str | None, exclude: Iterable[str]) -> Iterator[str]:
    """The files below the folder `folder` in order of name, each as `prefix` and its path below the folder, with `/`.

    `prefix` is how the folder is called, seen from the project's `root`; `exclude` are patterns seen from there.
    """
    ignore = [*_ignore_above(prefix, root), *patterns(exclude)]
    return _files(folder, prefix, ignore)


def _ignore_above(prefix: str, root: str | None) -> Iterator[Pattern]:
    """The ignore files of the folders between the root and the one that is walked."""
    if root is None or prefix.startswith("../"):
        return
    parts = prefix.split("/")[:-1]
    for depth in range(len(parts)):
        base = "".join(f"{part}/" for part in parts[:depth])
        yield from _ignore_file(os.path.join(root, base), base)


def _files(folder: str, prefix: str, ignore: Sequence[Pattern]) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    ignore = (*ignore, *_ignore_file(folder, prefix))
    for entry in entries:
        path = prefix + entry.name
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or is_ignored(path, is_folder, ignore):
            continue
        if is_folder:
            yield from _files(entry.path, f"{path}/", ignore)
        elif entry.is_file():
            yield path


def _ignore_file(folder: str, base: str) -> Iterable[Pattern]:
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            return patterns(file, base)
    except OSError:
        return ()
