"""The quantities in Korean text."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from transreview.languages.korean import calendar, counters, numbers
from transreview.languages.korean.decades_of_life import decades_of_life
from transreview.languages.korean.hangul import SYLLABLE, is_syllable
from transreview.languages.korean.match_minutes import from_kick_off
from transreview.languages.korean.school_years import from_first_grade, short_year
from transreview.languages.labels import is_glued, label_end, run_end
from transreview.languages.measures import Measure
from transreview.languages.numerals import Numeral
from transreview.languages.quantity import Bound, Quantity, QuantityKind
from transreview.languages.quantity_reader import QuantityReader, Reading, ordinal
from transreview.text.span import Span

_BEFORE = {
    **dict.fromkeys(("약", "대략", "거의", "근", "얼추", "어림잡아"), Bound.ABOUT),
    **dict.fromkeys(("최소", "최소한", "적어도"), Bound.OVER),
    "최대": Bound.UNDER,
}
_AFTER = {
    **dict.fromkeys(("가량", "정도", "쯤", "안팎", "내외"), Bound.ABOUT),
    **dict.fromkeys(("이상", "초과", "남짓", "넘", "웃돌", "웃돈", "웃도는", "상회"), Bound.OVER),
    **dict.fromkeys(
        ("이하", "미만", "이내", "밑돌", "밑돈", "밑도는", "하회", "못 미치", "못 미친", "못 미칠", "못 미쳤", "못미"),
        Bound.UNDER,
    ),
}
_STRICT_COUNTERS = frozenset(("개월", "퍼센트", "주년", "킬로미터", "년", "주", "세기"))
_ONE_COUNTERS = frozenset(
    ("명", "곳", "달", "시간", "가지", "차례", "마리", "채", "척", "나라", "해", "개", "사람", "건")
)
_GLUED_COUNTERS = frozenset(("명", "개", "곳", "달", "살", "원", "년", "시"))
_SURE_NOUNS = frozenset(("둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"))
_VAGUE_BEFORE = ("수", "몇", "여러")
_AFTER_NOUN = frozenset(
    ("", "은", "는", "이", "가", "을", "를", "의", "도", "만", "로", "과", "와", "이나", "이서", "이다")
)
_LONGEST_HEDGE = 6
_THIRD_PARTY = frozenset(("자", "국", "당", "세력", "세계"))


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities in a normalised text, in order and not overlapping."""
    return tuple(from_first_grade(text, from_kick_off(text, _Korean(text).read())))


