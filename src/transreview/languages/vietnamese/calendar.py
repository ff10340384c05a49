"""Dates, weekdays and times of day in Vietnamese: the day stands before the month."""

import re
from decimal import Decimal
from functools import cache

from transreview.languages.quantity import ClockTime, Quantity, QuantityKind
from transreview.languages.quantity_reader import Reading, date, is_month_day, weekday
from transreview.languages.vietnamese.numbers import ONES, word_at
from transreview.text.span import Span

PERIODS = {
    "sáng": "morning", "trưa": "noon", "chiều": "afternoon", "tối": "evening", "đêm": "night", "khuya": "night",
}  # fmt: skip
DAY_CUES = frozenset(
    [
        "ngày",
        "mùng",
        "mồng",
        "sáng",
        "trưa",
        "chiều",
        "tối",
        "đêm",
        "khuya",
        "hôm",
        "từ",
        "đến",
        "tới",
        "nhật",
        "hai",
        "ba",
        "tư",
        "năm",
        "sáu",
        "bảy",
        "vào",
        "trước",
        "sau",
        "và",
        "qua",
    ]
)
_STRONG_CUES = frozenset(["ngày", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "hôm", "nhật"])
_NUMBER_CUES = frozenset(
    [
        "số",
        "thắng",
        "thua",
        "hòa",
        "hoà",
        "dẫn",
        "bại",
        "tỷ",
        "tỉ",
        "lệ",
        "chiếm",
        "khoảng",
        "hơn",
        "gần",
        "đạt",
        "tăng",
        "giảm",
        "bằng",
        "mức",
        "điểm",
        "cao",
        "nặng",
        "dài",
        "rộng",
    ]
)
_SHARES = frozenset(["số", "tổng", "diện", "dân", "thời", "chặng", "lượng", "quãng", "các", "trong", "phần"])
_WEEKDAYS = {"hai": 1, "ba": 2, "tư": 3, "năm": 4, "sáu": 5, "bảy": 6}
_MONTHS = {**ONES, "giêng": 1, "tư": 4, "mười": 10, "chạp": 12}
_FEW_HOURS = 4
_HALF_DAY = 12


def read(text: str, start: int) -> Reading | None:
    """The date, weekday or time of day at a place."""
    if text[start].isdecimal():
        whole = _iso(text, start) or _clock(text, start) or _numeric(text, start, cue=False)
        return whole or _day_of_period(text, start) or _years(text, start)
    word = word_at(text, start).lower()
    if word in ("ngày", "mùng", "mồng"):
        return _after_day(text, start, start + len(word))
    if word == "tháng":
        return _month(text, start)
    if word == "năm":
        return _year(text, start)
    if word in PERIODS:
        return _period(text, start, word)
    if word == "chủ" and text[start + 3 : start + 8].lower() == " nhật":
        return Reading((weekday(start, start + 8, 7),), start + 8)
    if word == "thứ":
        return _weekday(text, start)
    if word == "nửa" and text.startswith(" đêm", start + 3):
        return _time(start, start + 7, ClockTime(0, 0))
    return None


def word_before(text: str, start: int) -> str:
    """The word before a place, in lower case, across spaces or an opening bracket."""
    end = start
    while end and text[end - 1] in " (":
        end -= 1
    begin = end
    while begin and text[begin - 1].isalpha():
        begin -= 1
    return text[begin:end].lower()


def _after_day(text: str, start: int, end: int) -> Reading | None:
    match = _more_day_words().match(text, end)
    at = match.end() if match else end
    if at == end or at >= len(text) or not text[at].isdecimal():
        return None
    found = _numeric(text, at, cue=True)
    if found is None:
        day = _lone_day().match(text, at)
        if day is None or not 1 <= int(day.group()) <= 31:
            return None
        found = Reading((date(at, day.end(), None, None, int(day.group())),), day.end())
    first, *others = found.quantities
    assert first.date is not None
    whole = date(start, first.span.end, first.date.year, first.date.month, first.date.day)
    return Reading((whole, *others), found.end)


