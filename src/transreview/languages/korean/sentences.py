"""Korean text cut into sentences.

A sentence ends at `.`, `?`, `!` or `。` with the marks that close after it, before white space, and at the end of a
line. It does not end inside brackets, nor inside a quotation that the sentence goes on with (“… 줄었다. 늘 것이다”고
말했다), nor after what only looks like an end: decimals, dates (2025. 8. 11.), initials, abbreviations, numbering.
"""

import re
from functools import cache

from transreview.languages.korean.hangul import SYLLABLE
from transreview.languages.listed import listed
from transreview.text.span import Span

_CLOSERS = "\"'”’」』》〉)]）"
_PARTNERS = {"“": "”", "‘": "’", "(": ")", "[": "]", "（": "）", "「": "」", "『": "』"}
_ABBREVIATIONS = frozenset(
    listed(
        "mr mrs ms dr prof st no vol vs co corp inc ltd jr sr gen lt col capt rep sen gov pres etc fig op p pp ts",
        "pgs gs ths tp",
    )
)
_LONGEST_QUOTE = 1500
_LOOK_AHEAD = 16


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph, in order; together they cover all that is not white space."""
    held = _held(text)
    found: list[Span] = []
    start = 0
    for match in _candidates().finditer(text):
        end = match.end()
        if not _is_end(text, start, match, held):
            continue
        _add(found, text, start, end)
        start = end
    _add(found, text, start, len(text))
    return tuple(found)


@cache
def _candidates() -> re.Pattern[str]:
    closing = re.escape(_CLOSERS)
    return re.compile(rf"\n|(?:[.?!。]+|(?<=[다요죠까])…+)[{closing}]*(?=\s|$)|(?<=다)\.[”\"]?(?={SYLLABLE}|“)")


def _is_end(text: str, start: int, match: re.Match[str], held: list[Span]) -> bool:
    place = match.start()
    if text[place] == "\n":
        return True
    if any(span.start <= place and match.end() <= span.end for span in held):
        return False
    after = text[match.end() : match.end() + _LOOK_AHEAD].lstrip()
    if text[match.end() - 1] in _CLOSERS and _quotative().match(after):
        return False
    if text[place] != "." or text[place : place + 2] == "..":
        return True
    before = text[start:place]
    if before[-1:].isdigit() and (after[:1].isdigit() or _numbering().fullmatch(before)):
        return False
    latin = _latin_before().search(before)
    if latin is None:
        return True
    return not _is_abbreviation(latin[0]) or not after


def _is_abbreviation(word: str) -> bool:
    return (len(word) == 1 and word.isupper()) or word.lower() in _ABBREVIATIONS


@cache
def _quotative() -> re.Pattern[str]:
    """A particle of quotation that is wrongly spaced from the quotation it belongs to."""
    return re.compile(rf"이?라(?:고|는|며|면서)(?!{SYLLABLE})|[고며](?=\s)")


@cache
def _latin_before() -> re.Pattern[str]:
    return re.compile(r"(?<![^\W\d_])[A-Za-z]+$")


@cache
def _numbering() -> re.Pattern[str]:
    """A number that opens a line, or a date that goes on."""
    return re.compile(r"\s*(?:[•▶■○*-]\s*)?\d{1,2}|.*\d{4}\.\s?\d{1,2}(?:\.\s?\d{1,2})?", re.DOTALL)


def _held(text: str) -> list[Span]:
    """The stretches in which no sentence ends: brackets, and quotations that the sentence goes on with."""
    held = []
    for match in _marks().finditer(text):
        place = match.start()
        if not _opens(text, place):
            continue
        closer = _PARTNERS.get(text[place], text[place])
        end = text.find(closer, place + 1, place + _LONGEST_QUOTE)
        if end < 0 or "\n" in text[place:end]:
            continue
        if closer in ")]）":
            held.append(Span(place, end))
        elif text[end + 1 : end + 2].isalpha() or text[end + 1 : end + 2] == ",":
            held.append(Span(place, end + 1))
    return held


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[^\w\s.,]")


def _opens(text: str, place: int) -> bool:
    if text[place] in "\"'":
        return place == 0 or text[place - 1].isspace() or text[place - 1] in "([“‘"
    return text[place] in "“‘([（「『"


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))
