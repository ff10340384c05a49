"""Whether a run of Hangul has the form of a person's or a Vietnamese place's name.

Made to be right rather than complete: what stands before a title is more often a country, a body or an attribute, and
a run that may be one of these is not a name.
"""

from functools import lru_cache

from transreview.languages.korean.countries import COUNTRIES
from transreview.languages.korean.hangul import decompose, final_consonant
from transreview.languages.korean.sino import SINO_KOREAN, is_sino_korean
from transreview.languages.korean.stems import stem_length
from transreview.languages.korean.surnames import (
    COMMON_SURNAMES,
    DOUBLE_SURNAMES,
    GIVEN_SYLLABLES,
    SURNAMES,
    VIETNAMESE_SURNAMES,
)
from transreview.languages.listed import listed

_NO_NAMES = frozenset(
    listed(
        "금감원 감사원 국정원 연구원 교육원 문화원 정보원 임직원 공무원 상하원 조합원 정치국 정보국 이민국 안보국",
        "신흥국 강대국 주변국 선진국 교역국 한국은 안정은 조정은 한정은 구성은 조성은 고성은 정상은 신정은 국무원",
        "인민원 기획원 전문의 한의원 고등원 노동국 조정관 감독관 심의관 담당관 조사관 공사관 영사관 대사관 기념관",
        "도서관 박물관 정무관 대법원 지법원 국회원 하원의 상원의 한국계 중국계 남녀노 전현직 고위직 임명직 선출직",
        "정무직 이전의 한전기 신한금 한양대 한국 전국 전진 강진 신진 오진 기준 수준 정진 조준 남진 주석 한석 한준",
        "임진 송현 구현 고현 정석 주현 재현 표현 실현 모든 만든 힘든 그런 이런 저런 어떤 다른 먼저 벌써 드디어",
        "우리 여러 어느 스스로 함께 그때 바로 아버지 어머니",
    )
)
_NOT_AT_THE_END = frozenset("대부처청회인계의와로과가측당군실단도만직장급별간내외상하용")
_ONE_SYLLABLE_GIVEN = frozenset("현준훈석혁진국")
_ADNOMINAL = frozenset("운른런는은한된던할될을를간온낸친")
_BODY_SUFFIXES = listed(
    "부 처 청 원 회 국 실 과 팀 당 시 성 도 군 구 대 센터 병원 대학 대학교 학교 은행 공사 공단 재단 그룹 위원회",
    "대사관 총영사관 본부 사무국 연구소 협회 학회 연맹 연합 건설 전자 물산 증권 보험 항공 통신 신문 방송 뉴스",
    "전문점 법인 지점 지사 공장 진흥원",
)
_NO_BODIES = frozenset(("정부", "정권", "내각", "측", "현지시", "당시", "동시", "즉시", "역시", "다시"))

_FOREIGN_CODAS = frozenset(("", "ㄱ", "ㄴ", "ㅁ", "ㅂ", "ㅅ", "ㅇ"))
_LOAN_SYLLABLES = frozenset("크프스드브그츠")
_TENSE = frozenset("ㄲㄸㅃㅆㅉ")
_VIETNAMESE_MARKS = frozenset("응즈엉옌냐쯔흐르")
_DISTINCT_SURNAMES = frozenset(name for name in VIETNAMESE_SURNAMES if len(name) > 1) - frozenset(
    ("마이", "타이", "라이", "하이", "디엔", "비엔")
)
_MIDDLE_NAMES = frozenset("반티")
_SHORTEST, _LONGEST = 2, 7
_FOREIGN_SHORTEST, _FOREIGN_LONGEST = 2, 6


@lru_cache(16384)
def is_korean_name(run: str) -> bool:
    """Whether `run` is family name and given name in the Korean way, glued (이재명, 남궁민수, 조현)."""
    if run in _NO_NAMES or run in COUNTRIES:
        return False
    if run[:2] in DOUBLE_SURNAMES:
        return len(run) == 4 and GIVEN_SYLLABLES.issuperset(run[2:])
    if len(run) == 2:
        return run[0] in COMMON_SURNAMES and run[1] in _ONE_SYLLABLE_GIVEN
    return len(run) == 3 and run[0] in SURNAMES and _is_given(run) and not _looks_inflected(run)


