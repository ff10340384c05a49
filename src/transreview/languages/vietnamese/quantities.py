"""The quantities in Vietnamese text."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from transreview.languages.labels import is_glued, label_end, run_end
from transreview.languages.listed import listed
from transreview.languages.match_minutes import from_kick_off
from transreview.languages.measures import CURRENCY_CODES, Measure
from transreview.languages.numerals import Numeral, roman
from transreview.languages.quantity import GRADE, Bound, Quantity, QuantityKind
from transreview.languages.quantity_reader import QuantityReader, Reading, date, ordinal
from transreview.languages.vietnamese import calendar, numbers
from transreview.languages.vietnamese import measures as vietnamese_measures
from transreview.text.span import Span

_BEFORE = {
    **dict.fromkeys(["khoảng", "gần", "chừng", "xấp", "xỉ", "ước"], Bound.ABOUT),
    "ước tính": Bound.ABOUT,
    "xấp xỉ": Bound.ABOUT,
    **dict.fromkeys(("hơn", "trên", "quá", "ít nhất", "tối thiểu", "không dưới", "vượt", "vượt quá"), Bound.OVER),
    **dict.fromkeys(
        ("dưới", "tối đa", "không quá", "chưa đến", "chưa đầy", "chưa tới", "chưa bằng", "nhiều nhất"), Bound.UNDER
    ),
    **dict.fromkeys(("thấp hơn", "ít hơn", "nhỏ hơn", "kém hơn", "không vượt quá"), Bound.UNDER),
}
_ORDINAL_WORDS = {
    "nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_NUMBERING = frozenset(
    ("khóa", "khoá", "kỳ", "hội", "quý", "kỷ", "thứ", "chiến", "khu", "kỉ", "phần", "chương", "lần", "đoạn", "hạng")
)
_ORDINAL_HEADS = frozenset(("khóa", "khoá", "quý", "lần", "hạng", "kỷ", "kỉ"))
_LAST_GRADE = 12
_TIME_WORDS = frozenset(["ngày", "giờ", "tuần", "tháng", "phút", "giây", "năm", "thập", "thế"])
_CLASSIFIERS = frozenset(
    listed(
        "người nước bên tỉnh thành bộ cơ con chiếc cái đứa em cháu ông bà anh chị vụ ca căn ngôi nhà xe tàu máy điểm",
        "khu huyện xã quốc cuộc nhóm đội công dự lĩnh mặt hàng sản lần vòng trận bàn cầu phương tập trường lớp học",
        "bệnh doanh tổ đơn cặp loại hình giải phiên nghi bị nạn tay cán nhà lãnh đại ủy triệu tuyến bài tòa toà cột",
        "trụ nội bức quyển cuốn tấm đoạn cây quả tờ bước",
    )
)
_NOT_AFTER_ONE = frozenset(("nửa", "số", "cách", "phần", "lần", "ít", "vài", "khi", "mặt", "loạt", "chút"))
_YEAR_CONTEXT = frozenset(
    listed(
        "mỗi hàng hằng cả trong vài nhiều cuối đầu giữa từng mấy các những tháng một quanh",
    )
)
_AFTER_PARENT = frozenset(("mẹ", "má", "lô", "rọi"))


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities in a normalised text, in order and not overlapping."""
    found = _Vietnamese(text).read()
    return tuple(from_kick_off(text, found, _of_second_half())) if "hiệp" in text else found


