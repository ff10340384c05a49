"""What a program fills in when it shows a message."""

from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

CONSTANTS = frozenset({"PRODUCTNAME"})
"""Names of placeholders for which one known name is always filled in: LibreOffice in its own catalogs."""

CHOICE = "a choice of forms"
"""The kind of a placeholder that is not shown: a language without such forms has no use for it."""


class Placeholder(NamedTuple):
    """One placeholder of a message.

    `span` are code points of the message, `text` is what stands there. `name` is what tells it from the others: its
    name, its number, or its place among those without either. `kind` says what is filled in where the syntax tells
    (`a whole number`). `syntax` is the family of formats that it belongs to.
    """

    span: Span
    text: str
    name: str
    kind: str = ""
    syntax: str = ""

    def is_written_in(self, text: str) -> bool:
        """Whether a text has it letter by letter, where its letters say which one it is (`%1`, `{name}`; not `%s`)."""
        return self.name in self.text and self.text in text
