"""How forms end when they are read aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.korean.sound import Ending, ending_of, final_sound, gloss_of

V, R, C = Ending.VOWEL, Ending.RIEUL, Ending.CONSONANT


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("총리", V),
        ("서울", R),
        ("베트남", C),
        ("0", C),  # 영
        ("1", R),
        ("2", V),
        ("10", C),
        ("17", R),
        ("100", C),
        ("4,000", C),
        ("20,000", C),
        ("100000000", C),  # 일억
        ("1000000000000", V),  # 일조
        ("3.14", V),
        ("2.7", R),
        ("8.0", C),
        ("45%", V),
        ("0.5%p", V),
        ("30℃", V),
        ("120km", V),
        ("500g", C),
        ("70㎏", C),
        ("9t", C),
        ("3ha", V),
        ("80L", V),
        ("$", V),
        ("12만", C),
        ("2030년", C),
        ("쩐(Trần)", C),
        ("연구원(KAIST)", C),
        ("“협력”", C),
        ("‘새 시대’", V),
        ("(하노이)", V),
        ("Nguyễn", C),
        ("Huế", V),
        ("Đắk Lắk", C),
        ("UN", C),
        ("ASEAN", C),
        ("VTV", V),
        ("LG", V),
        ("EU", V),
        ("Vinamilk 1", R),
    ],
)
def test_what_is_read_in_one_way(text: str, ending: Ending) -> None:
    sound = final_sound(text)
    assert sound is not None
    assert (sound.ending, sound.certain) == (ending, True)


@pytest.mark.parametrize(
    ("text", "ending"),
    [("APEC", C), ("OPEC", C), ("NASDAQ", C), ("RCEP", C), ("KOSPI", V), ("NATO", V), ("UNICEF", V), ("Google", R)],
)
def test_acronyms_that_are_read_as_words(text: str, ending: Ending) -> None:
    sound = final_sound(text)
    assert sound is not None
    assert sound.ending is ending


@pytest.mark.parametrize("text", ["APEC", "RCEP", "PCR", "Facebook", "KVIP"])
def test_what_may_be_read_in_two_ways_is_marked(text: str) -> None:
    sound = final_sound(text)
    assert sound is not None
    assert not sound.certain


@pytest.mark.parametrize("text", ["", "말했다.", "…", "漢", "♥", "( )"])
def test_what_is_not_read_has_no_sound(text: str) -> None:
    assert final_sound(text) is None


def test_a_known_reading_decides() -> None:
    assert final_sound("KVIP", "케이빕") == final_sound("빕")


@given(st.text(st.integers(0xAC00, 0xD7A3).map(chr), min_size=1), st.sampled_from(["(Abc)", "”", "’", "(가)", "(A)”"]))
def test_a_gloss_and_closing_marks_change_nothing(word: str, after: str) -> None:
    sound = final_sound(word + after)
    assert sound is not None
    assert sound.ending is ending_of(word[-1])


def test_the_gloss_is_what_stands_in_brackets_after_a_word() -> None:
    assert gloss_of("또럼(Tô Lâm)") == "Tô Lâm"
    assert gloss_of("“또럼(Tô Lâm)”") == "Tô Lâm"
    assert gloss_of("(Tô Lâm)") is None
    assert gloss_of("또럼") is None