def _is_given(run: str) -> bool:
    """Whether a run of three syllables goes on with a given name; one slip of the pen is let pass."""
    if run[-1] in _NOT_AT_THE_END:
        return False
    if GIVEN_SYLLABLES.issuperset(run[1:]):
        return True
    odd = [syllable for syllable in run[1:] if syllable not in GIVEN_SYLLABLES]
    return len(odd) == 1 and run[0] in COMMON_SURNAMES and odd[0] not in SINO_KOREAN and _is_native_odd(odd[0])


def _is_native_odd(syllable: str) -> bool:
    """Whether a syllable stands in no common word, so that in a name it is a slip (먕, 렁) rather than a loan."""
    if not "가" <= syllable <= "힣":
        return False
    letters = decompose(syllable)
    return letters.vowel in "ㅑㅕㅛㅠㅒㅖ" and letters.final != ""


def _looks_inflected(run: str) -> bool:
    """Whether the run is rather a noun of two syllables with a particle (한국이, 시민은)."""
    if run[-1] == "은":
        return stem_length(run) < len(run)
    return run[-1] == "이" and bool(final_consonant(run[-2]))


@lru_cache(16384)
def is_vietnamese_name(run: str) -> bool:
    """Whether `run` is a Vietnamese name written in Hangul, glued or with its spaces left out (또럼, 팜민찐)."""
    if not _SHORTEST <= len(run) <= _LONGEST or run in COUNTRIES or run in _NO_NAMES:
        return False
    if run.endswith(_BODY_SUFFIXES) and is_sino_korean(run[-2:]) and len(run) > 4:
        return False
    surname = next((name for name in VIETNAMESE_SURNAMES if run.startswith(name) and len(run) > len(name)), None)
    if surname is None or not all(map(_may_be_vietnamese, run)):
        return False
    if surname in _DISTINCT_SURNAMES:
        return len(run) > 3 or not is_sino_korean(run)
    rest = run[len(surname) :]
    if len(run) in (3, 4) and rest[0] in _MIDDLE_NAMES and not run.endswith(_BODY_SUFFIXES[:12]):
        return True
    return not is_sino_korean(run) and _bears_marks(run)


def _may_be_vietnamese(syllable: str) -> bool:
    """Whether the loanword orthography of 2004 can give this syllable."""
    if not "가" <= syllable <= "힣":
        return False
    letters = decompose(syllable)
    return letters.final in _FOREIGN_CODAS and letters.initial != "ㅊ" and syllable not in _LOAN_SYLLABLES


def _bears_marks(run: str) -> bool:
    """Whether a syllable stands in the run that Korean words and other loans hardly have."""
    return any(
        decompose(syllable).initial in _TENSE or syllable in _VIETNAMESE_MARKS or syllable in "레럼먼껀"
        for syllable in run
    )


@lru_cache(16384)
def is_foreign_name(run: str) -> bool:
    """Whether `run` before the title of a head of state is a foreigner's name rather than a country or an attribute."""
    if not _FOREIGN_SHORTEST <= len(run) <= _FOREIGN_LONGEST or is_sino_korean(run):
        return False
    if run in COUNTRIES or run in _NO_NAMES or run[-1] in _ADNOMINAL:
        return False
    return stem_length(run) == len(run) and not run.endswith(_BODY_SUFFIXES[7:])


@lru_cache(16384)
def is_vietnamese_place(run: str) -> bool:
    """Whether `run` before 시 or 성 is a Vietnamese place's name (껀터, 라오까이)."""
    if len(run) < _SHORTEST or run == "또다" or not all(map(_may_be_vietnamese, run)):
        return False
    return any(decompose(syllable).initial in _TENSE or syllable in _VIETNAMESE_MARKS for syllable in run)


def is_short_form(syllable: str, head_of_state: bool) -> bool:
    """Whether one syllable before a title is a family name (이 대통령) or a Vietnamese given name (럼 서기장)."""
    if syllable in "전현각양신구본당주두세모고그저첫옛새여성도한":
        return syllable == "한" and head_of_state
    return syllable in COMMON_SURNAMES or (
        syllable not in SINO_KOREAN and _may_be_vietnamese(syllable) and head_of_state
    )


def is_body(word: str) -> bool:
    """Whether a word without particles names a body that has officers (외교부, 껀터중앙종합병원)."""
    return len(word) > 1 and word not in _NO_BODIES and word.endswith(_BODY_SUFFIXES)


def is_name_part(word: str) -> bool:
    """Whether a word may be a part of a name written with spaces: no particle on it, no common word."""
    return word not in _NO_NAMES and (len(word) < 3 or stem_length(word) == len(word))
