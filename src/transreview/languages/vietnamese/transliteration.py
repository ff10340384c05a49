"""Vietnamese names in Hangul by the loanword orthography (외래어 표기법, 베트남어: 문화관광부 고시 제2004-11호).

The table maps letters, tones do not count. Four details (세칙): 1 `nh` makes one syllable with its vowel (Nha 냐),
final `nh` is ㄴ, but `anh` is 아인; 2 `qu` with a is one syllable (Quang 꽝); 3 `y` before a vowel makes one syllable
with it (yên 옌); 4 `l` between vowels inside a word is ㄹㄹ (Hạ Long 할롱). A place's name is one word for 세칙 4, in a
person's name every syllable is its own (Tô Lâm 또럼).
"""

from functools import lru_cache

from transreview.languages.vietnamese.letters import VOWELS, detone
from transreview.languages.vietnamese.names import surnames
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.places import known_places

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_SILENT = "ㅇ"

_ONSETS = {
    "ngh": "ㅇ", "ch": "ㅉ", "gh": "ㄱ", "gi": "ㅈ", "kh": "ㅋ", "ng": "ㅇ", "nh": "ㄴ", "ph": "ㅍ", "qu": "ㄲ",
    "th": "ㅌ", "tr": "ㅉ", "b": "ㅂ", "c": "ㄲ", "d": "ㅈ", "đ": "ㄷ", "g": "ㄱ", "h": "ㅎ", "k": "ㄲ", "l": "ㄹ",
    "m": "ㅁ", "n": "ㄴ", "p": "ㅃ", "r": "ㄹ", "s": "ㅅ", "t": "ㄸ", "v": "ㅂ", "x": "ㅆ", "": _SILENT,
}  # fmt: skip
_CODAS = {"": " ", "c": "ㄱ", "ch": "ㄱ", "k": "ㄱ", "m": "ㅁ", "n": "ㄴ", "nh": "ㄴ", "ng": "ㅇ", "p": "ㅂ", "t": "ㅅ"}
_VOWELS = dict(zip("aăâeêiyoôơuư", "ㅏㅏㅓㅐㅔㅣㅣㅗㅗㅓㅜㅡ", strict=True))
_DIPHTHONGS = {"ia": "ㅣㅓ", "ua": "ㅜㅓ", "ưa": "ㅡㅓ", "uya": "ㅜㅕ", "oo": "ㅗ", "ôô": "ㅗ"}
_WITH_GLIDE = dict(zip("ㅏㅐㅓㅔㅗㅜㅡㅣ", "ㅑㅒㅕㅖㅛㅠㅠㅣ", strict=True))
_ESTABLISHED = {"việt nam": "베트남", "hà nội": "하노이", "sài gòn": "사이공", "mê kông": "메콩"}


def to_hangul(name: str) -> tuple[str, ...]:
    """The Hangul forms of a Vietnamese name, the one to use first; empty where a word is no Vietnamese syllable.

    First the established form or the rule form in one word, then what is also seen: the other reading of 세칙 4
    (호아락), the surname spaced off (또 럼), every syllable spaced (응우옌 푸 쫑).
    """
    words = name.replace("-", " ").split()
    syllables = [_syllable(word) for word in words]
    if not words or None in syllables:
        return ()
    pieces = [piece for piece in syllables if piece is not None]
    forms = [_joined(words, pieces, doubled) for doubled in _readings(words)]
    established = _ESTABLISHED.get(fold_placement(" ".join(words).lower()))
    if any(detone(word.lower()) == "như" for word in words):
        forms += [form.replace("뉴", "느") for form in forms]  # 세칙 1 has no example of ư; both are written
    spaced = [pieces[0] + " " + _joined(words[1:], pieces[1:], False)] if len(words) > 1 else []
    listed = [established] if established else []
    return tuple(dict.fromkeys([*listed, *forms, *spaced, " ".join(pieces)]))


def _readings(words: list[str]) -> tuple[bool, bool]:
    """Whether 세칙 4 applies first: the name is one word, as a place's is, not a surname with given names."""
    place = tuple(map(fold_placement, words)) in known_places()
    one_word = place or words[0].capitalize() not in surnames()
    return one_word, not one_word


def _joined(words: list[str], pieces: list[str], doubled: bool) -> str:
    out = ""
    for word, piece in zip(words, pieces, strict=True):
        if doubled and out and word[0].lower() == "l" and (ord(out[-1]) - 0xAC00) % len(_FINALS) == 0:
            out = out[:-1] + chr(ord(out[-1]) + _FINALS.index("ㄹ"))
        out += piece
    return out


@lru_cache(16384)
def _syllable(word: str) -> str | None:
    """One written syllable in Hangul; tones, and the rule that a stop takes one, are not looked at."""
    parts = _split(detone(word.lower()))
    if parts is None:
        return None
    onset, vowels, coda = parts
    medials = _medials(vowels)
    initial = _ONSETS[onset]
    if onset == "qu":
        medials = "ㅘ" + medials[1:] if vowels[0] in "aă" else "ㅜ" + medials
    elif onset == "nh":
        medials = _WITH_GLIDE.get(medials[0], medials[0]) + medials[1:]
    if coda == "nh" and vowels[-1] == "a":
        medials += "ㅣ"
    prefix = "응" if onset in ("ng", "ngh") else ""
    return prefix + "".join(
        _block(initial if place == 0 else _SILENT, medial, _CODAS[coda] if place == len(medials) - 1 else " ")
        for place, medial in enumerate(medials)
    )


def _split(word: str) -> tuple[str, str, str] | None:
    """Onset, vowel letters and coda of a toneless syllable; an i that serves onset and vowel stays in both."""
    onset = next(onset for onset in _ONSETS if word.startswith(onset))
    rest = word[len(onset) :]
    if onset == "gi" and (rest[:1] == "ê" or rest[:1] not in tuple(VOWELS)):
        rest = "i" + rest
    length = next((place for place, letter in enumerate(rest) if letter not in VOWELS), len(rest))
    vowels, coda = rest[:length], rest[length:]
    return (onset, vowels, coda) if vowels and coda in _CODAS else None


def _medials(vowels: str) -> str:
    if vowels in _DIPHTHONGS:
        return _DIPHTHONGS[vowels]
    found = ""
    glide = False
    for place, letter in enumerate(vowels):
        glide_next = letter == "y" and place + 1 < len(vowels)
        if not glide_next:
            found += _WITH_GLIDE[_VOWELS[letter]] if glide else _VOWELS[letter]
        glide = glide_next
    return found


def _block(initial: str, medial: str, final: str) -> str:
    number = _INITIALS.index(initial) * len(_MEDIALS) + _MEDIALS.index(medial)
    return chr(0xAC00 + number * len(_FINALS) + _FINALS.index(final))
