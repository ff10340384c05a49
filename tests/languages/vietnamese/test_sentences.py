"""Where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.registry import language

VIETNAMESE = language("vi")


def cut(text: str) -> list[str]:
    return [span.of(text) for span in VIETNAMESE.sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Một câu. Hai câu? Ba câu!", ["Một câu.", "Hai câu?", "Ba câu!"]),
        (
            "PGS.TS. Lê Thị Na ở TP. Huế đo được 7,3 độ và 1.500 mm. Ngày 11.8 trời tạnh.",
            ["PGS.TS. Lê Thị Na ở TP. Huế đo được 7,3 độ và 1.500 mm.", "Ngày 11.8 trời tạnh."],
        ),
        ("Có cam, quýt, v.v. và bưởi. Giá tăng.", ["Có cam, quýt, v.v. và bưởi.", "Giá tăng."]),
        ("Có cam, quýt, v.v. Giá tăng.", ["Có cam, quýt, v.v.", "Giá tăng."]),
        ("“Tốt lắm!” ông nói. “Cảm ơn.” Bà cười… Rồi đi.", ["“Tốt lắm!” ông nói.", "“Cảm ơn.”", "Bà cười…", "Rồi đi."]),
        ("Trời mưa... rồi nắng. Hết.", ["Trời mưa... rồi nắng.", "Hết."]),
        (
            "Ông Donald J. Carter đến. Bệnh thuộc nhóm A. Sau đó hết.",
            ["Ông Donald J. Carter đến.", "Bệnh thuộc nhóm A.", "Sau đó hết."],
        ),
        ("1. Mục tiêu\n2. Nhiệm vụ", ["1. Mục tiêu", "2. Nhiệm vụ"]),
        ("- mục một\n- mục hai\nviết tiếp", ["- mục một", "- mục hai\nviết tiếp"]),
        ("Tiêu đề không có dấu chấm", ["Tiêu đề không có dấu chấm"]),
        ("Chị ăn no. Anh đi.", ["Chị ăn no.", "Anh đi."]),
        ("Thật à?! Ở Q.1. Vâng.", ["Thật à?!", "Ở Q.1.", "Vâng."]),
        ("Hai bên đã ký. . Lễ ký ở Seoul.", ["Hai bên đã ký.", ".", "Lễ ký ở Seoul."]),
        ("  ", []),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


@given(st.lists(st.sampled_from([*"aÀ.!?… \n“”()1-", "TP.", "v.v.", "한"]), max_size=60).map("".join))
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    spans = VIETNAMESE.sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


def test_a_long_run_of_marks_takes_no_time_to_speak_of() -> None:
    assert cut("." * 20_000 + "x") == ["." * 20_000 + "x"]
    assert len(cut("A b. " * 5_000)) == 5_000
