"""The noun in an eojeol, found without a dictionary.

Any tail that the particle grammar consumes may be a tail; whether it is one is told by what usually ends in those
syllables. The lists are closed classes of the language: verbs and adjectives before -은/-는, nouns in -의, -도, -가,
-로 and so on that look like a shorter noun with a particle, given names in -은.
"""

import re
from functools import cache, lru_cache

from transreview.languages.korean.countries import is_country
from transreview.languages.korean.hangul import SYLLABLE
from transreview.languages.korean.particles import Place, parse
from transreview.languages.korean.sino import is_sino_korean
from transreview.languages.korean.sound import final_sound
from transreview.languages.korean.surnames import COMMON_SURNAMES, GIVEN_BEFORE_EUN
from transreview.languages.listed import listed

_WHOLE_WORDS = {
    "은": listed(
        "많 같 좋 작 높 낮 깊 넓 짧 젊 얇 붉 밝 검 굵 닮 받 얻 맺 맞 남 찾 잡 잃 입 먹 않 죽 놓 담 겪 찍 읽 묶 묻",
        "믿 싶 늦 곧 굳 옳 갖 쏟 앉 벗 심 짙 옅 맑 늙 뽑 쫓 쌓 꼽",
    ),
    "의": listed("협 합 동 결 논 심 정 건 문 강 항 예 편 열 창 모 상 고 악 선 임 질 유 명 주 토"),
    "도": listed(
        "제주 강원 경기 경상 전라 충청 평안 황해 함경 한반 무인 난이 선호 만족 완성 중요 신뢰 인지 투명 밀집 숙련",
        "참여 호감 지지 위험 활용 이해 몰입 의존 기여 접근 개방 청렴 친밀 철 궤 속 온 강 농 빈 밀 습 고 각 제 태",
        "의 시 지 고속철 거제 울릉 백령 연평 나반 림반 경상북 경상남 전라북 전라남 충청북 충청남 평안북 평안남 함경북",
        "함경남 황해북 황해남",
    ),
    "가": listed("허 추 휴 유 화 부 대 평 증 참 물 국 인 단 원 정 불"),
    "과": listed("결 성 통 경 학 안 일 출 초 효 부 내"),
    "로": listed(
        "을지 종 서 바 따 새 별 실 주 경 도 대 피 기 미 위 가 세 스스 함부 제대 그대 이대 홀 절 때때 날 참으 원자",
        "항 난 활 통 수 철 선",
    ),
    "만": listed("대 불 오 거 자 비 하지 그렇지 다 십 백 천"),
    "나": listed("그러 바나 하 가 언제 누구 또는"),
    "이": listed(
        "많 같 높 깊 굳 넓 길 고양 호랑 어린 젊은 지팡 원숭 달팽 늙은 어린아 깍쟁 멍청 일일 낱낱 샅샅 곰곰 가까",
        "끊임없 틀림없",
    ),
    "을": listed("가 마 노 고"),
    "들": listed("아 버"),
    "에": listed("가운데 덕분"),
    "다": listed("하 되"),
    "고": listed("하 되 그리 최 보 광 사 창 재 참 경 원 중 신 금"),
    "라": listed("나"),
    "네": listed("동"),
    "지": listed("하"),
}
"""What stands before a last syllable that looks like a particle, in words that end with it."""

_VERBS = listed(
    "열리 달리 걸리 들리 알리 울리 올리 내리 놀리 밀리 팔리 풀리 몰리 날리 살리 돌리 누리 버리 흐르 이르 따르",
    "오르 부르 모르 고르 기르 나가 나오 나타나 일어나 늘어나 벗어나 만나 지나 떠나 끝나 가지 지키 다니 보이 쓰이",
    "모이 움직이 여주 려주 해주 내주",
)
"""Verb stems whose syllables are all readings of Hanja as well."""

_ENDING_MANY = {"은": "많같좋작높깊넓젊붉않", "의": "협합논심주", "과": "결", "만": "대불"}
_SHORTENED = frozenset(("다", "고", "며", "죠", "라", "란", "던", "나", "네요"))
_PRONOUNS = frozenset(("우리", "너희", "저희"))
_MINIMUM = 2
_LONGEST_TAIL = 16
"""Code points of particles in a row at most; what stands before them is not looked at letter by letter."""


def strip(eojeol: str) -> str:
    """The eojeol without the particles and the copula at its end, as far as form alone tells.

    Suffixes (들, 측) stay. A word that only looks inflected (회의, 제주도, 김정은) is left whole, and so are verbs.
    """
    return eojeol[: stem_length(eojeol)]


@lru_cache(16384)
def stem_length(eojeol: str) -> int:
    """How many characters of the eojeol are its stem; its whole length where nothing is attached."""
    if _is_verb(eojeol):
        return len(eojeol)
    for length in range(max(_MINIMUM, len(eojeol) - _LONGEST_TAIL), len(eojeol)):
        if _splits(eojeol, length):
            return length
    return len(eojeol)


def _is_verb(eojeol: str) -> bool:
    """Whether -는 ends a verb here and is no particle."""
    if _always_verbal().search(eojeol):
        return True
    if not _open_verbal().search(eojeol):
        return False
    stem = eojeol[:-1]
    return stem.endswith(_VERBS) or not (is_sino_korean(stem) or is_country(stem) or stem in _PRONOUNS)


def _splits(eojeol: str, length: int) -> bool:
    stem, tail = eojeol[:length], eojeol[length:]
    sound = final_sound(stem)
    if sound is None:
        return False
    chain = parse(tail, sound)
    if not chain or chain[0].place is Place.SUFFIX:
        return False
    if tail in _WHOLE_WORDS and _is_whole(eojeol, stem, tail):
        return False
    shortened = chain[0].place is Place.COPULA and tail[0] not in "이인일임입"
    return not (shortened and _is_rather_one(stem, tail))


def _is_whole(eojeol: str, stem: str, tail: str) -> bool:
    """Whether stem and tail together are rather one word."""
    if tail == "의" and eojeol.endswith("회의"):
        return _body().search(eojeol) is None
    if tail == "은" and len(stem) == _MINIMUM and stem[0] in COMMON_SURNAMES and stem[1] in GIVEN_BEFORE_EUN:
        return True
    befores = _WHOLE_WORDS[tail]
    return (
        stem in befores
        or stem[-2:] in befores
        or stem[-3:] in befores
        or (len(stem) > _MINIMUM and stem[-1] in _ENDING_MANY.get(tail, ""))
    )


def _is_rather_one(stem: str, tail: str) -> bool:
    """Whether a shortened copula after a vowel is rather the end of the noun and 는 (인프라는)."""
    return tail in _SHORTENED or (tail.startswith("라") and len(stem) == _MINIMUM and not is_sino_korean(stem))


@cache
def _always_verbal() -> re.Pattern[str]:
    return re.compile(rf"(?:[하되키]는|{SYLLABLE}(?:있|없|않|받|맺|얻|찾|갖|잡|맞|남|먹|읽|넘|놓)는)$")


@cache
def _open_verbal() -> re.Pattern[str]:
    return re.compile(r"[시지리기오가주보내세려치르드우나]는$")


@cache
def _body() -> re.Pattern[str]:
    return re.compile(
        r"(?:국|원|협|의|사|대|교|기|학|총|집|체육|진흥|연합|동창|박람|전시|간담|설명|토론|발표|상공|청문)회의$"
    )
