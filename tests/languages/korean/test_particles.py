"""Chains of particles, and the forms that fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.korean.particles import choose, parse, refit, unresolved_pairs
from transreview.languages.korean.sound import final_sound

NOUNS = st.text(st.integers(0xAC00, 0xD7A3).map(chr), min_size=1, max_size=5)
PAIRS = st.sampled_from(
    ["은/는", "이/가", "을/를", "과/와", "으로/로", "으로부터/로부터", "이라는/라는", "이었다/였다"]
)


def members(noun: str, tail: str) -> list[str] | None:
    chain = parse(tail, final_sound(noun))
    return None if chain is None else [member.text for member in chain]


@pytest.mark.parametrize(
    ("noun", "tail", "chain"),
    [
        ("장관", "에게서는", ["에게서", "는"]),
        ("장관", "으로부터의", ["으로부터", "의"]),
        ("서울", "로부터도", ["로부터", "도"]),
        ("하노이", "에서까지도", ["에서", "까지", "도"]),
        ("의원", "들과의", ["들", "과", "의"]),
        ("한국", "측에서는", ["측", "에서", "는"]),
        ("총리", "께서도", ["께서", "도"]),
        ("가수", "처럼만", ["처럼", "만"]),
        ("총리", "였다고", ["였다고"]),
        ("장관", "이었으며", ["이었으며"]),
        ("장관", "이자", ["이자"]),
        ("총리", "이자", ["이자"]),
        ("총리", "라는", ["라는"]),
        ("총리", "이라는", ["이라는"]),
        ("이번", "만이", ["만", "이"]),
        ("협정", "임에도", ["임에도"]),
        ("VNA", "에", ["에"]),
        ("하노이", "", []),
    ],
)
def test_chains_are_read(noun: str, tail: str, chain: list[str]) -> None:
    assert members(noun, tail) == chain


@pytest.mark.parametrize(
    ("noun", "tail"),
    [
        ("장관", "를"),
        ("총리", "은"),
        ("서울", "으로"),
        ("한국", "로"),
        ("장관", "였다"),
        ("장관", "라는"),
        ("장관", "에게이"),
        ("장관", "은는"),
        ("장관", "애인"),
        ("장관", "도를"),
        ("장관", "들들"),
        ("회의", "록"),
    ],
)
def test_what_is_no_chain_on_that_noun(noun: str, tail: str) -> None:
    assert members(noun, tail) is None


@pytest.mark.parametrize(
    ("word", "pair", "particle"),
    [
        ("위원회", "은/는", "는"),
        ("협정", "를/을", "을"),
        ("서울", "(으)로", "로"),
        ("하남", "으로/로", "으로"),
        ("4", "이(가)", "가"),
        ("6", "와/과", "과"),
        ("9%", "을(를)", "를"),
        ("15㎞", "은/는", "는"),
        ("WTO", "이/가", "가"),
        ("르엉(Lương)", "이/가", "이"),
        ("하롱(Ha Long)", "을/를", "을"),
        ("‘평화’", "은/는", "는"),
        ("대사", "이라고/라고", "라고"),
        ("주석", "(이)라고", "이라고"),
    ],
)
def test_the_form_that_fits_is_chosen(word: str, pair: str, particle: str) -> None:
    assert choose(word, pair) == particle


def test_a_reading_overrides_the_letters() -> None:
    assert choose("KVIP", "을/를", reading="케이브이아이피") == "를"
    assert choose("KVIP", "을/를", reading="케이빕") == "을"


def test_both_forms_are_given_where_nothing_is_read() -> None:
    assert choose("…", "을/를") == "을(를)"
    assert choose("…", "으로/로") == "(으)로"


def test_only_particles_have_pairs() -> None:
    with pytest.raises(ValueError, match="not a pair"):
        choose("집", "좋다/나쁘다")


@given(NOUNS, PAIRS)
def test_the_chosen_form_agrees(noun: str, pair: str) -> None:
    assert parse(choose(noun, pair), final_sound(noun)) is not None


@given(NOUNS, NOUNS, PAIRS, st.sampled_from(["", "의", "는"]))
def test_a_tail_fits_whatever_noun_it_is_moved_to(old: str, new: str, pair: str, more: str) -> None:
    tail = choose(old, pair) + (more if pair in ("과/와", "으로/로", "으로부터/로부터") else "")
    moved = refit(tail, final_sound(new))
    assert parse(moved, final_sound(new)) is not None
    assert refit(moved, final_sound(new)) == moved


@pytest.mark.parametrize(
    ("tail", "noun", "fitted"),
    [
        ("가", "서기장", "이"),
        ("로부터의", "서기장", "으로부터의"),
        ("였다고", "서기장", "이었다고"),
        ("이었던", "총리", "였던"),
        ("이라는", "총리", "라는"),
        ("여서", "장관", "이어서"),
        ("이자", "총리", "이자"),
        ("이다", "총리", "이다"),
        ("다", "장관", "이다"),
        ("들은", "총리", "들은"),
        ("에서", "총리", "에서"),
        ("애인", "총리", "애인"),
    ],
)
def test_tails_are_refitted(tail: str, noun: str, fitted: str) -> None:
    assert refit(tail, final_sound(noun)) == fitted


def test_unresolved_pairs_are_spelled_with_brackets() -> None:
    assert {"을(를)", "를(을)", "(으)로", "이(가)", "(이)라고"} <= unresolved_pairs()
    assert all("(" in pair for pair in unresolved_pairs())
