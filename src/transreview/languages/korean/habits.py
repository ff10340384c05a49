"""How people write foreign names in Hangul who do not follow the loanword orthography.

Vietnamese names above all: k, t, p, ch as aspirated instead of tense consonants (라오카이 for 라오까이), ơ and â as 오 or 아
(껀토, 또람), d and gi as ㄷ (홍디엔), nh as ㄴ (나짱), e and ê mixed, and a handful of spellings for Nguyễn. Compare 문화관광부 고시
제2004-11호, against which these are slips of custom, not of the keyboard.
"""

import re
from functools import cache

from transreview.languages.korean.hangul import Syllable, decompose, is_syllable

_SERIES = ("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ")
_INITIALS = {**{letter: frozenset(group) for group in _SERIES for letter in group}, "ㅈ": frozenset("ㅈㅉㅊㄷ")}
_TENSE = frozenset("ㄲㄸㅃㅉ")
_VOWELS = {"ㅓ": frozenset("ㅓㅗㅏ"), "ㅐ": frozenset("ㅐㅔ"), "ㅔ": frozenset("ㅔㅐ"), "ㅡ": frozenset("ㅡㅜ")}

_AFTER_NH = {"ㅑ": frozenset("ㅑㅏ"), "ㅕ": frozenset("ㅕㅓㅗ"), "ㅛ": frozenset("ㅛㅗ"), "ㅠ": frozenset("ㅠㅜㅡ")}
"""Nh, which makes one syllable with its vowel by the notice (Như 뉴), is often written as n is (느)."""


def is_habitual(official: str, seen: str) -> bool:
    """Whether `seen` departs from a name as the notice has it only as custom does; spaces do not count."""
    wanted, there = _plain(official), _plain(seen)
    return wanted != there and len(wanted) == len(there) and all(map(_may_stand_for, wanted, there))


def telling_parts(official: str) -> int:
    """How many syllables of a name by the notice custom writes otherwise: those with a tense consonant or ㅓ."""
    syllables = (decompose(part) for part in official if is_syllable(part))
    return sum(syllable.initial in _TENSE or syllable.vowel == "ㅓ" for syllable in syllables)


def _plain(name: str) -> str:
    return _nguyen().sub("응우옌", name.replace(" ", ""))


@cache
def _nguyen() -> re.Pattern[str]:
    return re.compile("응우?옌|응웬|응우?엔|응유옌|누옌|누엔|느구옌|구옌|구엔")


def _may_stand_for(official: str, seen: str) -> bool:
    if official == seen:
        return True
    if not (is_syllable(official) and is_syllable(seen)):
        return False
    wanted, there = decompose(official), decompose(seen)
    return wanted.final == there.final and _like(wanted, there)


def _like(wanted: Syllable, there: Syllable) -> bool:
    initials = _INITIALS.get(wanted.initial, frozenset(wanted.initial))
    known = _AFTER_NH if wanted.initial == "ㄴ" and wanted.vowel in _AFTER_NH else _VOWELS
    vowels = known.get(wanted.vowel, frozenset(wanted.vowel))
    return there.initial in initials and there.vowel in vowels
