"""Texts around the grid: painted when they change, the screen laid out anew only for another height."""

import asyncio
from typing import Any, Self

from rich.text import Text
from textual.app import App, ComposeResult

from tests.tui.waiting import until
from transreview.tui.widgets.steady import Steady


class Counted(Steady):
    """Counts how often it asks for a painting, and for the screen to be laid out."""

    paintings = 0
    layouts = 0

    def refresh(self, *regions: Any, layout: bool = False, **options: Any) -> Self:
        self.paintings += 1
        self.layouts += layout
        return super().refresh(*regions, layout=layout, **options)


class SteadyApp(App[None]):
    """A text that grows up to four lines."""

    CSS = "Counted {height: auto; min-height: 2; max-height: 5; border-top: solid red;}"

    def compose(self) -> ComposeResult:
        yield Counted()


def test_the_screen_is_laid_out_for_another_height_alone() -> None:
    steps = [
        ("a", 1),
        ("b", 1),
        ("a\nb\nc", 3),
        ("a\nb\nd", 3),
        ("a\nb\nc\nd\ne", 4),
        ("a\nb\nc\nd\nf\ng", 4),
        ("b", 1),
    ]
    asked: list[bool] = []

    async def main() -> None:
        app = SteadyApp()
        async with app.run_test(size=(40, 20)) as pilot:
            text = app.query_one(Counted)
            for said, height in steps:
                await until(pilot, lambda: text.content_size.width > 0)
                before = text.layouts
                text.put(Text(said))
                asked.append(text.layouts > before)
                await until(pilot, lambda height=height: text.content_size.height == height)  # type: ignore[misc]
                assert text.render_line(0).text.strip() == said[0]

    asyncio.run(main())
    assert asked == [False, False, True, False, True, False, True]


def test_what_is_there_already_is_not_painted_again() -> None:
    async def main() -> None:
        app = SteadyApp()
        async with app.run_test(size=(40, 20)):
            text = app.query_one(Counted)
            text.put(Text("the same", "dim"))
            painted = text.paintings
            text.put(Text("the same", "dim"))
            assert text.paintings == painted
            text.put(Text("the same", "bold"))
            assert text.paintings > painted

    asyncio.run(main())
