"""A run over texts: each is checked, or its result taken from the last run that saw the same."""

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from transreview.findings.severity import Severity
from transreview.named_tuple import NamedTuple
from transreview.review.configuration import Configuration
from transreview.review.discovery import TextFiles
from transreview.review.glossaries import GlossarySources
from transreview.review.result import Result, TextResult, joined
from transreview.text.files import MAX_FILE_SIZE

if TYPE_CHECKING:
    from transreview.review.linting import Linter
    from transreview.review.result_cache import ResultCache


class Job(NamedTuple):
    """What a run is to do.

    `severities` are those that differ from the rules' own (`selection.chosen_severities`), `base` is the folder that
    paths in findings are relative to, `today` the day on which suppressions are looked at, `default_language` that of
    files whose names say none.
    """

    configuration: Configuration
    severities: Mapping[str, Severity]
    glossaries: GlossarySources
    base: str
    today: datetime.date
    default_language: str | None = None
    max_file_size: int = MAX_FILE_SIZE

    def linter(self) -> "Linter":
        """What texts are checked with. Raises `GlossaryError`."""
        from transreview.glossary.glossary import Glossary  # only where a text must be checked
        from transreview.review.linting import Linter

        return Linter(
            self.configuration,
            self.severities,
            Glossary.load(*self.glossaries),
            self.base,
            self.today,
            self.default_language,
            self.max_file_size,
        )


def _cache(job: Job) -> "ResultCache":
    from transreview.review.result_cache import ResultCache  # hashing and JSON cost 5 ms to import

    return ResultCache(job)


def run(job: Job, texts: Iterable[TextFiles], *, cached: bool = True) -> Result:
    """The result over some texts. Without `cached` results of earlier runs are neither used nor kept.

    Raises `GlossaryError` and `ReviewFileError`.
    """
    results: list[TextResult] = []
    cache = _cache(job) if cached else None
    linter: Linter | None = None
    for text in texts:
        key = cache.key(text) if cache is not None else None
        found = cache.look_up(text, key) if cache is not None and key is not None else None
        if found is None:
            linter = linter or job.linter()
            found = linter.check(text, linter.read(text))
            if cache is not None and key is not None and key == cache.key(text):
                cache.keep(text, key, found)
        results.append(found)
    return joined(results, job.severities)
