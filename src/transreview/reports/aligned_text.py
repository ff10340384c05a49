"""What the alignment reports are made from."""

from collections.abc import Mapping
from typing import NamedTuple

from transreview.alignment.unit import Alignment
from transreview.documents.document import Document


class AlignedText(NamedTuple):
    """A text with its documents by language and their alignment."""

    name: str
    documents: Mapping[str, Document]
    alignment: Alignment

    def side(self, code: str, segments: tuple[int, ...]) -> str:
        """One side of a unit as one line of text."""
        texts = (self.documents[code].segments[index].text for index in segments)
        return " ".join(" ".join(text.split()) for text in texts)
