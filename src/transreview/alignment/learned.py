"""Words that translate each other in this very text, learned from its links that are sure and from those by hand.

A text of many pages has its own names and terms, which no list knows. What two segments that surely say the same have
beside the words that are known to match may translate each other; where two words keep going together, they do.
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping

from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Facts, Side

_LEAST_TOGETHER = 3
"""In how many links two words must have stood together."""
_LEAST_DICE = 0.6
"""How much of where two words stand must be where both stand (Dice)."""
_STRENGTH = 0.6
_MOST_PLACES = 40
"""A word of more links is looked up in the last of them alone; the cost of a stretch does not grow with the text."""
_OFTEN = 0.25
"""A word of a larger share of all links is too common to teach anything."""
_FEW = 30
"""With how few links no word is too common yet."""

Known = Mapping[str, Mapping[str, float]]


class LearnedWords:
    """What the sure links of two texts have taught so far."""

    def __init__(self) -> None:
        self._links = 0
        self._places: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
        self._rights: list[list[str]] = []

    def learn(self, left: Facts, right: Facts, known: Known) -> None:
        """Takes in a link of one segment with one; `known` are the words that are known to match."""
        lefts, rights = _words(left), _words(right)
        answered = {partner for word in lefts for partner in known.get(word, ())}
        lefts = {word for word in lefts if rights.isdisjoint(known.get(word, ()))}
        unknown = sorted(rights - answered)
        for word in lefts:
            self._places[0].setdefault(word, []).append(self._links)
        for word in unknown:
            self._places[1].setdefault(word, []).append(self._links)
        self._rights.append(unknown)
        self._links += 1

    def add(self, left: Side, right: Side, found: Matches) -> None:
        """Adds the learned words of two sides that have no match yet there, each with its firmest partner."""
        lefts = {word: places for word, places in _positions(left).items() if word not in found.left}
        rights = {word: places for word, places in _positions(right).items() if word not in found.right}
        pairs = [
            (strength, len(word) + len(other), word, other)
            for word in lefts
            for other, strength in self._translations(word, rights)
        ]
        for strength, _, word, other in sorted(pairs, reverse=True):
            if word not in found.left and other not in found.right:
                left.positions.setdefault(word, lefts[word])
                right.positions.setdefault(other, rights[other])
                found.add(word, other, strength)

    def _translations(self, word: str, wanted: Container[str]) -> Iterator[tuple[str, float]]:
        """The words among those wanted that keep going with a left word, and how firmly."""
        places = self._places[0].get(word, ())
        if not _LEAST_TOGETHER <= len(places) <= max(_FEW, self._links) * _OFTEN:
            return
        together: Counter[str] = Counter()
        for place in places[-_MOST_PLACES:]:
            together.update(other for other in self._rights[place] if other in wanted)
        for other, count in together.items():
            if count >= _LEAST_TOGETHER:
                dice = 2.0 * count / (min(_MOST_PLACES, len(places)) + len(self._places[1][other]))
                if dice >= _LEAST_DICE:
                    yield other, _STRENGTH * dice


def _words(segment: Facts) -> set[str]:
    """The words of a segment and its pairs of words; parts of words teach nothing that the words do not."""
    return {term.form for term in segment.terms}.union(pair for pair in segment.syllable_pairs if " " in pair)


def _positions(side: Side) -> dict[str, list[int]]:
    """Where each word and each pair of words stands, values and concepts left out."""
    pairs = {pair: places for pair, places in side.syllable_pairs().items() if " " in pair}
    return pairs | {key: places for key, places in side.positions.items() if key[0] not in "#§~"}