class _Korean(QuantityReader):
    below_zero = ("영하 ",)

    def anchors(self) -> Iterator[int]:
        for match in _anchor().finditer(self.text):
            yield match.start()

    def special(self, start: int) -> Reading | None:
        text = self.text
        letter = text[start]
        if letter.isdecimal():
            end = label_end(text, start)
            if end is not None:
                return Reading((), end)
            if text.startswith(("1인당", "1명당"), start):
                return Reading((), start + 1)
            if decades := decades_of_life(text, start):
                return Reading(decades, decades[-1].span.end)
            if (year := short_year(text, start)) is not None:
                return Reading((year,), year.span.end)
            return calendar.read(text, start) or self._share(start) or self._score(start)
        if letter == "제":
            return self._numbered(start)
        if letter in "첫둘셋넷두세네다여일아열스서마쉰예한":
            found = calendar.read(text, start) or self._ordinal(start)
            if found is not None:
                return found
        if letter in "하이사나닷엿여아열보" and (found := self._days(start)) is not None:
            return found
        if letter == "절" and text.startswith("절반", start):
            return self._half(start)
        if letter == "처" and (match := _for_the_first_time().match(text, start)):
            span = Span(*match.span())
            return Reading((ordinal(span, span, 1, None, spelled=True),), span.end)
        return calendar.read(text, start) or self._share(start)

    def numeral(self, start: int) -> Numeral | None:
        text = self.text
        if text[start].isdecimal():
            return numbers.figures(text, start)
        return self._sino(start) or self._native(start)

    def measure(self, numeral: Numeral) -> Measure | None:
        found = counters.measure(self.text, numeral.end, large=numeral.value >= 1000, spelled=numeral.spelled)
        if (
            found is not None
            and found.unit == "km"
            and _per_hour().search(self.text, max(0, numeral.start - 4), numeral.start)
        ):
            return Measure(found.kind, found.end, "km/h")
        return found

    def accepts(self, numeral: Numeral, measure: Measure | None) -> bool:
        text = self.text
        if numeral.spelled:
            return self._spelled_counts(numeral, measure)
        if measure is None or measure.end <= numeral.end:
            if is_glued(text, numeral.end):
                return False
            before = text[numeral.start - 1 : numeral.start]
            return measure is not None or numeral.scale > 1 or not "가" <= before <= "힣"
        return True

    def _spelled_counts(self, numeral: Numeral, measure: Measure | None) -> bool:
        text = self.text
        before = text[max(0, numeral.start - 3) : numeral.start].rstrip()
        if before.endswith(_VAGUE_BEFORE):
            return False
        form = text[numeral.start : numeral.end]
        if form[0] in "영공일이삼사오육칠팔구십백천만억조":
            return self._sino_counts(form, numeral, measure)
        if measure is not None:
            if not self._may_be_glued(form, numeral, measure):
                return False
            return numeral.value != 1 or measure.counted in _ONE_COUNTERS or measure.unit in ("h", "mo", "y")
        rest = counters.tail(text, numeral.end)
        if form in _SURE_NOUNS:
            return rest in _AFTER_NOUN and not (form == "둘" and rest == "이다")
        return form in ("두", "세", "네") and not rest and form == "두" and bool(counters.tail(text, numeral.end + 1))

    def _sino_counts(self, form: str, numeral: Numeral, measure: Measure | None) -> bool:
        has_scale = any(letter in "십백천만억조" for letter in form)
        has_digit = any(letter in "일이삼사오육칠팔구" for letter in form)
        if measure is not None:
            if not has_digit and not self._may_be_glued(form, numeral, measure):
                return False
            if measure.counted == "성" and measure.end == numeral.end + 1:
                return False
            name = measure.counted or self.text[numeral.end : measure.end].strip().lstrip("여")
            if has_scale:
                return form not in ("조", "억조", "구조", "이조", "사조", "백조") or measure.kind is QuantityKind.MONEY
            return form not in ("이", "영", "공") and any(name.startswith(strict) for strict in _STRICT_COUNTERS)
        rest = counters.tail(self.text, numeral.end)
        return len(form) >= 3 and has_scale and has_digit and rest in _AFTER_NOUN

    def _may_be_glued(self, form: str, numeral: Numeral, measure: Measure) -> bool:
        """Whether a short numeral right before its counter makes no other word (세대, 열기, 만세)."""
        following = self.text[numeral.end : measure.end]
        if following[:1] in (" ", "여") or len(form) > 2 or (len(form) == 2 and form[0] in "열스서마쉰예일여아다"):
            return True
        return len(following) > 1 or following in _GLUED_COUNTERS

    def connector(self, start: int) -> int | None:
        match = _connector().match(self.text, start)
        return match.end() if match else None

    def bound_before(self, start: int) -> tuple[Bound, int] | None:
        end = start - self.text.endswith(" ", 0, start)
        for word, bound in _BEFORE.items():
            begin = end - len(word)
            if self.text.endswith(word, 0, end) and not is_syllable(self.text[begin - 1 : begin]):
                return bound, begin
        return None

    def bound_after(self, end: int) -> tuple[Bound, int] | None:
        following = self.text[end : end + _LONGEST_HEDGE]
        match = _hedge_after().match(self.text, end) if any(word in following for word in _AFTER) else None
        if match is not None:
            return _AFTER[match[1]], match.end()
        inside = self.text[max(0, end - 6) : end]
        return (Bound.OVER, end) if "여" in inside and _more_than().search(inside) else None

    def plain(self, start: int) -> Reading | None:
        pair = numbers.native(self.text, start)
        if pair is not None and pair.upper is not None:
            return self._pair(start, pair)
        reading = super().plain(start)
        if reading is None and self.text[start].isdecimal():
            return Reading((), run_end(self.text, start))
        return reading

    def _sino(self, start: int) -> Numeral | None:
        read = numbers.sino(self.text, start)
        if read is None:
            return None
        value, end, _ = read
        return Numeral(start, end, end, value, spelled=True)

    def _native(self, start: int) -> Numeral | None:
        read = numbers.native(self.text, start)
        if read is not None and self.text[start] in "석넉" and not _months().match(self.text, read.end):
            return None  # family names and 좌석, 방석 begin so too
        return None if read is None else Numeral(start, read.end, read.end, Decimal(read.value), spelled=True)

    def _pair(self, start: int, pair: numbers.Native) -> Reading | None:
        """`두세 명`: two values."""
        assert pair.upper is not None
        measure = counters.measure(self.text, pair.end, large=False, spelled=True)
        if measure is None:
            return None
        low, high = Decimal(pair.value), Decimal(pair.upper)
        span, figure = Span(start, measure.end), Span(start, pair.end)
        first = Quantity(measure.kind, span, figure, low, unit=measure.unit, counted=measure.counted, spelled=True)
        second = Quantity(
            measure.kind, span, figure, high, unit=measure.unit, counted=measure.counted, spelled=True, range_end=True
        )
        return Reading((first, second), measure.end)

    def _numbered(self, start: int) -> Reading | None:
        """`제3차`, `제14대`: what 제 numbers."""
        match = _number_after_je().match(self.text, start)
        if match is None:
            return None
        end = match.end()
        if counters.tail(self.text, end) in _THIRD_PARTY or (
            self.text[end : end + 1] in (".", ",") and self.text[end + 1 : end + 2].isdecimal()
        ):
            return Reading((), end)
        counter = counters.counter_at(self.text, end)
        stop = counter.end if counter else end
        figure = Span(match.start(1), end)
        return Reading(
            (ordinal(Span(start, stop), figure, int(match[1]), counter and counter.name, spelled=False),), stop
        )

    def _ordinal(self, start: int) -> Reading | None:
        """`첫 번째`, `둘째`, `세 번째`, and 첫 before a noun."""
        match = _first().match(self.text, start) if self.text[start] == "첫" else None
        if match is not None:
            end = match.end(1) if match[1] else start + 1
            return Reading((ordinal(Span(start, end), Span(start, start + 1), 1, None, spelled=True),), end)
        read = numbers.native(self.text, start)
        match = _nth().match(self.text, read.end) if read else None
        if read is None or match is None or read.upper is not None or read.value == 1:
            return None
        return Reading(
            (ordinal(Span(start, match.end()), Span(start, read.end), read.value, "번째", spelled=True),), match.end()
        )

    def _days(self, start: int) -> Reading | None:
        """`사흘`, `열흘`: numbers of days that are one word."""
        for length in (4, 3, 2):
            days = numbers.DAYS.get(self.text[start : start + length])
            end = start + length
            if days is not None and counters.tail(self.text, end) in _after_days():
                figure = Span(start, end)
                quantity = Quantity(QuantityKind.NUMBER, figure, figure, Decimal(days), unit="d", spelled=True)
                return Reading((quantity,), end)
        return None

    def _half(self, start: int) -> Reading:
        return self.in_words(start, start + len("절반"), Decimal("0.5"))

    def _share(self, start: int) -> Reading | None:
        """`3분의 1`, `삼분의 이`, `1/3`."""
        near = self.text[start + 1 : start + 6]
        match = _parts().match(self.text, start) if "분의" in near or "/" in near else None
        if match is None:
            return None
        below, above = match["below"] or match["under"], match["above"] or match["over"]
        parts = [int(part) if part.isdecimal() else "영일이삼사오육칠팔구십".index(part) for part in (below, above)]
        if not 0 < parts[1] < parts[0]:
            return Reading((), match.end()) if match["under"] else None
        return self.in_words(start, match.end(), Decimal(parts[1]) / parts[0], spelled=not below.isdecimal())

    def _score(self, start: int) -> Reading | None:
        """`3대 1`, `2:1`: two numbers; `6·25` and the like are names of days."""
        near = self.text[start + 1 : start + 4]
        named = _day_name().match(self.text, start) if "·" in near or "." in near else None
        if named is not None:
            return Reading((), named.end())
        match = _against().match(self.text, start) if "대" in near or ":" in near else None
        if match is None:
            return None
        one, two = Span(*match.span(1)), Span(*match.span(2))
        found = (
            Quantity(QuantityKind.NUMBER, one, one, Decimal(match[1])),
            Quantity(QuantityKind.NUMBER, two, two, Decimal(match[2])),
        )
        return Reading(found, match.end())


