"""What the list of a project's texts says of each: findings, progress, last touched."""

import os
from collections.abc import Mapping
from typing import NamedTuple

from transreview.documents.document import DONE
from transreview.findings.severity import Severity
from transreview.review.discovery import TextFiles
from transreview.review.glossaries import glossary_sources
from transreview.review.linting import Linter
from transreview.review.result import TextResult, counted
from transreview.review.result_cache import ResultCache
from transreview.review.review_file import ReviewFileError, read_review
from transreview.review.running import Job
from transreview.review.workspace import Workspace, journal_path, today


class Overview(NamedTuple):
    """One text at a glance.

    `counts` is None while it has not been checked, `reviewed` the share of its segments that are marked as reviewed,
    `touched` the time of the last change (seconds since the epoch), `unsaved` whether a session left work in its
    journal, `problem` why it cannot be checked.
    """

    counts: Mapping[Severity, int] | None = None
    reviewed: float = 0.0
    touched: float | None = None
    unsaved: bool = False
    problem: str = ""


class Overviews:
    """Looks at texts one by one. Results of earlier runs serve where nothing has changed."""

    def __init__(self, workspace: Workspace) -> None:
        configuration = workspace.configuration
        sources = glossary_sources(configuration)
        self._base = workspace.base
        self._cache = ResultCache(Job(configuration, workspace.severities, sources, workspace.base, today()))
        self._linter = Linter(configuration, workspace.severities, workspace.glossary, workspace.base, today())

    def glance(self, text: TextFiles) -> Overview:
        """What the files' dates say; costs nothing."""
        paths = [file.file for file in text.files] + ([text.review] if text.review else [])
        touched = max((os.stat(path).st_mtime for path in paths if os.path.isfile(path)), default=None)
        return Overview(touched=touched, unsaved=os.path.isfile(journal_path(self._base, text.name)))

    def check(self, text: TextFiles) -> Overview:
        """All of it; checks the text where no kept result serves."""
        seen = self.glance(text)
        try:
            result = self._result(text)
            reviewed = _reviewed(text.review, result) if text.review else 0.0
        except ReviewFileError as error:
            return seen._replace(problem=str(error))
        problem = "; ".join(each.sentence for each in result.unreadable)
        return seen._replace(counts=counted(result.findings), reviewed=reviewed, problem=problem)

    def _result(self, text: TextFiles) -> TextResult:
        key = self._cache.key(text)
        found = self._cache.look_up(text, key) if key is not None else None
        if found is None:
            found = self._linter.check(text, self._linter.read(text))
            if key is not None and key == self._cache.key(text):
                self._cache.keep(text, key, found)
        return found


def _reviewed(review: str, result: TextResult) -> float:
    """The share of segments that stand in units marked as reviewed."""
    notes = (note for note in read_review(review).units if note.status == DONE)
    done = sum(len(side) for note in notes for side in note.segments.values())
    return min(1.0, done / sum(result.segments)) if sum(result.segments) else 0.0
