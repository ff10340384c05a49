"""Korean and Vietnamese family names in Hangul, and what given names are made of.

Korean: the family names of the population census of 2015 with 5,000 bearers or more. Vietnamese: the family names in
use, written by the loanword orthography of 2004.
"""

from functools import cache

from transreview.languages.listed import listed

SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구"
    "민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부"
)
"""Korean family names of one syllable."""

COMMON_SURNAMES = frozenset("김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민")
"""Those of nine in ten Koreans."""

DOUBLE_SURNAMES = frozenset(listed("남궁 황보 제갈 선우 사공 독고 동방 서문"))

GIVEN_SYLLABLES = frozenset(
    "가강건걸결겸경계고관광교구국권규균근금기길나남녀노다단달담대덕도돈동두라락란람래량려련렬령례로록룡루류륜률리린림"
    "만매면명모목묘무문미민방배백범별병보복봉부빈삼상새서석선설섭성세소솔송수숙순슬승시식신실심아안애양언업연열엽영예오"
    "옥온완요용우욱운웅원월위유윤율융은음의이익인일임자장재전정제조종주준중증지진찬창채천철청초춘충치태택특평표필하"
    "학한해행향헌혁현협형혜호홍화환황회효후훈휘흠흥희"
)
"""Syllables that Korean given names are made of (the readings of Hanja common in names)."""

GIVEN_BEFORE_EUN = frozenset("가경고나다대명상성세소수시신영예유재정종주지채태하해혜효")
"""What stands before 은 in given names (지은, 대은): there 은 is no particle."""

VIETNAMESE_SURNAMES = tuple(
    sorted(
        listed(
            "응우옌 쩐 레 팜 호앙 후인 황 판 부 보 당 부이 도 호 응오 즈엉 리 딘 도안 하 람 마이 다오 까오 라이",
            "따 또 타이 찌에우 쩌우 쭈 쯔 끼에우 낌 루 르우 르엉 쯔엉 쩡 막 농 응이엠 응위 닌 옹 풍 푸 꽉 꽌",
            "꾸아익 톤 통 짜 짱 찐 찡 뜨 반 비 브엉 부옹 바익 쭝 담 더우 디엔 드엉 잡 허우 흐어 카 쿡 쿠엇 로 르",
            "륵 리에우 먼 쑤언 탁 타익 톰 뚱 띠에우 쫑 뜨엉 뭉 비엔",
        ),
        key=len,
        reverse=True,
    )
)
"""Vietnamese family names in Hangul, longest first."""


@cache
def first_syllables() -> frozenset[str]:
    """The syllables with which a name of either kind begins."""
    return SURNAMES | {name[0] for name in (*DOUBLE_SURNAMES, *VIETNAMESE_SURNAMES)}
