"""How a form stands in its eojeol: what is before it, what is attached after it, and what that makes of it."""

import re
from functools import cache

from transreview.languages.korean.hangul import is_syllable
from transreview.languages.korean.particles import parse, refit
from transreview.languages.korean.sound import CLOSERS, final_sound
from transreview.languages.korean.titles import PLACE_SUFFIXES, PREFIXES, SUFFIXES, title_at_end, title_at_start
from transreview.languages.language import Attachment, Strength
from transreview.languages.listed import listed
from transreview.text.edit import Edit
from transreview.text.span import Span

_NOUN_PREFIXES = frozenset(
    listed(
        "신 구 전 현 각 매 제 본 당 타 양 한 북 남 동 서 중 미 일 범 준 친 반 탈 비 대 소 총 최 초 재 주 고 저",
    )
)
_CHANCE = 2
_AMBIGUOUS_TAILS = frozenset(
    listed(
        "가 과 로 이 은 의 도 만 나 에",
    )
)
_LONGEST_GLOSS = 60

_WORD = 100
"""Code points that are looked at on either side of a form: what has no space for longer is no word."""


def attachment(text: str, span: Span) -> Attachment | None:
    """How the form at `span` stands there, None where it is a chance run of letters inside another word.

    Particles that follow a bracketed gloss or a closing quotation mark belong to the form before it.
    """
    form = span.of(text)
    word = Span(_left_edge(text, span.start), _right_edge(text, span.end))
    before, after = text[word.start : span.start], text[span.end : word.end]
    strength = _strength(form, before, after)
    if strength is None:
        return None
    suffix = Span(span.end, word.end)
    if not after and (tail := tail_after_closers(text, span.end)) is not None:
        suffix = tail
        strength = min(strength, Strength.INFLECTED)
    return Attachment(strength, word, suffix)


def _strength(form: str, before: str, after: str) -> Strength | None:
    left = _left_strength(form, before, after)
    right = _right_strength(form, after)
    if left is None or right is None:
        return None
    weakest = min(left, right)
    if weakest is not Strength.COMPOUND:
        return weakest
    enclosed = left is not Strength.EXACT and right in (Strength.COMPOUND, Strength.AFFIXED)
    return None if len(form) == 1 or (enclosed and len(form) <= _CHANCE) else weakest


def _left_strength(form: str, before: str, after: str) -> Strength | None:
    """The strength that what stands before the form allows; None where the form is only a part of something else."""
    if not before:
        return Strength.EXACT
    if not is_syllable(form[0]):
        return Strength.EXACT if is_syllable(before[-1]) else None
    if not is_syllable(before[-1]):
        return None if before[-1].isdigit() else Strength.COMPOUND
    if before in PREFIXES and title_at_end(form) is not None:
        return Strength.AFFIXED
    if len(before) == 1 and len(form) <= _CHANCE and before not in _NOUN_PREFIXES:
        return None
    return Strength.COMPOUND


def _right_strength(form: str, after: str) -> Strength | None:
    """The strength that what stands after the form allows."""
    if not after:
        return Strength.EXACT
    if not is_syllable(form[-1]) and not is_syllable(after[0]):
        return None
    if attaches(form, after):
        return Strength.INFLECTED
    if not is_syllable(after[0]):
        return Strength.COMPOUND
    title = title_at_start(after)
    endings = (title, *PLACE_SUFFIXES, *SUFFIXES) if title and len(title) > 1 else (*PLACE_SUFFIXES, *SUFFIXES)
    for ending in endings:
        if after.startswith(ending) and parse(after[len(ending) :], final_sound(ending)) is not None:
            return Strength.AFFIXED
    return Strength.COMPOUND


def attaches(form: str, tail: str) -> bool:
    """Whether `tail` is a chain of particles on `form`.

    A wrong allomorph is accepted where the tail can hardly be anything else (대통령를); with a short form and an
    ambiguous tail it is rather another word (공급가, 경제과).
    """
    sound = final_sound(form)
    if parse(tail, sound if sound and sound.certain else None) is not None:
        return True
    return tail not in _AMBIGUOUS_TAILS and parse(tail, None) is not None


def tail_after_closers(text: str, start: int) -> Span | None:
    """The particles at the end of a quotation or after a bracketed gloss: in 또럼(Tô Lâm)은 the span of 은.

    None where nothing closes at `start`, or no particles follow what closes.
    """
    match = _gloss().match(text, start)
    place = match.end() if match else start
    while place < len(text) and text[place] in CLOSERS:
        place += 1
    if place == start:
        return None
    end = _right_edge(text, place)
    tail = text[place:end]
    return Span(place, end) if tail and parse(tail, None) is not None else None


@cache
def _gloss() -> re.Pattern[str]:
    return re.compile(rf"\s?[(（\[][^()（）\[\]]{{1,{_LONGEST_GLOSS}}}[)）\]]")


def replacement(text: str, span: Span, form: str, reading: str | None = None) -> Edit:
    """The edit that puts `form` at `span` with the particles after it chosen anew.

    `reading` is how a Latin form is read. The edit reaches over a bracketed gloss to the particles behind it only when
    they change.
    """
    tail = Span(span.end, _right_edge(text, span.end))
    if not tail.length:
        tail = tail_after_closers(text, span.end) or tail
    fitted = refit(tail.of(text), final_sound(form, reading))
    if fitted == tail.of(text):
        return Edit(span, form)
    return Edit(Span(span.start, tail.end), form + text[span.end : tail.start] + fitted)


def _left_edge(text: str, start: int) -> int:
    first = max(0, start - _WORD)
    while start > first and _is_letter(text[start - 1]):
        start -= 1
    return start


def _right_edge(text: str, end: int) -> int:
    last = min(len(text), end + _WORD)
    while end < last and _is_letter(text[end]):
        end += 1
    return end


def _is_letter(letter: str) -> bool:
    return letter.isalnum()
