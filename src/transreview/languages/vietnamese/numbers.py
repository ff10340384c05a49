"""Vietnamese numerals: digits with scale words, number words."""

import re
from decimal import Decimal
from functools import cache

from transreview.languages.numerals import Numeral, digits, with_fraction

ONES = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TENS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_SMALL = {"chục": 10, "trăm": 100}
_NOT_SCALE = {
    "tỷ": frozenset(["phú", "lệ", "số", "giá", "trọng", "suất"]),
    "tỉ": frozenset(["phú", "lệ", "số", "giá", "trọng", "suất", "mỉ"]),
    "triệu": frozenset(["phú", "tập", "hồi", "chứng"]),
    "vạn": frozenset(["sự", "vật", "lý", "tuế"]),
}
_IN_NUMBERS = frozenset((*ONES, *_AFTER_TENS, *SCALES, *_SMALL, "mười", "mươi", "linh", "lẻ", "không"))


def word_at(text: str, start: int) -> str:
    """The word of letters at a place, as it is written; empty where there is none."""
    match = _word().match(text, start)
    return match.group() if match else ""


def after_space(text: str, end: int) -> int:
    """Where the next word begins after one space; `end` itself where none stands."""
    return end + 1 if end < len(text) and text[end] == " " else end


def numeral(text: str, start: int) -> Numeral | None:
    """The number at a place, digits or words, with its scale words."""
    return _digits(text, start) if text[start].isdecimal() else _spelled(text, start)


def _digits(text: str, start: int) -> Numeral | None:
    match = _figure().match(text, start)
    read = digits(match.group().replace(" ", ""), ".", ",") if match else None
    if match is None or read is None:
        return None
    amount, digits_end = with_fraction(text, match.end(), read.value)
    scale, end = _scale(text, digits_end)
    value = amount * scale
    if scale == 1:
        return Numeral(start, end, end, value)
    value, end, figure_end = _lower_part(text, end, match.end(), value, scale)
    if (half := _half_end(text, end)) and figure_end == match.end():
        value, end = value + Decimal(scale) / 2, half
    return Numeral(start, end, figure_end, value, scale=Decimal(scale))


def _lower_part(text: str, end: int, figure_end: int, value: Decimal, scale: int) -> tuple[Decimal, int, int]:
    """`2 tỷ 500 triệu`: what follows at a lower scale belongs to the number."""
    match = _figure().match(text, after_space(text, end))
    read = digits(match.group().replace(" ", ""), ".", ",") if match and match.start() > end else None
    if match is None or read is None:
        return value, end, figure_end
    lower, after = _scale(text, match.end())
    if 1 < lower < scale and read.value * lower < scale:
        return value + read.value * lower, after, match.end()
    return value, end, figure_end


def _scale(text: str, end: int) -> tuple[int, int]:
    """The product of the scale words that follow, 1 without one, and their end."""
    scale = 1
    while True:
        at = after_space(text, end)
        word = word_at(text, at).lower()
        factor = SCALES.get(word) or _SMALL.get(word)
        if factor is None or not is_scale(text, word, at + len(word)):
            return scale, end
        scale, end = scale * factor, at + len(word)


def is_scale(text: str, word: str, end: int) -> bool:
    """Whether `tỷ`, `triệu`, `vạn` is the scale, not the first syllable of `tỷ lệ`, `triệu tập`."""
    following = word_at(text, after_space(text, end)).lower()
    return following not in _NOT_SCALE.get(word, ())


def _half_end(text: str, end: int) -> int | None:
    match = _half().match(text, end)
    return match.end() if match else None


def _spelled(text: str, start: int) -> Numeral | None:
    """Number words after each other, up to where they make no number any more."""
    words = _run(text, start)
    count = _Count()
    end = figure_end = start
    for position, (word, at) in enumerate(words):
        following = words[position + 1][0] if position + 1 < len(words) else ""
        if not count.take(word, following) or (word in SCALES and not is_scale(text, word, at + len(word))):
            break
        if word in ("linh", "lẻ"):
            continue
        end = at + len(word)
        if word not in SCALES:
            figure_end = end
    if end == start:
        return None
    value = count.value
    if count.step > 10 and (half := _half_end(text, end)):
        value, end, figure_end = value + Decimal(count.step) / 2, half, half
    scale = Decimal(count.step) if figure_end < end and count.step >= 1000 else Decimal(1)
    return Numeral(start, end, figure_end, value, spelled=True, scale=scale)


def _run(text: str, start: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    while True:
        word = word_at(text, start).lower()
        if word not in _IN_NUMBERS:
            return found
        found.append((word, start))
        end = start + len(word)
        start = after_space(text, end)
        if start == end:
            return found


class _Count:
    """The value of the words taken so far; `step` is the value of the last place (1, 10, 100, a scale)."""

    def __init__(self) -> None:
        self._total = self._section = 0
        self._digit: int | None = None
        self._zero = False
        self.step = 0

    @property
    def value(self) -> Decimal:
        return Decimal(self._total + self._section + (self._digit or 0))

    def take(self, word: str, following: str) -> bool:
        """Takes the next word; False where the number is over before it."""
        if word in ONES:
            return self._one(word, following)
        if word in _AFTER_TENS:
            return self._set(_AFTER_TENS[word]) if self.step == 10 and self._section else False
        if word in ("mươi", "chục", "trăm"):
            return self._place({"mươi": 10, "chục": 10, "trăm": 100}[word])
        if word == "mười":
            return self._ten()
        if word in ("linh", "lẻ"):
            self._zero = self.step >= 100 and following in ONES
            return self._zero
        if word == "không":
            return self.step >= 1000 and following == "trăm" and self._set(0)
        return self._scale(SCALES[word])

    def _one(self, word: str, following: str) -> bool:
        if word == "năm" and self.step >= 10 and not self._zero and following not in ("trăm", "mươi", *SCALES):
            return False
        if self.step == 100 and not self._zero and following not in ("mươi", "chục"):
            return False
        return self._set(ONES[word])

    def _set(self, digit: int) -> bool:
        if self._digit is not None:
            return False
        self._digit, self.step, self._zero = digit, 1, False
        return True

    def _place(self, place: int) -> bool:
        whole = place * 10 if place == 10 else place
        if self._digit is None or (self._section % whole and (place != 10 or self._section % 100)):
            return False
        self._section, self._digit, self.step = self._section + self._digit * place, None, place
        return True

    def _ten(self) -> bool:
        if self._digit is not None or self._section % 100:
            return False
        self._section, self.step = self._section + 10, 10
        return True

    def _scale(self, scale: int) -> bool:
        section = self._section + (self._digit or 0)
        if not section and not self._total:
            return False
        if section and (not self._total or (self.step < scale and self._total > scale)):
            self._total += section * scale
        else:
            self._total = (self._total + section) * scale
        self._section, self._digit, self.step = 0, None, scale
        return True


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _figure() -> re.Pattern[str]:
    """Figures as they are written, round thousands also with spaces between their noughts."""
    return re.compile(r"\d{1,3}(?: 000)+(?![\d.,]*\d)|\d+(?:[.,]\d+)*")


@cache
def _half() -> re.Pattern[str]:
    return re.compile(r" rưỡi\b")
