"""Saving with all that may come in between: a file changed on disk, one that cannot be written, a full disk."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual.app import App

from transreview.localization.gettext import gettext as _
from transreview.review.conflicts import Conflict, FileMerge
from transreview.review.errors import NewTextError
from transreview.review.project_files import OutdatedFileError
from transreview.review.review_file import ReviewFileError
from transreview.review.save_as import proposed_name
from transreview.review.session import Session
from transreview.review.text_lock import OpenElsewhereError
from transreview.text.display import shown
from transreview.text.files import ChangedFileError, UnreadableFileError
from transreview.tui.desk.sharing import described
from transreview.tui.saver import Saver
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.choice import ChoiceScreen
from transreview.tui.screens.clash import ClashScreen, Taken

_PROBLEMS = (OSError, UnicodeEncodeError, UnreadableFileError, ReviewFileError, OutdatedFileError)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of saving: whether everything is in files, and in which.

    `is_stale` says that the files hold somebody else's changes too and the text is to be opened anew, `elsewhere` that
    the text is now in these files.
    """

    is_saved: bool
    written: tuple[str, ...] = ()
    is_stale: bool = False
    elsewhere: tuple[str, ...] = ()


_NOT_SAVED = Outcome(False)


async def save_asking(app: App[Any], saver: Saver, session: Session) -> Outcome:
    """Saves a session, asking wherever that cannot simply be done. Until it is done nothing is lost."""
    overwrite = False
    while True:
        try:
            return await _saved(app, saver, session, overwrite=overwrite)
        except ChangedFileError as error:
            overwrite = await _overwrites(app, error)
            if not overwrite:
                return _NOT_SAVED
        except _PROBLEMS as error:
            question = _("Not saved: {reason}. Nothing is lost.", reason=shown(reason_of(error)))
            answers = (
                ("again", _("Try again")),
                ("elsewhere", _("Save under another name…")),
                ("stay", _("Go on; what is not saved stays as it is")),
            )
            answer = await app.push_screen_wait(ChoiceScreen(question, answers))
            if answer == "elsewhere":
                return await _saved_elsewhere(app, saver, session)
            if answer != "again":
                return _NOT_SAVED


async def _overwrites(app: App[Any], error: ChangedFileError) -> bool:
    """Whether a file of the project that is no text of the desk (a glossary) is to be written over."""
    answers = (("stay", _("Leave the file as it is; the journal keeps mine")), ("mine", _("Write mine over it")))
    return await app.push_screen_wait(ChoiceScreen(shown(str(error)), answers)) == "mine"


async def _saved(app: App[Any], saver: Saver, session: Session, *, overwrite: bool) -> Outcome:
    edited = {session.text.read[code].path for code in session.text.edits()}
    locked = sorted(edited.intersection(saver.read_only))
    if locked:
        answers = (
            ("elsewhere", _("Save under another name…")),
            ("stay", _("Go on; what is not saved stays as it is")),
        )
        question = _("Not saved: {paths} may only be read.", paths=shown(", ".join(locked)))
        if await app.push_screen_wait(ChoiceScreen(question, answers)) != "elsewhere":
            return _NOT_SAVED
        return await _saved_elsewhere(app, saver, session)
    found = saver.conflicts()
    if found:
        return await _settled(app, saver, found)
    written = saver(overwrite=overwrite)
    return Outcome(True, written, saver.is_stale())


async def _settled(app: App[Any], saver: Saver, found: Sequence[Conflict]) -> Outcome:
    """Asks whose version is to hold of files that both have changed."""
    paths = shown(", ".join(conflict.file.path for conflict in found))
    is_removed = any(conflict.data is None for conflict in found)
    answers = [
        ("merge", _("Bring both together, unit by unit")),
        ("mine", _("Keep mine")),
        ("theirs", _("Take theirs; my edits of these files are set aside")),
        ("stay", _("Do nothing yet")),
    ]
    question = _("{paths}: was changed on disk while you edited it. What is replaced is kept aside.", paths=paths)
    if is_removed:
        answers = [("mine", _("Write it again")), ("stay", _("Do nothing yet"))]
        question = _("{paths}: was removed from the disk while you edited it.", paths=paths)
    answer = await app.push_screen_wait(ChoiceScreen(question, answers))
    if answer == "mine":
        return Outcome(True, saver.overwrite(found), saver.is_stale())
    if answer not in ("merge", "theirs"):
        return _NOT_SAVED
    merges = [saver.merge(conflict) for conflict in found]
    if answer == "theirs":
        return Outcome(True, saver.take_theirs(merges), is_stale=True)
    answered = await _answered(app, merges)
    if answered is None:
        return _NOT_SAVED
    return Outcome(True, saver.settle(answered), is_stale=True)


async def _answered(app: App[Any], merges: Sequence[FileMerge]) -> list[tuple[FileMerge, list[bool]]] | None:
    """Asks of every clash whose version is taken; None when the questions were left."""
    total = sum(len(merge.clashes) for merge in merges)
    number = 0
    always: bool | None = None
    answered = []
    for merge in merges:
        answers = []
        for clash in merge.clashes:
            number += 1
            if always is None:
                taken = await app.push_screen_wait(ClashScreen(clash, number, total))
                if taken is None:
                    return None
                always = taken.is_mine if taken in (Taken.ALL_MINE, Taken.ALL_THEIRS) else None
                answers.append(taken.is_mine)
            else:
                answers.append(always)
        answered.append((merge, answers))
    return answered


async def _saved_elsewhere(app: App[Any], saver: Saver, session: Session) -> Outcome:
    name, problem = proposed_name(session.text.name), ""
    while True:
        question = _("Save the text as (a name in the project, or a path such as ~/visit)")
        said = await app.push_screen_wait(AskScreen(f"{problem}\n{question}" if problem else question, name))
        if not said:
            return _NOT_SAVED
        name = said
        try:
            return Outcome(True, elsewhere=saver.save_as(said))
        except (NewTextError, OSError, UnicodeEncodeError) as error:
            problem = shown(reason_of(error))


def reason_of(error: Exception) -> str:
    """The sentence of an error; of the system's errors what it says and of which file."""
    if isinstance(error, OpenElsewhereError):
        return described(error.holder).rstrip(".")
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)
