"""Dates, weekdays and times of day in Korean."""

import re
from functools import cache

from transreview.languages.korean.hangul import SYLLABLE
from transreview.languages.korean.numbers import native
from transreview.languages.quantity import ClockTime, Quantity, QuantityKind
from transreview.languages.quantity_reader import Reading, date, is_month_day, weekday
from transreview.text.span import Span

_WEEKDAYS = "월화수목금토일"
_PERIODS = {
    "오전": "morning", "오후": "afternoon", "새벽": "morning", "아침": "morning", "낮": "noon", "저녁": "evening",
    "밤": "night",
}  # fmt: skip
_HALF_DAY = 12


def read(text: str, start: int) -> Reading | None:
    """The date, weekday or time of day at a place."""
    if text[start].isdecimal():
        return (
            _numeric(text, start) or _written(text, start) or _clock(text, start, start, "") or _bare_year(text, start)
        )
    if text[start] == "(":
        return _bracketed_weekday(text, start)
    if text.startswith("요일", start + 1) and text[start] in _WEEKDAYS:
        return Reading((weekday(start, start + 3, _WEEKDAYS.index(text[start]) + 1),), start + 3)
    match = _noon().match(text, start) if text.startswith(("정오", "자정"), start) else None
    if match is not None:
        return _time(start, match.end(), ClockTime(_HALF_DAY if match[1] == "정오" else 0, 0))
    for name in _PERIODS:
        if text.startswith(name, start):
            return _after_period(text, start, name)
    return _native_clock(text, start, start, "")


def _after_period(text: str, start: int, name: str) -> Reading | None:
    end = start + len(name)
    at = end + text.startswith(" ", end)
    found = _clock(text, start, at, name) or _native_clock(text, start, at, name)
    if found is not None:
        return found
    known = name in ("오전", "오후") or _after_day().search(text, max(0, start - 6), start)
    if not known or not _alone().match(text, end):
        return None
    return _time(start, end, ClockTime(period=_PERIODS[name]))


def _clock(text: str, start: int, at: int, period: str) -> Reading | None:
    following = text[at + 1 : at + 3]
    match = _clock_time().match(text, at) if "시" in following or ":" in following else None
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or match["colon"] or 0)
    if hour > 24 or minute > 59:
        return None
    return _time(start, match.end(), ClockTime(_in_day(hour, period), 30 if match["half"] else minute))


def _native_clock(text: str, start: int, at: int, period: str) -> Reading | None:
    read = native(text, at)
    if read is None or read.upper is not None or not 1 <= read.value <= _HALF_DAY:
        return None
    match = _native_hour().match(text, read.end) if "시" in text[read.end : read.end + 2] else None
    if match is None or not (period or match["minute"] or match["half"] or match["tail"]):
        return None
    minute = 30 if match["half"] else int(match["minute"] or 0)
    return _time(
        start, match.end("hour") if match["tail"] else match.end(), ClockTime(_in_day(read.value, period), minute)
    )


def _in_day(hour: int, period: str) -> int:
    if hour > _HALF_DAY or not period:
        return hour
    if hour == _HALF_DAY:
        return 0 if period in ("오전", "새벽", "밤") else hour
    later = period in ("오후", "저녁") or (period == "밤" and hour > 5) or (period == "낮" and hour < 6)
    return hour + _HALF_DAY if later else hour


def _time(start: int, end: int, time: ClockTime) -> Reading:
    return Reading((Quantity(QuantityKind.TIME, Span(start, end), Span(start, end), time=time),), end)


def _bracketed_weekday(text: str, start: int) -> Reading | None:
    if text[start - 1 : start] != "일":
        return None
    match = _weekday_in_brackets().match(text, start)
    if match is None:
        return None
    return Reading((weekday(start + 1, start + 2, _WEEKDAYS.index(match[1]) + 1),), match.end())


