"""What the desk asks of the files of its text: are they still as they were, can they be written, write them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from transreview.review.conflicts import Conflict, FileMerge, conflicts, is_stale, keep_aside, merge
from transreview.review.review_file import review_yaml
from transreview.review.save_as import save_as
from transreview.review.saving import Saved, Settled, edited_bytes, save
from transreview.review.session import Session
from transreview.review.state import collected
from transreview.review.workspace import OpenedText
from transreview.text.files import is_writable


class Saver(Protocol):
    """Writes what a session holds and returns the paths written; raises as `review.saving.save` does."""

    @property
    def read_only(self) -> tuple[str, ...]:
        """The text's files that cannot be written."""

    def __call__(self, *, overwrite: bool = False) -> tuple[str, ...]: ...

    def conflicts(self) -> tuple[Conflict, ...]:
        """The files that were edited here and changed on disk; `is_stale` is about all files, once all is saved."""

    def merge(self, conflict: Conflict) -> FileMerge:
        """The edits made here brought into the file on disk."""

    def settle(self, merges: Sequence[tuple[FileMerge, Sequence[bool]]]) -> tuple[str, ...]:
        """Saves with merged files, whose clashes are answered; the versions that are replaced are kept aside."""

    def take_theirs(self, merges: Sequence[FileMerge]) -> tuple[str, ...]:
        """Saves all but the edits of these files, which are kept aside."""

    def overwrite(self, found: Sequence[Conflict]) -> tuple[str, ...]:
        """Saves over the files on disk, whose versions are kept aside."""

    def save_as(self, name: str) -> tuple[str, ...]:
        """Writes the whole text under another name and returns the paths of its files."""

    def is_stale(self) -> bool:
        """Whether the files or the review file now say more than the session, all its edits saved."""

    def leave(self) -> None:
        """Gives the text free for other desks; nothing is saved any more."""


class FileSaver:
    """Saves one opened text; `then` is told after each time."""

    def __init__(self, opened: OpenedText, base: str, then: Callable[[Session], None]) -> None:
        self._opened = opened
        self._base = base
        self._then = then

    @property
    def read_only(self) -> tuple[str, ...]:
        """The text's files that cannot be written."""
        return tuple(file.path for file in self._opened.text.files.files if not is_writable(file.file))

    def __call__(self, *, overwrite: bool = False) -> tuple[str, ...]:
        return self._saved(save(self._opened, self._base, overwrite=overwrite))

    def conflicts(self) -> tuple[Conflict, ...]:
        """The files that were edited here and changed on disk."""
        return conflicts(self._opened.session.text, self._opened.text.files.files)

    def merge(self, conflict: Conflict) -> FileMerge:
        """The edits made here brought into the file on disk."""
        return merge(self._opened.session.text, conflict)

    def settle(self, merges: Sequence[tuple[FileMerge, Sequence[bool]]]) -> tuple[str, ...]:
        """Saves with merged files, whose clashes are answered; the versions that are replaced are kept aside."""
        settled = {merged.file.path: Settled(merged.data(answers), merged.source.data) for merged, answers in merges}
        for merged, _ in merges:
            keep_aside(self._base, merged.file.path, edited_bytes(self._opened.session.text, merged.file.path), "mine")
            if settled[merged.file.path].data != merged.source.data:
                keep_aside(self._base, merged.file.path, merged.source.data, "theirs")
        return self._saved(save(self._opened, self._base, settled=settled))

    def take_theirs(self, merges: Sequence[FileMerge]) -> tuple[str, ...]:
        """Saves all but the edits of these files, which are kept aside."""
        settled = {merged.file.path: Settled(merged.source.data, merged.source.data) for merged in merges}
        for path in settled:
            keep_aside(self._base, path, edited_bytes(self._opened.session.text, path), "mine")
        return self._saved(save(self._opened, self._base, settled=settled))

    def overwrite(self, found: Sequence[Conflict]) -> tuple[str, ...]:
        """Saves over the files on disk, whose versions are kept aside."""
        for conflict in found:
            if conflict.data is not None:
                keep_aside(self._base, conflict.file.path, conflict.data, "theirs")
        return self(overwrite=True)

    def save_as(self, name: str) -> tuple[str, ...]:
        """Writes the whole text under another name and returns the paths of its files."""
        return save_as(self._opened, self._base, name)

    def is_stale(self) -> bool:
        """Whether the files or the review file now say more than the session, all its edits saved."""
        files = self._opened.text.files
        said = review_yaml(self._opened.text.review) != review_yaml(collected(self._opened.session))
        return is_stale(self._opened.session.text, files.files) or (files.review is not None and said)

    def leave(self) -> None:
        """Gives the text free for other desks; nothing is saved any more."""
        self._opened.journal.leave()

    def _saved(self, saved: Saved) -> tuple[str, ...]:
        self._opened = replace(self._opened, text=replace(self._opened.text, review=saved.review))
        self._then(self._opened.session)
        return saved.paths
