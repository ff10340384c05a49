"""What each paragraph of a pasted article is: title, text, caption, heading, furniture."""

import datetime
import re
from collections.abc import Sequence
from functools import cache

from transreview.documents.dateline import dated, is_date_line
from transreview.documents.document import SegmentKind
from transreview.documents.furniture import is_caption, is_related_label, role_of
from transreview.named_tuple import NamedTuple

_SENTENCE_END = (".", "!", "?", "…", "。")
_CLOSERS = "\"'”’)]»」』"
_SHORTEST_PROSE = 20
_LONGEST_TITLE = 200
_LONGEST_HEADING = 80
_LONGEST_NAME_LINE = 40


class Place(NamedTuple):
    """What a paragraph is; `role` says more of furniture."""

    kind: SegmentKind = SegmentKind.SENTENCE
    role: str | None = None


class Layout(NamedTuple):
    """The paragraphs of an article in order, and the date that its date line states."""

    places: tuple[Place, ...]
    date: datetime.date | None


def layout(paragraphs: Sequence[str], code: str) -> Layout:
    """The layout of an article in language `code`; each paragraph is normalised text."""
    places = [Place(SegmentKind.FURNITURE, role) if (role := role_of(text)) else Place() for text in paragraphs]
    prose = [number for number, text in enumerate(paragraphs) if places[number].role is None and _is_prose(text)]
    if prose:
        _mark_head(paragraphs, places, prose[0])
        _mark_body(paragraphs, places, prose[0], prose[-1])
        _mark_tail(paragraphs, places, prose[-1])
    date = next((found for text in paragraphs[:12] if is_date_line(text) and (found := dated(text, code))), None)
    return Layout(tuple(places), date)


def furniture_at_the_end(sentence: str) -> str | None:
    """The role of a paragraph's last sentence where it is a byline or a copyright notice glued to the text."""
    return role if (role := role_of(sentence)) in ("byline", "e-mail", "copyright") else None


def _is_prose(text: str) -> bool:
    return len(text) >= _SHORTEST_PROSE and ends_sentence(text) and not is_caption(text)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, closing quotation marks and brackets aside."""
    return text.rstrip(_CLOSERS + " ").endswith(_SENTENCE_END)


def _mark_head(paragraphs: Sequence[str], places: list[Place], first: int) -> None:
    """Before the first prose stand the page's section, the title and perhaps subtitles.

    The title is the first line of at least three words, else the first line.
    """
    lines = [
        number
        for number in range(first)
        if places[number].role is None and not is_caption(paragraphs[number]) and not ends_sentence(paragraphs[number])
    ]
    lines = [number for number in lines if len(paragraphs[number]) <= _LONGEST_TITLE]
    title = next((number for number in lines if _words(paragraphs[number]) >= 3), lines[0] if lines else None)
    for number in lines:
        if number == title:
            places[number] = Place(SegmentKind.TITLE)
        elif title is not None and number < title:
            places[number] = Place(SegmentKind.FURNITURE, "section")
        else:
            places[number] = Place(SegmentKind.HEADING)
    for number in range(first):
        _mark_caption(paragraphs, places, number)


def _words(text: str) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _mark_body(paragraphs: Sequence[str], places: list[Place], first: int, last: int) -> None:
    tag = _series_tag(paragraphs, places)
    for number in range(first, last + 1):
        text = paragraphs[number]
        if places[number].role is not None:
            continue
        _mark_caption(paragraphs, places, number)
        if places[number].kind is not SegmentKind.SENTENCE or ends_sentence(text):
            continue
        if tag and text.startswith(tag):
            places[number] = Place(SegmentKind.FURNITURE, "related")
        elif _item().match(text):
            places[number] = Place(SegmentKind.ITEM)
        elif len(text) <= _LONGEST_HEADING and not text.endswith((",", ";", ":")):
            places[number] = Place(SegmentKind.HEADING)


def _mark_tail(paragraphs: Sequence[str], places: list[Place], last: int) -> None:
    """After the last prose stand related articles, who wrote it, and the page's own lines."""
    tag = _series_tag(paragraphs, places)
    related = False
    for number in range(last + 1, len(paragraphs)):
        text = paragraphs[number]
        related = related or is_related_label(text)
        if places[number].role is not None:
            continue
        _mark_caption(paragraphs, places, number)
        if places[number].kind is not SegmentKind.SENTENCE or ends_sentence(text):
            continue
        if related or (tag and text.startswith(tag)):
            places[number] = Place(SegmentKind.FURNITURE, "related")
        elif len(text) <= _LONGEST_NAME_LINE and _name_line().fullmatch(text):
            places[number] = Place(SegmentKind.FURNITURE, "byline")
        elif _item().match(text):
            places[number] = Place(SegmentKind.ITEM)


def _mark_caption(paragraphs: Sequence[str], places: list[Place], number: int) -> None:
    if places[number].kind is SegmentKind.SENTENCE and places[number].role is None and is_caption(paragraphs[number]):
        places[number] = Place(SegmentKind.CAPTION)


def _series_tag(paragraphs: Sequence[str], places: Sequence[Place]) -> str | None:
    """The bracketed tag of a series before the title; links to the other parts of the series repeat it."""
    for text, place in zip(paragraphs, places, strict=True):
        if place.kind is SegmentKind.TITLE:
            match = _tag().match(text)
            return match.group() if match else None
    return None


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"\[[^\[\]]{2,40}\]|<[^<>]{2,40}>|【[^】]{2,40}】")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"(?:[-–•·▪◦*○●□■◆◇△▷]|\d{1,2}[.)])\s?\S")


@cache
def _name_line() -> re.Pattern[str]:
    """Two to five capitalised words and nothing else: the author's name under an article."""
    return re.compile(
        r"(?:[A-ZĐÀ-ÖØ-Þ\u1e00-\u1ef9][^\W\d_]*\.?[ \u2013-]{1,3}){1,4}[A-ZĐÀ-ÖØ-Þ\u1e00-\u1ef9][^\W\d_]*"
    )