def _day_of_period(text: str, start: int) -> Reading | None:
    """`sáng 28,`, `đêm 27.`: the press leaves ngày out after the time of day."""
    match = _lone_day().match(text, start) if word_before(text, start) in PERIODS else None
    if match is None or not 1 <= int(match.group()) <= 31 or not _clause_ends().match(text, match.end()):
        return None
    return Reading((date(start, match.end(), None, None, int(match.group())),), match.end())


def _numeric(text: str, start: int, *, cue: bool) -> Reading | None:
    """`11/8`, `11-8-2025`, `11 tháng 8 năm 2025`, `10-13/8`, `10, 11 và 12/8`, `8/2025`."""
    match = _full_date().match(text, start) or _long_date().match(text, start)
    if match is not None:
        return _single(text, start, match)
    match = _list_of_days().match(text, start)
    if match is not None and (found := _listed(start, match)) is not None:
        return found
    match = _month_and_year().match(text, start)
    if match is not None and 1 <= int(match[1]) <= 12:
        return Reading((date(start, match.end(), int(match[2]), int(match[1]), None),), match.end())
    match = _day_and_month().match(text, start)
    if match is None or not is_month_day(int(match["month"]), int(match["day"])):
        return None
    if not cue and not _may_be_date(text, start, match):
        return None
    return Reading((date(start, match.end(), None, int(match["month"]), int(match["day"])),), match.end())


def _single(text: str, start: int, match: re.Match[str]) -> Reading | None:
    day, month = int(match["day"]), int(match["month"])
    year = int(match["year"]) if match["year"] else None
    if not is_month_day(month, day):
        return None
    return Reading((date(start, match.end(), year, month, day),), match.end())


def _listed(start: int, match: re.Match[str]) -> Reading | None:
    """Several days of one month; the month stands after the last."""
    month = int(match["month"])
    year = int(match["year"]) if match["year"] else None
    days = [(int(day.group()), day.start()) for day in _lone_day().finditer(match["days"])]
    last = int(match["last"])
    if not all(is_month_day(month, day) for day, _ in days) or not is_month_day(month, last) or last <= days[-1][0]:
        return None
    is_range = match["mark"] not in (" và ", ", ", " & ")
    found = [date(start + at, start + at + len(str(day)), year, month, day) for day, at in days]
    found.append(date(match.start("last"), match.end(), year, month, last, range_end=is_range))
    return Reading(tuple(found), match.end())


