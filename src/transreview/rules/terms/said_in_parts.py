"""Whether a text says a term of several words without writing it as the glossary does: apart, turned round, in part."""

from collections.abc import Sequence

from transreview.languages.language import Language

_TELLING = 4
"""From how many letters on each of two words tells something by itself."""
_APART = 48
"""How far apart the words of one name stand at most, in code points."""
_LONG_WORD, _ENDING = 8, 3
"""From how many letters on a word is the same without its last three (ministry and minister, chairman and -woman)."""


def is_said_in_parts(form: str, key: str, language: Language) -> bool:
    """Whether a text, as it is searched, has the words of a form in their order, or all after the first together.

    What follows a function word may go first (`Chairman of the National Assembly`, `National Assembly Chairwoman`).
    """
    words = _telling_words(form, language)
    if len(words) < 2 or (len(words) == 2 and min(map(len, words)) < _TELLING):
        return False
    tokens = language.words(form)
    first = next(word.span for word in tokens if word.text.lower() not in language.function_words)
    if len(words) > 2 and bare(language.search_key(form[first.end :].lstrip()).key) in key:
        return True
    joint = next((place for place, word in enumerate(tokens) if word.text.lower() in language.function_words), 0)
    return _stand_in_order(words, key) or _stand_in_order(words[joint:] + words[:joint], key)


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


def is_half_said(form: str, key: str, language: Language) -> bool:
    """Whether a text, as it is searched, has at least two words of a form and at least half of them."""
    words = _telling_words(form, language)
    return len(words) > 2 and sum(word in key for word in words) >= max(2, (len(words) + 1) // 2)


def _telling_words(form: str, language: Language) -> list[str]:
    """The words of a form as they are searched, without function words; a hyphen parts them."""
    words = (word.text for word in language.words(form.replace("-", " ")))
    return [bare(language.search_key(word).key) for word in words if word.lower() not in language.function_words]


def bare(key: str) -> str:
    """A search key without the full stops of abbreviations (U.N., TP.)."""
    return key.replace(".", "")
