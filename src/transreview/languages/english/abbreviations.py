"""Abbreviations with a full stop inside a sentence, as English news writes them."""

import re
from functools import cache

from transreview.languages.english.titles import COMMON_FIRST
from transreview.languages.listed import listed

_TITLES = frozenset(
    listed(
        "Mr Mrs Ms Mx Messrs Dr Prof Rev Fr Hon Gen Brig Adm Maj Lt Col Capt Cmdr Cpl Sgt Pvt Sen Sens Rep Reps Gov Pres "
        "Supt Insp"
    )
)
_CONNECTIVES = frozenset(listed("vs v cf e.g i.e approx"))
_BEFORE_FIGURES = frozenset(listed("no nos p pp art sec fig vol ch jan feb mar apr jun jul aug sep sept oct nov dec"))
_MAY_END = frozenset(listed("inc ltd co corp bros jr sr etc al ave blvd rd st mt ft dept univ assn ph.d"))
_HOURS = frozenset(("a.m", "p.m"))
_DAYS = frozenset(listed("mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec"))


def keeps_open(word: str, following: str) -> bool:
    """Whether the full stop after a word belongs to an abbreviation, so that the sentence goes on after it.

    `word` is what stands before the stop, without opening marks; `following` is the next word without them.
    """
    bare = word.lower()
    if word in _TITLES or bare in _CONNECTIVES:
        return True
    if bare in _BEFORE_FIGURES:
        return following[:1].isdigit()
    if bare in _HOURS:
        return following[:3].lower() in _DAYS or (len(following) > 1 and following.isupper())
    return (bare in _MAY_END or bool(_initials().fullmatch(word))) and following not in COMMON_FIRST


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"[A-Z](?:[.-]+[A-Z])*+")
