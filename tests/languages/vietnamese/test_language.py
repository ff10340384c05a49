"""The language protocol: search keys, attachment, replacement, similarity, share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.language import Strength
from transreview.languages.registry import language
from transreview.text.edit import apply_edits
from transreview.text.normalise import normalise
from transreview.text.span import Span

VIETNAMESE = language("vi")
LETTERS = st.text(st.sampled_from([*"abcdeoquyAOUY đĐàáảãạăằâầêềôồơờưừỷỦ.-1", "İ", "한", "😀"]), max_size=30)


def span_of(part: str, text: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà bình", "Hòa bình"), ("THUỶ SẢN", "thủy sản"), ("uỷ ban", "Ủy ban")],
)
def test_spellings_that_are_found_as_one(one: str, other: str) -> None:
    assert VIETNAMESE.search_key(one).key == VIETNAMESE.search_key(other).key


def test_tones_and_case_where_asked_keep_words_apart() -> None:
    assert VIETNAMESE.search_key("Cần Thơ").key != VIETNAMESE.search_key("Cân Thơ").key
    assert VIETNAMESE.search_key("Hoà", fold_case=False).key == "Hòa"


@given(LETTERS)
def test_a_key_is_as_long_as_its_text(text: str) -> None:
    text = normalise(text).text
    key, offsets = VIETNAMESE.search_key(text)
    assert len(key) == len(text)
    assert list(offsets) == list(range(len(text) + 1))


@pytest.mark.parametrize(
    ("text", "form", "strength", "word"),
    [
        ("đến Thanh Hóa, rồi", "Thanh Hóa", Strength.EXACT, "Thanh Hóa"),
        ("Ông Nguyễn Thanh Hóa nói", "Thanh Hóa", Strength.COMPOUND, "Nguyễn Thanh Hóa"),
        ("Tổng Bí thư Tô Lâm nói", "Lâm", Strength.COMPOUND, "Tô Lâm"),
        ("Ông Lâm nói", "Lâm", Strength.EXACT, "Lâm"),
        ("tại TP Huế", "Huế", Strength.EXACT, "Huế"),
        ("hợp tác chiến lược", "chiến lược", Strength.EXACT, "chiến lược"),
    ],
)
def test_attachment(text: str, form: str, strength: Strength, word: str) -> None:
    found = VIETNAMESE.attachment(text, span_of(form, text))
    assert found is not None
    assert found.strength is strength
    assert found.word.of(text) == word
    assert found.suffix == Span(found.suffix.start, found.suffix.start)


@pytest.mark.parametrize(("text", "form"), [("thanh niên", "than"), ("năm2025", "năm"), ("phanh", "anh")])
def test_no_attachment_inside_a_word(text: str, form: str) -> None:
    assert VIETNAMESE.attachment(text, span_of(form, text)) is None


@pytest.mark.parametrize(
    ("text", "seen", "form", "result"),
    [
        ("Ngừoi dân đi. Xong.", "Ngừoi", "người", "Người dân đi. Xong."),
        ("Mọi ngừoi đi.", "ngừoi", "người", "Mọi người đi."),
        ("Xong. “Ngừoi dân đi”", "Ngừoi", "người", "Xong. “Người dân đi”"),
        ("Gặp ông Tô Lam.", "Tô Lam", "Tô Lâm", "Gặp ông Tô Lâm."),
        ("ĐẾN CÂN THƠ", "CÂN THƠ", "Cần Thơ", "ĐẾN CẦN THƠ"),
    ],
)
def test_replacement_keeps_capitals(text: str, seen: str, form: str, result: str) -> None:
    assert apply_edits(text, [VIETNAMESE.replacement(text, span_of(seen, text), form)]) == result


def test_spellings_that_a_term_may_have_besides() -> None:
    assert VIETNAMESE.term_forms("kỹ thuật") == ("kỹ thuật", "kĩ thuật")
    assert "Việt Nam–Hàn Quốc" not in VIETNAMESE.term_forms("Việt Nam")
    assert "Việt Nam-Hàn Quốc" in VIETNAMESE.term_forms("Việt Nam - Hàn Quốc")
    assert VIETNAMESE.term_forms("hội nghị") == ("hội nghị",)
    assert VIETNAMESE.term_forms("quý") == ("quý",)


@pytest.mark.parametrize(
    ("known", "nearer", "farther"),
    [
        ("Cần Thơ", "Cân Thơ", "Cần Tho"),
        ("Đà Nẵng", "Đà Nẳng", "Đà Nắng"),
        ("đất nước", "dất nước", "mất nước"),
        ("Trần Thanh", "Trần Thanhh", "Trần Thanhk"),
        ("Samsung", "Samsnug", "Samspng"),
        ("Lê Thu Trà", "Lê Thu Tra", "Lê Thu Hà"),
    ],
)
def test_a_lost_mark_is_nearer_than_a_wrong_letter(known: str, nearer: str, farther: str) -> None:
    assert 1.0 > VIETNAMESE.similarity(known, nearer) > VIETNAMESE.similarity(known, farther)


def test_tone_placement_is_no_difference() -> None:
    assert VIETNAMESE.similarity("Hòa Bình", "Hoà Bình") == 1.0


@given(LETTERS, LETTERS)
def test_similarity_is_a_share(one: str, other: str) -> None:
    one, other = normalise(one).text, normalise(other).text
    assert 0.0 <= VIETNAMESE.similarity(one, other) <= 1.0
    assert VIETNAMESE.similarity(one, one) == 1.0
    assert VIETNAMESE.similarity(one, other) == pytest.approx(VIETNAMESE.similarity(other, one))


@pytest.mark.parametrize(
    "text", ["Tổng Bí thư đến thăm thủ đô.", "Hai bên ký hiệp định với Samsung tại Seoul hôm qua."]
)
def test_vietnamese_is_recognised(text: str) -> None:
    assert VIETNAMESE.share(text) > 0.6


@pytest.mark.parametrize("text", ["The two men go to the hotel to sign.", "두 나라는 서명했다.", "", "2025"])
def test_other_languages_are_not(text: str) -> None:
    assert VIETNAMESE.share(text) < 0.4


def test_a_form_is_meant_only_in_whole_syllables() -> None:
    assert list(VIETNAMESE.mentions("ngay cả nga, ở nga", "nga")) == [8, 15]
