"""The desk can be read: in both themes by contrast, and without any colour by letters and lines."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from rich.color import Color, ColorType
from rich.style import Style
from textual.pilot import Pilot

from tests.support import copied_samples
from tests.tui.painted import lines, stretches
from tests.tui.test_app import desk, settle
from transreview.review.workspace import open_workspace
from transreview.tui.app import DeskApp

LEAST = 4.5
"""The contrast that the Web Content Accessibility Guidelines ask for (2.2, criterion 1.4.3)."""


def run(folder: Path, steps: Callable[[Pilot[None], DeskApp], Awaitable[None]], *, light: bool = False) -> None:
    text = copied_samples(folder) / "news/coffee-exports.ko.txt"

    async def main() -> None:
        app = DeskApp(open_workspace([str(text)]), light=light)
        async with app.run_test(size=(160, 40)) as pilot:
            await settle(pilot)
            await steps(pilot, app)

    asyncio.run(main())


@pytest.mark.parametrize("light", [False, True], ids=["dark", "light"])
def test_all_that_is_read_stands_out_from_what_it_stands_on(light: bool, tmp_path: Path) -> None:
    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        poor: set[str] = set()

        async def look() -> None:
            await settle(pilot)
            poor.update(
                f"{contrast(each.style):.1f} {each.style}: {each.text.strip()}"
                for each in stretches(app)
                if re.search(r"\w", each.text) and contrast(each.style) < LEAST
            )

        for keys in (
            ["tab"],
            ["tab"],
            ["f9"],
            ["f12"],
            ["enter"],
            ["escape"],
            ["f4"],
            ["escape"],
            ["ctrl+s"],
            ["ctrl+t"],
        ):
            await pilot.press(*keys)
            await look()
        assert not poor

    run(tmp_path, steps, light=light)


def test_findings_are_seen_without_colour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def steps(pilot: Pilot[None], app: DeskApp) -> None:
        await pilot.press("tab")
        await settle(pilot)
        painted = list(stretches(app))
        colours = {each.style.color for each in painted} | {each.style.bgcolor for each in painted}
        assert all(is_grey(colour) for colour in colours)
        assert "물량를" in {each.text for each in painted if each.style.underline}
        active = [each.text for each in painted if each.style.reverse and each.style.underline]
        entry = desk(app).current
        assert entry is not None
        assert entry.finding.location.text.split()[0] in "".join(active)
        assert any(re.match(r" +5 E1", line) for line in lines(app))
        assert any(line.startswith("▌") for line in lines(app))

    run(tmp_path, steps)


def contrast(style: Style) -> float:
    """The contrast of a style's colours as WCAG counts it."""
    assert style.color is not None
    assert style.bgcolor is not None
    light, dark = sorted((luminance(style.color), luminance(style.bgcolor)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    shares = [share / 255 for share in colour.get_truecolor()]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_grey(colour: Color | None) -> bool:
    return colour is None or colour.type is ColorType.DEFAULT or len(set(colour.get_truecolor())) == 1
