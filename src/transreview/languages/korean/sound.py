"""With which sound a written form ends when read aloud in Korean: what the choice of particles depends on.

Hangul ends as written. Digits are read as Sino-Korean numbers, decimals digit by digit. Units after digits are read as
words (법정계량단위). Latin forms are read letter by letter or as a word; where both readings end alike the sound is
`certain`, else the likelier one is given and marked. A bracketed gloss is not read: 또럼(Tô Lâm)은.
"""

import re
import unicodedata
from enum import Enum
from functools import cache, lru_cache

from transreview.languages.korean.hangul import final_consonant, is_syllable
from transreview.named_tuple import NamedTuple

CLOSERS = "”’\"'」』》〉*"
_BRACKETS = {")": "(", "]": "[", "）": "（"}

_DIGITS = "영일이삼사오육칠팔구"
_TENS = "십백천"
_GROUPS = ((12, "조"), (8, "억"), (4, "만"))
_LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "이비시디이프지치이이이엘엠엔오피큐알스티유이유스이트", strict=True))
_UNITS_BY_END = {
    "셀": "px PX",
    "트": "pt % ％ %p W kW ㎾ MW ㎿ GW KB MB GB TB",
    "터": "m mm cm km ㎜ ㎝ ㎞ ㎡ ㎢ ㎥ ml mL ㎖ ℓ l L",
    "램": "g mg kg ㎎ ㎏",
    "츠": "Hz ㎐ MHz GHz",
    "르": "ha ㏊",
    "도": "℃ °",
    "톤": "t",
    "밀": "‰",
    "러": "$",
    "로": "€",
    "원": "₩ ￦",
    "엔": "¥",
    "동": "₫",
}
_UNITS = {unit: end for end, units in _UNITS_BY_END.items() for unit in units.split()}
_READ_ALIKE = frozenset("ADEFHIJLMNOSUVWXYZ")
_STOPS = {"C": "ㄱ", "K": "ㄱ", "Q": "ㄱ", "P": "ㅂ", "T": "ㅅ"}
_FULL_FINALS = {"L": "ㄹ", "M": "ㅁ", "N": "ㄴ"}
_LATIN_VOWELS = "AEIOUY"
_NEVER_FINAL_IN_VIETNAMESE = frozenset("BDFJLQRSVWXZ")
_LONGEST_END = 60
"""Code points at the end of a form in which everything lies that says how it is read."""


class Ending(Enum):
    """What particles distinguish."""

    VOWEL = "vowel"
    RIEUL = "ㄹ"
    CONSONANT = "consonant"


class Sound(NamedTuple):
    """How a form ends. `certain` is False where it may also be read otherwise."""

    ending: Ending
    certain: bool = True


def ending_of(syllable: str) -> Ending:
    """How a Hangul syllable ends."""
    final = final_consonant(syllable)
    if not final:
        return Ending.VOWEL
    return Ending.RIEUL if final == "ㄹ" else Ending.CONSONANT


def final_sound(text: str, reading: str | None = None) -> Sound | None:
    """How `text` ends when read aloud; `reading` is its reading in Hangul where it is known.

    Closing quotation marks are passed over, and so is a bracketed gloss after a word. None where nothing that is read
    stands at the end (punctuation, Hanja, symbols without a fixed reading).
    """
    if reading:
        return final_sound(reading)
    text = _without_gloss(text)[-_LONGEST_END:]
    if not text:
        return None
    last = text[-1]
    if is_syllable(last):
        return Sound(ending_of(last))
    if measure := _measure().search(text):
        if unit := _UNITS.get(measure[1]) or _UNITS.get(measure[1].rstrip("²³")):
            return Sound(ending_of(unit))
    elif last in _UNITS and not last.isalpha():
        return Sound(ending_of(_UNITS[last]))
    if number := _number().search(text):
        return Sound(ending_of(_read_number(number[0])))
    if latin := _latin_run().search(unicodedata.normalize("NFC", text)):
        return _latin_sound(latin[0])
    return None


def _without_gloss(text: str) -> str:
    """The text without closing marks and without a gloss in brackets after it; a bracket alone is read itself."""
    text = text.rstrip(CLOSERS)
    while text and text[-1] in _BRACKETS:
        start = text.rfind(_BRACKETS[text[-1]])
        if start < 0:
            return text[:-1].rstrip(CLOSERS)
        if not text[:start].strip():
            return text[start + 1 : -1].rstrip(CLOSERS)
        text = text[:start].rstrip().rstrip(CLOSERS)
    return text


