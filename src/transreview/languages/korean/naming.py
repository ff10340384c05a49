"""What the rules on names have to know of Korean: where names slip, what is no name, which titles many bear."""

from transreview.languages.korean.hangul import SIMILAR, final_consonant, is_syllable
from transreview.languages.korean.name_forms import is_vietnamese_place
from transreview.languages.korean.sino import SINO_KOREAN
from transreview.languages.language import NameBars
from transreview.languages.listed import listed
from transreview.text.span import Span

NAME_BARS = NameBars(titled=0.70, article=SIMILAR, place=0.80)
"""With a title of the person's own half a syllable of three may differ (of 43 slips: precision 1.00, recall .95)."""

SHARED_TITLES = frozenset(
    listed(
        "씨 양 군 옹 여사 선생 선수 의원 국회의원 장관 차관 부장관 대사 기자 특파원 앵커 교수 부교수 박사 교사",
        "아나운서 검사 판사 변호사 대법관 배우 가수 작가 감독 코치 연구원 후보 회원 위원 정치국원 비서관 행정관",
        "보좌관 수석 대위 중위 소위 대령 중령 소령 중장 소장 준장 신부 목사 스님",
    )
)

OPENERS = frozenset(("또",))
"""또 is Tô, and *again*."""

TITLE_ATTRIBUTES = frozenset("부총당전현신구각타본양주제이그저한두세네첫옛새")
"""Deputy, former, new, both, this: what stands before a title and is no family name there."""

_LOAN_FINALS = frozenset(("", "ㄱ", "ㄴ", "ㄹ", "ㅁ", "ㅂ", "ㅅ", "ㅇ"))
_SHORT, _LONG = 2, 4


def name_spans(name: str) -> tuple[Span, ...]:
    """Where the syllables, and other letters, of a name lie in it."""
    return tuple(Span(place, place + 1) for place, letter in enumerate(name) if letter != " ")


def may_be_word(form: str) -> bool:
    """Whether a form may be an ordinary word: not with a syllable that hardly stands in Korean words.

    Foreign names end their syllables in the seven finals of the loanword orthography (외래어 표기법 제1장 제3항); words
    of Chinese roots have the syllables that Hanja are read with; two syllables need one that is Vietnamese by its look
    (껀토), four are hardly alike by chance.
    """
    syllables = [letter for letter in form if is_syllable(letter)]
    if any(final_consonant(syllable) not in _LOAN_FINALS for syllable in syllables):
        return True
    if len(syllables) <= _SHORT:
        return not is_vietnamese_place(form)
    return len(syllables) < _LONG and SINO_KOREAN.issuperset(syllables)
