"""Puts one slip of a typist into a Vietnamese sentence: a mark lost or wrong, the stroke of đ, a last letter."""

import random
from collections.abc import Iterator
from typing import NamedTuple

from transreview.languages.vietnamese.letters import (
    TONES,
    deaccent,
    detone,
    is_marked,
    lower,
    match_case,
    tone_of,
    with_tone,
)
from transreview.languages.vietnamese.lexicon import is_attested, is_pair
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.syllables import is_syllable
from transreview.text.span import Span

_MARKED_AS = {"a": "ăâ", "ă": "aâ", "â": "aă", "e": "ê", "ê": "e", "o": "ôơ", "ô": "oơ", "ơ": "oô", "u": "ư", "ư": "u"}
_FINALS = {"ng": "n", "n": "ng", "c": "t", "t": "c", "nh": "n"}

IMPOSSIBLE, IN_NO_WORD, NO_PAIR, PAIR = "impossible", "in no word", "real, no known pair", "real, known pair"
IN_A_WORD, ALONE = " (in a word)", " (alone)"


class Slip(NamedTuple):
    """A sentence with one syllable changed at `span`; `kind` is what the typist did, `outcome` what came of it.

    `outcome` is one of the constants above: no syllable, one that no word has, one that others have, which makes no
    known pair with a neighbour or does. "in a word" says that the right one made a known pair.
    """

    text: str
    span: Span
    right: str
    kind: str
    outcome: str


def slip(sentence: str, chance: random.Random) -> Slip | None:
    """A normalised sentence with one slip, None where no Vietnamese syllable is in it."""
    words = list(_words(sentence))
    places = [place for place, (_, text) in enumerate(words) if _is_vietnamese(text)]
    if not places:
        return None
    place = chance.choice(places)
    span, right = words[place]
    kind, wrong = chance.choice(sorted(changes(right)))
    text = sentence[: span.start] + wrong + sentence[span.end :]
    before, after = _neighbours(sentence, words, place)
    return Slip(
        text,
        Span(span.start, span.start + len(wrong)),
        right,
        kind,
        _outcome(_folded(wrong), before, after) + (IN_A_WORD if _makes_pair(_folded(right), before, after) else ALONE),
    )


def changes(syllable: str) -> set[tuple[str, str]]:
    """What a slip can make of a syllable, each with its kind; all differ from it."""
    small = lower(syllable)
    return {(kind, match_case(wrong, syllable)) for kind, wrong in _changes(small) if wrong != small}


def _changes(small: str) -> Iterator[tuple[str, str]]:
    place = next((place for place, letter in enumerate(small) if tone_of(letter)), None)
    if place is not None:
        bare = detone(small[place])
        yield "tone lost", small[:place] + bare + small[place + 1 :]
        for tone in TONES:
            yield "tone wrong", small[:place] + with_tone(bare, tone) + small[place + 1 :]
    for place, letter in enumerate(small):
        for other in _MARKED_AS.get(detone(letter), ""):
            lost = is_marked(detone(letter)) and not is_marked(other)
            kind = "vowel mark lost" if lost else "vowel mark wrong"
            if not lost or other == deaccent(letter):
                yield kind, small[:place] + with_tone(other, tone_of(letter)) + small[place + 1 :]
    if small[0] == "đ":
        yield "stroke of đ", "d" + small[1:]
    elif small[0] == "d":
        yield "stroke of đ", "đ" + small[1:]
    final = next((final for final in ("ng", "nh", "n", "c", "t") if small.endswith(final)), "")
    if final and len(small) > len(final) + 1:
        yield "last letter", small[: -len(final)] + _FINALS[final]


def _is_vietnamese(text: str) -> bool:
    return (
        is_syllable(text) and (text.islower() or text.istitle()) and is_attested(_folded(text)) and bool(changes(text))
    )


def _words(text: str) -> Iterator[tuple[Span, str]]:
    start = 0
    for place, letter in enumerate(text + " "):
        if not letter.isalnum():
            if place > start:
                yield Span(start, place), text[start:place]
            start = place + 1


def _folded(text: str) -> str:
    return fold_placement(lower(text))


def _neighbours(text: str, words: list[tuple[Span, str]], place: int) -> tuple[str | None, str | None]:
    here = words[place][0]
    before = after = None
    if place > 0 and text[words[place - 1][0].end : here.start] == " ":
        before = _folded(words[place - 1][1])
    if place + 1 < len(words) and text[here.end : words[place + 1][0].start] == " ":
        after = _folded(words[place + 1][1])
    return before, after


def _makes_pair(syllable: str, before: str | None, after: str | None) -> bool:
    return (before is not None and is_pair(before, syllable)) or (after is not None and is_pair(syllable, after))


def _outcome(wrong: str, before: str | None, after: str | None) -> str:
    if not is_syllable(wrong):
        return IMPOSSIBLE
    if not is_attested(wrong):
        return IN_NO_WORD
    return PAIR if _makes_pair(wrong, before, after) else NO_PAIR