def _numeric(text: str, start: int) -> Reading | None:
    """`2025.08.11.`, `2025-8-11`; the foreign `11/08/2025` is read day first, as in Vietnamese copy."""
    if not any(mark in text[start + 1 : start + 5] for mark in "-/."):
        return None
    match = _year_first().match(text, start)
    if match is not None and is_month_day(int(match[3]), int(match[4])):
        return Reading((date(start, match.end(), int(match[1]), int(match[3]), int(match[4])),), match.end())
    match = _day_first().match(text, start)
    if match is None:
        return None
    day, month = int(match[1]), int(match[2])
    if month > 12:
        day, month = month, day
    if not is_month_day(month, day):
        return None
    return Reading((date(start, match.end(), int(match[3]), month, day),), match.end())


def _written(text: str, start: int) -> Reading | None:
    """`2025년 8월 11일` and its parts, with ranges (`11∼13일`, `1~9월`, `2021~2025년`)."""
    unit = any(unit in text[start + 1 : start + 8] for unit in "년월일")
    match = _date().match(text, start) if unit else None
    if match is None or not match.end() > start:
        return _range(text, start) or _decade(text, start)
    year = int(match["year"]) if match["year"] else None
    if year is not None and len(match["year"]) == 2:
        year += 2000 if year < 50 else 1900
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    if not _is_date(match, year, month, day):
        return _range(text, start) or _decade(text, start)
    if match["to"]:
        last = int(match["to"])
        if not is_month_day(month or 1, last) or day is None or last <= day:
            return None
        first = date(start, match.end("day"), year, month, day)
        return Reading((first, date(match.start("to"), match.end(), year, month, last, range_end=True)), match.end())
    return Reading((date(start, match.end(), year, month, day),), match.end())


def _is_date(match: re.Match[str], year: int | None, month: int | None, day: int | None) -> bool:
    if year is not None and month is None and not (len(match["year"]) == 4 and (1500 <= year < 2200 or year % 100)):
        return False
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or is_month_day(month or 1, day)


def _range(text: str, start: int) -> Reading | None:
    """Several days, months or years before one 일, 월 or 년."""
    if not any(mark in text[start + 1 : start + 10] for mark in "~∼〜–-,·"):
        return None
    match = _several().match(text, start)
    if match is None:
        return None
    values = [(int(part.group()), part.start()) for part in _number().finditer(match["values"])]
    if match["name"] == "년" and len(values) == 2 and values[1][0] < 100:
        values[1] = (values[0][0] - values[0][0] % 100 + values[1][0], values[1][1])
    name, month = match["name"], int(match["month"]) if match["month"] else None
    limits = {"년": (1500, 2200), "월": (1, 12), "일": (1, 31)}
    low, high = limits[name]
    numbers = [value for value, _ in values]
    if any(not low <= value <= high for value in numbers) or numbers != sorted(set(numbers)):
        return None
    base = match.start("values")
    found = []
    for value, at in values:
        end = _number().match(text, base + at).end()  # type: ignore[union-attr]  # a figure stands there
        year, month_of, day = (
            (value, None, None) if name == "년" else (None, value, None) if name == "월" else (None, month, value)
        )
        last = value == numbers[-1]
        found.append(
            date(
                base + at,
                match.end() if last else end,
                year,
                month_of,
                day,
                range_end=last and match["mark"] in "~∼-–〜",
            )
        )
    return Reading(tuple(found), match.end())


def _decade(text: str, start: int) -> Reading | None:
    match = _decade_word().match(text, start) if "년대" in text[start + 2 : start + 6] else None
    if match is None:
        return None
    year = int(match[1]) + (1900 if len(match[1]) == 2 else 0)
    return Reading((date(start, match.end(), year, None, None),), match.end())


def _bare_year(text: str, start: int) -> Reading | None:
    """`2018 러시아 월드컵`: four digits alone, followed by no counter."""
    match = _four_digits().match(text, start) if text[start : start + 4].isdecimal() else None
    if match is None or not 1900 <= int(match[1]) <= 2099:
        return None
    return Reading((date(start, match.end(1), int(match[1]), None, None),), match.end(1))