@cache
def _after_days() -> frozenset[str]:
    return frozenset(
        (
            "",
            "간",
            "째",
            "만에",
            "동안",
            "에",
            "이",
            "을",
            "은",
            "의",
            "뒤",
            "전",
            "후",
            "이나",
            "에서",
            "까지",
            "로",
            "간의",
            "만",
        )
    )


@cache
def _anchor() -> re.Pattern[str]:
    letters = (
        "하한두세석네넉다여일아열스서마쉰예이사나닷엿보백천만억십삼오육칠팔구둘셋넷첫월화수목금토자정절새낮저밤대너처"
    )
    return re.compile(
        rf"\d|[$£€¥₩￦₫(]|(?:USD|VND|KRW|EUR|US\$|HK\$)|(?<![\w%％)”’\]])(?:[{letters}](?={SYLLABLE}| )|제 ?(?=\d))"
    )


@cache
def _months() -> re.Pattern[str]:
    return re.compile(r" ?달")


@cache
def _connector() -> re.Pattern[str]:
    return re.compile(r" ?[~∼〜–-] ?(?=\d)|(?:에서|부터) (?:약 |최대 )?(?=\d)")


@cache
def _hedge_after() -> re.Pattern[str]:
    return re.compile(rf" ?(?:[을를이가에] )?({'|'.join(_AFTER)})(?!하?지 )")


