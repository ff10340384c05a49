"""A stretch of text, by offsets."""

from transreview.named_tuple import NamedTuple


class Span(NamedTuple):
    """The half-open stretch `[start, end)` of a text, in code points.

    A named tuple, not a dataclass: spans are made by the hundred thousand, and a tuple is made in a third of the time.
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of code points covered."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The part of `text` that this span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> "Span":
        """The same stretch seen from an origin that lies `by` code points earlier."""
        return Span(self.start + by, self.end + by)

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies within this span, edges included."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point (an empty span: whether it lies strictly inside)."""
        return self.start < other.end and other.start < self.end
