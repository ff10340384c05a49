"""Vietnamese in dictionary form: syllables with one tone placement, and names of several syllables as one word too."""

import re
from functools import cache

from transreview.languages.language import IndexTerm
from transreview.languages.sound import collapse, latin_skeleton
from transreview.languages.vietnamese.letters import deaccent
from transreview.languages.vietnamese.placement import fold_placement

_CONSONANTS = {
    "ngh": "", "ng": "", "nh": "N", "ch": "J", "tr": "J", "gi": "J", "d": "J", "kh": "K", "gh": "K", "g": "K",
    "qu": "K", "k": "K", "c": "K", "ph": "P", "p": "P", "b": "P", "v": "P", "th": "T", "t": "T", "đ": "T",
    "s": "S", "x": "S", "r": "L", "l": "L", "m": "M", "n": "N",
}  # fmt: skip
_FINALS = {"ng": "N", "nh": "N", "ch": "K", "c": "K", "p": "P", "t": "T", "m": "M", "n": "N"}
_LONGEST_NAME = 4


def index_terms(text: str) -> tuple[IndexTerm, ...]:
    """The syllables of a text; after two and more with capitals in a row also the whole, as one name."""
    terms: list[IndexTerm] = []
    run: list[str] = []
    end = -1
    for match in _syllable().finditer(text):
        capital = match[0][0].isupper()
        form = fold_placement(match[0].lower())
        if run and not (capital and match.start() == end + 1 and text[end] == " "):
            _close(run, terms)
        if capital:
            run.append(form)
        terms.append(IndexTerm(form, form, capital))
        end = match.end()
    _close(run, terms)
    return tuple(terms)


def _close(run: list[str], terms: list[IndexTerm]) -> None:
    if 1 < len(run) <= _LONGEST_NAME:
        name = " ".join(run)
        terms.append(IndexTerm(name, name, True))
    run.clear()


def syllable_pairs(text: str) -> tuple[str, ...]:
    """Neighbouring syllables that no punctuation parts, in lower case."""
    pairs: list[str] = []
    last, end = "", -2
    for match in _syllable().finditer(text):
        syllable = fold_placement(match[0].lower())
        if match.start() == end + 1 and text[end] == " ":
            pairs.append(f"{last} {syllable}")
        last, end = syllable, match.end()
    return tuple(pairs)


def sound_skeleton(form: str) -> str:
    """The skeleton of a name: of Vietnamese syllables by their own values, of other words as if read in English."""
    sounds = []
    for syllable in form.split(" "):
        if " " not in form and syllable.isascii():
            return latin_skeleton(syllable)
        match = _parts().fullmatch(deaccent(syllable.replace("đ", "\0")).replace("\0", "đ"))
        if match is None:
            return latin_skeleton(deaccent(form))
        sounds.append(_CONSONANTS.get(match[1], "") + _FINALS.get(match[2], ""))
    return collapse("".join(sounds))


@cache
def _syllable() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _parts() -> re.Pattern[str]:
    initials = "|".join(sorted(_CONSONANTS, key=len, reverse=True))
    return re.compile(rf"({initials})?[aeiouyh]+?(ng|nh|ch|[cptmn])?")
