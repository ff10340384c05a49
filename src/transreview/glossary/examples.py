"""The examples of a glossary, tried: texts in which a concept must be found, and texts in which it must not be."""

from collections.abc import Iterator
from typing import NamedTuple

from transreview.glossary.concept import Concept, Example
from transreview.glossary.glossary import Glossary
from transreview.languages.language import Strength
from transreview.text.normalise import normalise


class FailedExample(NamedTuple):
    """An example that is not as its entry says."""

    concept: Concept
    example: Example

    @property
    def message(self) -> str:
        """One sentence with file, line, and what is expected."""
        path = self.concept.origin.path if self.concept.origin is not None else "glossary"
        expected = "is not found" if self.example.matches else "is found, but must not be,"
        return f"{path}:{self.example.line}: {self.concept.id!r} {expected} in {self.example.text!r}"


def failed_examples(glossary: Glossary) -> Iterator[FailedExample]:
    """The examples that fail. A concept is found where one of its forms stands as a word, whatever its status."""
    for concept in glossary.concepts():
        for example in concept.examples:
            text = normalise(example.text).text
            found = any(
                hit.concept.id == concept.id and hit.strength > Strength.COMPOUND
                for hit in glossary.hits(example.language, text)
            )
            if found != example.matches:
                yield FailedExample(concept, example)
