"""Names of persons and places by their form."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.registry import language

VIETNAMESE = language("vi")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tổng Bí thư Tô Lâm và Tổng thống Lee Jae Myung gặp nhau tại Hà Nội.",
            [("Tô Lâm", "Tổng Bí thư", False), ("Lee Jae Myung", "Tổng thống", False), ("Hà Nội", None, True)],
        ),
        ("Bà Lê Thu Trà là giám đốc.", [("Lê Thu Trà", "Bà", False)]),
        ("Bộ trưởng Bộ Công Thương Phan Thế Lữ trả lời.", [("Phan Thế Lữ", None, False)]),
        (
            "Giám đốc Bệnh viện Đa khoa Cần Thơ Lê Hoàng Bắc nói.",
            [("Cần Thơ", None, True), ("Lê Hoàng Bắc", None, False)],
        ),
        ("Ở TP. Hồ Chí Minh và huyện Củ Chi.", [("Hồ Chí Minh", None, True), ("Củ Chi", None, True)]),
        ("Phó Thủ tướng Bùi Văn Tám đến.", [("Bùi Văn Tám", "Phó Thủ tướng", False)]),
        ("Ngoại trưởng Mỹ Mark Rubin đến.", [("Mark Rubin", "Ngoại trưởng", False)]),
        ("Theo Nguyễn Văn Bảy, trời sẽ mưa.", [("Nguyễn Văn Bảy", None, False)]),
        ("Ông Trump gặp bà Hoa.", [("Trump", "Ông", False), ("Hoa", "bà", False)]),
        ("Giám đốc Sở Y tế và Chủ tịch Quốc hội họp về Mặt trận Tổ quốc.", []),
        ("Hai nước ký. Ngày mai UBND họp.", []),
    ],
)
def test_names(text: str, names: list[tuple[str, str | None, bool]]) -> None:
    found = VIETNAMESE.names(text)
    assert [(name.text, name.title.of(text) if name.title else None, name.place) for name in found] == names


@given(
    st.lists(st.sampled_from(["Ông", "Tô", "Lâm", "Lee", "TP", "tỉnh", "Hà", "Nội", "và", "Mỹ", "Phó", ",", ".", "-"]))
)
def test_names_lie_in_the_text_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = VIETNAMESE.names(text)
    assert all(name.span.of(text) == name.text for name in found)
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))
    assert all(name.title is None or name.title.end <= name.span.start for name in found)
