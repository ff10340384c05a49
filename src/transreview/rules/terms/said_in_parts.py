"""Whether a text says a term of several words without writing it as the glossary does: apart, turned round, in part."""

from collections.abc import Sequence

from transreview.languages.language import Language

_TELLING = 4
"""From how many letters on each of two words tells something by itself."""
_APART = 48
"""How far apart the words of one name stand at most, in code points."""
_LONG_WORD, _ENDING = 8, 3
"""From how many letters on a word is the same without its last three (ministry and minister, chairman and -woman)."""


class FormInParts:
    """The words of a term's form, to be looked for in texts as they are searched."""

    def __init__(self, form: str, language: Language) -> None:
        self._words = _telling_words(form, language)
        tokens = language.words(form)
        functional = [word.text.lower() in language.function_words for word in tokens]
        joint = functional.index(True) if True in functional else 0
        self._turned = self._words[joint:] + self._words[:joint]
        self._after_first: str | None = None
        if len(self._words) > 2:
            first = tokens[functional.index(False)].span
            self._after_first = bare(language.search_key(form[first.end :].lstrip()).key)

    def is_said(self, key: str) -> bool:
        """Whether a text has the words of the form in their order, or all after the first together.

        What follows a function word may go first (`Chairman of the National Assembly`, `National Assembly
        Chairwoman`).
        """
        words = self._words
        if len(words) < 2 or (len(words) == 2 and min(map(len, words)) < _TELLING):
            return False
        if self._after_first is not None and self._after_first in key:
            return True
        return _stand_in_order(words, key) or _stand_in_order(self._turned, key)

    def is_half_said(self, key: str) -> bool:
        """Whether a text has at least two words of the form and at least half of them."""
        words = self._words
        return len(words) > 2 and sum(word in key for word in words) >= max(2, (len(words) + 1) // 2)


def _stand_in_order(words: Sequence[str], key: str) -> bool:
    """Whether a text has the stems of some words one after another, with no comma between them."""
    place = 0
    for word in words:
        stem = word[:-_ENDING] if len(word) >= _LONG_WORD else word
        found = key.find(stem, place, place + _APART if place else None)
        if found < 0 or (place and "," in key[place:found]):
            return False
        place = found + len(stem)
    return True


def _telling_words(form: str, language: Language) -> list[str]:
    """The words of a form as they are searched, without function words; a hyphen parts them."""
    words = (word.text for word in language.words(form.replace("-", " ")))
    return [bare(language.search_key(word).key) for word in words if word.lower() not in language.function_words]


def bare(key: str) -> str:
    """A search key without the full stops of abbreviations (U.N., TP.)."""
    return key.replace(".", "")
