"""The glossaries that come with the tool."""

import os

import transreview


def shipped_paths() -> tuple[str, ...]:
    """The files of the shipped glossaries, by name: inside an installed package, beside `src` in a source tree."""
    package = os.path.dirname(os.path.abspath(transreview.__file__))
    installed = os.path.join(package, "glossaries")
    folder = installed if os.path.isdir(installed) else os.path.join(package, os.pardir, os.pardir, "glossaries")
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return ()
    return tuple(os.path.normpath(os.path.join(folder, name)) for name in names if name.endswith(".yaml"))
