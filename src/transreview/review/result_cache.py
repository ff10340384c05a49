"""Results of texts that have not changed since they were last checked.

Checking an article costs several times what it takes to see that nothing it depends on has changed: its files in all
languages, its review file, the settings, the glossaries, and the tool itself. Of the texts no more is kept than what
findings quote.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias
from zlib import crc32

import transreview
from transreview.findings.kept_form import finding_of, kept_finding
from transreview.glossary.files import glossary_files
from transreview.review.discovery import STANDARD_INPUT, TextFiles, path_in_findings
from transreview.review.result import TextResult
from transreview.text.cache_folder import write_cached
from transreview.text.files import UnreadableFileError, decode

if TYPE_CHECKING:
    from transreview.review.running import Job

Key: TypeAlias = list[Any]
"""All that a result depends on, as JSON holds it."""

_LARGEST = 4 * 1024 * 1024
"""Bytes of the files of a text at most: beyond, checking them is what costs, and what is kept would be large too."""

_MOST = 2000
"""Results that are kept at most; the oldest go first."""

_RECENT = 2_000_000_000
"""Nanoseconds within which two changes of a file may carry the same time: FAT keeps two seconds, the coarsest."""


class ResultCache:
    """The kept results of one job."""

    def __init__(self, job: "Job") -> None:
        self._job = job
        self._folder = os.path.join(job.glossaries.cache, "results") if job.glossaries.cache is not None else None
        self._settings = _settings(job) if self._folder is not None else None

    def key(self, text: TextFiles) -> Key | None:
        """What the result of a text depends on; None for a text whose result is never kept."""
        if self._settings is None or any(file.file == STANDARD_INPUT for file in text.files):
            return None
        files: list[Any] = []
        left = min(_LARGEST, self._job.max_file_size)
        for file in text.files:
            data = _read(file.file, left)
            if data is None:
                return None
            left -= len(data)
            files.append([file.path, file.language, file.reported, sha256(data).hexdigest()])
        review = _read(text.review, left) if text.review is not None and os.path.isfile(text.review) else b""
        if review is None:
            return None
        suppressions = [sha256(review).hexdigest(), self._job.today.isoformat()] if review else None
        day = text.date.isoformat() if text.date else None
        return [self._settings, text.name, files, suppressions, day, text.source]

    def look_up(self, text: TextFiles, key: Key) -> TextResult | None:
        """The result that was kept for that key, None where there is none."""
        assert self._folder is not None
        try:
            with open(os.path.join(self._folder, _name(text)), "rb") as file:
                kept = json.loads(file.read())
            return _result(kept, _texts(text, self._job.base)) if kept["key"] == key else None
        except (OSError, ValueError, KeyError, TypeError, IndexError, RecursionError):
            return None

    def keep(self, text: TextFiles, key: Key, result: TextResult) -> None:
        """Keeps a result, unless something could not be done or the texts are not simply what the files hold."""
        assert self._folder is not None
        if result.failures or result.unreadable:
            return
        texts = _texts(text, self._job.base)
        shown = {finding.location.path for finding in result.findings}
        shown.update(related.location.path for finding in result.findings for related in finding.related)
        if any(texts.get(path) != result.texts.get(path) for path in shown):
            return
        kept = {
            "key": key,
            "findings": [kept_finding(finding) for finding in result.findings],
            "segments": result.segments,
            "seen": sorted(result.seen),
            "suppressed": result.suppressed,
            "concepts": result.concepts,
            "notes": result.notes,
        }
        write_cached(json.dumps(kept, ensure_ascii=False).encode("utf-8", "surrogatepass"), self._folder, _name(text))
        _prune(self._folder)


def _settings(job: "Job") -> Key | None:
    """What all results of a job depend on; None while a glossary has just been changed."""
    now = time.time_ns()
    glossaries = []
    for path in glossary_files(job.glossaries.paths):
        found = os.stat(path)
        if found.st_mtime_ns + _RECENT > now:
            return None
        glossaries.append([path, found.st_size, found.st_mtime_ns])
    configuration = job.configuration
    return [
        [transreview.__version__, sys.hexversion, *_code()],
        glossaries,
        job.base,
        job.default_language,
        configuration.source,
        {name: severity.label for name, severity in sorted(job.severities.items())},
        {name: dict(options) for name, options in sorted(configuration.options.items())},
        dict(sorted(configuration.house.items())),
        dict(sorted(configuration.columns.items())),
    ]


def _code() -> list[int]:
    """The number, size and last change of the tool's own files, so that no code meets the results of other code."""
    found = [entry.stat() for entry in _modules(os.path.dirname(os.path.abspath(transreview.__file__)))]
    return [len(found), sum(each.st_size for each in found), max(each.st_mtime_ns for each in found)]


def _modules(folder: str) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".txt", ".bin")):
                yield entry
            elif "." not in entry.name and entry.name not in ("__pycache__", "tui") and entry.is_dir():
                yield from _modules(entry.path)


def _read(path: str, limit: int) -> bytes | None:
    try:
        with open(path, "rb") as file:
            data = file.read(limit + 1)
    except OSError:
        return None
    return data if len(data) <= limit else None


def _name(text: TextFiles) -> str:
    place = "\0".join(file.file for file in text.files)
    return f"{crc32(place.encode('utf-8', 'surrogatepass')):08x}.json"


def _texts(text: TextFiles, base: str) -> Mapping[str, str]:
    """The decoded texts of the files, as far as they are text, and of the review file."""
    found: dict[str, str] = {}
    named = [(file.file, file.path) for file in text.files]
    if text.review is not None:
        named.append((text.review, path_in_findings(text.review, base)))
    for file, path in named:
        data = _read(file, _LARGEST)
        if data is not None:
            try:
                found[path] = decode(data, path).text
            except UnreadableFileError:
                continue
    return found


def _prune(folder: str) -> None:
    """Removes the older half of the results where there are too many."""
    try:
        names = os.listdir(folder)
        if len(names) > _MOST:
            paths = sorted((os.path.join(folder, name) for name in names), key=os.path.getmtime)
            for path in paths[: len(paths) // 2]:
                os.unlink(path)
    except OSError:
        return


def _result(kept: Mapping[str, Any], texts: Mapping[str, str]) -> TextResult:
    return TextResult(
        tuple(map(finding_of, kept["findings"])),
        texts,
        tuple(kept["segments"]),
        seen=frozenset(kept["seen"]),
        suppressed=kept["suppressed"],
        concepts=kept["concepts"],
        notes=tuple(kept["notes"]),
    )
