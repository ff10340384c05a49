"""What the three languages read as values, row by row and by rendering numbers and reading them back."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.quantity import Bound, Quantity, QuantityKind
from transreview.languages.registry import CODES, language

ROWS = yaml.safe_load(Path(__file__).with_name("quantities.yaml").read_text(encoding="utf-8"))


def _rows() -> Iterator[Any]:
    for code, rows in ROWS.items():
        for row in rows:
            yield pytest.param(code, row["text"], row["values"], id=f"{code}: {row['text']}")


def _written(quantity: Quantity) -> str:
    if quantity.date is not None:
        parts = (quantity.date.year, quantity.date.month, quantity.date.day)
        return "date " + "-".join("-" if part is None else str(part) for part in parts).rstrip("-")
    if quantity.time is not None:
        if quantity.time.hour is None:
            return f"time {quantity.time.period}"
        return f"time {quantity.time.hour}:{quantity.time.minute}"
    amount = format(quantity.amount or Decimal(0), "f")
    amount = amount.rstrip("0").rstrip(".") if "." in amount else amount
    return f"{quantity.kind.value} {amount} {quantity.unit or ''}".rstrip()


@pytest.mark.parametrize(("code", "text", "values"), _rows())
def test_a_text_says_these_values(code: str, text: str, values: list[str]) -> None:
    found = language(code).quantities(text)
    assert [_written(quantity) for quantity in found] == values


@pytest.mark.parametrize(
    ("code", "text", "bound"),
    [
        ("ko", "약 300명", Bound.ABOUT),
        ("ko", "300명 가량", Bound.ABOUT),
        ("ko", "300여 명", Bound.OVER),
        ("ko", "최소 300명", Bound.OVER),
        ("ko", "300명 이상", Bound.OVER),
        ("ko", "300명 미만", Bound.UNDER),
        ("ko", "300명", Bound.EXACT),
        ("vi", "khoảng 300 người", Bound.ABOUT),
        ("vi", "gần 300 người", Bound.ABOUT),
        ("vi", "hơn 300 người", Bound.OVER),
        ("vi", "ít nhất 300 người", Bound.OVER),
        ("vi", "dưới 300 người", Bound.UNDER),
        ("vi", "tối đa 300 người", Bound.UNDER),
        ("en", "about 300 people", Bound.ABOUT),
        ("en", "nearly 300 people", Bound.ABOUT),
        ("en", "more than 300 people", Bound.OVER),
        ("en", "at least 300 people", Bound.OVER),
        ("en", "up to 300 people", Bound.UNDER),
    ],
)
def test_hedges_say_how_exact_a_value_is(code: str, text: str, bound: Bound) -> None:
    assert [quantity.bound for quantity in language(code).quantities(text)] == [bound]


@pytest.mark.parametrize(
    ("code", "text", "counted"),
    [("ko", "300명", "명"), ("ko", "34개 성", "개"), ("vi", "300 người", "người"), ("en", "300 people", "people")],
)
def test_what_is_counted_is_kept_as_it_stands(code: str, text: str, counted: str) -> None:
    assert [quantity.counted for quantity in language(code).quantities(text)] == [counted]


def test_words_for_numbers_are_marked() -> None:
    for code, text in (("ko", "두 나라"), ("vi", "hai nước"), ("en", "two countries")):
        assert [quantity.spelled for quantity in language(code).quantities(text)] == [True]
    assert [quantity.spelled for quantity in language("en").quantities("2 countries")] == [False]


def test_a_range_is_two_values_of_one_unit() -> None:
    first, second = language("en").quantities("5-7 million tonnes")
    assert (first.range_end, second.range_end) == (False, True)
    assert (first.amount, second.amount) == (Decimal(5_000_000), Decimal(7_000_000))
    assert (first.unit, second.unit) == ("t", "t")


def test_other_languages_separators_are_read_where_they_can_mean_one_thing() -> None:
    assert language("vi").quantities("tăng 9.3%")[0].amount == Decimal("9.3")
    assert language("vi").quantities("8,600 người")[0].amount == 8600
    assert language("en").quantities("12.500 people")[0].amount == 12500
    assert language("ko").quantities("9,3% 늘었다")[0].amount == Decimal("9.3")


def _grouped(value: int, group: str) -> str:
    return f"{value:,}".replace(",", group)


@given(st.integers(min_value=1000, max_value=10**12))
def test_grouped_digits_read_back(value: int) -> None:
    for code, text in (
        ("ko", f"{_grouped(value, ',')}명"),
        ("vi", f"{_grouped(value, '.')} người"),
        ("en", f"{_grouped(value, ',')} people"),
    ):
        assert [quantity.amount for quantity in language(code).quantities(text)] == [value]


@given(st.integers(min_value=1, max_value=10**16 - 1))
def test_korean_myriads_read_back(value: int) -> None:
    parts = []
    rest = value
    for scale, name in ((10**12, "조"), (10**8, "억"), (10**4, "만")):
        count, rest = divmod(rest, scale)
        if count:
            parts.append(f"{count}{name}")
    text = "".join(parts) + (str(rest) if rest else "") + "원"
    assert [(quantity.amount, quantity.unit) for quantity in language("ko").quantities(text)] == [
        (Decimal(value), "KRW")
    ]


_VI = "không một hai ba bốn năm sáu bảy tám chín".split()  # noqa: SIM905
_EN_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_KO = " 일이삼사오육칠팔구"


def _vietnamese(value: int) -> str:
    if value >= 1000:
        thousands, rest = divmod(value, 1000)
        head = f"{_vietnamese(thousands)} nghìn"
        if not rest:
            return head
        return f"{head} {_vietnamese(rest)}" if rest >= 100 else f"{head} không trăm {_below_hundred(rest)}"
    if value >= 100:
        hundreds, rest = divmod(value, 100)
        return f"{_VI[hundreds]} trăm" + (f" {_below_hundred(rest)}" if rest else "")
    return _tens(value) if value >= 10 else _VI[value]


def _below_hundred(value: int) -> str:
    return _tens(value) if value >= 10 else f"linh {_VI[value]}"


def _tens(value: int) -> str:
    tens, ones = divmod(value, 10)
    last = {0: "", 5: " lăm"}.get(ones, f" {_VI[ones]}")
    if tens == 1:
        return "mười" + last
    return f"{_VI[tens]} mươi" + {1: " mốt", 4: " tư"}.get(ones, last)


def _english(value: int) -> str:
    if value >= 1000:
        thousands, rest = divmod(value, 1000)
        joint = " and " if 0 < rest < 100 else " "
        return f"{_english(thousands)} thousand" + (joint + _english(rest) if rest else "")
    if value >= 100:
        hundreds, rest = divmod(value, 100)
        return f"{_EN_ONES[hundreds]} hundred" + (f" and {_english(rest)}" if rest else "")
    if value >= 20:
        return _EN_TENS[value // 10] + (f"-{_EN_ONES[value % 10]}" if value % 10 else "")
    return _EN_ONES[value]


def _korean(value: int) -> str:
    text = ""
    for scale, name in ((10**8, "억"), (10**4, "만"), (1000, "천"), (100, "백"), (10, "십"), (1, "")):
        count, value = divmod(value, scale)
        if count:
            text += (_korean(count) if scale >= 10**4 else "" if count == 1 and name else _KO[count]) + name
    return text


@given(st.integers(min_value=10, max_value=999_999))
def test_number_words_read_back(value: int) -> None:
    assert [found.amount for found in language("vi").quantities(f"{_vietnamese(value)} người")] == [value]
    assert [found.amount for found in language("en").quantities(f"{_english(value)} people")] == [value]
    assert [found.amount for found in language("ko").quantities(f"{_korean(value)} 명")] == [value]


@given(st.dates())
def test_dates_read_back(day: Any) -> None:
    month = day.strftime("%B")
    if day.year < 1900 or day.year > 2099:
        return
    for code, text in (
        ("ko", f"{day.year}년 {day.month}월 {day.day}일"),
        ("vi", f"ngày {day.day}/{day.month}/{day.year}"),
        ("vi", f"ngày {day.day} tháng {day.month} năm {day.year}"),
        ("en", f"{month} {day.day}, {day.year}"),
        ("en", f"{day.day} {month} {day.year}"),
    ):
        (found,) = language(code).quantities(text)
        assert found.date is not None
        assert (found.date.year, found.date.month, found.date.day) == (day.year, day.month, day.day)


@given(
    st.sampled_from(CODES),
    st.text(alphabet="0123456789.,-/%:만억조천백십일이삼한두세명년월일시 원달러tỷnghìnộnămamillonthird$", max_size=40),
)
def test_any_text_gives_ordered_values_within_it(code: str, text: str) -> None:
    end = 0
    for found in language(code).quantities(text):
        assert found.span.start >= (end if not found.range_end else 0)
        assert found.span.end <= len(text)
        assert found.span.contains(found.figure)
        assert found.kind is not QuantityKind.NUMBER or found.amount is not None
        end = found.span.end
