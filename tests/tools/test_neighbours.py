"""The list of neighbours from catalogs: what is kept, and how it is written."""

from tools.neighbours.__main__ import HEAD, as_lines, frequent_pairs


def test_pairs_of_three_texts_that_no_list_has_are_kept() -> None:
    texts = [f"{word} cạc mạng" for word in ("Cắm", "Tháo", "Chọn")]
    assert frequent_pairs(texts) == [("cạc", "mạng")]
    assert frequent_pairs(texts[:2] * 2) == []


def test_pairs_of_the_lists_and_impossible_ones_are_not_kept() -> None:
    assert frequent_pairs(f"{word}, kinh tế ngừoi dùng" for word in ("Một", "Hai", "Ba")) == []


def test_a_line_holds_what_follows_a_syllable() -> None:
    assert as_lines([("b", "c"), ("a", "d"), ("a", "c")]) == f"{HEAD}\na: c d\nb: c\n"
