"""Where a rule lives."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A rule of a family: its module within the family's folder and its class.

    `languages` are the languages it is for, separated by spaces (empty: all); `off` says that it runs only where a
    project switches it on. Both stand in the class too (a test holds them together): here so that a rule which does
    not run is not imported either.
    """

    module: str
    name: str
    languages: str = ""
    off: bool = False
