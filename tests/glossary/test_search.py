"""Two ways to find needles that must find the same."""

from hypothesis import given
from hypothesis import strategies as st

from transreview.glossary.search import Search

_TEXT = st.text("ab 가나", max_size=40)


@given(st.lists(st.text("ab 가나", min_size=1, max_size=6), unique=True, max_size=8), _TEXT)
def test_little_text_and_much_text_are_searched_alike(needles: list[str], text: str) -> None:
    needles.sort()
    plain = [
        (number, start, start + len(needle))
        for number, needle in enumerate(needles)
        for start in range(len(text))
        if text.startswith(needle, start)
    ]
    search = Search(needles)
    assert sorted(search.find(text)) == plain
    search.find("x" * 50_000)
    assert sorted(search.find(text)) == plain


def test_overlapping_matches_are_all_found() -> None:
    assert sorted(Search(["가주", "국가", "국가주석"]).find("국가주석")) == [(0, 1, 3), (1, 0, 2), (2, 0, 4)]
