"""Vietnamese letters: tones, vowel marks, and folding them away. All texts are NFC; every folding keeps the length."""

import re
import unicodedata
from functools import cache

TONES = {"huyền": "\u0300", "sắc": "\u0301", "ngã": "\u0303", "hỏi": "\u0309", "nặng": "\u0323"}
VOWELS = "aăâeêioôơuưy"
VOWEL_MARKS = frozenset("\u0302\u0306\u031b")
_TONE_NAMES = {mark: name for name, mark in TONES.items()}


def lower(text: str) -> str:
    """`text` in lower case, code point by code point: a letter whose lower case is longer stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def detone(text: str) -> str:
    """`text` without tones; vowel marks and đ stay (`Cần Thơ` gives `Cân Thơ`)."""
    return text if text.isascii() else text.translate(_tables()[0])


def deaccent(text: str) -> str:
    """`text` without any Vietnamese mark (`Đà Nẵng` gives `Da Nang`)."""
    return text if text.isascii() else text.translate(_tables()[1])


def tone_of(letter: str) -> str:
    """The name of the tone that one letter carries, "" without one (the level tone)."""
    for part in unicodedata.normalize("NFD", letter):
        if part in _TONE_NAMES:
            return _TONE_NAMES[part]
    return ""


def with_tone(letter: str, tone: str) -> str:
    """A toneless letter with the tone of that name."""
    return unicodedata.normalize("NFC", letter + TONES[tone]) if tone else letter


def is_marked(text: str) -> bool:
    """Whether the text has a letter that carries a Vietnamese mark."""
    return not text.isascii() and deaccent(text) != text


def match_case(form: str, model: str) -> str:
    """`form` written as `model` is: all capitals, a capital first, or as it stands."""
    if model.isupper() and len(model) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if model[:1].isupper() else form


@cache
def _tables() -> tuple[dict[int, str], dict[int, str]]:
    toneless: dict[int, str] = {}
    bare: dict[int, str] = {ord("đ"): "d", ord("Đ"): "D"}
    for vowel in VOWELS + VOWELS.upper():
        base = unicodedata.normalize("NFD", vowel)[0]
        for letter in (vowel, *(with_tone(vowel, tone) for tone in TONES)):
            toneless[ord(letter)] = vowel
            bare[ord(letter)] = base
    return toneless, bare


@cache
def word_pattern() -> re.Pattern[str]:
    """Runs of letters and digits: a syllable, a foreign word, a number."""
    return re.compile(r"[^\W_]+")
