"""What is written of a translation unit, whatever the format."""

from collections.abc import Mapping
from typing import NamedTuple


class Row(NamedTuple):
    """A translation unit: what it says in each language, and what a reviewer said of it.

    `linked` says that its sides were put together by hand.
    """

    sides: Mapping[str, str]
    status: str | None = None
    comment: str | None = None
    linked: bool = False
