"""Date lines: the line by which a news page says when an article was published.

The forms are those of publishing systems (ISO 8601 order, day/month/year, month names), with the labels around them.
"""

import datetime
import re
from functools import cache

from transreview.documents.page_words import date_labels
from transreview.languages.registry import language

_LONGEST = 160

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def is_date_line(text: str) -> bool:
    """Whether a paragraph says when the article was published, and nothing else."""
    if len(text) > _LONGEST or not _year().search(text):
        return False
    # most short paragraphs with a year in them say something else, and the whole pattern is a costly one
    if not _parts().issuperset(_letters().findall(text.lower())):
        return False
    rest, count = _date().subn(" ", text)
    if not count:
        return False
    words = _word().findall(_clock().sub(" ", rest))
    labels = date_labels()
    return all(word.strip(".").lower() in labels for word in words)


def dated(text: str, code: str) -> datetime.date | None:
    """The first full date in a date line, None where it could be read in two ways."""
    for match in _date().finditer(text):
        found = _value(match, code)
        if found is not None:
            return found
    return None


def _value(match: re.Match[str], code: str) -> datetime.date | None:
    named = {name: value for name, value in match.groupdict().items() if value}
    if "y1" in named:
        return _calendar(named["y1"], int(named["m1"]), named["d1"])
    if "y3" in named:
        return _calendar(named["y3"], int(named["m3"]), named["d3"])
    if "y4" in named:
        return _calendar(named["y4"], _month(named["m4"]), named["d4"])
    if "y5" in named:
        return _calendar(named["y5"], _month(named["m5"]), named["d5"])
    first, second = int(named["a2"]), int(named["b2"])
    if first > 12 or first == second:
        return _calendar(named["y2"], second, named["a2"])
    if second > 12:
        return _calendar(named["y2"], first, named["b2"])
    return _as_the_language_reads(match.group(), code)


def _as_the_language_reads(text: str, code: str) -> datetime.date | None:
    """A day and a month that could be swapped are read as the language writes them."""
    for quantity in language(code).quantities(text):
        date = quantity.date
        if date is not None and date.year and date.month and date.day:
            return _calendar(str(date.year), date.month, str(date.day))
    return None


def _calendar(year: str, month: int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), month, int(day))
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@cache
def _parts() -> frozenset[str]:
    """What the words of a date line are made of, in lower case, figures and marks taken out."""
    months = "january february march april june july august september sept october november december"
    others = "tháng năm st nd rd th t 년 월 일 h giờ 시 phút 분 gmt utc z"
    labels = _letters().findall(" ".join(date_labels()))
    return frozenset((*_MONTHS, *months.split(), *others.split(), *labels))


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _date() -> re.Pattern[str]:
    month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    month += r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
    return re.compile(
        r"(?<!\d)(?P<y1>(?:19|20)\d\d)\s?[-./년]\s?(?P<m1>\d\d?)\s?[-./월]\s?(?P<d1>\d\d?)(?!\d)(?:\s?일|\.)?(?:T(?=\d\d:))?"
        r"|(?<!\d)(?P<a2>\d\d?)\s?[-./]\s?(?P<b2>\d\d?)\s?[-./]\s?(?P<y2>(?:19|20)\d\d)(?!\d)"
        r"|(?<!\d)(?P<d3>\d\d?)\s+tháng\s+(?P<m3>\d\d?),?(?:\s+năm)?\s+(?P<y3>(?:19|20)\d\d)(?!\d)"
        rf"|\b(?P<m4>{month})\s+(?P<d4>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y4>(?:19|20)\d\d)(?!\d)"
        rf"|(?<!\d)(?P<d5>\d\d?)(?:st|nd|rd|th)?[\s-](?P<m5>{month}),?[\s-](?P<y5>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)\d\d?\s?(?:[:h]|giờ|시)\s?(?:\d\d?\s?(?:phút|분)?)?(?::\d\d(?:\.\d+)?)?|(?:GMT|UTC)?\s?[+-]\d\d?(?::?\d\d)?|\bZ\b"
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_](?:[\w.-]*\w)?")
