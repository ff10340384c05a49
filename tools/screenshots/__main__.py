"""`python -m tools.screenshots [FOLDER]`: writes the pictures of the manual, into docs/images by default."""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from tools.screenshots.cells import in_cells
from transreview.review.workspace import open_workspace
from transreview.tui.app import DeskApp
from transreview.tui.screens.desk import DeskScreen

ROOT = Path(__file__).parents[2]


class Picture(NamedTuple):
    """What is shown: the text (the start screen without one), the keys that lead there, the cells, the theme."""

    text: str
    keys: tuple[str, ...]
    size: tuple[int, int]
    light: bool = False


PICTURES: Mapping[str, Picture] = {
    "start": Picture("", (), (96, 14)),
    "finding": Picture("news/state-visit.ko.txt", ("tab", "tab", "tab"), (112, 30)),
    "edit": Picture("news/coffee-exports.ko.txt", (*["tab"] * 3, "enter", "backspace", "을"), (112, 26), True),
    "align": Picture("news/landslide.ko.txt", ("down", "down", "f4"), (112, 22)),
}


async def picture(wanted: Picture, project: Path) -> str:
    """The SVG of one picture."""
    app = DeskApp(open_workspace([str(project / wanted.text)]), light=wanted.light)
    async with app.run_test(size=wanted.size) as pilot:
        await _settled(pilot)
        for key in wanted.keys:
            await pilot.press(key)
            await _settled(pilot)
        return in_cells(app.export_screenshot(title="transreview", simplify=True))


async def _settled(pilot: Pilot[None]) -> None:
    """Waits until the desk is open, everything is checked and a draft has been looked at."""
    await pilot.pause(0.3)
    while any(not worker.is_finished and worker.group != "default" for worker in pilot.app.workers) or any(
        isinstance(screen, DeskScreen) and screen.checking for screen in pilot.app.screen_stack
    ):
        await pilot.pause(0.1)


def main() -> int:
    """Writes the pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(shutil.copytree(ROOT / "samples", Path(temporary) / "samples"))
        for name, wanted in PICTURES.items():
            svg = asyncio.run(picture(wanted, project))
            (folder / f"{name}.svg").write_text(svg, encoding="utf-8")
            print(f"{name}.svg  {len(svg.encode()) // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
