"""Korean words that are rightly said twice, and the hanja that newspapers write as words.

Reduplicated adverbs and nouns are one word in the standard dictionary (차례차례) and are often written apart; what is
said twice for emphasis (매우 매우) is a matter of style. An eojeol with a particle or a long ending is not said twice.
"""

from transreview.languages.korean.hangul import decompose, is_syllable

PRESS_HANJA = (
    "韓美日中北南英佛獨露蘇伊加濠印越比泰臺港歐亞尹李文朴金安洪鄭崔姜趙曺盧全前現新舊故對反親非與野黨靑檢警軍株銀"
    "死生男女夫妻父母子兄弟詩社說無有多大小高低上下內外左右東西核"
)

FIRM_HANJA = "重電車銀證建險"
"""Letters that end a firm's name in headlines (삼성重, 현대車, 우리銀)."""

_ADVERBS = """
하나 차례 매우 더욱 점점 조금 빨리 오래 서로 너무 아주 정말 가지 걸음 굽이 구석 방울 누구 어디 천천히 어서 멀리 높이
깊이 가까이 자주 조심 살살 슬슬 솔솔 졸졸 반짝 두근 느릿 한참 계속 자꾸 거듭 다시 이리 저리 여기 저기 이쪽 저쪽 무엇
언제 마디 집집 골목 구절 군데 갈래 그럭 저럭 빙글 뱅글 훨훨 펄펄 그래 아니 안녕 만세 진짜 제발 알록 달록 오손 도손 또박
뚜벅 켜켜이 층층 겹겹
"""
_SHORT_VERBS = """
두고 쌓이고 흐르고 돌고 가고 오고 자고 울고 웃고 보고 듣고 크고 높고 깊고 멀고 길고 넓고 많고 먹고 쓰고 지우고 돌아
"""
_SAID_TWICE = frozenset((_ADVERBS + _SHORT_VERBS).split())
_COUNTED = ("한", "두", "세", "하루", "하나", "조금", "몇")


def may_repeat(words: tuple[str, ...]) -> bool:
    """Whether eojeols said twice in a row can be right: single syllables (전 전 대통령), counting, adverbs."""
    if len(words) > 1:
        return words[0] in _COUNTED or any(len(word) == 1 for word in words)
    return len(words[0]) == 1 or words[0] in _SAID_TWICE or _is_drawn_out(words[0])


def _is_drawn_out(word: str) -> bool:
    """Whether a word is one syllable said long, as sounds and movements are painted: 쭈욱, 쭉욱, 부우."""
    if len(word) != 2 or not all(map(is_syllable, word)):
        return False
    first, second = map(decompose, word)
    return second.initial == "ㅇ" and second.vowel == first.vowel and first.final in ("", second.final)
