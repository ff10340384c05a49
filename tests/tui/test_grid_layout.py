"""Lines and rows of the grid: nothing lost, nothing too wide, every line in one row."""

from hypothesis import given
from hypothesis import strategies as st

from transreview.text.graphemes import graphemes
from transreview.tui.grid.layout import Layout
from transreview.tui.grid.wrapping import shown_width, wrap

TEXTS = st.text(st.sampled_from("가나다 abc\u00a0ễ\u0302“…\n\u200b👩\u200d💻한"), max_size=60)


@given(TEXTS, st.integers(2, 20))
def test_lines_cover_the_text_and_fit(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(line.of(text) for line in lines) == text
    for line in lines:
        shown = line.of(text).rstrip()
        assert shown_width(shown) <= width or len(list(graphemes(shown))) == 1


def test_korean_breaks_between_words_and_long_words_between_syllables() -> None:
    text = "또럼 서기장은 과학기술정보통신부를 찾았다"
    narrow = [line.of(text).rstrip() for line in wrap(text, 12)]
    assert narrow == ["또럼", "서기장은", "과학기술정보", "통신부를", "찾았다"]
    wide = [line.of(text).rstrip() for line in wrap(text, 14)]
    assert wide == ["또럼 서기장은", "과학기술정보통", "신부를 찾았다"]


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 9)), min_size=1, max_size=40), st.data())
def test_settled_rows_have_their_true_heights(rows: list[tuple[int, int]], data: st.DataObject) -> None:
    layout = Layout([guess for guess, _ in rows], lambda row: rows[row][1])
    cursor = data.draw(st.integers(0, len(rows) - 1))
    layout.settle(cursor, 6)
    covered = 0
    for row in range(cursor, len(rows)):
        if covered >= 6:
            break
        assert layout.height(row) == rows[row][1]
        covered += layout.height(row)
    for row in range(len(rows)):
        for line in range(layout.top(row), layout.top(row) + layout.height(row)):
            assert layout.row_at(line) == row
    assert layout.row_at(-1) == 0
    assert layout.row_at(layout.total + 5) == len(rows) - 1
