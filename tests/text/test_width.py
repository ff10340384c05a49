"""Cells of a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.text.width import cell_width, character_width


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("또럼 서기장", 11),
        ("Tổng Bí thư", 11),
        (unicodedata.normalize("NFD", "Tổng Bí thư"), 11),
        (unicodedata.normalize("NFD", "또럼 서기장"), 11),
        ("５０만", 6),
        ("서기\u200b장", 6),
        ("“평화”", 6),
        ("①②", 2),
        ("👨‍👩‍👧", 2),
        ("👍🏽", 2),
        ("🇻🇳", 2),
        ("❤️", 2),
        ("漢字", 4),
        ("ㅋㅋ", 4),
        ("a\u0301", 1),
        ("a\tb", 2),
    ],
)
def test_cells(text: str, cells: int) -> None:
    assert cell_width(text) == cells


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=1))
def test_a_character_takes_at_most_two_cells(character: str) -> None:
    assert cell_width(character) == (character_width(character) if character else 0) or character == "\u200d"
    assert 0 <= cell_width(character) <= 2


@given(st.text("또럼대통령 TổngBíthưabc12.,“”", max_size=30), st.text("또럼대통령 TổngBíthưabc12.,“”", max_size=30))
def test_cells_of_plain_text_add_up(left: str, right: str) -> None:
    assert cell_width(left + right) == cell_width(left) + cell_width(right)
