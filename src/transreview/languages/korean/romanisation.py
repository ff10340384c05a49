"""Hangul names in the alphabet of `languages.name_keys`, so that they meet their spelling in Latin letters."""

from functools import cache, lru_cache

from transreview.languages.korean.hangul import decompose, is_syllable
from transreview.languages.korean.surnames import SURNAMES
from transreview.languages.name_keys import KOREAN_SURNAMES, keys_of

_INITIALS = dict(zip("ㄱㄲㅋㄴㄷㄸㅌㄹㅁㅂㅃㅍㅅㅆㅇㅈㅉㅊㅎ", "KKKNTTTLMPPPSS CCCH", strict=True))
_FINALS = {"": "", **dict(zip("ㄱㄲㅋㄳㄴㄵㄶㄷㅅㅆㅈㅊㅌㅎㄹㅁㅂㅍㅄㅇ", "KKKKNNNTTTTTTTLMPPPG", strict=True))}
_OPEN, _FRONT, _HIGH = "ㅏㅑㅘ", "ㅐㅔㅖㅒㅙㅚㅞ", "ㅣㅢㅟ"
_CENTRAL = "ㅓ"
_NASAL_ONSET = "응"
_LONGEST_KOREAN = 4


def name_keys(name: str) -> frozenset[str]:
    """The keys of a name in Hangul, spaces left out; empty where other letters stand in it.

    In names that are not of Korean form ㅓ may be the â of Vietnamese, which English writes a (럼, Lâm, Lam).
    """
    syllables = name.replace(" ", "")
    if not syllables or not all(map(is_syllable, syllables)):
        return frozenset()
    return _keys(syllables)


@lru_cache(2048)
def _keys(syllables: str) -> frozenset[str]:
    korean = len(syllables) <= _LONGEST_KOREAN and sound_of(syllables[0]) in _surname_sounds()
    parts = []
    for place, syllable in enumerate(syllables):
        following = syllables[place + 1 : place + 2]
        if syllable == _NASAL_ONSET and following and decompose(following).initial == "ㅇ":
            continue
        sound = sound_of(syllable)
        foreign = decompose(syllable).vowel == _CENTRAL and not (korean and syllables[0] in SURNAMES)
        parts.append((sound, sound.replace("U", "A")) if foreign else (sound,))
    return keys_of(parts)


def sound_of(syllable: str) -> str:
    """A Hangul syllable in the alphabet of keys."""
    initial, vowel, final = decompose(syllable)
    nucleus = "A" if vowel in _OPEN else "E" if vowel in _FRONT else "I" if vowel in _HIGH else "U"
    return _INITIALS[initial].strip() + nucleus + _FINALS.get(final, "L")


@cache
def _surname_sounds() -> frozenset[str]:
    return frozenset(KOREAN_SURNAMES.values())
