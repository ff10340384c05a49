"""The grid in a running application: the right text at the right place, whatever is scrolled, edited or resized."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from transreview.text.span import Span
from transreview.text.width import cell_width
from transreview.tui.grid.grid import HEAD, DeskGrid
from transreview.tui.grid.rows import Cell, Mark, MarkKind, RowHead

LANGUAGES = ("ko", "vi", "en")
SENTENCES = {
    "ko": "또럼 서기장은 과학기술 협력이 양국 관계의 새 축이라고 밝혔다.",
    "vi": "Tổng Bí thư Tô Lâm cho biết hợp tác khoa học công nghệ là trụ cột mới của quan hệ hai nước.",
    "en": "General Secretary To Lam said science and technology were a new pillar of the relationship.",
}


class Rows:
    """A text of so many rows; the row's number stands at the end of each cell."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.texts: dict[tuple[int, str], str] = {}

    def __len__(self) -> int:
        return self.count

    def head(self, row: int) -> RowHead:
        return RowHead(row + 1, "E1" if row % 7 == 3 else "ok")

    def cell(self, row: int, language: str, *, current: bool = False) -> Cell:
        text = self.texts.get((row, language), f"{SENTENCES[language] * (1 + row % 3)} #{row}")
        marks = (Mark(Span(len(text) - 3, len(text)), MarkKind.ERROR),) if row % 7 == 3 else ()
        return Cell(text, marks) if row % 11 != 5 or language != "en" else Cell("", hint="(no text)")

    def guess(self, row: int) -> int:
        return 60 * (1 + row % 3)


class GridApp(App[None]):
    """The grid alone."""

    def __init__(self, rows: Rows, clip: int = 0) -> None:
        super().__init__()
        self.rows = rows
        self.clip = clip

    def compose(self) -> ComposeResult:
        yield DeskGrid(self.rows, LANGUAGES, clip=self.clip)

    @property
    def grid(self) -> DeskGrid:
        return self.query_one(DeskGrid)


def lines(app: GridApp) -> list[str]:
    return [app.grid.render_line(y).text for y in range(app.grid.size.height)]


def run(app: GridApp, size: tuple[int, int], steps: Callable[[Pilot[None]], Awaitable[None]]) -> None:
    async def main() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(pilot)

    asyncio.run(main())


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
def test_every_line_is_as_wide_as_the_grid_wherever_one_looks(size: tuple[int, int]) -> None:
    app = GridApp(Rows(20_000), clip=3)

    async def steps(pilot: Pilot[None]) -> None:
        for _ in range(15):
            app.grid.page(1)
            await pilot.pause()
            width = app.grid.scrollable_content_region.width
            rules = {HEAD + app.grid.column_width, HEAD + 2 * app.grid.column_width + 1}
            for line in lines(app):
                assert cell_width(line) == width
                if line.strip():
                    assert {cell_width(line[:place]) for place, letter in enumerate(line) if letter == "│"} == rules
        app.grid.move_to(19_999)
        await pilot.pause()
        assert any("#19999" in line for line in lines(app))

    run(app, size, steps)


def test_the_current_row_is_never_cut_and_others_show_their_finding() -> None:
    app = GridApp(Rows(50), clip=2)

    async def steps(pilot: Pilot[None]) -> None:
        app.grid.move_to(8)
        await pilot.pause()
        shown = lines(app)
        bar = [line for line in shown if line.startswith("▌")]
        assert sum("#8" in line for line in bar) >= 1
        assert all("…" not in line for line in bar)
        other = [line for line in shown if "#10" in line]
        assert other, "row 10 has a finding at its end: the cut row shows the line that holds it"

    run(app, (120, 40), steps)


def test_an_edited_row_grows_and_pushes_the_rest_down() -> None:
    rows = Rows(30)
    app = GridApp(rows)

    async def steps(pilot: Pilot[None]) -> None:
        before = app.grid.cell_region(1, 0).y
        rows.texts[0, "ko"] = "긴 " * 300
        app.grid.refresh_rows([0])
        await pilot.pause()
        assert app.grid.cell_region(1, 0).y > before
        rows.texts[0, "ko"] = "짧다"
        rows.texts[0, "vi"] = "ngắn"
        rows.texts[0, "en"] = "short"
        app.grid.refresh_rows([0])
        await pilot.pause()
        assert app.grid.cell_region(1, 0).y == 1

    run(app, (120, 40), steps)


def test_a_click_moves_the_cursor_to_the_cell() -> None:
    app = GridApp(Rows(30))

    async def steps(pilot: Pilot[None]) -> None:
        region = app.grid.cell_region(2, 1)
        await pilot.click(DeskGrid, offset=(region.x + 2, region.y))
        await pilot.pause()
        assert (app.grid.cursor, app.grid.column) == (2, 1)

    run(app, (120, 40), steps)


def test_fewer_columns_in_a_narrow_window_and_more_in_a_wide_one() -> None:
    app = GridApp(Rows(30))

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(80, 24)
        app.grid.show(app.rows, ("vi", "ko"))
        await pilot.pause()
        assert lines(app)[0].count("│") == 1
        await pilot.resize_terminal(160, 50)
        app.grid.show(app.rows, LANGUAGES)
        await pilot.pause()
        assert lines(app)[0].count("│") == 2

    run(app, (120, 40), steps)


def test_no_rows_is_an_empty_grid() -> None:
    app = GridApp(Rows(0))

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("down", "pagedown")
        assert all(not line.strip() for line in lines(app))

    run(app, (80, 24), steps)
