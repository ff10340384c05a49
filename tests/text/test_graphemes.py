"""Clusters: what people take for one character stays together."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.strategies import texts
from transreview.text.graphemes import boundary_after, boundary_before, graphemes, is_boundary


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("abc", ["a", "b", "c"]),
        ("또럼", ["또", "럼"]),
        ("Tô\r\nLâm", ["T", "ô", "\r\n", "L", "â", "m"]),
        (
            unicodedata.normalize("NFD", "한국"),
            [unicodedata.normalize("NFD", "한"), unicodedata.normalize("NFD", "국")],
        ),
        (unicodedata.normalize("NFD", "việ"), ["v", "i", unicodedata.normalize("NFD", "ệ")]),
        ("하\u11ab나", ["하\u11ab", "나"]),
        ("한\u1161", ["한", "\u1161"]),
        ("\u1100\u1100\u1161", ["\u1100\u1100\u1161"]),
        ("👨‍👩‍👧!", ["👨‍👩‍👧", "!"]),
        ("🇻🇳🇰🇷", ["🇻🇳", "🇰🇷"]),
        ("🇻🇳🇰", ["🇻🇳", "🇰"]),
        ("👍🏽👍", ["👍🏽", "👍"]),
        ("❤️a", ["❤️", "a"]),
        ("a\u200d가", ["a\u200d", "가"]),
        ("가\u200b나", ["가", "\u200b", "나"]),
        ("", []),
    ],
)
def test_clusters(text: str, clusters: list[str]) -> None:
    assert [span.of(text) for span in graphemes(text)] == clusters


@given(texts)
def test_clusters_cover_the_text_in_order(text: str) -> None:
    assert "".join(span.of(text) for span in graphemes(text)) == text


@given(texts, st.integers(0, 40))
def test_boundaries_lie_around_a_place(text: str, place: int) -> None:
    place = min(place, len(text))
    before, after = boundary_before(text, place), boundary_after(text, place)
    assert before <= place <= after
    assert is_boundary(text, before)
    assert is_boundary(text, after)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_a_composed_character_is_never_torn_from_its_decomposition(text: str) -> None:
    for span in graphemes(unicodedata.normalize("NFD", "각" + text)):
        assert span.length > 0
    first = next(iter(graphemes(unicodedata.normalize("NFD", "각" + text))))
    assert first.length >= 3
