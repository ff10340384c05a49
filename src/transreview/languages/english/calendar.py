"""Dates, weekdays and times of day in English."""

import re
from functools import cache

from transreview.languages.english.numbers import word_at
from transreview.languages.quantity import ClockTime, Quantity, QuantityKind
from transreview.languages.quantity_reader import Reading, date, is_month_day, weekday
from transreview.text.span import Span

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
         "sunday sun"),
        1,
    )
    for name in names.split()
}  # fmt: skip
_SHORT_WEEKDAYS = frozenset(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"])
_BEFORE_MONTH = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "to",
        "of",
        "late",
        "early",
        "mid",
        "last",
        "next",
        "this",
        "through",
        "during",
        "and",
        "before",
        "after",
        "between",
        "for",
    ]
)
_ALSO_A_NAME = frozenset(["april", "may", "june", "august", "march", "jan"])
_BEFORE_YEAR = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "of",
        "late",
        "early",
        "mid",
        "year",
        "during",
        "before",
        "after",
        "between",
        "around",
        "circa",
    ]
)
_PLURALS = frozenset(
    [
        "people",
        "homes",
        "houses",
        "jobs",
        "workers",
        "students",
        "votes",
        "soldiers",
        "troops",
        "children",
        "women",
        "men",
        "members",
        "cases",
        "deaths",
        "times",
        "residents",
        "households",
        "families",
        "businesses",
        "companies",
        "firms",
        "employees",
        "passengers",
        "schools",
        "tickets",
        "seats",
        "units",
    ]
)
PERIODS = {
    "morning": "morning",
    "noon": "noon",
    "midday": "noon",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
}
_NAMED_DAYS = frozenset(("black", "good", "cyber", "super", "palm", "easter", "ash"))
_HALF_DAY = 12


def read(text: str, start: int) -> Reading | None:
    """The date, weekday or time of day at a place."""
    if text[start].isdecimal():
        return (
            _iso(text, start)
            or _clock(text, start)
            or _numeric(text, start)
            or _day_first(text, start)
            or (_years(text, start))
        )
    word = word_at(text, start).lower()
    if word in WEEKDAYS:
        return _weekday(text, start, word)
    if word in MONTHS and text[start].isupper():
        return _month_first(text, start, word)
    if word in ("noon", "midday", "midnight"):
        hour = 0 if word == "midnight" else _HALF_DAY
        return _time(start, start + len(word), ClockTime(hour, 0))
    if word in PERIODS:
        return _period(text, start, word)
    return None


def word_before(text: str, start: int) -> str:
    """The word before a place, in lower case, across one space, hyphen or bracket."""
    end = start
    while end and text[end - 1] in " -(":
        end -= 1
    begin = end
    while begin and text[begin - 1].isalpha():
        begin -= 1
    return text[begin:end].lower()


def _weekday(text: str, start: int, word: str) -> Reading | None:
    end = start + len(word)
    if not text[start].isupper():
        return None
    if _newspaper().match(text, end) or word_before(text, start) in _NAMED_DAYS:
        return Reading((), end)
    if word in _SHORT_WEEKDAYS and not _after_short_weekday().match(text, end):
        return None
    return Reading((weekday(start, end, WEEKDAYS[word]),), end)


def _month_first(text: str, start: int, word: str) -> Reading | None:
    match = _month_day().match(text, start)
    month = MONTHS[word]
    if match is not None and is_month_day(month, int(match["day"])):
        year = int(match["year"]) if match["year"] else None
        first = date(start, match.end(), year, month, int(match["day"]))
        if not match["to"]:
            return Reading((first,), match.end())
        if is_month_day(month, int(match["to"])):
            second = date(match.start("to"), match.end(), year, month, int(match["to"]), range_end=True)
            first = date(start, match.end("day"), year, month, int(match["day"]))
            return Reading((first, second), match.end())
        return None
    match = _month_year().match(text, start)
    if match is not None:
        return Reading((date(start, match.end(), int(match["year"]), month, None),), match.end())
    end = start + len(word)
    before = word_before(text, start)
    if before in _BEFORE_MONTH or (word not in _ALSO_A_NAME and len(word) > 3):
        return Reading((date(start, end, None, month, None),), end)
    return None


def _day_first(text: str, start: int) -> Reading | None:
    match = _day_month().match(text, start)
    if match is None:
        return None
    month = MONTHS[match["month"].lower()]
    days = [int(match["day"])] + ([int(match["to"])] if match["to"] else [])
    if not all(is_month_day(month, day) for day in days):
        return None
    year = int(match["year"]) if match["year"] else None
    first = date(start, match.end() if len(days) == 1 else match.end("day"), year, month, days[0])
    if len(days) == 1:
        return Reading((first,), match.end())
    second = date(match.start("to"), match.end(), year, month, days[1], range_end=True)
    return Reading((first, second), match.end())


def _iso(text: str, start: int) -> Reading | None:
    match = _year_first().match(text, start)
    if match is None or not is_month_day(int(match[3]), int(match[4])):
        return None
    return Reading((date(start, match.end(), int(match[1]), int(match[3]), int(match[4])),), match.end())