class _Vietnamese(QuantityReader):
    below_zero = ("âm ",)
    point = ","

    def anchors(self) -> Iterator[int]:
        starters = _starters()
        for match in _anchor().finditer(self.text):
            word = match.group()
            if not word.isalpha() or word.lower() in starters:
                yield match.start()

    def special(self, start: int) -> Reading | None:
        text = self.text
        if text[start].isdecimal():
            end = label_end(text, start)
            if end is not None:
                return Reading((), end)
            if _house_number().search(text, max(0, start - 10), start) and _street().match(text, start):
                return Reading((), run_end(text, start))
            reading = self._numbered(start) or self._out_of(start) or calendar.read(text, start)
            return reading or self._slash_fraction(start)
        word = numbers.word_at(text, start)
        if word.isupper() and word.isascii():
            return self._roman(start, word)
        lowered = word.lower()
        if lowered == "nửa":
            return self._half_scale(start) or calendar.read(text, start)
        if lowered == "đầu":
            return self._first(start)
        if lowered == "gấp":
            return self._multiple(start)
        if lowered == "một":
            return self._share(start) or calendar.read(text, start)
        if lowered in numbers.ONES and lowered != "năm":
            return self._share(start)
        return calendar.read(text, start) or (self._ordinal(start) if lowered == "thứ" else None)

    def numeral(self, start: int) -> Numeral | None:
        return numbers.numeral(self.text, start)

    def measure(self, numeral: Numeral) -> Measure | None:
        return vietnamese_measures.measure(self.text, numeral)

    def accepts(self, numeral: Numeral, measure: Measure | None) -> bool:
        if not numeral.spelled:
            return (measure is not None and measure.end > numeral.end) or not is_glued(self.text, numeral.end)
        text = self.text
        following = numbers.word_at(text, numbers.after_space(text, numeral.end))
        if text[numeral.start].isupper() and following[:1].isupper() and " " not in numeral_text(text, numeral):
            return False
        if " " in numeral_text(text, numeral):
            return True
        return self._single(numeral, measure, following.lower())

    def _single(self, numeral: Numeral, measure: Measure | None, following: str) -> bool:
        """Whether one number word counts: `một`, `năm`, `ba` are other words as well."""
        before = calendar.word_before(self.text, numeral.start)
        if before.isdigit() or before in ("thứ", "tháng", "số", "ngã", "dăm", "đôi", "vài"):
            return before == "số" and self.text[: numeral.start].lower().endswith("trong số ") and numeral.value > 1
        if numeral.value == 1 and following == "tiếng":
            return self.text.startswith(" tiếng rưỡi", numeral.end)
        if numeral.value == 1:
            return following in _TIME_WORDS and before not in ("mỗi", "từng", "là", "vào", "trong")
        if numeral_text(self.text, numeral).lower() == "năm":
            if _surely_five().match(self.text, numeral.start):
                return True
            counts = following in _CLASSIFIERS or following in ("ngày", "giờ", "phút", "tuần")
            return (
                counts
                and before not in _YEAR_CONTEXT
                and not self.text[numeral.start - 2 : numeral.start - 1].isdecimal()
            )
        if numeral.value == 9 and following in ("muồi", "chắn", "mọng"):
            return False
        return not (numeral.value == 3 and (following in _AFTER_PARENT or before in ("bố", "má")))

    def connector(self, start: int) -> int | None:
        match = _connector().match(self.text, start)
        return match.end() if match else None

    def bound_before(self, start: int) -> tuple[Bound, int] | None:
        match = _hedge().search(self.text, max(0, start - 16), start)
        return (_BEFORE[match[1].lower()], match.start(1)) if match else None

    def bound_after(self, end: int) -> tuple[Bound, int] | None:
        match = _hedge_after().match(self.text, end)
        if match is None:
            return None
        return (Bound.UNDER if match[1] == "xuống" else Bound.OVER), match.end()

    def plain(self, start: int) -> Reading | None:
        reading = super().plain(start)
        if reading is None and self.text[start].isdecimal():
            return Reading((), run_end(self.text, start))
        return reading

    def _numbered(self, start: int) -> Reading | None:
        """`lần 3`, `khóa 15`, `quý 2`: a number after the head that it numbers."""
        head = calendar.word_before(self.text, start) if start and self.text[start - 1] == " " else ""
        if head == "quý" and (match := _quarter_of_year().match(self.text, start)):
            place = Span(start, start + 1)
            numbered = ordinal(place, place, int(match[1]), head, spelled=False)
            return Reading((numbered, date(start + 2, match.end(), int(match[2]), None, None)), match.end())
        match = _lone_number().match(self.text, start)
        if match and head == "lớp" and int(match.group()) <= _LAST_GRADE:
            grade = Span(start, match.end())
            return Reading(
                (Quantity(QuantityKind.NUMBER, grade, grade, Decimal(match.group()), unit=GRADE),), grade.end
            )
        if match is None or (head not in _ORDINAL_HEADS and head != "thứ"):
            return None
        span = Span(start, match.end())
        return Reading((ordinal(span, span, int(match.group()), head, spelled=False),), span.end)

    def _ordinal(self, start: int) -> Reading | None:
        """`thứ nhất`, `thứ 47`, `thứ hai mươi`, `thứ XIII`."""
        at = numbers.after_space(self.text, start + 3)
        if at >= len(self.text) or at == start + 3:
            return None
        word = numbers.word_at(self.text, at)
        value = roman(word) if word else None
        end = at + len(word)
        if value is None:
            read = numbers.numeral(self.text, at)
            if read is not None and (word.lower() not in _ORDINAL_WORDS or read.end > end):
                value, end = int(read.value), read.figure_end
            else:
                value = _ORDINAL_WORDS.get(word.lower())
        if value is None or value < 1:
            return None
        spelled = not self.text[at].isdecimal() and not word.isupper()
        return Reading((ordinal(Span(start, end), Span(at, end), value, None, spelled=spelled),), end)

    def _first(self, start: int) -> Reading | None:
        if not self.text.startswith(" tiên", start + 3):
            return None
        span = Span(start, start + len("đầu tiên"))
        return Reading((ordinal(span, span, 1, None, spelled=True),), span.end)

    def _multiple(self, start: int) -> Reading | None:
        """`gấp đôi`, `gấp rưỡi`: multiples that have no figure."""
        match = _times().match(self.text, start)
        if match is None:
            return None
        return self.in_words(start, match.end(), Decimal(2) if match[1].lower() == "đôi" else Decimal("1.5"))

    def _share(self, start: int) -> Reading | None:
        """`một phần ba`, `một nửa`."""
        match = _parts().match(self.text, start)
        if match is None:
            return None
        if match["half"]:
            value = Decimal("0.5")
        else:
            above, below = (
                numbers.ONES[match["above"].lower()],
                {**numbers.ONES, "tư": 4, "mười": 10}[match["below"].lower()],
            )
            if not above < below:
                return None
            value = Decimal(above) / below
        return self.in_words(start, match.end(), value)

    def _half_scale(self, start: int) -> Reading | None:
        """`nửa triệu`: half of a scale."""
        word = numbers.word_at(self.text, start + 4).lower()
        end = start + 4 + len(word)
        if word not in numbers.SCALES or not numbers.is_scale(self.text, word, end):
            return None
        numeral = Numeral(start, end, end, Decimal(numbers.SCALES[word]) / 2, spelled=True)
        measure = self.measure(numeral)
        quantity = self._quantity(start, numeral, None, measure)
        return Reading((quantity,), quantity.span.end)

    def _out_of(self, start: int) -> Reading | None:
        """`12/15 đại biểu`, `34/34 tỉnh`: so many out of so many, one value where they are the same."""
        match = _counted_out_of().match(self.text, start)
        if match is None or not 0 < int(match[1]) <= int(match[2]):
            return None
        spans = [Span(*match.span(group)) for group in ((1, 2) if match[1] != match[2] else (1,))]
        counts = tuple(Quantity(QuantityKind.NUMBER, span, span, amount=Decimal(span.of(self.text))) for span in spans)
        return Reading(counts, match.end())

    def _slash_fraction(self, start: int) -> Reading | None:
        match = _slashed().match(self.text, start)
        if match is None:
            return None
        above, below = int(match[1]), int(match[2])
        if not 0 < above < below:
            return Reading((), match.end())
        span = Span(start, match.end())
        return Reading((Quantity(QuantityKind.NUMBER, span, span, amount=Decimal(above) / below),), match.end())

    def _roman(self, start: int, word: str) -> Reading | None:
        value = roman(word)
        if value is None or value >= 40 or start == 0 or self.text[start - 1] != " ":
            return None
        before = calendar.word_before(self.text, start)
        begin = self.text.rfind(" ", 0, start - 1) + 1
        named = len(word) > 1 and self.text[begin].isupper() and self.text[begin : start - 1].isalpha()
        if before not in _NUMBERING and not named:
            return None
        span = Span(start, start + len(word))
        return Reading((ordinal(span, span, value, before, spelled=False),), span.end)


