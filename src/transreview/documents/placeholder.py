"""What a program fills in when it shows a message."""

from transreview.named_tuple import NamedTuple
from transreview.text.span import Span


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
