"""Nouns and pronouns of nearly every article after which a particle of the wrong form is certain.

A noun is listed where no other word is made of it with the wrong particle: 사업 is not, for 사업가 is a word, nor is 병원
with 로, which may be a road. Which particles are looked at is said with the list.
"""

from transreview.languages.listed import listed

CLOSED = frozenset(
    listed(
        "사람 그들 그것 이것 저것 당신 남성 여성 지역 사실 직원 학생 시민 주민 국민 경찰 검찰 법원 병원 의원 위원 장관 총장 대통령",
        "법안 상황 사건 현장 지적 의견 반발 영향 지진 태풍 산불 전쟁 회담 실적 물량 관광객 선수들 주민들 사람들 학생들 사망 부상",
        "규정 협정 방안 방침 대책 위험 가능성 필요성 중요성 관심 지원 환경 문화재청 국방 외교관 승객 시간 기간 기준 목적 공연 작품",
    )
)
"""After these, which end with a consonant, 는 and 가 cannot stand."""

OPEN = frozenset(
    listed(
        "그녀 하나 광고 경고 급여 지도자 조사 선거 대회 사고 후보 보고서 기사 정보 서비스 자료 문제 결과 효과 대표 관계자 사회",
        "미래 국가 세계 나라 의사 기자 가수 배우 정부 회사 도시 학교 교사 환자 피해자 참가자 이유 출마 투자 경제 무역 관세",
    )
)
"""After these, which end with a vowel, 은, 이 and 을 cannot stand."""

WRONG = {"는": CLOSED, "가": CLOSED, "은": OPEN, "이": OPEN, "을": OPEN}
"""The nouns that each of these particles never follows."""