def numeral_text(text: str, numeral: Numeral) -> str:
    """The numeral as it is written."""
    return text[numeral.start : numeral.end]


@cache
def _starters() -> frozenset[str]:
    words = {
        *numbers.ONES,
        *calendar.PERIODS,
        "mười",
        "thứ",
        "ngày",
        "mùng",
        "mồng",
        "tháng",
        "chủ",
        "đầu",
        "nửa",
        "gấp",
    }
    words |= {code.lower() for code in CURRENCY_CODES} | {"us", "hk", "s", "a", "c", "nt"}
    tens = ("", "x", "xx", "xxx")
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return frozenset(words | {ten + unit for ten in tens for unit in units if ten + unit})


@cache
def _anchor() -> re.Pattern[str]:
    return re.compile(r"\d|[$£€¥₩₫]|[^\W\d_]+")


@cache
def _connector() -> re.Pattern[str]:
    return re.compile(
        r" ?[-–—~] ?(?=\d)| (?:đến|tới) (?:gần |hơn |khoảng )?(?=[\d$£€]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)|-(?=hai|ba|bốn|năm|sáu)"
    )


@cache
def _hedge() -> re.Pattern[str]:
    phrases = "|".join(sorted(_BEFORE, key=len, reverse=True))
    return re.compile(rf"(?<!\w)({phrases}) $", re.IGNORECASE)


