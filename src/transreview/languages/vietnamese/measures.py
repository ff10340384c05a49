"""What Vietnamese writes after a number: percent, currencies, units, the thing counted."""

import re
from functools import cache

from transreview.languages.measures import Measure, money_after, percentage, unit_symbol
from transreview.languages.numerals import Numeral
from transreview.languages.quantity import QuantityKind
from transreview.languages.vietnamese.numbers import after_space, word_at

_CURRENCIES = {
    "won": "KRW", "euro": "EUR", "bảng": "GBP", "yên": "JPY", "yen": "JPY", "tệ": "CNY", "ndt": "CNY", "baht": "THB",
    "bạt": "THB", "rúp": "RUB", "ruble": "RUB", "rupee": "INR", "rupiah": "IDR", "ringgit": "MYR", "kíp": "LAK",
    "kip": "LAK", "riel": "KHR", "franc": "CHF", "peso": "PHP", "đ": "VND", "vnđ": "VND",
}  # fmt: skip
_DOLLARS = {
    "mỹ": "USD", "úc": "AUD", "australia": "AUD", "canada": "CAD", "singapore": "SGD", "hong": "HKD", "hồng": "HKD",
    "new": "NZD", "đài": "TWD",
}  # fmt: skip
_NOT_MONEY = frozenset(
    [
        "chí",
        "bào",
        "minh",
        "đội",
        "nghiệp",
        "hương",
        "loại",
        "phạm",
        "sáng",
        "chủ",
        "tác",
        "giám",
        "hồ",
        "ý",
        "thời",
        "bằng",
        "ruộng",
        "quê",
        "cỏ",
        "lúa",
        "phục",
        "tình",
        "thuận",
        "hóa",
        "hành",
        "tu",
        "dao",
        "môn",
        "học",
        "liêu",
        "diễn",
        "giải",
        "hạng",
        "bộ",
        "lòng",
        "bọn",
        "tiền",
    ]
)
_UNITS = {
    "mét": "m", "met": "m", "kilomet": "km", "kilômét": "km", "kilômet": "km", "cây số": "km", "dặm": "mi", "ha": "ha",
    "hecta": "ha", "héc": "ha", "hécta": "ha", "tấn": "t", "tạ": "q", "gam": "g", "gram": "g", "kilogram": "kg",
    "kilôgam": "kg", "kg": "kg", "cân": "kg", "lít": "l", "giây": "s", "phút": "min", "giờ": "h", "tiếng": "h",
    "ngày": "d", "đêm": "night", "tuần": "wk", "tháng": "mo", "năm": "y", "tuổi": "y", "thập": "decade",
    "thế": "century", "độ": "°", "feet": "ft", "foot": "ft", "inch": "in", "pound": "lb", "megawatt": "MW",
    "gigawatt": "GW", "hải": "nmi", "megapixel": "MP", "pixel": "px",
}  # fmt: skip
_TWO_SYLLABLES = {"thập": ("kỷ", "niên", "kỉ"), "thế": ("kỷ", "kỉ"), "hải": ("lý", "lí"), "tuần": ("lễ",)}
_NEED_SECOND = frozenset(("thập", "thế", "hải"))
_NOT_COUNTED = frozenset(
    [
        "và",
        "hoặc",
        "hay",
        "là",
        "của",
        "cho",
        "trong",
        "trên",
        "dưới",
        "từ",
        "đến",
        "tới",
        "tại",
        "ở",
        "với",
        "theo",
        "do",
        "bởi",
        "vì",
        "để",
        "thì",
        "mà",
        "nhưng",
        "so",
        "sau",
        "trước",
        "khi",
        "nếu",
        "được",
        "bị",
        "đã",
        "đang",
        "sẽ",
        "vào",
        "ra",
        "lên",
        "xuống",
        "này",
        "đó",
        "kia",
        "ấy",
        "nữa",
        "gần",
        "hơn",
        "khoảng",
        "cũng",
        "không",
        "chưa",
        "như",
        "nên",
        "nhằm",
    ]
)
_HYPHENATED = {"km": r"ki-?lô-?mét", "cm": r"xen-?ti-?mét|xăng-?ti-?mét", "mm": r"mi-?li-?mét", "kg": r"ki-?lô-?gam"}


def measure(text: str, read: Numeral) -> Measure | None:
    """What stands after a number."""
    end = read.end
    at = after_space(text, end)
    if at < len(text) and text[at] == "-" and at == end:
        at += 1
    found = percentage(_percentages().match(text, at)) or _symbol(text, end, at)
    if found is not None:
        return found
    if at == end and text[at : at + 1] != "đ":
        return None
    return _currency(text, at) or _unit(text, at) or _counted(text, at, end)


