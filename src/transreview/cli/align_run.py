"""What `transreview align` does once its arguments are understood."""

import sys
import time
from collections.abc import Callable, Iterable, Sequence

from transreview.alignment.columns import swapped_columns
from transreview.alignment.hand import applied
from transreview.analysis.segment import DocumentAnalysis
from transreview.cli.errors import UsageError
from transreview.cli.lint_run import complain
from transreview.documents.segmentation import resegmented
from transreview.languages.registry import CODES, language
from transreview.localization.gettext import gettext as _
from transreview.reports.aligned_text import AlignedText
from transreview.review.aligning import align_text
from transreview.review.discovery import TextFiles
from transreview.review.workspace import Workspace, open_workspace, read_text

_SILENCE = 1.0
"""Seconds of work after which a terminal is told how far it is."""

Report = Callable[[Iterable[AlignedText]], Iterable[str]]


def align_texts(paths: Sequence[str], segmentation: str, report: Report) -> int:
    """Aligns the texts that the paths name and writes the report; returns the exit status."""
    workspace = open_workspace(paths)
    problems: list[str] = []
    texts = [text for files in workspace.texts if (text := _aligned(workspace, files, segmentation, problems))]
    if not texts and not problems:
        raise UsageError(
            _("{path}: no text here is there in two languages; name its files one after the other", path=paths[0])
        )
    sys.stdout.writelines(f"{line}\n" for line in report(texts))
    complain(problems)
    return 2 if problems else 0


def _aligned(workspace: Workspace, files: TextFiles, segmentation: str, problems: list[str]) -> AlignedText | None:
    text = read_text(files)
    problems.extend(each.sentence for each in text.unreadable)
    if len(text.documents) < 2:
        return None
    documents = {code: resegmented(document, segmentation) for code, document in text.documents.items()}
    analyses = {code: DocumentAnalysis(one, language(code), workspace.glossary) for code, one in documents.items()}
    hand = applied(text.review.links, analyses) if segmentation == "sentence" else None
    if hand is not None and hand.lost:
        complain([f"{files.review}: {len(hand.lost)} links made by hand no longer apply, their sentences have changed"])
    swapped = swapped_columns(analyses, map(language, CODES))
    complain(
        f"{documents[code].path}: reads as {found}, not {code}; are two columns swapped?"
        for code, found in swapped.items()
    )
    alignment = align_text(analyses, hand=hand.links if hand else None, progress=_Progress(files.name))
    return AlignedText(files.name, documents, alignment)


class _Progress:
    """Tells a terminal how far a long alignment is; silent for short ones and where nobody looks."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._begun = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        if sys.stderr.isatty() and time.monotonic() - self._begun > _SILENCE:
            end = "\n" if done >= total else ""
            sys.stderr.write(f"\r{self._name}: {done} of {total} segments aligned{end}")
            sys.stderr.flush()
