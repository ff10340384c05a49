"""Slips in running text: impossible syllables, unlikely ones, text without marks; and the lists behind them."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transreview.languages.vietnamese as package
from transreview.languages.vietnamese.context import suspects
from transreview.languages.vietnamese.letters import deaccent
from transreview.languages.vietnamese.lexicon import (
    Freedom,
    freedom,
    is_attested,
    is_neighbour,
    is_pair,
    last_letter_variants,
    stands_alone,
    variants,
)
from transreview.languages.vietnamese.marks import has_lost_marks, slips
from transreview.languages.vietnamese.misspelt import misspelt
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.syllables import is_syllable
from transreview.languages.vietnamese.unmarked import unmarked_runs

DATA = Path(package.__file__).parent / "data"
TEXT = st.lists(
    st.sampled_from(
        ["huyêt", "xuất", "dất", "Tong", "Bi", "thu", "To", "the", "ôtô", "2", ".", "“", "nước", "ngừoi", "한국"]
    )
).map(" ".join)


def entries(name: str) -> list[tuple[str, list[str]]]:
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()[1:]
    return [(key, values.split()) for key, values in (line.split(": ", 1) for line in lines)]


def test_every_listed_syllable_is_one_and_stands_under_its_letters() -> None:
    for bare, found in entries("syllables"):
        for syllable in found:
            assert deaccent(syllable) == bare
            assert is_syllable(syllable)
            assert fold_placement(syllable) == syllable


@pytest.mark.parametrize("name", ["compounds", "neighbours", "catalog_neighbours"])
def test_every_listed_pair_is_of_listed_syllables(name: str) -> None:
    for first, others in entries(name):
        assert is_attested(first)
        assert others == sorted(set(others))
        assert all(is_attested(other) for other in others)


def test_what_is_a_word_is_not_listed_as_mere_neighbours() -> None:
    words = {(first, other) for first, others in entries("compounds") for other in others}
    neighbours = {(first, other) for first, others in entries("neighbours") for other in others}
    assert not words & neighbours


def test_what_stands_alone_is_listed_once() -> None:
    levels = entries("standalone")
    assert [level for level, _ in levels] == ["grammar", "always", "often", "sometimes"]
    words = [word for _, listed in levels for word in listed]
    assert len(words) == len(set(words))
    assert all(is_attested(word) for word in words)


def test_how_readily_syllables_stand_alone() -> None:
    assert freedom("của") is Freedom.GRAMMAR
    assert freedom("mĩ") is freedom("mỹ")
    assert freedom("khuyến") is Freedom.NEVER
    assert stands_alone("nhà")
    assert not stands_alone("khuyến")


def test_spelling_with_i_and_y_is_one_word() -> None:
    assert is_pair("kỹ", "thuật")
    assert is_pair("kĩ", "thuật")
    assert is_attested("hi")
    assert not is_pair("kỹ", "thuất")
    assert is_neighbour("các", "kỹ")
    assert is_neighbour("các", "kĩ")


def test_variants_have_the_same_letters() -> None:
    assert "đất" in variants("dất")
    assert "dất" not in variants("dất")
    assert all(deaccent(other) == "dat" for other in variants("dất"))


def test_last_letters_that_sound_alike() -> None:
    assert last_letter_variants("sảng") == ("sản",)
    assert set(last_letter_variants("sin")) == {"sinh"}
    assert last_letter_variants("an") == ()
    assert last_letter_variants("chi") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Người dân yêu dất nước.", [("dất", "đất", False)]),
        ("Lãnh đạo thành phồ đến dự.", [("phồ", "phố", True)]),
        ("Hội nghị tăng cưòng hợp tác.", []),
        ("Hai bên tăng cường hợp tác toàn diện.", []),
        ("Anh Dất Nước", []),
        ("Gặp phó Giãm đốc sở.", [("Giãm", "Giám", False)]),
        ("Chinh phủ họp.", [("Chinh", "Chính", True)]),
        ("Gặp ông Chinh phủ áo mưa.", []),
        ("Bộ Y tế khuyên cáo người dân.", [("khuyên", "khuyến", True)]),
        ("Họ khuyên cáo buộc đó nên được xem xét.", []),
        ("Tỉnh tố chức lễ hội.", [("tố", "tổ", True)]),
        ("Kế hoạch cúa tỉnh.", [("cúa", "của", True)]),
        ("Dự báo sảng lượng cà phê giảm.", [("sảng", "sản", True)]),
        ("Nếu nhu cấu tăng.", [("cấu", "cầu", True)]),
        ("Ai cũng xa vời và vật vã.", []),
        ("Họ hoan nghêng đoàn.", []),
        ("Chạy lệnh git danh-bạ và đối_tượng_vĩ_đại.", []),
    ],
)
def test_suspects(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert [(each.span.of(text), each.suggestion, each.attested) for each in suspects(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dịch sốt xuất huyêt.", [("huyêt", ("huyết",))]),
        ("Ngừoi dân", [("Ngừoi", ("Người",))]),
        ("Ông Böll gặp bà Côtel", []),
        ("Truờng học mới", [("Truờng", ("Trường",))]),
        ("Hội nghị tăng cưòng hợp tác.", [("cưòng", ("cường",))]),
        ("Đi ôtô đến Đắk Lắk, xem vnexpress.net và tiêm vắc-xin café", []),
        ("set top chat box", []),
    ],
)
def test_misspelt(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(span.of(text), forms) for span, forms in misspelt(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nay Thu tuong Chinh phu hop bao tại nhà.", ["Nay Thu tuong Chinh phu hop bao"]),
        ("He said to him in the long run an hour can be long.", []),
        ("Theo anh em hai bên tham gia cho vui.", []),
    ],
)
def test_unmarked(text: str, found: list[str]) -> None:
    assert [run.span.of(text) for run in unmarked_runs(text)] == found


@given(TEXT)
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    for spans in (
        [each.span for each in suspects(text)],
        [span for span, _ in misspelt(text)],
        [run.span for run in unmarked_runs(text)],
    ):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))


def test_counting_slips() -> None:
    assert slips("cần", "cân") == 1
    assert slips("đất", "dất") == 1
    assert slips("thưởng", "thuông") == 3
    assert has_lost_marks("Cần", "Cân")
    assert has_lost_marks("Cần", "Can")
    assert not has_lost_marks("Cần", "Cấn")
    assert not has_lost_marks("Cân", "Cần")
