"""A project as the desk and other commands open it: its settings, glossary and texts."""

import datetime
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from transreview.alignment.catalog import has_keys
from transreview.alignment.hand import applied
from transreview.alignment.side_by_side import side_by_side
from transreview.alignment.unit import Alignment
from transreview.analysis.originals import joined_originals, original_of, with_original
from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import Document
from transreview.findings.severity import Severity
from transreview.glossary.glossary import Glossary
from transreview.languages.registry import CODES, language
from transreview.review.aligning import align_text
from transreview.review.configuration import Configuration, find_root, load
from transreview.review.discovery import NothingToLintError, TextFiles, discover
from transreview.review.glossaries import glossary_sources
from transreview.review.journal import Journal, Recovered, digest, read_journal
from transreview.review.other_texts import OtherTexts
from transreview.review.project_files import ProjectFiles
from transreview.review.reading import read_documents, read_files
from transreview.review.result import Unreadable
from transreview.review.review_file import ReviewFile, ReviewFileError, read_review
from transreview.review.selection import Selection, chosen_severities
from transreview.review.session import Checks, Session
from transreview.review.state import restore
from transreview.review.text_lock import TextLock
from transreview.review.working_text import WorkingText
from transreview.rules.registry import active
from transreview.rules.rule import Context

OWN_FOLDER = ".transreview"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A project's configuration, the folder that its paths are relative to, and its texts."""

    configuration: Configuration
    base: str
    texts: tuple[TextFiles, ...]
    severities: Mapping[str, Severity]
    glossary: Glossary
    paths: tuple[str, ...] = ()
    """The paths that it was opened with; none for the whole project."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text whose files are read: documents by language and the files that could not be read.

    `originals` are those that further catalogs bring along, by language; `fixed` are the languages of originals that
    stand in one file with their translations, as its keys.
    """

    files: TextFiles
    documents: Mapping[str, Document]
    unreadable: tuple[Unreadable, ...]
    review: ReviewFile
    originals: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()

    def analyses(self, glossary: Glossary) -> dict[str, DocumentAnalysis]:
        """The analyses of its documents, the originals of several catalogs as one."""
        found = {code: DocumentAnalysis(each, language(code), glossary) for code, each in self.documents.items()}
        return {
            code: joined_originals(analysis, self.originals[code]) if code in self.originals else analysis
            for code, analysis in found.items()
        }


@dataclass(frozen=True, slots=True)
class OpenedText:
    """A session on a text, and what a session that broke off had done beyond the files (None: nothing)."""

    text: ReadText
    session: Session
    journal: Journal
    recovered: Recovered | None


def open_workspace(paths: Sequence[str]) -> Workspace:
    """The project around some paths, without any the one around the working folder, which may hold no text yet.

    Raises the errors of configuration, glossary and discovery.
    """
    start = os.path.abspath(paths[0] if paths else os.getcwd())
    configuration = load(find_root(start if os.path.isdir(start) else os.path.dirname(start)))
    base = configuration.root or os.getcwd()
    return Workspace(
        configuration,
        base,
        _together(discover(configuration, paths, base), paths) if paths else _all_texts(configuration, base),
        chosen_severities(configuration.severities, Selection()),
        project_glossary(configuration),
        tuple(paths),
    )


def texts_of(workspace: Workspace, more: Sequence[str] = ()) -> tuple[TextFiles, ...]:
    """The texts of a workspace as they are now, those of `more` paths among them."""
    known = [path for path in workspace.paths or (workspace.base,) if workspace.paths or workspace.texts]
    return discover(workspace.configuration, [*known, *more], workspace.base)


def _all_texts(configuration: Configuration, base: str) -> tuple[TextFiles, ...]:
    try:
        return discover(configuration, [base], base)
    except NothingToLintError:
        return ()


def _together(texts: tuple[TextFiles, ...], paths: Sequence[str]) -> tuple[TextFiles, ...]:
    """The texts; two or three files that are named one after the other and say nothing of each other are one text."""
    alone = all(len(text.files) == 1 and text.files[0].language is None for text in texts)
    if not alone or not 1 < len(texts) == len(paths) <= len(CODES) or not all(map(os.path.isfile, paths)):
        return texts
    order = {path: place for place, path in enumerate(map(os.path.abspath, paths))}
    files = sorted((text.files[0] for text in texts), key=lambda file: order.get(os.path.abspath(file.file), 0))
    first = min(texts, key=lambda text: order.get(os.path.abspath(text.files[0].file), 0))
    return (TextFiles(first.name, tuple(files), first.review),)


def project_glossary(configuration: Configuration, named: Sequence[str] | None = None) -> Glossary:
    """The glossaries that are named, else those of the project; compiled ones are kept for the next run."""
    return Glossary.load(*glossary_sources(configuration, named))


def read_text(text: TextFiles, default_language: str | None = None, source: str | None = None) -> ReadText:
    """The documents of a text, one a language, and its review file.

    `source` is the language that the project translates from. Raises `ReviewFileError`.
    """
    read, unreadable = read_documents(text.files, read_files(text.files), default_language)
    documents: dict[str, Document] = {}
    originals: dict[str, tuple[Document, ...]] = {}
    for document in with_original(read, text.source or source):
        first = documents.setdefault(document.language, document)
        if first is not document and first.original and document.original:
            originals[document.language] = (*originals.get(document.language, ()), document)
    review = read_review(text.review) if text.review else ReviewFile()
    fixed = frozenset(document.language for document in read if document.original)
    return ReadText(text, documents, unreadable, review, originals, fixed)


