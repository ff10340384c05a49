"""What Korean writes after a number: percent, currencies, units, ordinals' counters, counters of things."""

import re
from functools import cache

from transreview.languages.korean.attachment import attaches
from transreview.languages.korean.hangul import SYLLABLE, run_end
from transreview.languages.listed import listed
from transreview.languages.measures import Measure, money_after, percentage, unit_symbol
from transreview.languages.quantity import QuantityKind
from transreview.named_tuple import NamedTuple

_CURRENCIES = {
    "달러": "USD", "불": "USD", "원": "KRW", "동": "VND", "엔": "JPY", "위안": "CNY", "유로": "EUR", "파운드": "GBP",
    "바트": "THB", "루피": "INR", "루피아": "IDR", "루블": "RUB", "링깃": "MYR", "페소": "PHP", "프랑": "CHF", "킵": "LAK",
    "리엘": "KHR", "크로나": "SEK", "크로네": "NOK",
}  # fmt: skip
_NATIONS = {
    "미국": "USD", "미": "USD", "호주": "AUD", "캐나다": "CAD", "홍콩": "HKD", "싱가포르": "SGD", "뉴질랜드": "NZD",
    "대만": "TWD", "베트남": "VND", "한국": "KRW", "일본": "JPY", "중국": "CNY", "영국": "GBP", "태국": "THB",
}  # fmt: skip
_UNITS = {
    "킬로미터": "km", "미터": "m", "센티미터": "cm", "밀리미터": "mm", "헥타르": "ha", "제곱미터": "m²", "평방미터": "m²",
    "제곱킬로미터": "km²", "평방킬로미터": "km²", "세제곱미터": "m³", "입방미터": "m³", "톤": "t", "킬로그램": "kg",
    "그램": "g", "밀리그램": "mg", "리터": "l", "밀리리터": "ml", "배럴": "bbl", "마일": "mi", "피트": "ft", "인치": "in",
    "야드": "yd", "에이커": "acre", "온스": "oz", "평": "평", "도": "°", "노트": "kn", "킬로와트": "kW", "메가와트": "MW",
    "기가와트": "GW", "와트": "W", "화소": "px", "메가픽셀": "MP", "해리": "nmi", "초": "s", "분": "min", "시간": "h", "일": "d", "주": "wk", "주일": "wk",
    "주간": "wk", "개월": "mo", "달": "mo", "년": "y", "해": "y", "세": "y", "살": "y", "세기": "century", "박": "night",
}  # fmt: skip
_ORDINALS = frozenset(listed("차 번째 째 위 세기 주년 분기 등 심"))
_COUNTERS = frozenset(
    listed(
        "명 인 사람 분 개 개국 개사 개소 개교 개교국 건 곳 군데 가지 마리 대 채 척 권 편 벌 그루 송이 병 잔 장 쪽 점 표 석 가구",
        "세대 번 회 차례 배 종 종류 쌍 팀 국 나라 국가 성 발 기 량 층 호 조 항 단계 급 학년 과목 부 교 동 필지 포인트 편대 호선",
        "회의 정상 지역 분야 품목 부문 도시 지방 부처 기관 기업 회사 학교 병원 마을 경기 골 타 승 패 무 선거구 좌석",
        "가족 쪽 켤레 통 끼 그릇 줄 방울 자루 상자 박스 갑 다발 묶음 페이지 회사 계단 글자 문항 문제 항목 요소 축 세트 라운드",
        "호봉 교시 차선 번지 인분 인승 개조 개항 개년 개대 여명 대륙 사단 군단 형제 남매 자녀 아이 남자 여자 여성 남성 소녀 소년",
    )
)
_SUFFIXES = listed(
    "여 간 째 씩 당 짜리 가량 정도 이상 이하 미만 초과 쯤 대 들 경 께 말 초 중 중반 초반 후반 안팎 내외 남짓 동안 규모 어치 분 전 후",
    "뒤 이내 연속 생 산 급 만 내 이후 이전 반 선 화 가까이 꼴 당시 넘게",
)


class Counter(NamedTuple):
    """A counter word at a place: `name` as written without particles."""

    name: str
    end: int


def counter_at(text: str, start: int) -> Counter | None:
    """The longest known counter at a place, after which the word ends or goes on with particles."""
    known = _known()
    for length in (6, 5, 4, 3, 2, 1):
        name = text[start : start + length]
        if len(name) == length and name in known and _ends(text, name, start + length):
            return Counter(name, start + length)
    return None


def tail(text: str, start: int) -> str:
    """The rest of the Hangul run from a place."""
    return text[start : run_end(text, start)]


def measure(text: str, end: int, *, large: bool, spelled: bool) -> Measure | None:
    """What stands after a number that ends at `end`; `large`: 1,000 or more, so that 동 is money."""
    at = end + 1 if text[end : end + 1] == "여" and not text.startswith(("여부", "여성", "여자", "여객"), end) else end
    at = at + 1 if text[at : at + 1] == " " else at
    found = percentage(_percentages().match(text, at)) or _symbol(text, end, at) or _money(text, at, large=large)
    if found is not None:
        return found
    counter = counter_at(text, at)
    if counter is None:
        if spelled or at == end + 1:
            return None
        rest = tail(text, at)
        is_noun = rest and at == end and not attaches(text[end - 1], rest)
        return Measure(QuantityKind.NUMBER, end, None, rest) if is_noun else None
    return _counted(text, counter)


def _counted(text: str, counter: Counter) -> Measure:
    name, end = counter
    if name in _ORDINALS:
        return Measure(QuantityKind.ORDINAL, end, None, name)
    unit = _UNITS.get(name)
    if unit is None:
        return Measure(QuantityKind.NUMBER, end, None, name)
    half = _half().match(text, end) if unit in ("y", "h", "mo", "d") else None
    return Measure(QuantityKind.NUMBER, half.end() if half else end, unit, half=half is not None)


def _symbol(text: str, end: int, at: int) -> Measure | None:
    money = money_after(text, at)
    if money is not None:
        return money
    unit = unit_symbol(text, at)
    return None if unit is None else Measure(QuantityKind.NUMBER, unit[1], unit[0])


def _money(text: str, at: int, *, large: bool) -> Measure | None:
    match = _currency().match(text, at)
    if match is None or not _ends(text, match["name"], match.end()):
        return None
    name, nation = match["name"], match["nation"]
    if name == "동" and not large and not nation:
        return None
    code = _NATIONS[nation] if nation and name == "달러" else _CURRENCIES[name]
    return Measure(QuantityKind.MONEY, match.end(), code)


def _ends(text: str, name: str, end: int) -> bool:
    rest = tail(text, end)
    if not rest or attaches(name, rest):
        return True
    return any(
        rest.startswith(suffix) and (len(rest) == len(suffix) or attaches(suffix, rest[len(suffix) :]))
        for suffix in _SUFFIXES
    )


@cache
def _known() -> frozenset[str]:
    return frozenset((*_UNITS, *_ORDINALS, *_COUNTERS))


@cache
def _half() -> re.Pattern[str]:
    return re.compile(rf" ?반(?!{SYLLABLE})| ?반(?=[이을의만에 ])")


@cache
def _percentages() -> re.Pattern[str]:
    return re.compile(r"(?:[%％]|퍼센트)(?P<point>[pP](?![A-Za-z])| ?포인트)?")


@cache
def _currency() -> re.Pattern[str]:
    nations = "|".join(sorted(_NATIONS, key=len, reverse=True))
    names = "|".join(sorted(_CURRENCIES, key=len, reverse=True))
    return re.compile(rf"(?:(?P<nation>{nations}) ?)?(?P<name>{names})")
