"""The caret stands under the place, whatever is wide, and no line is wider than it may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.reports.excerpt import excerpt, without_tags
from transreview.text.span import Span
from transreview.text.width import cell_width


def _drawn(line: str, start: int, end: int, width: int = 80) -> tuple[str, str]:
    cut = excerpt(line, Span(start, end), width)
    return cut.line, " " * cut.indent + "^" * cut.cells


def test_the_caret_counts_cells() -> None:
    assert _drawn("또럼 서기장과 이제명 대통령", 8, 11) == ("또럼 서기장과 이제명 대통령", "              ^^^^^^")
    assert _drawn("Chủ tịch Tô Lam nói", 9, 15) == ("Chủ tịch Tô Lam nói", "         ^^^^^^")


def test_marks_that_take_no_cell_move_nothing() -> None:
    assert _drawn("To\u0302 Lam", 4, 7)[1] == "   ^^^"


def test_an_empty_place_has_one_caret() -> None:
    assert _drawn("abc", 3, 3) == ("abc", "   ^")


def test_hidden_things_are_seen() -> None:
    assert _drawn("이재명\u00a0대통령", 3, 4) == ("이재명⍽대통령", "      ^")
    assert _drawn("서기\u200b장", 2, 3)[0] == "서기⟨U+200B⟩장"
    assert _drawn("a\tb\x1b[31mc", 0, 1)[0] == "a␉b␛[31mc"


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "가" * 100 + "이제명" + "나" * 100
    shown, carets = _drawn(line, 100, 103, 40)
    assert cell_width(shown) <= 40
    assert shown[0] == shown[-1] == "…"
    assert cell_width(shown[: shown.index("이제명")]) == carets.index("^")


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    assert excerpt("x" * 100 + "이제명", Span(100, 103), 30).line == "…" + "x" * 23 + "이제명"
    assert excerpt("이제명" + "x" * 100, Span(0, 3), 30).line == "이제명" + "x" * 23 + "…"


@pytest.mark.parametrize("width", [20, 40])
def test_a_place_longer_than_the_line_is_cut_too(width: int) -> None:
    cut = excerpt("긴" * 300, Span(0, 300), width)
    assert cell_width(cut.line) <= width
    assert cut.cells <= width


@given(
    st.text(st.sampled_from("가나 abc,.độ\u00a0\u200b\t\u0301”😀"), max_size=60),
    st.integers(0, 60),
    st.integers(0, 60),
    st.integers(20, 60),
)
def test_every_excerpt_fits_and_ends_where_it_says(line: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(line)), min(other, len(line))))
    cut = excerpt(line, Span(start, end), width)
    assert cell_width(cut.line) <= width
    assert cut.line == cut.before + cut.marked + cut.after
    assert "\x1b" not in cut.line
    assert "\t" not in cut.line


def test_documents_in_archives_are_shown_without_their_tags() -> None:
    line = (
        'rID="4"><hp:t>인공지능 &lt;시대&gt; 경쟁</hp:t><hp:t>력를 확보</hp:t></hp:p><hp:p><hp:t>끝</hp:t><hp:lineseg v'
    )
    read, place = without_tags(line, Span(line.index("경쟁"), line.index("를") + 1))
    assert read == "인공지능 <시대> 경쟁력를 확보 끝"
    assert place.of(read) == "경쟁력를"
