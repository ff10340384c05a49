"""From the paths of a command line to texts: which files are looked at, and which belong together."""

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from transreview.documents.bundle import grouped, is_own_file, is_settings_file, named, siblings
from transreview.documents.format import EXTENSIONS
from transreview.named_tuple import NamedTuple
from transreview.review.configuration import Configuration, ListedText

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "<stdin>"

_SELF_NAMING = (".xlf", ".xliff", ".tmx")
"""Formats that name their languages inside."""


class NothingToLintError(ValueError):
    """Paths that hold no text; the message is one sentence with the mend."""


class TextFile(NamedTuple):
    """One file of a text.

    `file` is where it is opened, `path` how it is called in findings (relative to the root, with `/`), `language` what
    its name or the configuration says. Only files that are `reported` get findings; the others are context. `columns`
    are the languages of the headings that the configuration names.
    """

    file: str
    path: str
    language: str | None
    reported: bool
    columns: Mapping[str, str] = {}


class TextFiles(NamedTuple):
    """The files of one text.

    `review` is where its review file would be; `date` and `source` are what the configuration says.
    """

    name: str
    files: tuple[TextFile, ...]
    review: str | None = None
    date: datetime.date | None = None
    source: str | None = None


def discover(configuration: Configuration, paths: Sequence[str], base: str) -> tuple[TextFiles, ...]:
    """The texts that some paths name, in order of name.

    `paths` are files, folders or `-`, relative to the working folder or absolute; `base` is the absolute folder that
    paths in findings are relative to. A file is taken whatever its name, with the same text in other languages beside
    it as context; in folders those whose name says a language of the project, and what is configured. Raises
    `NothingToLintError` for a folder without any.
    """
    discovery = _Discovery(configuration, base)
    for path in dict.fromkeys(paths):
        if path == STANDARD_INPUT:
            discovery.add_standard_input()
        elif os.path.isdir(path):
            discovery.add_folder(path)
        else:
            discovery.add_file(path)
    return discovery.texts()


def path_in_findings(file: str, base: str) -> str:
    """How the file `file` (absolute) is called in findings: relative to `base`, with `/`."""
    try:
        path = os.path.relpath(file, base)
    except ValueError:  # another drive of Windows
        path = file
    return path.replace(os.sep, "/")


