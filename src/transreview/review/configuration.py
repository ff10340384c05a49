"""The configuration of a project: what `transreview.yaml` or `[tool.transreview]` in `pyproject.toml` says."""

import datetime
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from transreview.findings.severity import Severity
from transreview.languages.registry import CODES
from transreview.named_tuple import NamedTuple

if TYPE_CHECKING:
    from transreview.rules.rule import OptionValue

FILE_NAME = "transreview.yaml"
SHIPPED = "shipped"
"""The name under which a list of glossaries takes in those that come with the tool."""


class ConfigurationError(ValueError):
    """A configuration that cannot be used; the message is one sentence `FILE:LINE:COLUMN: what; mend`."""

    def __init__(self, path: str, line: int, column: int, problem: str) -> None:
        super().__init__(f"{path}:{line}:{column}: {problem}" if line else f"{path}: {problem}")


class ListedText(NamedTuple):
    """A text that the configuration names: its files by language, relative to the root."""

    name: str
    files: Mapping[str, str]
    date: datetime.date | None = None
    source: str | None = None


class Configuration(NamedTuple):
    """All settings of a project, with their defaults.

    `root` is the project's folder, None without a project. Paths are relative to it, with `/`. `severities` and
    `options` hold only the rules that the project says something about. `columns` are languages by the headings of
    tables.
    """

    root: str | None = None
    languages: tuple[str, ...] = CODES
    source: str | None = None
    glossaries: tuple[str, ...] = (SHIPPED,)
    texts: tuple[ListedText, ...] = ()
    exclude: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = {}
    options: Mapping[str, "Mapping[str, OptionValue]"] = {}
    house: Mapping[str, str] = {}
    columns: Mapping[str, str] = {}
    fail_on: Severity = Severity.ERROR
    interface: str | None = None
    keys: Mapping[str, str] = {}
    theme: str | None = None


class OwnSettings(NamedTuple):
    """What a person sets for all projects."""

    interface: str | None = None
    keys: Mapping[str, str] = {}
    theme: str | None = None


def find_root(start: str) -> str | None:
    """The project that the folder `start` (absolute) lies in: the nearest folder upwards that has a configuration.

    Without one it is the nearest folder that is a Git working copy, else there is none.
    """
    repository = None
    folder = start
    while True:
        if os.path.isfile(os.path.join(folder, FILE_NAME)) or has_table(os.path.join(folder, "pyproject.toml")):
            return folder
        if repository is None and os.path.exists(os.path.join(folder, ".git")):
            repository = folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return repository
        folder = parent


def load(root: str | None) -> Configuration:
    """The configuration of the project at `root`; defaults where it has none. Raises `ConfigurationError`."""
    if root is None:
        return Configuration()
    own, shared = os.path.join(root, FILE_NAME), os.path.join(root, "pyproject.toml")
    if os.path.isfile(own):
        from transreview.review.configuration_file import read_configuration

        return read_configuration(own, root)
    if has_table(shared):
        from transreview.review.configuration_table import read_table

        return read_table(shared, root)
    return Configuration(root=root)


def has_table(path: str) -> bool:
    """Whether a `pyproject.toml` has settings of ours."""
    try:
        with open(path, "rb") as file:
            return b"[tool.transreview" in file.read()
    except OSError:
        return False