def aligned(
    text: ReadText, documents: Mapping[str, DocumentAnalysis], progress: Callable[[int, int], None] | None = None
) -> Alignment:
    """The alignment of a text, whose `documents` are those that were read; hand links are kept where they still apply.

    What is found out about its segments stays in the analyses, so that a check of them need not do so again.
    """
    return align_text(documents, hand=applied(text.review.links, documents).links, progress=progress)


def remembered(workspace: Workspace, files: TextFiles) -> WorkingText | None:
    """A text of the project as its files are, lined up, for looking things up in it; None where it cannot be read."""
    try:
        text = read_text(files, source=workspace.configuration.source)
        if len(text.documents) < 2:
            return None
        alignment = aligned(text, text.analyses(workspace.glossary))
        return WorkingText(files.name, text.documents, alignment, workspace.glossary, originals=text.originals)
    except ReviewFileError:
        return None


def open_text(
    workspace: Workspace,
    text: ReadText,
    progress: Callable[[int, int], None] | None = None,
    *,
    take_over: bool = False,
    later: bool = False,
) -> OpenedText:
    """A session on a text, nothing checked yet; `progress` is told how much of it is lined up.

    Where another desk has the text, the session is for reading (`Session.holder`), unless it is to `take_over`. With
    `later` a text that takes long to line up, and that no steps are to be recovered of, stands side by side as it is
    (`Session.is_lined_up`) until `line_up`.
    """
    files = text.files
    configuration = workspace.configuration
    source = files.source or configuration.source or original_of(text.documents.values())
    order = ((source,) if source else ()) + tuple(configuration.languages)
    day = files.date or next((document.date for document in text.documents.values() if document.date), None)
    checks = Checks(
        active(workspace.severities, configuration.options, text.documents),
        Context(day, source, configuration.house, text.review.done),
        workspace.severities,
    )
    path = journal_path(workspace.base, files.name)
    lock = TextLock(lock_path(workspace.base, files.name))
    holder = lock.take(over=take_over)
    recovered = read_journal(path) if holder is None else None
    recovered = None if recovered is None or recovered.is_empty else recovered
    journal = Journal(path, hashes(text.documents), lock)
    later = later and recovered is None and len(text.documents) > 1 and not has_keys(text.documents)
    working = WorkingText(
        files.name,
        text.documents,
        side_by_side(text.documents),
        workspace.glossary,
        order,
        text.originals,
        text.fixed,
    )
    project, others = ProjectFiles(configuration, workspace.base), _other_texts(workspace, files)
    opened = OpenedText(
        text, Session(working, checks, journal, project, others, lined_up=not later), journal, recovered
    )
    if not later:
        working.alignment = aligned(text, working.analyses, progress)
        restore(opened.session, text.review)
    return opened


def line_up(opened: OpenedText, alignment: Alignment) -> None:
    """Gives a session that was opened for `later` its units, and what the review file says of them."""
    opened.session.line_up(alignment)
    if opened.text.review != ReviewFile():
        restore(opened.session, opened.text.review)


def _other_texts(workspace: Workspace, files: TextFiles) -> OtherTexts:
    """The other texts of the project; where there is no project, of what the desk was opened with."""

    def listed() -> tuple[TextFiles, ...]:
        root = workspace.configuration.root
        texts = _all_texts(workspace.configuration, root) if root is not None else workspace.texts
        here = {file.path for file in files.files}
        return tuple(text for text in texts if here.isdisjoint(file.path for file in text.files))

    def is_in_work(text: TextFiles) -> bool:
        lock = TextLock(lock_path(workspace.base, text.name))
        return journal_path(workspace.base, text.name).exists() or lock.is_held_elsewhere

    return OtherTexts(listed, is_in_work)


def journal_path(base: str, name: str) -> Path:
    """Where the journal of a text is; the folder hides itself from Git."""
    return Path(base) / OWN_FOLDER / "journal" / f"{_file_name(name)}.jsonl"


def lock_path(base: str, name: str) -> Path:
    """Where it stands who has a text open."""
    return Path(base) / OWN_FOLDER / "open" / f"{_file_name(name)}.json"


def _file_name(name: str) -> str:
    safe = "".join(letter if letter.isalnum() or letter in "-_." else f"%{ord(letter):x}" for letter in name)
    return safe[-120:]


def hide_own_folder(base: str) -> None:
    """Writes the ignore file that keeps journals and caches out of Git, where the folder is there without it."""
    ignore = Path(base) / OWN_FOLDER / ".gitignore"
    if ignore.parent.is_dir() and not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def hashes(documents: Mapping[str, Document]) -> Mapping[str, str]:
    """The hash of each file as it was read, by path in findings."""
    return {document.path: digest(document.source.data) for document in documents.values()}


def today() -> datetime.date:
    """The day on which things are marked and suppressed."""
    return datetime.datetime.now(datetime.UTC).date()