def _numeric(text: str, start: int) -> Reading | None:
    """`8/11/2025`: American order, unless only the other can be; `9/11`."""
    match = _slashed().match(text, start)
    if match is None:
        return None
    month, day, year = int(match[1]), int(match[2]), int(match[3])
    if month > 12:
        month, day = day, month
    if not is_month_day(month, day):
        return None
    return Reading((date(start, match.end(), year, month, day),), match.end())


def _years(text: str, start: int) -> Reading | None:
    match = _year().match(text, start)
    if match is None:
        return None
    year, end = int(match["year"]), match.end("year")
    if match["decade"]:
        return Reading((date(start, match.end(), year, None, None),), match.end())
    if not _is_year(text, start, year, end):
        return None
    if match["to"] is None:
        return Reading((date(start, end, year, None, None),), end)
    last = int(match["to"]) if len(match["to"]) == 4 else year - year % 100 + int(match["to"])
    if not year < last < year + 100:
        return Reading((date(start, end, year, None, None),), end)
    second = date(match.start("to"), match.end(), last, None, None, range_end=True)
    return Reading((date(start, end, year, None, None), second), match.end())


def _is_year(text: str, start: int, year: int, end: int) -> bool:
    following = text[end + 1 :].split(None, 1)[:1] if text[end : end + 1] == " " else []
    if following and following[0].strip('.,;:)”"') in _PLURALS:
        return False
    if _measured().match(text, end):
        return False
    return 1900 <= year <= 2099 or (year >= 1000 and word_before(text, start) in _BEFORE_YEAR and year <= 2100)


def _clock(text: str, start: int) -> Reading | None:
    match = _clock_time().match(text, start)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or match["minutes"] or 0)
    half = (match["half"] or match["later"] or "").lower()
    if match["later"] and hour > int(match["last"]):
        half = {"p": "a", "a": "p"}[half]
    if (half and not 1 <= hour <= _HALF_DAY) or hour > 24 or minute > 59:
        return None
    if half == "p" and hour < _HALF_DAY:
        hour += _HALF_DAY
    elif half == "a" and hour == _HALF_DAY:
        hour = 0
    return _time(start, match.end(), ClockTime(hour, minute))


def _period(text: str, start: int, word: str) -> Reading | None:
    """A part of the day, where it belongs to a day: `Monday morning`, `the evening of August 11`."""
    end = start + len(word)
    if word_before(text, start) in WEEKDAYS or _of_day().match(text, end):
        return _time(start, end, ClockTime(period=PERIODS[word]))
    return None


def _time(start: int, end: int, time: ClockTime) -> Reading:
    return Reading((Quantity(QuantityKind.TIME, Span(start, end), Span(start, end), time=time),), end)


_MONTH_NAMES = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    "Nov(?:ember)?|Dec(?:ember)?)"
)


@cache
def _month_day() -> re.Pattern[str]:
    return re.compile(
        r"[A-Za-z]+\.? (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d%])(?![.,]\d)(?!:\d)"
        r"(?:(?:[-–—]| to | and | through )(?P<to>\d{1,2})(?:st|nd|rd|th)?(?![\d%:]))?(?:(?:,| of)? (?P<year>(?:1[5-9]|20)\d\d)\b)?"
    )


@cache
def _month_year() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]+\.?,?(?: of)? (?P<year>(?:1[5-9]|20)\d\d)\b")


@cache
def _day_month() -> re.Pattern[str]:
    return re.compile(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:(?:[-–—]| to | and )(?P<to>\d{1,2})(?:st|nd|rd|th)?)? (?:day )?(?:of )?"
        rf"(?P<month>{_MONTH_NAMES})\b\.?(?:,? (?P<year>(?:1[5-9]|20)\d\d)\b)?"
    )


@cache
def _year_first() -> re.Pattern[str]:
    return re.compile(r"((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")


@cache
def _slashed() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?P<year>\d{4})(?![\d,.]\d|\d)(?:(?P<decade>['’]?s\b)|[-–—/](?P<to>\d{4}|\d\d)(?![\d/-]))?")


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(
        r"[ -]?(?:%|per ?cent|hundred|thousand|million|billion|trillion|km|kg|metres?|meters?|miles?|feet|dollars|won|dong|tonnes?|tons?|hectares?|m\b)"
    )


@cache
def _clock_time() -> re.Pattern[str]:
    return re.compile(
        r"(?P<hour>\d{1,2})(?:(?:[:.](?P<minute>\d\d))? ?(?P<half>[aApP])\.?[mM]\b\.?"
        r"|:(?P<minutes>\d\d)(?![\d:])(?! ?%)|(?= o['’]clock)|(?=(?: ?[-–] ?| to )(?P<last>\d{1,2})(?:[:.]\d\d)? ?(?P<later>[aApP])\.?[mM]\b))"
        r"(?: o['’]clock)?"
    )


@cache
def _after_short_weekday() -> re.Pattern[str]:
    return re.compile(r"\.?,? (?:\d|[A-Z][a-z]{2,}\.? \d)|\)")


@cache
def _newspaper() -> re.Pattern[str]:
    return re.compile(r" (?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|People|Night Live)\b")


@cache
def _of_day() -> re.Pattern[str]:
    return re.compile(rf" (?:of|on) (?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTH_NAMES}\b|\d)")
