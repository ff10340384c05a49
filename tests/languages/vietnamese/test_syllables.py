"""Syllables: which exist, taking them apart and putting them together, where the tone stands."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from transreview.languages.vietnamese.letters import TONES, deaccent, detone
from transreview.languages.vietnamese.placement import NEW, OLD, fold_placement, placements, with_placement
from transreview.languages.vietnamese.syllables import STOP_TONES, STOPS, compose, is_syllable, parse, syllables

ALL = tuple(syllables())
ANY_SYLLABLE = st.sampled_from(ALL)
ANY_TEXT = st.text(st.sampled_from([*" .,quyoaehtQUYOAE", *"àáạèéẹýỷòóủ한😀"]), max_size=30)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("nghiêng", ("ngh", "iêng", "")),
        ("Nguyễn", ("ng", "uyên", "ngã")),
        ("quốc", ("qu", "ôc", "sắc")),
        ("quý", ("qu", "y", "sắc")),
        ("gì", ("gi", "i", "huyền")),
        ("giếng", ("gi", "iêng", "sắc")),
        ("già", ("gi", "a", "huyền")),
        ("giường", ("gi", "ương", "huyền")),
        ("hòa", ("h", "oa", "huyền")),
        ("hoà", ("h", "oa", "huyền")),
        ("khuỷu", ("kh", "uyu", "hỏi")),
        ("ÚY", ("", "uy", "sắc")),
        ("yên", ("", "yên", "")),
    ],
)
def test_a_syllable_is_taken_apart(word: str, parts: tuple[str, str, str]) -> None:
    assert parse(word) == parts


@pytest.mark.parametrize(
    "word",
    ["huyêt", "thuơng", "ngừoi", "tôngr", "ngiên", "kông", "cẻ", "gế", "hoàn̉", "tòan", "mùâ", "web", "x", "", "ghà"],
)
def test_what_is_no_syllable(word: str) -> None:
    assert parse(word) is None


def test_there_are_as_many_as_the_orthography_allows() -> None:
    toneless = {detone(syllable) for syllable in ALL}
    assert len(ALL) == len(set(ALL))
    assert 3_500 < len(toneless) < 4_000
    assert 16_500 < len(ALL) < 18_500


@given(ANY_SYLLABLE)
def test_taking_apart_and_joining_gives_the_syllable_back(syllable: str) -> None:
    parts = parse(syllable)
    assert parts is not None
    assert syllable in {compose(*parts, style) for style in (OLD, NEW)}


@given(ANY_SYLLABLE)
def test_a_stop_has_one_of_two_tones(syllable: str) -> None:
    parts = parse(syllable)
    assert parts is not None
    assert parts.tone in (STOP_TONES if parts.rime.endswith(STOPS) else ("", *TONES))


@given(ANY_SYLLABLE)
def test_the_schools_spell_the_same_syllable(syllable: str) -> None:
    parts = parse(syllable)
    assert parts is not None
    assert with_placement(syllable, OLD) == compose(*parts, OLD)
    assert with_placement(syllable, NEW) == compose(*parts, NEW)
    assert parse(with_placement(syllable, NEW)) == parts


@given(ANY_TEXT)
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    folded = fold_placement(text)
    assert len(folded) == len(text)
    assert fold_placement(folded) == folded
    assert deaccent(folded) == deaccent(text)
    assert all(place.style == OLD for place in placements(folded))


@given(ANY_TEXT)
@example("QòA")
def test_each_place_can_be_written_the_other_way(text: str) -> None:
    for place in placements(text):
        other = text[: place.span.start] + place.other + text[place.span.end :]
        assert fold_placement(other) == fold_placement(text)
        assert other != text


def test_where_the_schools_differ() -> None:
    text = "Hoà bình, khỏe, THUỶ, quý, loài, khuỷu, toàn, uỷ ban"
    found = [(place.span.of(text), place.style, place.other) for place in placements(text)]
    assert found == [("oà", NEW, "òa"), ("ỏe", OLD, "oẻ"), ("UỶ", NEW, "ỦY"), ("uỷ", NEW, "ủy")]


@given(ANY_SYLLABLE)
def test_case_does_not_matter(syllable: str) -> None:
    assert is_syllable(syllable.upper())
    assert is_syllable(syllable.capitalize())
