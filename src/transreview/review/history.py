"""Everything a reviewer does, as changes that can be undone: text, status, links, suppressions, comments, glossary."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Change:
    """One value that became another.

    `target` names what changed (`segment`, `status`, `links`, ...), `key` which one of them. `before` and `after` are
    plain JSON values, so that a change can be journalled, undone and done again without knowing what it means.
    `reason` is why, in a sentence for the translator's change list, where the step's title alone does not say it.
    """

    target: str
    key: str
    before: Json
    after: Json
    reason: str = ""

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.target, self.key, self.after, self.before, self.reason)


@dataclass(frozen=True, slots=True)
class Step:
    """Changes that are made and undone together, with the title that the undo list shows."""

    title: str
    changes: tuple[Change, ...]

    @property
    def inverse(self) -> "Step":
        """The step that takes this one back: the inverse changes in the opposite order."""
        return Step(self.title, tuple(change.inverse for change in reversed(self.changes)))


class History:
    """What was done, and what was undone and can be done again."""

    def __init__(self, done: Iterable[Step] = ()) -> None:
        self._done = list(done)
        self._undone: list[Step] = []

    @property
    def done(self) -> tuple[Step, ...]:
        """The steps in force, oldest first."""
        return tuple(self._done)

    @property
    def next_undo(self) -> Step | None:
        """The step that `undo` would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        """The step that `redo` would make again."""
        return self._undone[-1] if self._undone else None

    def record(self, step: Step) -> None:
        """Takes a step as done. What had been undone before it can no longer be done again."""
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> Step | None:
        """The step to make so that the last one is taken back; None when nothing is left."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return step.inverse

    def redo(self) -> Step | None:
        """The step to make so that the last undone one is in force again; None when there is none."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step
