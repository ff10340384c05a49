"""The normal form and its map: what it folds, and that no span is lost or shifted on the way there and back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.strategies import texts
from transreview.text.normalise import LOOK_ALIKES, SPACES, ZERO_WIDTH, normalise
from transreview.text.span import Span

_FOLDS = str.maketrans({**dict.fromkeys(SPACES, " "), **LOOK_ALIKES, **dict.fromkeys(ZERO_WIDTH, "")})


@st.composite
def _text_and_span(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(texts)
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (unicodedata.normalize("NFD", "또럼 서기장이"), "또럼 서기장이"),
        (unicodedata.normalize("NFD", "Tổng Bí thư Tô Lâm"), "Tổng Bí thư Tô Lâm"),
        ("e\u0323\u0302 e\u0302\u0323 \u1ebd\u0323", "ệ ệ ẹ\u0303"),
        ("이재명\u00a0대통령", "이재명 대통령"),
        ("서기\u200b장", "서기장"),
        ("e\u200b\u0301", "é"),
        ("\u00d0à Nẵng, \u0189ồng", "Đà Nẵng, Đồng"),
        ("\u202eabc\u202c", "abc"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_what_looks_the_same_becomes_the_same(raw: str, text: str) -> None:
    assert normalise(raw).text == text


@given(texts)
def test_the_normal_form_is_the_composed_form_of_the_folded_text(text: str) -> None:
    assert normalise(text).text == unicodedata.normalize("NFC", text.translate(_FOLDS))


@given(texts)
def test_a_normal_text_stays_as_it_is(text: str) -> None:
    once = normalise(text).text
    again = normalise(once)
    if not any(letter in once for letter in (*SPACES, *ZERO_WIDTH, *LOOK_ALIKES)):
        assert again.text == once
    assert again.to_raw(Span(0, len(again.text))).length <= len(once)


@given(_text_and_span())
def test_a_span_of_the_raw_text_comes_back_whole(case: tuple[str, int, int]) -> None:
    text, start, end = case
    normal = normalise(text)
    there = normal.to_normal(Span(start, end))
    assert 0 <= there.start <= there.end <= len(normal.text)
    if there.length:
        back = normal.to_raw(there)
        lost = text[start : max(start, min(back.start, end))] + text[max(start, min(back.end, end)) : end]
        assert all(letter in ZERO_WIDTH for letter in lost)
    else:
        assert all(letter in ZERO_WIDTH or unicodedata.category(letter)[0] in "MC" for letter in text[start:end])


@given(texts.flatmap(lambda text: st.tuples(st.just(text), st.integers(0, 60), st.integers(0, 60))))
def test_a_span_of_the_normal_form_holds_what_it_shows(case: tuple[str, int, int]) -> None:
    text, first, second = case
    normal = normalise(text)
    start, end = sorted((min(first, len(normal.text)), min(second, len(normal.text))))
    back = normal.to_raw(Span(start, end))
    assert 0 <= back.start <= back.end <= len(text)
    there = normal.to_normal(back)
    assert (there.start <= start and end <= there.end) or start == end
    if start < end:
        shown = unicodedata.normalize("NFC", back.of(text).translate(_FOLDS))
        assert Span(start, end).of(normal.text) in shown


@given(texts)
def test_words_between_spaces_map_exactly(text: str) -> None:
    """Nothing merges with a plain space, so that the words around it map to themselves and to nothing more."""
    marked = f"시작 {text} 끝"
    normal = normalise(marked)
    assert normal.to_raw(Span(0, 2)) == Span(0, 2)
    assert normal.to_raw(Span(len(normal.text) - 1, len(normal.text))) == Span(len(marked) - 1, len(marked))
    assert normal.to_normal(Span(len(marked) - 1, len(marked))).of(normal.text) == "끝"


def test_decomposed_syllables_map_one_by_one() -> None:
    raw = unicodedata.normalize("NFD", "국가주석")
    normal = normalise(raw)
    pieces = [normal.to_raw(Span(place, place + 1)).of(raw) for place in range(4)]
    assert pieces == [unicodedata.normalize("NFD", syllable) for syllable in "국가주석"]


def test_a_hidden_character_belongs_to_neither_neighbour() -> None:
    normal = normalise("서기\u200b장")
    assert [normal.to_raw(Span(place, place + 1)) for place in range(3)] == [Span(0, 1), Span(1, 2), Span(3, 4)]
    assert normal.to_raw(Span(0, 3)) == Span(0, 4)
    assert normal.to_normal(Span(2, 3)) == Span(2, 2)


def test_an_empty_span_stays_empty() -> None:
    normal = normalise("a\u0301\u00a0b\u200b")
    assert normal.to_raw(Span(1, 1)) == Span(2, 2)
    assert normal.to_raw(Span(3, 3)) == Span(5, 5)
    assert normal.to_normal(Span(1, 1)) == Span(0, 0)


def test_the_ranges_that_are_passed_over_hold_nothing_that_changes_or_joins() -> None:
    second = {
        chr(int(parts[1], 16))
        for code in range(0x110000)
        if len(parts := unicodedata.decomposition(chr(code)).split()) == 2 and not parts[0].startswith("<")
    }
    changing = [
        character
        for code in range(0x110000)
        if not (0xD800 <= code < 0xE000)
        and (unicodedata.combining(character := chr(code)) or character in second or _composed(character) != character)
    ]
    for character in changing:
        assert normalise(f"가{character}").text == _composed(f"가{character}")


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_FOLDS))
