"""Titles of office and address that stand after a person's name, separated by a space (한글 맞춤법 제48항).

A closed list of what Korean, Vietnamese and international news calls people. `head_of_state` ones stand after a
country's name as often as after a person's.
"""

from functools import cache

from transreview.languages.listed import listed

HEADS_OF_STATE = frozenset(
    listed("대통령 총리 주석 국가주석 서기장 총서기 총비서 국왕 국방위원장 국무위원장 부통령 부주석 여왕")
)

TITLES = HEADS_OF_STATE | frozenset(
    listed(
        "부총리 국무총리 총리대행 장관 차관 부장관 차관보 국회의장 국회부의장 의장 부의장 상임위원 정치국원 서기",
        "상임서기 위원장 부위원장 인민위원장 대사 총영사 영사 공사 참사관 특사 대표 부대표 공동대표 원내대표 총재",
        "부총재 사무총장 사무국장 사무차장 총장 부총장 학장 원장 부원장 소장 부소장 센터장 본부장 부본부장 국장",
        "부국장 실장 과장 팀장 처장 차장 청장 부청장 단장 부단장 회장 부회장 사장 부사장 이사장 이사 전무 상무",
        "대표이사 지사 도지사 시장 부시장 군수 구청장 의원 국회의원 검사 판사 검찰총장 대법관 대법원장 헌법재판관",
        "변호사 사령관 총사령관 대장 중장 준장 대령 중령 소령 대위 감독 코치 선수 주장 교수 부교수 박사 교사 교장",
        "연구원 수석연구원 작가 배우 가수 기자 특파원 앵커 아나운서 대변인 부대변인 비서관 비서실장 안보실장",
        "정책실장 수석 보좌관 행정관 후보 당선인 여사 선생 영부인 씨 양 군 옹 신부 목사 스님 추기경 교황 회원",
        "간사 조합장 지점장 지부장 협회장 법인장 공장장",
    )
)

TRADES = frozenset(
    listed(
        "배우 가수 선수 작가 기자 교사 후보 감독 코치 연구원 회원 목사 신부 스님 변호사 판사 검사 아나운서 앵커",
        "특파원 군수 선생 옹 군 양 간사 대장 소장 중장",
    )
)
"""Titles that are common nouns as well: 이 배우 is rather this actor than an actor called 이."""

PREFIXES = listed("신임 전임 현직 전직 전 현 부 총 당 대 주 前 現 故")
"""What may be glued before a title without making it another word (전대통령 is spaced by the rule, yet often glued)."""

SUFFIXES = listed("직 실 단 측 급 님 배 령 제 상 용 형 식 계 발 산 행 내외 부부")
"""What may be glued after a noun: its office, its side, its rank, its kind; the noun keeps its meaning."""

PLACE_SUFFIXES = listed("특별자치시 특별자치도 직할시 광역시 특별시 시 성 주 현 군 구 섬 항 공항")
"""The kinds of place that stand glued after a place's name."""

_NOT_GLUED = frozenset(listed("양 군 옹 씨 대장 소장 주장 대위 중장 공사 지사 이사 상무 수석 서기 후보 회원 신부 선생"))
_LONGEST = max(map(len, TITLES))


@cache
def _glued_titles() -> frozenset[str]:
    """The titles that are told apart even without a space before them.

    Left out are those that end many other words (소장, 공사, 이사) and those of one syllable.
    """
    return frozenset(title for title in TITLES - _NOT_GLUED if len(title) > 1)


def glued_title_at(word: str, place: int) -> str | None:
    """The longest title at `place` in a word that is told apart without a space before it; None where there is none."""
    for length in range(min(_LONGEST, len(word) - place), 1, -1):
        if word[place : place + length] in _glued_titles():
            return word[place : place + length]
    return None


def title_at_end(word: str) -> str | None:
    """The longest title that `word` ends with, the word itself included; None where there is none."""
    for length in range(min(_LONGEST, len(word)), 0, -1):
        if word[-length:] in TITLES:
            return word[-length:]
    return None


def title_at_start(word: str) -> str | None:
    """The longest title that `word` begins with (particles may follow); None where there is none."""
    for length in range(min(_LONGEST, len(word)), 0, -1):
        if word[:length] in TITLES:
            return word[:length]
    return None
