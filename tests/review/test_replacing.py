"""Search and replace in a document."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import document
from transreview.languages.registry import language
from transreview.review.replacing import Replacing, contents, occurrences


def replaced(text: str, code: str, replacing: Replacing) -> str:
    read = document(text, code)
    found = list(occurrences(read, language(code), replacing))
    after = contents(read, found)
    return " | ".join(after.get(segment.index, segment.text) for segment in read.segments)


@pytest.mark.parametrize(
    ("code", "text", "sought", "written", "after"),
    [
        ("ko", "총서기가 총서기는 총서기와 갔다.", "총서기", "서기장", "서기장이 서기장은 서기장과 갔다."),
        ("ko", "서기장(총비서)이 말했다.", "서기장", "총서기", "총서기(총비서)가 말했다."),
        ("vi", "Tổng bí thư và tổng bí thư.", "tổng bí thư", "Tổng Bí thư", "Tổng Bí thư và Tổng Bí thư."),
        ("en", "The Secretary-General and the secretary-general.", "Secretary-General", "General Secretary",
         "The General Secretary and the General Secretary."),
        ("en", "U.S. (a+b)", "a+b", "c", "U.S. (c)"),
        ("vi", "giá 10 USD", "10 USD", "10 đô la", "giá 10 đô la"),
        ("ko", "매우 매우 좋다.", "매우 ", "", "좋다."),
    ],
)  # fmt: skip
def test_words_are_replaced_and_what_depends_on_them_is_fitted(
    code: str, text: str, sought: str, written: str, after: str
) -> None:
    assert replaced(text, code, Replacing(sought, written)) == after


def test_case_counts_where_it_is_asked_for() -> None:
    assert replaced("Apec and APEC.", "en", Replacing("APEC", "ASEAN", match_case=True)) == "Apec and ASEAN."


@pytest.mark.parametrize(
    ("code", "text", "after"),
    [
        ("ko", "김정은 위원장, 위원장직, 부위원장은 위원장이", "김정은 의장, 위원장직, 부위원장은 의장이"),
        ("vi", "thiên tai, tai nạn", "thiên X, X nạn"),
        ("en", "art, party, Art's", "X, party, X's"),
    ],
)
def test_whole_words_leave_longer_words_alone(code: str, text: str, after: str) -> None:
    sought, written = {"ko": ("위원장", "의장"), "vi": ("tai", "X"), "en": ("art", "X")}[code]
    assert replaced(text, code, Replacing(sought, written, whole_words=True)) == after


def test_decomposed_text_is_found_and_the_rest_of_it_kept() -> None:
    text = unicodedata.normalize("NFD", "Tiếng Việt và tiếng Hàn")
    after = replaced(text, "vi", Replacing("Việt", "Anh"))
    assert after == unicodedata.normalize("NFD", "Tiếng ") + "Anh" + unicodedata.normalize("NFD", " và tiếng Hàn")


def test_what_reads_as_it_should_is_no_place() -> None:
    read = document("Đà Nẵng và Ðà Nẵng", "vi")
    found = list(occurrences(read, language("vi"), Replacing("Đà", "Đà")))
    assert [place.found.start for place in found] == [11]


def test_nothing_is_looked_for_where_nothing_is_said() -> None:
    assert not list(occurrences(document("가", "ko"), language("ko"), Replacing("", "나")))


@given(st.text("가각나이는은를을 abA.\u0301", max_size=30), st.text("가각나이ab", min_size=1, max_size=3))
def test_edits_never_collide_and_nothing_else_changes(text: str, sought: str) -> None:
    read = document(text, "ko")
    found = list(occurrences(read, language("ko"), Replacing(sought, "각")))
    after = contents(read, found)
    for segment in read.segments:
        edits = sorted(place.edit for place in found if place.segment == segment.index)
        kept = [segment.text[: edits[0].span.start]] if edits else [segment.text]
        assert after.get(segment.index, segment.text).startswith(kept[0])
