"""Which names in Latin letters a word of another script sounds as."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from transreview.languages.language import Language
from transreview.languages.name_keys import latin_keys
from transreview.languages.registry import language as language_of
from transreview.rules.names.latin_runs import Place, bare_word, runs

_LEAST_SOUNDS = 2
_MOST_OF = 4


class NamesHeard:
    """The capitalised runs of one text in Latin letters, found by the units that have all their words.

    `speech` is the language of the other script, `code` that of the runs, `capitalised` its words by unit.
    """

    def __init__(self, speech: Language, code: str, capitalised: Mapping[int, Sequence[Place]]) -> None:
        self._capitalised = capitalised
        self._words = {unit: {bare_word(place.text) for place in places} for unit, places in capitalised.items()}
        self._by_rarest = self._names_by_rarest_word()
        self._keys, self._name_keys = cache(latin_keys), cache(speech.name_keys)
        self._skeleton, self._name_skeleton = cache(speech.sound_skeleton), cache(language_of(code).sound_skeleton)
        self._may_be_word = cache(speech.may_be_word)
        self.in_unit = cache(self._in_unit)

    def runs(self, unit: int) -> Sequence[Place]:
        """The runs of a unit, the longest first."""
        return tuple(runs(self._capitalised.get(unit, ())))

    def stands_in(self, name: str, unit: int) -> bool:
        """Whether a unit has all words of a name in capitals."""
        words = self._words.get(unit, ())
        return all(bare_word(word) in words for word in name.split())

    def _in_unit(self, unit: int) -> Sequence[str]:
        """The names of the whole text whose words a unit has in capitals."""
        words = self._words.get(unit, set())
        return [name for word in words for name, parts in self._by_rarest.get(word, ()) if parts <= words]

    def sounds(self, form: str, name: str) -> bool:
        """Whether a name sounds as a form of the other script: by its key, or by its consonants if it is no word."""
        if not self._keys(name).isdisjoint(self._name_keys(form)):
            return True
        if self._may_be_word(form):
            return False
        return _alike(self._skeleton(form), self._name_skeleton(name))

    def _names_by_rarest_word(self) -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
        """The names with their words, by the word of theirs that the fewest units have: short lists."""
        units = Counter(word for words in self._words.values() for word in words)
        names = {run.text for places in self._capitalised.values() for run in runs(places)}
        found: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for name in sorted(names):
            parts = frozenset(map(bare_word, name.split()))
            found.setdefault(min(parts, key=lambda part: (units[part], part)), []).append((name, parts))
        return found


def _alike(one: str, other: str) -> bool:
    """Whether two skeletons begin alike and have most consonants in common, in order."""
    if min(len(one), len(other)) < _LEAST_SOUNDS or one[0] != other[0]:
        return False
    rest = iter(other)
    common = sum(1 for sound in one if sound in rest)
    return common >= _LEAST_SOUNDS and _MOST_OF * common >= (_MOST_OF - 1) * max(len(one), len(other)) - 1