class _Discovery:
    """Collects files; `_reported` are paths in findings."""

    def __init__(self, configuration: Configuration, base: str) -> None:
        self._configuration = configuration
        self._base = base
        self._listed = {
            os.path.normpath(path): listed for listed in configuration.texts for path in listed.files.values()
        }
        self._reported: dict[str, None] = {}
        self._context: dict[str, None] = {}
        self._standard_input = False

    def add_standard_input(self) -> None:
        self._standard_input = True

    def add_file(self, path: str) -> None:
        """A file named by itself: always taken, with its siblings."""
        name = path_in_findings(os.path.abspath(path), self._base)
        self._reported[name] = None
        if os.path.normpath(name) not in self._listed:
            neighbours = [neighbour for neighbour in _neighbours(name, self._base) if self._is_configured(neighbour)]
            self._context.update(dict.fromkeys(siblings(name, neighbours).values()))

    def add_folder(self, folder: str) -> None:
        """A folder: what in it says its language, and what the configuration lists."""
        absolute = os.path.abspath(folder)
        start = path_in_findings(absolute, self._base)
        prefix = "" if start == "." else f"{start}/"
        found = [path for path in self._below(absolute, prefix) if self._is_text(path)]
        found += [path.replace(os.sep, "/") for path in self._listed if path.replace(os.sep, "/").startswith(prefix)]
        if not found:
            raise NothingToLintError(
                f"{folder}: nothing to lint here: no file says its language in its name, as visit.ko.txt or "
                "ko/visit.txt do; name the files themselves, or list them under `texts` in transreview.yaml"
            )
        self._reported.update(dict.fromkeys(found))

    def _below(self, folder: str, prefix: str) -> Iterable[str]:
        from transreview.review.walking import files_below  # a run over files alone needs no patterns

        configuration = self._configuration
        return files_below(folder, prefix, configuration.root, configuration.exclude)

    def texts(self) -> tuple[TextFiles, ...]:
        """All that was added, grouped."""
        found = list(self._listed_texts())
        taken = {os.path.normpath(file.path) for text in found for file in text.files}
        rest = [path for path in (*self._reported, *self._context) if os.path.normpath(path) not in taken]
        groups = grouped(rest)
        for name, sides in groups.items():
            files = tuple(self._file(path, code) for code, path in sides.items())
            found.append(TextFiles(name, files, self._review_file(files[0].path)))
        together = {path for sides in groups.values() for path in sides.values()}
        alone = [path for path in dict.fromkeys(rest) if path not in together]
        found += [TextFiles(_stem(path), (self._file(path, None),), self._review_file(path)) for path in alone]
        if self._standard_input:
            standard_input = TextFile(STANDARD_INPUT, STANDARD_INPUT_NAME, None, True, self._configuration.columns)
            found.append(TextFiles(STANDARD_INPUT_NAME, (standard_input,)))
        return tuple(sorted(found, key=lambda text: text.name))

    def _listed_texts(self) -> Iterator[TextFiles]:
        wanted = {os.path.normpath(path) for path in self._reported}
        for listed in self._configuration.texts:
            if any(os.path.normpath(path) in wanted for path in listed.files.values()):
                yield self._listed_text(listed, wanted)

    def _listed_text(self, listed: ListedText, wanted: set[str]) -> TextFiles:
        files = tuple(
            self._file(path, code)._replace(reported=os.path.normpath(path) in wanted)
            for code, path in listed.files.items()
        )
        review = self._review_file(listed.name + ".txt")
        return TextFiles(listed.name, files, review, listed.date, listed.source)

    def _file(self, path: str, code: str | None) -> TextFile:
        columns = self._configuration.columns
        return TextFile(os.path.join(self._base, path), path, code, path in self._reported, columns)

    def _review_file(self, path: str) -> str:
        return os.path.join(self._base, review_path(path))

    def _is_configured(self, path: str) -> bool:
        name = named(path)
        return name is not None and name.language in self._configuration.languages

    def _is_text(self, path: str) -> bool:
        if is_own_file(path) or is_settings_file(path) or os.path.normpath(path) in self._listed:
            return False
        if any(path == entry or path.startswith(f"{entry.rstrip('/')}/") for entry in self._configuration.glossaries):
            return False
        extension = os.path.splitext(path)[1].lower()
        return extension in _SELF_NAMING or (extension in EXTENSIONS and self._is_configured(path))


def review_path(path: str) -> str:
    """The review file of the text that a file belongs to, beside it: `NAME.review.yaml` or `NAME/review.yaml`."""
    name = named(path)
    if name is None:
        return f"{_stem(path)}.review.yaml"
    stem = path.rpartition("/")[2].rpartition(".")[0]
    return f"{name.name}/review.yaml" if stem == name.tag else f"{name.name}.review.yaml"


def _stem(path: str) -> str:
    folder, slash, file = path.rpartition("/")
    return folder + slash + (os.path.splitext(file)[0] or file)


def _neighbours(path: str, base: str) -> Iterator[str]:
    """The files that may be the same text in another language, by the layout that the path follows."""
    name = named(path)
    if name is None:
        return
    *folders, file = path.split("/")
    if file.rpartition(".")[0].endswith(name.tag):
        folder = "/".join(folders)
        prefix = f"{folder}/" if folder else ""
        yield from (prefix + entry for entry in _names(os.path.join(base, folder)))
        return
    depth = len(folders) - 1 - folders[::-1].index(name.tag)
    above = "/".join(folders[:depth])
    for other in _names(os.path.join(base, above)):
        candidate = "/".join((*folders[:depth], other, *folders[depth + 1 :], file))
        if os.path.isfile(os.path.join(base, candidate)):
            yield candidate


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []
