"""Words that a text teaches about itself."""

import random
from collections.abc import Sequence

import pytest

from tests.alignment.test_aligner import documents, lines, pairs
from transreview.alignment.aligner import align
from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Facts, Side, facts
from transreview.alignment.learned import LearnedWords
from transreview.languages.registry import language

PETS = {
    "ko": ("반려견을 등록해야 한다.", "공원에 반려견이 많다.", "그는 반려견과 산다.", "반려견은 목줄을 맨다."),
    "vi": ("Phải đăng ký chó cưng.", "Công viên có nhiều chó cưng.", "Anh sống cùng chó cưng.", "Chó cưng đeo dây."),
    "en": (
        "Pooches must be registered.",
        "The park is full of pooches.",
        "He lives with pooches.",
        "Pooches wear leads.",
    ),
}
TEAMS = {
    "ko": [
        first + second
        for first in ("가온", "나래", "다솜", "라온", "보람")
        for second in ("숲", "들", "별", "꽃", "내")
    ],
    "en": [
        first + second
        for first in ("Quick", "Tall", "Odd", "Mad", "Wry")
        for second in ("yaks", "apes", "jays", "gnus", "foxes")
    ],
}
FORMS = {"ko": "반려견", "vi": "chó cưng", "en": "pooch"}


def read(code: str, texts: Sequence[str]) -> list[Facts]:
    return [facts(segment) for segment in lines(code, texts).segments]


def taught(left: str, right: str, count: int) -> dict[str, dict[str, float]]:
    """What the first links teach about the last segments."""
    words = LearnedWords()
    sides = read(left, PETS[left]), read(right, PETS[right])
    for one, other in list(zip(*sides, strict=True))[:count]:
        words.learn(one, other, {})
    found = Matches()
    words.add(Side(language(left), sides[0][-1:]), Side(language(right), sides[1][-1:]), found)
    return found.left


@pytest.mark.parametrize(("left", "right"), [("ko", "vi"), ("ko", "en"), ("vi", "en")])
def test_words_that_keep_going_together_are_learned(left: str, right: str) -> None:
    assert FORMS[right] in taught(left, right, 3)[FORMS[left]]


def test_two_links_teach_nothing_yet() -> None:
    assert taught("ko", "en", 2) == {}


def test_a_word_that_mostly_stands_elsewhere_is_not_learned() -> None:
    words = LearnedWords()
    korean = read("ko", [*PETS["ko"], *["날씨가 맑다."] * 6])
    english = read("en", [*PETS["en"], *["Pooches again."] * 6])
    for one, other in zip(korean, english, strict=True):
        words.learn(one, other, {})
    found = Matches()
    words.add(Side(language("ko"), korean[3:4]), Side(language("en"), english[3:4]), found)
    assert found.left == {}


def test_words_that_are_known_to_match_teach_nothing() -> None:
    words = LearnedWords()
    korean, english = read("ko", PETS["ko"]), read("en", PETS["en"])
    for one, other in zip(korean, english, strict=True):
        words.learn(one, other, {"반려견": {"pooch": 1.0}})
    left, right = Side(language("ko"), korean[3:4]), Side(language("en"), english[3:4])
    found = Matches()
    words.add(left, right, found)
    assert "반려견" not in found.left


def test_what_the_first_pages_teach_finds_the_sentence_that_a_later_page_lacks() -> None:
    chance = random.Random(3)
    games = [chance.sample(range(25), 2) for _ in range(190)]
    korean = [f"{TEAMS['ko'][one]} 팀이 {TEAMS['ko'][other]} 팀을 이겼다" for one, other in games]
    english = [f"{TEAMS['en'][one]} beat {TEAMS['en'][other]}" for one, other in games]
    scored = 150
    for number in range(scored):
        korean[number] += f" 관중 {number + 1000}명"
        english[number] += f" before {number + 1000} people"
    dropped = 168
    found = align(documents(ko=korean, en=english[:dropped] + english[dropped + 1 :]))
    after = [((number,), (number - (number > dropped),)) for number in range(scored, 190) if number != dropped]
    assert set(after) <= set(pairs(found, "ko", "en"))
    assert ((dropped,), ()) in pairs(found, "ko", "en")
