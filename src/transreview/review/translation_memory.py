"""Earlier renderings: the units of a project's other texts, searched for sentences like the one at hand."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from transreview.review.working_text import JOINT, WorkingText

LEAST = 60.0
"""The similarity (0 to 100) below which a sentence is no help."""


class Rendering(NamedTuple):
    """A sentence like the one looked for, how it was rendered, how alike the two are (0 to 100), and in which text."""

    source: str
    target: str
    score: float
    text: str


class _Entry(NamedTuple):
    text: str
    sides: Mapping[str, str]


class TranslationMemory:
    """The units of several texts. Texts are added one by one; adding one again replaces it."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[_Entry, ...]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._texts.values()))

    def __contains__(self, name: object) -> bool:
        return name in self._texts

    def add(self, text: WorkingText) -> None:
        """Takes the units of a text that have more than one side."""
        sides = (
            {code: text.side(unit, code).replace(JOINT, " ") for code in text.languages}
            for unit in range(len(text.units))
        )
        told = ({code: side for code, side in each.items() if side} for each in sides)
        self._texts[text.name] = tuple(_Entry(text.name, each) for each in told if len(each) > 1)

    def renderings(
        self, sources: Iterable[tuple[str, str]], target: str, *, without: str, most: int = 5
    ) -> tuple[Rendering, ...]:
        """How sentences like these were rendered in the language `target`, the likest first, each rendering once.

        `sources` are the other sides of the unit as language and text; `without` names the text at hand.
        """
        from rapidfuzz import fuzz, process  # only who asks pays for it

        best: dict[str, Rendering] = {}
        for code, sentence in sources:
            entries = [
                entry
                for name, listed in self._texts.items()
                if name != without
                for entry in listed
                if code in entry.sides and target in entry.sides
            ]
            choices = [entry.sides[code] for entry in entries]
            found = process.extract(
                sentence.replace(JOINT, " "), choices, scorer=fuzz.ratio, limit=most, score_cutoff=LEAST
            )
            for source, score, place in found:
                rendering = Rendering(source, entries[place].sides[target], score, entries[place].text)
                if rendering.target not in best or best[rendering.target].score < score:
                    best[rendering.target] = rendering
        return tuple(sorted(best.values(), key=lambda each: (-each.score, each.text, each.target))[:most])
