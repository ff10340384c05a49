"""Dependent nouns written without the space before them (한글 맞춤법 제42항).

A closed list, each noun with the surroundings in which it is certain: 할수 있다 is 할 수 있다, but 실수 있다 is none;
한지 3년 is 한 지 3년, but 한지 alone is paper or a question.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from transreview.languages.listed import listed
from transreview.text.span import Span

_TO_COME = "[할될을볼갈올줄쓸릴킬칠낼울룰날열출알살놀풀팔벌빌돌늘둘끌밀]"
_SURELY_TO_COME = "[할될을볼갈올쓸릴킬]"
_DONE = "[한된은던인간온본쓴낸난운준]"
_BEING = "는"
_HELP = "|".join(
    listed(
        "도움 기여 이바지 필요 사용 쓰[이였인는] 성공 실패 초점 주력 집중 앞장 한몫 걸림돌 그치 그쳤 합의 동의 의의",
        "목적 중요 힘[쓸썼쓰]",
    )
)

_PATTERNS = (
    ("수", rf"(?<={_TO_COME})(수)(?=(?:도|는|가|밖에)?\s?(?:있|없))"),
    ("뿐", rf"(?<={_SURELY_TO_COME})(뿐)(?=만 아니|이[다며었]|\s|[.,])"),
    ("줄", rf"(?<={_TO_COME})(줄)(?=[은도을]?\s?(?:알|모르|몰랐))"),
    ("리", r"(?<=[할될을럴])(리)(?=[가는도]?\s?없)"),
    ("것", rf"(?<=[가-힣](?:[할될한된은던인]|{_BEING}))(것)(?=[이은을도과만]|처럼|으로|\s|[.,])"),
    ("만큼", rf"(?<=[하되있없]{_BEING})(만큼)"),
    ("만큼", r"(?<=[할될을])(만큼)"),
    ("대로", rf"(?<=[하있]{_BEING})(대로)"),
    ("지", rf"(?<={_DONE})(지)(?=\s(?:\d|약|벌써|오래|얼마|며칠|몇|꼭|만\s|불과|채))"),
    ("데", rf"(?<=[하되가키]{_BEING})(데)(?=[는도에]?\s(?:{_HELP}))"),
    ("바", r"(?<=[가-힣][한힌된인온던])(바)(?=[가도와]?\s?(?:있|없|같))"),
    ("적", r"(?<=[가-힣][한된은던간온])(적)(?=[이은도]?\s(?:있|없))"),
    ("중", rf"(?<=[하되]{_BEING})(중)(?=이[다며었]|에|인|\s)"),
    ("때문", r"(?<=[가-힣])(때문)(?=[이에인])"),
    ("등", r"(?<=, )[가-힣]{2,}?(등)(?=[을이의은과에]|에서|으로|\s)"),
)
_NOUNS_IN_DEUNG = frozenset("평고초중균동대열우갈소점전차급폭반일이삼사오육하로호광공상월특월")
_WORDS = ("가을뿐", "마을뿐", "노을뿐", "되는대로", "한지 만", "이때문", "그때문")
_NO_NOUN_IN_SU = frozenset(("실수", "필수", "홀수", "철수", "일수", "술수", "골수"))


class Glued(NamedTuple):
    """A dependent noun without its space: its span, and the word that it is glued to."""

    noun: Span
    host: Span


def glued_bound_nouns(text: str) -> Iterator[Glued]:
    """The dependent nouns of the list that are glued to the word before them, by position."""
    found = []
    for noun_form, pattern in _PATTERNS:
        # a pattern costs more to compile than a short text costs to search
        for match in _compiled(pattern).finditer(text) if noun_form in text else ():
            noun = Span(*match.span(1))
            start = noun.start
            while start > 0 and "가" <= text[start - 1] <= "힣":
                start -= 1
            if not _is_word(text, start, noun):
                found.append(Glued(noun, Span(start, noun.start)))
    return iter(sorted(set(found)))


def _is_word(text: str, start: int, noun: Span) -> bool:
    """Whether the run that ends with the noun is a word of its own."""
    run = text[start : noun.end]
    if noun.of(text) == "등" and text[noun.start - 1] in _NOUNS_IN_DEUNG:
        return True
    return run in _NO_NOUN_IN_SU or any(run.endswith(word) for word in _WORDS[:4])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
