"""Vietnamese letters: tones, vowel marks, tone placement, and folding them away.

Two schools place the tone of open `oa`, `oe`, `uy`: the old one on the first letter (hòa, thủy), the new one on the
second (hoà, thuỷ; Quyết định 1989/QĐ-BGDĐT, 2018). Both spell the same syllable.
"""

import re
import unicodedata
from functools import cache

TONES = {"huyền": "\u0300", "sắc": "\u0301", "ngã": "\u0303", "hỏi": "\u0309", "nặng": "\u0323"}
TONE_MARKS = frozenset(TONES.values())


def lower(text: str) -> str:
    """`text` in lower case, code point by code point: a letter whose lower case is longer stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def detone(text: str) -> str:
    """`text` (NFC) without tones; vowel marks and đ stay (`Cần Thơ` gives `Cân Thơ`). The length stays."""
    return text.translate(_detoning())


def deaccent(text: str) -> str:
    """`text` (NFC) without any Vietnamese mark (`Đà Nẵng` gives `Da Nang`). The length stays."""
    return text.translate(_deaccenting())


def fold_placement(text: str) -> str:
    """`text` (NFC) with the tone of open oa, oe, uy where the old school puts it (`hoà` gives `hòa`)."""
    return text if text.isascii() else _new_placement().sub(_to_old, text)


def _to_old(match: re.Match[str]) -> str:
    first, second = match[1], match[2]
    tone = next(mark for mark in unicodedata.normalize("NFD", second) if mark in TONE_MARKS)
    return unicodedata.normalize("NFC", first + tone) + detone(second)


@cache
def _new_placement() -> re.Pattern[str]:
    return re.compile(
        r"(?<![qQ])([oO](?![ỳýỷỹỵỲÝỶỸỴ])|[uU](?=[ỳýỷỹỵỲÝỶỸỴ]))([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?![^\W\d_])"
    )


@cache
def _detoning() -> dict[int, str]:
    return {code: _stripped(letter, TONE_MARKS) for code, letter in _marked_letters()}


@cache
def _deaccenting() -> dict[int, str]:
    marks = TONE_MARKS | {"\u0302", "\u0306", "\u031b"}
    table = {code: _stripped(letter, marks) for code, letter in _marked_letters()}
    return {**table, ord("đ"): "d", ord("Đ"): "D"}


def _stripped(letter: str, marks: frozenset[str]) -> str:
    return unicodedata.normalize(
        "NFC", "".join(part for part in unicodedata.normalize("NFD", letter) if part not in marks)
    )


@cache
def _marked_letters() -> tuple[tuple[int, str], ...]:
    bases = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    letters = [unicodedata.normalize("NFC", base + tone) for base in bases for tone in ("", *TONES.values())]
    return tuple((ord(letter), letter) for letter in letters)
