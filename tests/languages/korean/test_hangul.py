"""Hangul letters, and how near misspellings lie."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.korean.hangul import SIMILAR, compose, decompose, final_consonant, similarity

SYLLABLES = st.integers(0xAC00, 0xD7A3).map(chr)
WORDS = st.text(SYLLABLES, min_size=1, max_size=7)


@given(SYLLABLES)
def test_letters_go_back_to_their_syllable(syllable: str) -> None:
    letters = decompose(syllable)
    assert compose(*letters) == syllable
    assert len(unicodedata.normalize("NFD", syllable)) == (3 if letters.final else 2)
    assert final_consonant(syllable) == letters.final


@pytest.mark.parametrize("letter", ["a", "ㄱ", "ㅏ", "漢", "7"])
def test_only_composed_syllables_have_letters(letter: str) -> None:
    with pytest.raises(ValueError, match="not a Hangul syllable"):
        decompose(letter)


@given(WORDS, WORDS)
def test_similarity_is_a_measure(left: str, right: str) -> None:
    assert 0.0 <= similarity(left, right) <= 1.0
    assert similarity(left, right) == pytest.approx(similarity(right, left))
    assert similarity(left, left) == 1.0
    assert (similarity(left, right) == 1.0) == (left == right)


@given(WORDS, st.integers(0, 6))
def test_spaces_do_not_count(word: str, place: int) -> None:
    assert similarity(word, f"{word[:place]} {word[place:]}") == 1.0


@pytest.mark.parametrize(
    ("known", "seen"),
    [
        ("강경화", "강겅화"),  # the glide lost
        ("문재인", "문제인"),  # vowels that sound alike
        ("추미애", "추미에"),
        ("호득폭", "호득뽁"),  # aspirated and tense
        ("하이퐁", "하이뽕"),
        ("다낭", "다난"),  # nasal codas
        ("목요일", "모교일"),  # a consonant moved over the border of syllables
        ("류현진", "유현진"),  # the initial-sound law
        ("레민카이", "레민까이"),
        ("꽝닌", "꽝님"),
        ("하띤", "하틴"),
        ("응에안", "응에얀"),
        ("타인호아", "탄호아"),  # two syllables contracted
        ("국립공원", "국립고원"),  # a coda lost
        ("미래차", "미레차"),
        ("반도체", "반도채"),
        ("무역로", "무엮로"),
        ("또럼", "또럼"),
    ],
)
def test_slips_are_near(known: str, seen: str) -> None:
    assert similarity(known, seen) >= SIMILAR


@pytest.mark.parametrize(
    ("known", "seen"),
    [
        ("부총리", "부총장"),
        ("이재용", "이재현"),
        ("박닌", "박장"),
        ("수출", "수입"),
        ("응우옌반탕", "응우옌반중"),
        ("하노이", "하이퐁"),
        ("외교부", "법무부"),
        ("한국", "미국"),
        ("찬성", "반성"),
        ("회의", "회장"),
        ("대통령", "대"),
    ],
)
def test_other_words_are_far(known: str, seen: str) -> None:
    assert similarity(known, seen) < SIMILAR


def test_the_cause_of_a_slip_decides_how_far_it_is() -> None:
    seen = ("가게더", "카개더", "가걔더", "가갸더", "가구더")
    merged, series, near, key, other = (similarity("가개더", form) for form in seen)
    assert merged > series > near > key > other
