"""Words of Chinese roots in Korean and Vietnamese: the same characters, read the Korean and the Vietnamese way."""

import bz2
import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_TELEX = (
    ("dd", "đ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("aw", "ă"),
    ("uow", "ươ"),
    ("ow", "ơ"),
    ("uw", "ư"),
    ("w", "ư"),
)
_VOWELS = "aăâeêioôơuưy"
_READINGS = re.compile(r'\("([a-z]+)"\s+(?:\("([^"]+)"\)|\?(.))\)')
_MOST_READINGS = 6


def words(folder: Path) -> Iterator[tuple[str, str]]:
    """Pairs of a Korean word of two syllables and the Vietnamese reading of its characters."""
    readings = _vietnamese(folder)
    common = set(_unihan(folder, "OtherMappings", "kKSC0")) | set(
        _unihan(folder, "OtherMappings", "kKoreanEducationHanja")
    )
    for hangul, hanja in _korean(folder):
        if all(character in common for character in hanja):
            for syllables in itertools.product(*(sorted(readings.get(one, ()))[:_MOST_READINGS] for one in hanja)):
                yield hangul, " ".join(syllables)


def _korean(folder: Path) -> Iterator[tuple[str, str]]:
    table = folder / "libhangul-data/usr/share/libhangul/hanja/hanja.txt"
    for line in table.read_text(encoding="utf-8").splitlines():
        hangul, _, rest = line.partition(":")
        hanja = rest.partition(":")[0]
        if not line.startswith("#") and len(hangul) == len(hanja) == 2:
            yield unicodedata.normalize("NFC", hangul), hanja


def _vietnamese(folder: Path) -> dict[str, set[str]]:
    """The readings of each character: the Sino-Vietnamese ones, and where there is none, what Unihan lists."""
    readings: dict[str, set[str]] = defaultdict(set)
    method = (folder / "m17n-db/usr/share/m17n/vi-han.mim").read_text(encoding="utf-8")
    for typed, several, single in _READINGS.findall(method):
        for character in several or single:
            if "\u4e00" <= character <= "\u9fff":
                readings[character].add(spelled(typed))
    for character, value in _unihan(folder, "Readings", "kVietnamese").items():
        if character not in readings:
            readings[character].update(unicodedata.normalize("NFC", one.lower()) for one in value.split())
    return readings


def spelled(typed: str) -> str:
    """The syllable that a Telex key sequence with the tone at the end spells (`chinhs` gives `chính`)."""
    tone = typed[-1] if len(typed) > 1 and typed[-1] in _TONES else ""
    syllable = typed[:-1] if tone else typed
    for keys, letter in _TELEX:
        syllable = syllable.replace(keys, letter)
    if tone:
        place = _tone_place(syllable)
        syllable = syllable[: place + 1] + _TONES[tone] + syllable[place + 1 :]
    return unicodedata.normalize("NFC", syllable)


def _tone_place(syllable: str) -> int:
    vowels = [place for place, letter in enumerate(syllable) if letter in _VOWELS]
    if syllable[:2] in ("qu", "gi") and len(vowels) > 1:
        vowels = vowels[1:]
    marked = [place for place in vowels if syllable[place] in "ăâêôơư"]
    if marked:
        return marked[-1]
    if len(vowels) == 1:
        return vowels[0]
    if not vowels:
        return len(syllable) - 1
    closed = syllable[-1] not in _VOWELS
    return vowels[1] if closed or len(vowels) > 2 else vowels[-2]


def _unihan(folder: Path, table: str, field: str) -> dict[str, str]:
    path = folder / f"unicode-data/usr/share/unicode/Unihan_{table}.txt.bz2"
    found = {}
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if f"\t{field}\t" in line:
                code, _, value = line.rstrip("\n").split("\t")
                found[chr(int(code[2:], 16))] = value
    return found
