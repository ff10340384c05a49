"""Dependent nouns written without the space before them (한글 맞춤법 제42항).

A closed list, each noun with the surroundings in which it is certain: 할수 있다 is 할 수 있다, but 실수 있다 is none;
한지 3년 is 한 지 3년, but 한지 alone is paper or a question.
"""

import re
from collections.abc import Iterator
from functools import cache

from transreview.languages.korean.hangul import SYLLABLE, is_syllable
from transreview.languages.listed import listed
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

_TO_COME = tuple("할될을볼갈올줄쓸릴킬칠낼울룰날열출알살놀풀팔벌빌돌늘둘끌밀")
_SURELY_TO_COME = tuple("할될을볼갈올쓸릴킬")
_DONE = tuple("한된은던간인온본쓴낸난운준")
_HELP = "|".join(
    listed(
        "도움 기여 이바지 필요 사용 쓰[이였인는] 성공 실패 초점 주력 집중 앞장 한몫 걸림돌 그치 그쳤 합의 동의 의의",
        "목적 중요 힘[쓸썼쓰]",
    )
)


class _Surroundings(NamedTuple):
    """What a noun of the list stands between: the word ends with one of `before`, and the pattern `after` follows.

    `inside` says that the word has more than its ending.
    """

    before: tuple[str, ...]
    after: str = ""
    inside: bool = False


_LISTED = (
    ("수", _Surroundings(_TO_COME, r"(?:도|는|가|밖에)?\s?(?:있|없)")),
    ("뿐", _Surroundings(_SURELY_TO_COME, r"만 아니|이[다며었]|\s|[.,]")),
    ("줄", _Surroundings(_TO_COME, r"[은도을]?\s?(?:알|모르|몰랐)")),
    ("리", _Surroundings(tuple("할될을럴"), r"[가는도]?\s?없")),
    ("것", _Surroundings(tuple("할될한된은던인는"), r"[이은을도과만]|처럼|으로|\s|[.,]", inside=True)),
    ("만큼", _Surroundings(("하는", "되는", "있는", "없는", "할", "될", "을"))),
    ("대로", _Surroundings(("하는", "있는"))),
    ("지", _Surroundings(_DONE, r"\s(?:\d|약|벌써|오래|얼마|며칠|몇|꼭|만\s|불과|채)")),
    ("데", _Surroundings(("하는", "되는", "가는", "키는"), rf"[는도에]?\s(?:{_HELP})")),
    ("바", _Surroundings(tuple("한힌된인온던"), r"[가도와]?\s?(?:있|없|같)", inside=True)),
    ("적", _Surroundings(tuple("한된은던간온"), r"[이은도]?\s(?:있|없)", inside=True)),
    ("중", _Surroundings(("하는", "되는"), r"이[다며었]|에|인|\s")),
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
    found = {*_after_listed(text), *_after_any(text)}
    for noun in sorted(found):
        start = noun.start
        while start > 0 and is_syllable(text[start - 1]):
            start -= 1
        if not _is_word(text, start, noun):
            yield Glued(noun, Span(start, noun.start))


def _after_listed(text: str) -> Iterator[Span]:
    for form, (before, after, inside) in _LISTED:
        place = text.find(form)
        while place >= 0:
            end = place + len(form)
            # a pattern costs more to compile than a short text costs to search
            if (
                text.endswith(before, 0, place)
                and not (inside and not is_syllable(text[place - 2 : place - 1]))
                and (not after or _compiled(after).match(text, end))
            ):
                yield Span(place, end)
            place = text.find(form, end)


def _after_any(text: str) -> Iterator[Span]:
    """때문 after any word, and 등 after the last of several."""
    if "때문" in text:
        for match in _compiled(rf"(?<={SYLLABLE})(때문)(?=[이에인])").finditer(text):
            yield Span(*match.span(1))
    if ", " in text and "등" in text:
        for match in _compiled(rf"(?<=, ){SYLLABLE}{{2,}}?(등)(?=[을이의은과에]|에서|으로|\s)").finditer(text):
            yield Span(*match.span(1))


def _is_word(text: str, start: int, noun: Span) -> bool:
    """Whether the run that ends with the noun is a word of its own."""
    run = text[start : noun.end]
    if noun.of(text) == "등" and text[noun.start - 1] in _NOUNS_IN_DEUNG:
        return True
    return run in _NO_NOUN_IN_SU or any(run.endswith(word) for word in _WORDS[:4])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
