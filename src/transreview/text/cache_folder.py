"""Where things are kept that can be computed again: the project's private folder, without a project the user's."""

import os
import sys

from transreview.text.files import write_atomically

PRIVATE = ".transreview"
"""The folder of a project that holds caches and journals."""


def cache_folder(root: str | None) -> str | None:
    """The cache folder of the project at `root`, or of no project; None where there is no place for one."""
    if root is not None:
        return os.path.join(root, PRIVATE, "cache")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "") or os.path.expanduser("~/.cache")
    return os.path.join(base, "transreview") if os.path.isabs(base) else None


def write_cached(data: bytes, folder: str, name: str) -> None:
    """Keeps `data` in a cache folder, readable by this user alone; a disk that cannot be written to is no error."""
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        _ignore(folder)
        write_atomically(os.path.join(folder, name), data)
    except OSError:
        return


def _ignore(folder: str) -> None:
    """Keeps the project's private folder out of version control, by a `.gitignore` of its own."""
    before, private, _ = folder.partition(os.sep + PRIVATE + os.sep)
    if private:
        ignored = os.path.join(before, PRIVATE, ".gitignore")
        if not os.path.exists(ignored):
            write_atomically(ignored, b"*\n")