def _symbol(text: str, end: int, at: int) -> Measure | None:
    money = money_after(text, at)
    if money is not None:
        return money
    unit = unit_symbol(text, at)
    if unit is None or (at != end and unit[0] in ("V", "t")):
        return None
    if unit[0] == "m" and (area := _square().match(text, unit[1])):
        return Measure(QuantityKind.NUMBER, area.end(), "m²" if area[1] == "vuông" else "m³")
    if unit[0] == "km" and (speed := _speed().match(text, unit[1])):
        return Measure(QuantityKind.NUMBER, speed.end(), (speed[1] and "km/h") or "km²")
    return Measure(QuantityKind.NUMBER, unit[1], unit[0], half=False)


def _currency(text: str, at: int) -> Measure | None:
    match = _dollar().match(text, at)
    if match is not None:
        nation = word_at(text, after_space(text, match.end())).lower()
        if nation in _DOLLARS:
            return Measure(QuantityKind.MONEY, match.end() + 1 + len(nation), _DOLLARS[nation])
        return Measure(QuantityKind.MONEY, match.end(), "USD")
    word = word_at(text, at)
    lowered, end = word.lower(), at + len(word)
    following = word_at(text, after_space(text, end)).lower()
    if lowered == "đồng":
        named = _currency(text, after_space(text, end)) if following and following != "đồng" else None
        if named is not None:
            return named
        return None if following in _NOT_MONEY else Measure(QuantityKind.MONEY, end, "VND")
    if lowered == "nhân" and text.startswith(" dân tệ", end):
        return Measure(QuantityKind.MONEY, end + len(" dân tệ"), "CNY")
    if lowered == "bảng" and following == "anh":
        return Measure(QuantityKind.MONEY, end + len(" anh"), "GBP")
    if lowered == "tệ" and following in ("nạn", "hại"):
        return None
    code = _CURRENCIES.get(lowered)
    return None if code is None else Measure(QuantityKind.MONEY, end, code)


def _unit(text: str, at: int) -> Measure | None:
    hyphenated = _hyphenated().match(text, at)
    if hyphenated is not None:
        unit = next(name for name in _HYPHENATED if hyphenated[name])
        return Measure(QuantityKind.NUMBER, hyphenated.end(), unit)
    word = word_at(text, at).lower()
    end = at + len(word)
    following = word_at(text, after_space(text, end)).lower()
    if word == "cây" and following == "số":
        return Measure(QuantityKind.NUMBER, end + 3, "km")
    plain = _UNITS.get(word)
    if plain is None or (word in _NEED_SECOND and following not in _TWO_SYLLABLES[word]):
        return None
    unit = plain
    if following in _TWO_SYLLABLES.get(word, ()):
        end += 1 + len(following)
    elif unit == "°":
        if following in ("c", "f"):
            return Measure(QuantityKind.NUMBER, end + 2, "°C" if following == "c" else "°F")
    elif unit in ("m", "mi") and (area := _square().match(text, end)):
        return Measure(QuantityKind.NUMBER, area.end(), unit + ("²" if area[1] == "vuông" else "³"))
    elif word == "héc" and text.startswith("-ta", end):
        end += 3
    half = _half().match(text, end)
    return Measure(QuantityKind.NUMBER, half.end() if half else end, unit, half=half is not None)


def _counted(text: str, at: int, end: int) -> Measure | None:
    word = word_at(text, at)
    if not word or not word.islower() or word in _NOT_COUNTED:
        return None
    return Measure(QuantityKind.NUMBER, end, None, word)


@cache
def _percentages() -> re.Pattern[str]:
    return re.compile(r"(?P<point>điểm (?:phần trăm\b|%))|(?:%|％|phần trăm\b)(?P<after> điểm\b)?", re.IGNORECASE)


@cache
def _square() -> re.Pattern[str]:
    return re.compile(r" (vuông|khối)\b")


@cache
def _speed() -> re.Pattern[str]:
    return re.compile(r"(/giờ| một giờ|/h)\b| vuông\b")


@cache
def _dollar() -> re.Pattern[str]:
    return re.compile(r"(?:đồng )?(?:đô[ -]?la|dollar)\b", re.IGNORECASE)


@cache
def _hyphenated() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{unit}>{form})" for unit, form in _HYPHENATED.items()), re.IGNORECASE)


@cache
def _half() -> re.Pattern[str]:
    return re.compile(r" rưỡi\b")
