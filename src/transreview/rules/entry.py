"""Where a rule lives."""

from collections.abc import Iterator

from transreview.named_tuple import NamedTuple


class Entry(NamedTuple):
    """A rule of a family: its module within the family's folder and its class.

    `languages` are the languages it is for, separated by spaces (empty: all); `off` says that it runs only where a
    project switches it on. Both stand in the class too (a test holds them together): here so that a rule which does
    not run is not imported either. `sides` is how many languages a text must have for the rule to say anything;
    `messages` says that it looks at messages alone (`SegmentKind.MESSAGE`), never at running text.
    `across` is the part of a rule that looks across languages, where another part looks at one; both report under one
    name, and the manual is that of the first.
    """

    module: str
    name: str
    languages: str = ""
    off: bool = False
    sides: int = 1
    messages: bool = False
    across: "Entry | None" = None

    def parts(self) -> Iterator["Entry"]:
        """The entry itself, and its part that looks across languages if it has one, with that one's own."""
        yield self
        if self.across is not None:
            yield from self.across.parts()
