"""What the grid shows: rows of cells with marked stretches, asked for only when they come into view."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from transreview.text.span import Span


class MarkKind(StrEnum):
    """Why a stretch of a cell stands out, the more urgent first: where two overlap, the first one is painted."""

    ACTIVE = "active"
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    LIT = "lit"
    TERM = "term"
    QUANTITY = "quantity"

    @property
    def is_finding(self) -> bool:
        """Whether something was found there."""
        return self in (MarkKind.ACTIVE, MarkKind.ERROR, MarkKind.WARNING, MarkKind.INFO)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a cell's text (code points) that stands out."""

    span: Span
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Cell:
    """One language's side of a row. `hint` is shown dimmed where there is no text (a missing translation)."""

    text: str
    marks: tuple[Mark, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class RowHead:
    """The left edge of a row: its number and what is to be said of it in two letters (`ok`, `E2`, `--`)."""

    number: int
    status: str
    kind: str = ""


class GridRows(Protocol):
    """The rows of a text. The grid never holds texts itself; it asks again after `DeskGrid.refresh_rows`."""

    def __len__(self) -> int: ...

    def head(self, row: int) -> RowHead:
        """The left edge of a row."""

    def cell(self, row: int, language: str, *, current: bool = False) -> Cell:
        """One side of a row; of the current one more may be marked."""

    def guess(self, row: int) -> int:
        """About how many cells of text the longest side has: cheap, asked for every row when a text opens."""