def gloss_of(text: str) -> str | None:
    """What stands in the brackets at the end of `text`; None where it does not end with a gloss."""
    text = text.rstrip(CLOSERS)
    if not text or text[-1] not in _BRACKETS:
        return None
    start = text.rfind(_BRACKETS[text[-1]])
    return text[start + 1 : -1] if start > 0 else None


def _read_number(figure: str) -> str:
    """The last syllable of a number read aloud."""
    whole, point, decimals = figure.replace(",", "").partition(".")
    if point:
        return _DIGITS[int(decimals[-1])]
    if whole[-1] != "0" or not whole.strip("0"):
        return _DIGITS[int(whole[-1])]
    zeros = len(whole) - len(whole.rstrip("0"))
    if zeros < 4:
        return _TENS[zeros - 1]
    return next(name for least, name in _GROUPS if zeros >= least)


@lru_cache(16384)
def _latin_sound(run: str) -> Sound:
    """How a run of Latin letters ends: an acronym, a foreign word, or a Vietnamese syllable."""
    if not run.isascii() and run[-1].upper() in _NEVER_FINAL_IN_VIETNAMESE:
        # a name from elsewhere: Raphaël, Gruyères
        return _word_sound(_base_letters(run).upper(), mixed=True)
    if _vietnamese_marked().search(unicodedata.normalize("NFD", run)) or not run.isascii():
        return _vietnamese_sound(run)
    if not run.isupper():
        return _word_sound(run.upper(), mixed=len(run) > 1)
    spelled = ending_of(_LETTERS[run[-1]])
    word = _word_sound(run, mixed=False)
    if len(run) < 4 and not _is_read_as_word(run):
        certain = run[-1] != "R" and (len(run) < 3 or not _has_vowel(run) or word == Sound(spelled))
        return Sound(spelled, certain)
    if _has_silent_end(run):
        return Sound(word.ending, certain=False)
    if not _is_read_as_word(run):
        return Sound(spelled, run[-1] != "R" and (word.ending is spelled or not _has_vowel(run[-3:])))
    return Sound(word.ending, word.certain and word.ending is spelled)


def _has_vowel(run: str) -> bool:
    return any(letter in _LATIN_VOWELS for letter in run)


def _is_read_as_word(run: str) -> bool:
    """Whether an acronym is pronounced: four letters or more in which vowels part the consonants.

    One consonant before a syllable is spelled and the rest read: VKIST 브이키스트, RCEP 알셉.
    """
    if len(run) < 4 or not _has_vowel(run):
        return False
    return re.fullmatch(r"[^AEIOUY]?(?:[^AEIOUY]?[AEIOUY]{1,2}[^AEIOUY]?)+[^AEIOUY]?", run) is not None


def _has_silent_end(run: str) -> bool:
    """Whether an English word in capitals may end in a consonant that an E only lengthens: DOCTYPE 독타입."""
    return len(run) > 4 and run[-1] == "E" and run[-2] in "LMNP"


def _word_sound(run: str, *, mixed: bool) -> Sound:
    """How a run of capitals ends when it is read as a word."""
    last, before = run[-1], run[-2:-1]
    if mixed and last == "E" and before in _FULL_FINALS and len(run) > 3:
        return Sound(Ending.RIEUL if before == "L" else Ending.CONSONANT, certain=False)
    if run.endswith("NG"):
        return Sound(Ending.CONSONANT, mixed)
    if last in _FULL_FINALS:
        return Sound(Ending.RIEUL if last == "L" else Ending.CONSONANT)
    if last in _STOPS and before and (before in _LATIN_VOWELS or run.endswith("CK")):
        return Sound(Ending.CONSONANT, certain=False)
    return Sound(Ending.VOWEL, certain=last in _READ_ALIKE and not (mixed and last == "E"))


def _base_letters(run: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", run) if not unicodedata.combining(letter))


def _vietnamese_sound(run: str) -> Sound:
    """How a Vietnamese syllable ends in the transcription of 2004: all its final consonants are codas."""
    last = unicodedata.normalize("NFD", run).upper()
    letters = [letter for letter in last if letter.isalpha()]
    closed = letters[-1] in "CGHKMNPT" and len(letters) > 1
    return Sound(Ending.CONSONANT if closed else Ending.VOWEL)


@cache
def _vietnamese_marked() -> re.Pattern[str]:
    return re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ]|[\u0300\u0301\u0303\u0309\u0323]")


@cache
def _latin_run() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+$")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"(?:\d[\d,]*)(?:\.\d+)?$")


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(r"\d\s?([%％‰℃°㎜㎝㎞㎡㎢㎥㏊㎎㎏ℓ㎖㎾㎿㎐]p?|[A-Za-z]{1,3}[²³]?)$")
