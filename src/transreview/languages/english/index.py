"""English words in dictionary form: a light stemmer, made for looking words up in a bilingual word list."""

import re
from functools import cache, lru_cache

from transreview.languages.language import IndexTerm

_SUFFIXES = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""))


def index_terms(text: str) -> tuple[IndexTerm, ...]:
    """The words of a text, stemmed, possessives cut off."""
    return tuple(
        IndexTerm(stem(lowered := word.lower()), lowered, word[0].isupper())
        for word in _word().findall(text)
        if len(word) > 1 or word == "I"
    )


@lru_cache(16384)
def stem(word: str) -> str:
    """The stem of a word in lower case (`policies` gives `policy`, `making` `mak`, `stopped` `stop`)."""
    if len(word) > 4 and not word.endswith("ss"):
        for suffix, replacement in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= 3:
                word = word[: len(word) - len(suffix)] + replacement
                break
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")