@cache
def _more_than() -> re.Pattern[str]:
    return re.compile(rf"[\d십백천만억]여 ?{SYLLABLE}*$")


@cache
def _per_hour() -> re.Pattern[str]:
    return re.compile(r"시속 ?$")


@cache
def _number_after_je() -> re.Pattern[str]:
    return re.compile(r"제 ?(\d{1,4})(?!\d)")


@cache
def _first() -> re.Pattern[str]:
    return re.compile(rf"첫(?:( ?번째|째)|(?= {SYLLABLE}))")


@cache
def _for_the_first_time() -> re.Pattern[str]:
    return re.compile(r"처음(?=으로|이[다라며었지]|인 것|입니다|일 )")


@cache
def _nth() -> re.Pattern[str]:
    return re.compile(r" ?번째|째")


@cache
def _parts() -> re.Pattern[str]:
    digit = "[일이삼사오육칠팔구십]"
    return re.compile(
        rf"(?P<below>\d{{1,3}}|{digit}) ?분의 ?(?P<above>\d{{1,3}}|{digit})(?!{SYLLABLE}{{3}})|(?P<over>\d{{1,2}})/(?P<under>\d{{1,3}})(?![/\d])"
    )


@cache
def _day_name() -> re.Pattern[str]:
    return re.compile(
        rf"\d{{1,2}}[·.]\d{{1,2}}(?= ?{SYLLABLE}*(?:전쟁|운동|절|혁명|항쟁|사태|테러|선언|공동선언))|\d{{1,2}}·\d{{1,2}}(?![\d일월위차·]|,\d)"
    )


@cache
def _against() -> re.Pattern[str]:
    return re.compile(rf"(\d{{1,3}})(?:대 ?|:)(\d{{1,3}})(?![\d%.,:]|{SYLLABLE})")