@cache
def _hedge_after() -> re.Pattern[str]:
    return re.compile(r" trở (lên|xuống)\b")


@cache
def _surely_five() -> re.Pattern[str]:
    return re.compile(
        r"năm (?:tháng (?:vừa|qua|tới|trước|đầu|liên|nữa|sau|cuối)\b|năm (?:qua|tới|trước|liên|nữa|sau|đầu)\b"
        r"|năm(?= ?[.,;:)]| ?$| (?:kể|so|thực|hoạt|làm|thi|xây|học|gần|và|ở|tại|để|được)\b)"
        r"|(?:đến|tới|hoặc) (?:sáu|bảy|tám|chín|mười)\b)",
        re.IGNORECASE,
    )


@cache
def _times() -> re.Pattern[str]:
    return re.compile(r"gấp (?:hơn |gần )?(đôi|rưỡi)\b", re.IGNORECASE)


@cache
def _quarter_of_year() -> re.Pattern[str]:
    return re.compile(r"([1-4])/(\d{4})(?!\d)")


@cache
def _lone_number() -> re.Pattern[str]:
    return re.compile(r"\d{1,3}(?![\d.,/-]\d)(?!\d|%)(?! ?(?:%|giờ|triệu|tỷ|nghìn))")


@cache
def _house_number() -> re.Pattern[str]:
    return re.compile(r"\bsố (?:nhà )?$", re.IGNORECASE)


@cache
def _street() -> re.Pattern[str]:
    return re.compile(r"\d+[A-Z]?,? (?:phố|đường|ngõ|ngách|[A-ZĐ][\w]+ [A-ZĐ])")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(
        r"(?P<half>một nửa)\b|(?P<above>một|hai|ba|bốn|năm) phần (?P<below>hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b",
        re.IGNORECASE,
    )


@cache
def _counted_out_of() -> re.Pattern[str]:
    """Two figures before a word for what has members that vote, play or are reached; `2/3 số người` is a fraction."""
    return re.compile(
        r"(\d{1,4})/(\d{1,4})(?= (?:thành viên|đại biểu|ủy viên|uỷ viên|người|phiếu|ý kiến|chỉ tiêu|tỉnh|thành phố|địa phương"
        r"|huyện|xã|phường|quận|quốc gia|nước|đội|trường|bộ,|ngành|đơn vị|hộ|dự án|trận|ca\b|mẫu|nhiệm vụ|tiêu chí))"
    )


@cache
def _slashed() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})/(\d{1,3})(?![\d/])")


@cache
def _of_second_half() -> re.Pattern[str]:
    return re.compile(r" (?:phút )?(?:của |trong |ở )?hiệp (?:hai|2|II)\b")
