"""Keys under which a name is found again in another script or another romanisation.

A key is the sound of the whole name, family name first, in a small alphabet that every language maps to:

    vowels      A  a, ya, wa        E  e, ae, ye, we, oe      I  i, ee, ui, wi      U  o, u, eo, eu, yo, wo ...
    consonants  K  k g q kh c       T  t d th đ               P  p b f v ph         C  j ch z tr gi (ㅈ ㅉ ㅊ)
                S  s sh x           M  N  L (l and r)         G  final ng           H  h

Glides are dropped, doubled letters count once, a silent h after a vowel is dropped. Korean family names have
spellings of their own (Lee, Park, Choi), which `KOREAN_SURNAMES` maps to the sound of the Korean syllable. A name
whose family name stands last (Jae-myung Lee) gets the key of the other order too. Where one spelling has two sounds
(d in Vietnamese, ng before a vowel), each gives a key: two names may be the same when their keys meet.

The romanisations covered are the Revised Romanization (2000-8 notice), McCune-Reischauer without marks, and the habits
of personal spelling; for Vietnamese names, the spelling with or without marks.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice, product

MOST_KEYS = 32

KOREAN_SURNAMES: dict[str, str] = {
    spelling: sound
    for sound, spellings in {
        "KIM": "kim gim",
        "I": "lee yi rhee ri i rhie lie wi wee",
        "PAK": "park pak bak bahk",
        "CE": "choi choe chey chwe je",
        "CUG": "jung jeong chung cheong joung chong",
        "KAG": "kang gang",
        "CU": "cho jo joh joo ju chu chou choo",
        "UN": "yoon yun youn yeun yune won weon eun yeon",
        "CAG": "jang chang",
        "IM": "lim im rim yim leem",
        "HAN": "han hahn",
        "U": "oh o woo wu u yoo yu ryu ryoo you lyu yeo eo ur",
        "SU": "seo suh so suh soh sur",
        "SIN": "shin sin",
        "KUN": "kwon gwon kweon",
        "HAG": "hwang whang",
        "AN": "ahn an",
        "SUG": "song seong sung seung",
        "HUG": "hong",
        "KU": "ko go koh goh koo gu ku goo",
        "MUN": "moon mun",
        "SUN": "son sohn sun",
        "PE": "bae pae bai",
        "PEK": "baek paek baik back",
        "HU": "heo hur huh her ho",
        "NAM": "nam",
        "SIM": "shim sim",
        "NU": "noh roh no ro",
        "HA": "ha hah",
        "KAK": "kwak gwak",
        "CAE": "chae chai",
        "CIN": "jin chin",
        "NA": "na ra la rah",
        "CI": "ji chi jee",
        "UM": "eom um uhm yeom yum youm",
        "KUG": "kong gong",
        "AG": "yang ryang wang",
        "MIN": "min",
        "PAG": "bang pang",
        "TU": "do doh to",
        "MA": "ma mah",
        "CA": "cha",
        "PUN": "byun byeon pyun pyeon",
        "PU": "pyo boo bu",
        "UK": "ok ock yook yuk",
        "CUN": "cheon chun jeon jun jeun",
        "TAK": "tak",
        "PAN": "ban pan",
        "KUK": "kook guk",
        "MUG": "myung myeong",
        "KIL": "gil kil",
        "SUK": "seok suk",
        "PUG": "bong",
        "MEG": "maeng",
        "HUN": "hyun hyeon",
        "KUM": "geum keum",
        "TE": "tae",
        "TA": "ta",
        "SI": "si",
        "E": "ye",
        "PUK": "bok",
        "TUG": "dong",
        "IN": "in",
        "PI": "pi",
        "UG": "yong",
        "SA": "sa",
        "MUK": "mok",
        "MU": "mo",
        "KI": "ki gi",
        "HAM": "ham",
        "SUL": "seol sul",
    }.items()
    for spelling in spellings.split()
}
"""Romanised Korean family names and the sound of the Korean syllable (2000s census, the hundred commonest)."""

_CONSONANTS: dict[str, tuple[str, ...]] = {
    "ng": ("G",),
    "tch": ("C",),
    "ch": ("C",),
    "tr": ("C",),
    "ts": ("C",),
    "tz": ("C",),
    "j": ("C",),
    "z": ("C",),
    "kh": ("K",),
    "gh": ("K",),
    "ck": ("K",),
    "k": ("K",),
    "g": ("K",),
    "q": ("K",),
    "c": ("K",),
    "th": ("T",),
    "t": ("T",),
    "d": ("T", "C"),
    "đ": ("T",),
    "ph": ("P",),
    "p": ("P",),
    "b": ("P",),
    "f": ("P",),
    "v": ("P",),
    "sh": ("S",),
    "s": ("S",),
    "x": ("S",),
    "l": ("L",),
    "r": ("L",),
    "nh": ("N",),
    "n": ("N",),
    "m": ("M",),
    "h": ("H",),
}
_NUCLEI: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("ae", "oe", "ey", "ea", "yae", "wae", "ye", "we"), ("E",)),
    **dict.fromkeys(("ee", "eui", "wi"), ("I",)),
    **dict.fromkeys(("eo", "eu", "oo", "ou", "uo", "ew", "yeo", "yo", "yu", "you", "yoo", "wo", "weo", "woo"), ("U",)),
    **dict.fromkeys(("ya", "wa"), ("A",)),
    "ui": ("UI", "I"),
    "ua": ("U", "UA"),
    "ia": ("IU", "IA"),
    "uye": ("UE",),
    "yie": ("IE",),
}
_LETTERS = {"a": "A", "e": "E", "i": "I", "y": "I", "o": "U", "u": "U", "w": "U"}
_LAST_VOWELS = "aeiouy"


def latin_keys(name: str) -> frozenset[str]:
    """The keys of a name in Latin letters, with or without marks, in either order; empty where no letters are."""
    words = tuple(re.findall(r"[a-zđ]+", _plain(name)))
    if not words:
        return frozenset()
    found = _keys(words)
    if len(words) > 1 and words[-1] in KOREAN_SURNAMES:
        found |= _keys((words[-1], *words[:-1]))
    return found


def key_of(sounds: str) -> str:
    """The key of a name whose sounds are already in the alphabet of keys: doubled letters once."""
    return re.sub(r"(.)\1+", r"\1", sounds)


def keys_of(parts: Sequence[Sequence[str]]) -> frozenset[str]:
    """The keys of a name whose parts may each sound in several ways; at most `MOST_KEYS`."""
    return frozenset(key_of("".join(chosen)) for chosen in islice(product(*parts), MOST_KEYS))


def _plain(name: str) -> str:
    """The name in lower-case letters without marks but đ; â is written o, as it sounds (Trần 쩐)."""
    decomposed = unicodedata.normalize("NFD", name.casefold()).replace("a\u0302", "o")
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(2048)
def _keys(words: tuple[str, ...]) -> frozenset[str]:
    found = keys_of([sound for word in words for sound in _sounds(word)])
    if len(words) > 1 and words[0] in KOREAN_SURNAMES:
        given = [sound for word in words[1:] for sound in _sounds(word)]
        found |= keys_of([(KOREAN_SURNAMES[words[0]],), *given])
    return found


@lru_cache(16384)
def _sounds(word: str) -> tuple[tuple[str, ...], ...]:
    """What the graphemes of a word may sound like, one after the other."""
    return tuple(
        _sound(match[0], match.start() == 0, word[match.end() : match.end() + 1])
        for match in _graphemes().finditer(word)
    )


def _sound(grapheme: str, initial: bool, following: str) -> tuple[str, ...]:
    if grapheme == "ng" and following and following in _LAST_VOWELS:
        return ("",) if initial else ("G", "NK")
    if grapheme == "ngh":
        return ("",)
    if grapheme == "gi":
        return ("C", "KI")
    if grapheme == "qu":
        return ("K", "KU")
    if grapheme == "anh":
        return ("AIN", "AN")
    if grapheme == "ch" and not following and not initial:
        return ("K", "C")
    if grapheme in _CONSONANTS:
        return _CONSONANTS[grapheme]
    if grapheme in _NUCLEI:
        return _NUCLEI[grapheme]
    if grapheme[-1] == "h":
        return _sound(grapheme[:-1], initial, following)
    return ("".join(_LETTERS[letter] for letter in grapheme),)


@cache
def _graphemes() -> re.Pattern[str]:
    """Vietnamese onsets and -anh first, then vowels with a silent h, then consonants, the longest first."""
    consonants = "|".join(sorted(_CONSONANTS, key=len, reverse=True))
    return re.compile(rf"ngh|gi(?=[aeou])|qu(?=[aeiouy])|anh(?![aeiouy])|[aeiouyw]+(?:h(?![aeiouyw]))?|{consonants}")