@cache
def _noon() -> re.Pattern[str]:
    return re.compile(r"(정오|자정)(?=께|쯤|에|을|를|이|까지|부터|\W|$)")


@cache
def _after_day() -> re.Pattern[str]:
    return re.compile(r"(?:일|일\(.\)|요일) ?$")


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"(?!{SYLLABLE})|(?:에|에는|부터|까지|늦게|께|의|쯤)(?!{SYLLABLE})")


@cache
def _clock_time() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<hour>\d{{1,2}})(?:시(?![간즌장민급도기대리점술험작험절선세])(?: ?(?P<minute>\d{{1,2}})분(?![의기])|(?P<half> ?반(?!{SYLLABLE})))?"
        r"|:(?P<colon>\d\d)(?::\d\d)?(?![\d:]))"
    )


@cache
def _native_hour() -> re.Pattern[str]:
    return re.compile(
        rf" ?(?P<hour>시)(?:(?= ?(?P<minute>\d{{1,2}})분) ?\d{{1,2}}분|(?P<half> ?반(?!{SYLLABLE}))|(?P<tail>에|께|쯤|까지|부터|경|정각)(?!{SYLLABLE})"
        rf"|(?!{SYLLABLE}))"
    )


@cache
def _weekday_in_brackets() -> re.Pattern[str]:
    return re.compile(rf"\(([{_WEEKDAYS}])(?:요일)?[,)]")


@cache
def _year_first() -> re.Pattern[str]:
    return re.compile(r"((?:19|20)\d\d)([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)\.?")


@cache
def _day_first() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")


_LENGTHENED = "(?:늘|길|줄|짧|연장|단축|확대|축소)"
"""How verbs begin that say of a length of time what becomes of it: 15일에서 45일로 늘렸다."""
_DAY_TAIL = rf"(?<!주 \d)(?<!박 \d)일(?![째본반쯤씩분치짜제](?!부터))(?!간(?!{SYLLABLE}))(?!간의)(?!(?:에서 \d+일)?로 {_LENGTHENED})(?! ?(?:동안|만에|만의|뒤|근무|내내|이내|이상|연속|가량|정도|(?:전|후)(?!{SYLLABLE})|(?:전|후)(?:에|까지|부터)))"

_DAY_BOUND = rf"일(?= ?(?:전|후)(?:에|까지|부터)?(?!{SYLLABLE}))"
"""Before and after a day of a named month (4월 30일 전에); without the month they count days (30일 전)."""


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<year>\d{4}|\d\d(?=년 ?\d{1,2}월))년(?![째간래대]|여)(?: |(?=\d))?)?"
        r"(?:(?P<month>\d{1,2})월(?!간)(?: |(?=\d))?)?"
        rf"(?:(?P<day>\d{{1,2}})(?:(?:일)?[~∼〜–-](?P<to>\d{{1,2}}))?(?:{_DAY_TAIL}|(?(month){_DAY_BOUND}|(?!))))?"
        r"(?<=[년월일])|(?P<only>(?!))"
    )


@cache
def _several() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<month>\d{1,2})월 ?)?(?P<values>\d{1,4}(?:(?P<mark>[~∼〜–-]|, ?|·)\d{1,4}){1,3})(?P<name>년|월|"
        + _DAY_TAIL
        + ")"
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\d+")


@cache
def _decade_word() -> re.Pattern[str]:
    return re.compile(r"((?:1[5-9]|20)\d0|[2-9]0)년대")


@cache
def _four_digits() -> re.Pattern[str]:
    return re.compile(
        r"(\d{4})(?=[ ,)\]’'”\"]|$|[-–~](?!\d))(?!,\d)(?! ?(?:명|개|건|곳|원|달러|여|채|대|톤|km|m\b|kg|만|억|%|년|가구|마리|시간|유로))"
    )
