"""Korean in dictionary form: eojeols cut off from their particles and endings, and how Hangul sounds.

Rough by design, since a bilingual word list and the text beside it were cut in the same way: the grammar of particles
that the rules need stands elsewhere.
"""

import re
from functools import cache, lru_cache

from transreview.languages.language import IndexTerm
from transreview.languages.sound import collapse

_PARTICLES = """
은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 와 과 로 으로 로서 으로서 로써 으로써 부터 까지 도 만 라고
이라고 라는 이라는 이라 라 보다 처럼 마다 조차 밖에 이나 나 든지 이며 며 이고 에는 에도 에서는 에서도 으로는 로는
으로도 로도 과의 와의 에의 로의 으로의 들 들이 들은 들을 들의 들에게 들에 들과 들도 이다 였다 이었다 입니다
이었습니다 였습니다 인 인데 이지만 이었던 였던 이란 란 야 이야 여 요 이요 에선 에게는 까지의 부터의 만의 만이 만을
대로 같은 이자 씨 씨는 씨가 씨의
"""
_ENDINGS = """
했습니다 합니다 하였다 하였습니다 했다고 했다 한다고 한다 하다 하는 하고 하며 하여 해서 해야 하지 하면 하기 할 한
해 함 하게 하도록 했던 했으며 했고 했지만 하기로 하겠다 하려는 되었다 됐다 된다 되었습니다 됩니다 되는 된 될 되어
되고 되며 되지 됐으며 됐고 됐지만 습니다 었습니다 았습니다 었다 았다 었던 았던 었고 았고 었으며 았으며 는다 다고
이라며 라며 며 면서 으면 면 아서 어서 지만 는데 은데 을 는 은 던 다 고 게 지 기 도록 려고 으려고 시켰다 시키는 시킨
시켜 시키고 스러운 적인 적으로 적
"""
_LONGEST = 5
_INITIALS = ("K", "K", "N", "T", "T", "L", "M", "P", "P", "S", "S", "", "J", "J", "J", "K", "T", "P", "")
# Final consonants in the order of the Unicode syllable block, as they sound before a pause (ㅇ leaves the nasal N).
_FINALS = (
    "", "K", "K", "K", "N", "N", "N", "T", "L", "K", "M", "L", "L", "L", "P", "L",
    "M", "P", "P", "T", "T", "N", "T", "T", "K", "T", "P", "",
)  # fmt: skip
_FIRST = ord("가")


def index_terms(text: str) -> tuple[IndexTerm, ...]:
    """The stems of the eojeols; Latin words inside them for themselves."""
    return tuple(_term(word) for word in _word().findall(text))


def _term(word: str) -> IndexTerm:
    if word[0] >= "가":
        form = stem(word)
        return IndexTerm(form, form, True)
    lowered = word.lower()
    return IndexTerm(lowered, lowered, word[0].isupper())


@lru_cache(16384)
def stem(word: str) -> str:
    """An eojeol without particles (`정부에서는` gives `정부`) and verbal ending (`발표했다` gives `발표`)."""
    for _ in range(2):
        shorter = _without(word, _suffixes(_PARTICLES))
        if shorter == word:
            break
        word = shorter
    return _without(word, _suffixes(_ENDINGS))


def _without(word: str, suffixes: frozenset[str]) -> str:
    for length in range(min(_LONGEST, len(word) - 2), 0, -1):
        if word[-length:] in suffixes:
            return word[:-length]
    return word


@lru_cache(16384)
def _suffixes(text: str) -> frozenset[str]:
    return frozenset(text.split())


def syllable_pairs(text: str) -> tuple[str, ...]:
    """The neighbouring syllables of each run of Hangul."""
    return tuple(run[place : place + 2] for run in _hangul().findall(text) for place in range(len(run) - 1))


@lru_cache(16384)
def sound_skeleton(form: str) -> str:
    """The skeleton of a word in Hangul (`윌로비` gives `LP`, `존스` `JNS`)."""
    sounds = []
    for letter in form:
        code = ord(letter) - _FIRST
        if 0 <= code < 19 * 588:
            sounds.append(_INITIALS[code // 588])
            sounds.append(_FINALS[code % 28])
    return collapse("".join(sounds))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[가-힣]+|[^\W\d_가-힣]+")


@cache
def _hangul() -> re.Pattern[str]:
    return re.compile(r"[가-힣]{2,}")
