"""What a word sounds like, roughly enough that a name is found again in another script.

A skeleton keeps the consonants of a word as classes that every transliteration into Hangul or Latin letters keeps
apart (lips `P`, teeth `T`, throat `K`, hissing `S`, `J`, liquid `L`, `M`, `N`); vowels, `h`, `w`, `y` and doubling are
dropped. The classes follow the loanword orthography of Korean (외래어 표기법, notice 2017-14), which writes b, p, f, v
with ㅂ and ㅍ, l and r with ㄹ, z and j with ㅈ, and th with ㅅ or ㄷ.
"""

import re
import unicodedata
from functools import cache

_CLASSES = {
    **dict.fromkeys("bpfv", "P"),
    **dict.fromkeys("dt", "T"),
    **dict.fromkeys("kgcq", "K"),
    **dict.fromkeys("s", "S"),
    **dict.fromkeys("jz", "J"),
    **dict.fromkeys("lr", "L"),
    "m": "M",
    "n": "N",
    "x": "KS",
}
_DIGRAPHS = (
    (r"tch|ch(?=[aeiouy]|$)|dge?(?=[aeiouy])", "j"),
    (r"sch|sh|th", "s"),
    (r"ph", "p"),
    (r"gh(?=t|$)", ""),
    (r"ck|ch|qu|kh|gh", "k"),
    (r"c(?=[eiy])", "s"),
    (r"g(?=[ei])(?!e?t)", "j"),
    (r"wr|rh", "r"),
    (r"kn", "n"),
    (r"^x", "j"),
    (r"ng", "n"),
    (r"r(?=[^aeiouy]|$)", ""),
)


def latin_skeleton(word: str) -> str:
    """The skeleton of a word in Latin letters, read about as English is (`Willoughby` gives `LP`, `Jones` `JNS`)."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if letter.isascii())
    for pattern, sound in _digraphs():
        plain = pattern.sub(sound, plain)
    return collapse("".join(_CLASSES.get(letter, "") for letter in plain))


def collapse(classes: str) -> str:
    """A skeleton with doubled classes written once."""
    return "".join(sound for place, sound in enumerate(classes) if place == 0 or classes[place - 1] != sound)


@cache
def _digraphs() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), sound) for pattern, sound in _DIGRAPHS)