def _may_be_date(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether `11/8`, `11-8`, `12.8` without the word for day is a date, not a share, a score, a range or a decimal."""
    before = word_before(text, start)
    if before in _STRONG_CUES:
        return True
    end, mark = match.end(), match["mark"]
    following = word_at(text, end + 1).lower() if text[end : end + 1] == " " else ""
    if text[end : end + 1] in ("%", "°", "-", "–") or before in _NUMBER_CUES:
        return False
    if mark == "/":
        is_share = int(match["day"]) < int(match["month"]) and following in _SHARES
        return not is_share and match.group() != "24/7"
    if before in DAY_CUES and following in ("", "và", "đến", "tại", "ở", "tới", "năm"):
        return True
    closed = end == len(text) or text[end] in ".,;:)]”\"'!?"
    opened = start == 0 or text[start - 1] == "("
    return closed and (opened or before in DAY_CUES)


def _month(text: str, start: int) -> Reading | None:
    match = _month_number().match(text, start)
    if match is None:
        return _month_word(text, start)
    month = int(match["month"])
    if not 1 <= month <= 12:
        return None
    year = int(match["year"]) if match["year"] else None
    if match["to"] is None:
        return Reading((date(start, match.end(), year, month, None),), match.end())
    if not month < int(match["to"]) <= 12:
        return Reading((date(start, match.end("month"), None, month, None),), match.end("month"))
    first = date(start, match.end("month"), year, month, None)
    second = date(match.start("to"), match.end(), year, int(match["to"]), None, range_end=True)
    return Reading((first, second), match.end())


def _month_word(text: str, start: int) -> Reading | None:
    at = start + len("tháng ")
    word = word_at(text, at)
    month = _MONTHS.get(word.lower())
    if month is None or (word.islower() and word in ("năm", "một", "ba", "hai")) or word_before(text, start).isdigit():
        return None
    end = at + len(word)
    if month == 10 and (more := word_at(text, end + 1).lower()) in ("một", "hai"):
        month, end = 10 + ONES[more], end + 1 + len(more)
    if start and text[start - 2 : start - 1].isdecimal():
        return None
    return Reading((date(start, end, None, month, None),), end)


def _year(text: str, start: int) -> Reading | None:
    match = _year_number().match(text, start)
    if match is None:
        return None
    at = match.start("year")
    year = int(match["year"]) if len(match["year"]) == 4 else 1900 + int(match["year"])
    if len(match["year"]) == 2 and (word_before(text, start) not in ("những", "thập") or year < 1920):
        return None
    if word_before(text, start).isdigit() or not 1000 <= year <= 2199:
        return None
    ranged = _years(text, at)
    if ranged is None or len(ranged.quantities) == 1:
        return Reading((date(start, match.end(), year, None, None),), match.end())
    return Reading((date(start, at + 4, year, None, None), ranged.quantities[1]), ranged.end)


def _years(text: str, start: int) -> Reading | None:
    """A year of four digits, alone or as a range."""
    match = _year_range().match(text, start)
    if match is None or not 1900 <= int(match[1]) <= 2099 or _measured().match(text, match.end(1)):
        return None
    year = int(match[1])
    first = date(start, match.end(1), year, None, None)
    last = int(match[2] or 0) + (year - year % 100 if len(match[2] or "") == 2 else 0)
    if not year < last < year + 100:
        return Reading((first,), match.end(1))
    return Reading((first, date(match.start(2), match.end(), last, None, None, range_end=True)), match.end())


def _iso(text: str, start: int) -> Reading | None:
    match = _year_first().match(text, start)
    if match is None or not is_month_day(int(match[3]), int(match[4])):
        return None
    return Reading((date(start, match.end(), int(match[1]), int(match[3]), int(match[4])),), match.end())


def _weekday(text: str, start: int) -> Reading | None:
    """`thứ Hai`, `thứ 2`; written small, only where the words around speak of days."""
    match = _weekday_word().match(text, start)
    if match is None:
        return None
    name = match[1]
    number = int(name) - 1 if name.isdecimal() else _WEEKDAYS[name.lower()]
    before = word_before(text, start)
    if name[0].isupper() or (text[start] == "T" and before == ""):
        sure = True
    else:
        sure = before in ("vào", "hôm", "sáng", "trưa", "chiều", "tối", "mỗi") or bool(
            _week_after().match(text, match.end()) or text.startswith("vào ngày ", start - 9)
        )
    if not sure or before in ("lần", "lớn", "hạng"):
        return None
    return Reading((weekday(start, match.end(), number),), match.end())


def _clock(text: str, start: int) -> Reading | None:
    match = _clock_time().match(text, start)
    if match is None:
        return None
    hour, minute = (
        int(match["hour"]),
        int(match["minute"] or match["minutes"] or match["colon"] or match["dotted"] or 0),
    )
    if hour > 24 or minute > 59:
        return None
    period = (match["period"] or "").removeprefix("rạng ")
    if (
        match["word"]
        and not (match["minute"] or match["dotted"] or match["half"] or period or hour == 0)
        and not _says_when(text, start, match.end())
    ):
        return None
    if match["word"] and match["minute"] and not period and _says_how_long(text, start, hour):
        return _duration(match)
    if match["half"]:
        minute = 30
    return _time(start, match.end(), ClockTime(_in_day(hour, period), minute))


def _in_day(hour: int, period: str) -> int:
    if hour > _HALF_DAY or not period:
        return hour
    if hour == _HALF_DAY:
        return 0 if period in ("đêm", "khuya", "sáng") else hour
    later = period in ("chiều", "tối") or (period in ("đêm", "khuya") and hour > 5) or (period == "trưa" and hour < 4)
    return hour + _HALF_DAY if later else hour


def _says_when(text: str, start: int, end: int) -> bool:
    """Whether `8 giờ` is a time of day: after a word for when, or before a day or `địa phương`."""
    before = text[max(0, start - 16) : start].lower().split()[-2:]
    if (before and before[-1] in ("lúc", "vào", "hồi", "trước")) or (
        before[-1:] == ["từ"] and before[0] not in ("giảm", "tăng", "rút", "nâng", "hạ", "kéo")
    ):
        return True
    return bool(_when_after().match(text, end) or _until().search(text, max(0, start - 20), start))


def _says_how_long(text: str, start: int, hour: int) -> bool:
    """Whether `5 giờ 35 phút` is a time that something takes; after few hours, not after that hour of the day."""
    if hour <= _FEW_HOURS and text[max(0, start - 4) : start].lower() == "sau ":
        return True
    return bool(_lasting().search(text, max(0, start - 40), start))


def _duration(match: re.Match[str]) -> Reading:
    span = Span(*match.span())
    hours, minutes = Span(*match.span("hour")), Span(*match.span("minute"))
    return Reading(
        (
            Quantity(
                QuantityKind.NUMBER, Span(hours.start, match.end("word")), hours, Decimal(match["hour"]), unit="h"
            ),
            Quantity(QuantityKind.NUMBER, Span(minutes.start, span.end), minutes, Decimal(match["minute"]), unit="min"),
        ),
        span.end,
    )


def _period(text: str, start: int, word: str) -> Reading | None:
    end = start + len(word)
    if not _day_after_period().match(text, end):
        return None
    return _time(start, end, ClockTime(period=PERIODS[word]))


def _time(start: int, end: int, time: ClockTime) -> Reading:
    return Reading((Quantity(QuantityKind.TIME, Span(start, end), Span(start, end), time=time),), end)


@cache
def _more_day_words() -> re.Pattern[str]:
    return re.compile(r"(?: (?:mùng|mồng))? ", re.IGNORECASE)


@cache
def _full_date() -> re.Pattern[str]:
    return re.compile(r"(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4})(?!\d)")


@cache
def _long_date() -> re.Pattern[str]:
    return re.compile(
        r"(?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?!\d)(?:(?:,? năm |[/-]| - |,? )(?P<year>(?:1\d|20)\d\d)(?!\d))?",
        re.IGNORECASE,
    )


@cache
def _list_of_days() -> re.Pattern[str]:
    return re.compile(
        r"(?P<days>\d{1,2}(?:, ?\d{1,2}){0,4})(?P<mark> ?[-–—] ?| đến (?:hết )?(?:ngày )?| tới (?:ngày )?| và (?:ngày )?|, | & )"
        r"(?P<last>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?!\d)(?:(?:/| năm )(?P<year>\d{4})(?!\d))?"
    )


@cache
def _day_and_month() -> re.Pattern[str]:
    return re.compile(r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?![\d/]|[.,]\d)(?!-\d)")


@cache
def _month_and_year() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})[/-]((?:19|20)\d\d)(?!\d)")


@cache
def _lone_day() -> re.Pattern[str]:
    return re.compile(r"\d{1,2}(?!\d)(?![.,]\d)(?! ?%)")


@cache
def _clause_ends() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[,.;:)]|$)")


@cache
def _month_number() -> re.Pattern[str]:
    return re.compile(
        r"tháng (?P<month>\d{1,2})(?!\d)(?:(?: ?[-–] ?| đến | tới )(?:tháng )?(?P<to>\d{1,2})(?!\d))?"
        r"(?:(?: ?[/.-] ?|,? năm |,? )(?P<year>(?:19|20)\d\d)(?!\d))?",
        re.IGNORECASE,
    )


@cache
def _year_number() -> re.Pattern[str]:
    return re.compile(r"năm (?P<year>\d{4}|\d\d)(?!\d)(?![.,]\d)(?! ?%)", re.IGNORECASE)


@cache
def _year_range() -> re.Pattern[str]:
    return re.compile(r"(\d{4})(?!\d)(?![.,]\d)(?:(?: ?[-–—] ?| đến (?:năm )?)(\d{4}|(?<=[-–])\d\d)(?![\d/-]|[.,]\d))?")


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(
        r" ?(?:%|(?:nghìn|ngàn|triệu|tỷ|tỉ|người|km|kg|mét|m|tấn|ha|đồng|USD|won|lượt|ca|căn|hộ|chiếc|cây|vụ|trường|"
        r"phần trăm|euro|đô|bảng|dặm|lần|em|doanh|con|mét|giờ|ngày|tuổi|trang|sinh|học|cán|lao|nhân|bài|công)\b)"
    )


@cache
def _year_first() -> re.Pattern[str]:
    return re.compile(r"((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")


@cache
def _weekday_word() -> re.Pattern[str]:
    return re.compile(r"thứ (hai|ba|tư|năm|sáu|bảy|[2-7](?!\d))\b", re.IGNORECASE)


@cache
def _week_after() -> re.Pattern[str]:
    return re.compile(
        r",? \(?(?:tuần|ngày|vừa qua|tới\b|\d{1,2}[/-]\d|hàng tuần|hằng tuần|đến thứ|và thứ|này\b)|,? \(\d"
    )


@cache
def _clock_time() -> re.Pattern[str]:
    return re.compile(
        r"(?P<hour>\d{1,2})(?:(?:[.:](?P<dotted>\d\d)(?= ?giờ\b))?(?P<word> ?giờ)(?: ?(?P<minute>\d{1,2})(?!\d)(?: ?phút)?)?(?P<half> rưỡi)?"
        r"|(?-i:[hHg])(?P<minutes>\d\d)?(?!\w)|:(?P<colon>\d\d)(?![\d:]))(?: (?P<period>(?:rạng )?(?:sáng|trưa|chiều|tối|đêm|khuya))\b)?",
        re.IGNORECASE,
    )


@cache
def _lasting() -> re.Pattern[str]:
    """What a length of time follows: the word thời gian before là, còn and the like, or a verb of lasting."""
    near = r"(?:khoảng|gần|hơn|chừng|tới|đến|tổng cộng)"
    return re.compile(
        rf"\b(?:thời (?:gian|lượng)\b[^,.;:]{{0,24}} (?:là|còn|lên|xuống|{near})"
        rf"|(?:mất|dài|kéo dài|hết|chạy|suốt|trong|trong vòng|chậm|muộn)(?: {near})?) $",
        re.IGNORECASE,
    )


@cache
def _until() -> re.Pattern[str]:
    return re.compile(r"(?:\dh|giờ)(?: ?\d\d)?(?: \w+)? ?(?:đến|tới|-|–) ?$")


@cache
def _when_after() -> re.Pattern[str]:
    return re.compile(r",? \(?(?:ngày \d|hôm|cùng ngày|giờ địa phương|địa phương|thứ |theo giờ|GMT|UTC|\d{1,2}/\d)")


@cache
def _day_after_period() -> re.Pattern[str]:
    return re.compile(
        r" (?:ngày |mùng |muộn )?\(?(?:\d{1,2}[/.-]\d|\d{1,2} tháng|ngày \d|nay\b|qua\b|mai\b|cùng ngày|\d{1,2}(?=[,.;:)]|$)|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|chủ nhật|hôm)",
        re.IGNORECASE,
    )
