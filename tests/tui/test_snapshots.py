"""What the screens look like at three sizes: text and attributes of every line, colours left out.

`TRANSREVIEW_UPDATE_SNAPSHOTS=1 pytest tests/tui/test_snapshots.py` writes them anew; the difference is to be looked at.
"""

import asyncio
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.painted import lines, stretches
from tests.tui.test_app import settle
from tests.tui.waiting import until
from transreview.review.workspace import open_workspace
from transreview.tui.app import DeskApp
from transreview.tui.screens.desk import DeskScreen

SNAPSHOTS = Path(__file__).parent / "snapshots"
SIZES = [(80, 24), (120, 40), (200, 50)]
TEXTS = {
    "vi": """Lãnh đạo hai nước gặp nhau ở Seoul

Tổng Bí thư Tô Lâm đến Seoul sáng nay. Hai bên bàn về khoa học và du lịch.

Người dân hai nước mong có thêm chuyến bay. Tổng Bí thư sẽ trở về Hà Nội vào chủ nhật.
""",
    "ko": """양국 정상이 서울에서 만났다

또럼 총서기가 오늘 아침 서울에 도착했다. 양측은 과학과 관광을 논의했다.

양국 국민은 항공편이 늘기를 바란다. 총서기는 일요일에 하노이로 돌아간다.
""",
    "en": """Leaders of the two countries meet in Seoul

General Secretary To Lam arrived in Seoul this morning. The two sides discussed science and tourism.

People in both countries hope for more flights. The General Secretary will return to Hanoi on Sunday.
""",
}
GLOSSARY = """transreview_glossary: 1
concepts:
  - id: general-secretary
    kind: title
    terms:
      vi: [Tổng Bí thư]
      ko: [서기장, {term: 총서기, status: forbidden, scope: always}]
      en: [General Secretary]
  - id: tourism
    kind: term
    terms: {vi: [du lịch], ko: [관광], en: [tourism]}
"""
"""A glossary of its own, so that what rules and shipped glossaries learn changes no picture."""
SCREENS: dict[str, tuple[str, ...]] = {
    "start": (),
    "desk": (),
    "finding": ("tab",),
    "edit": ("tab", "enter"),
    "align": ("down", "f4"),
    "help": ("f1",),
}
"""The keys that lead to each screen from the desk of one text; the start screen lists all of them."""

_LONG_AGO = 1_750_000_000
"""When the files were last touched, in seconds since 1970."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    (tmp_path / "transreview.yaml").write_text("languages: [vi, ko, en]\nsource: vi\nglossaries: [own.yaml]\n")
    (tmp_path / "own.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "news").mkdir()
    for code, text in TEXTS.items():
        (tmp_path / f"news/visit.{code}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "news/return.ko.txt").write_text("하노이로 돌아갔다.\n", encoding="utf-8")
    for file in tmp_path.rglob("*"):
        os.utime(file, (_LONG_AGO, _LONG_AGO))
    yield tmp_path
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_looks_as_it_did(screen: str, size: tuple[int, int], project: Path) -> None:
    async def main() -> str:
        app = DeskApp(open_workspace([str(project if screen == "start" else project / "news/visit.ko.txt")]))
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            for key in SCREENS[screen]:
                await pilot.press(key)
                await settled(pilot)
            return described(app)

    found = asyncio.run(main())
    file = SNAPSHOTS / f"{screen}-{size[0]}x{size[1]}.txt"
    if os.environ.get("TRANSREVIEW_UPDATE_SNAPSHOTS"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


async def settled(pilot: Pilot[None]) -> None:
    """Waits until nothing goes on behind the screen and everything is painted."""
    app = pilot.app
    await settle(pilot)
    behind = ("checks", "overviews", "memory", "open")
    await until(pilot, lambda: not any(each.group in behind and not each.is_finished for each in app.workers))
    await until(pilot, lambda: not any(isinstance(each, DeskScreen) and each.checking for each in app.screen_stack))
    await pilot.pause()


def described(app: DeskApp) -> str:
    """The lines of the screen, then what in them is not plain: line, columns and attributes."""
    notes = []
    for each in stretches(app):
        style = each.style
        names = ("bold", "italic", "underline", "reverse", "strike")
        attributes = [name for name in names if getattr(style, name)]
        text = each.text.strip()
        if attributes and text:
            notes.append(f"{each.line + 1}:{each.column + 1} {' '.join(attributes)}: {text}")
    return "\n".join([*lines(app), "", *notes, ""])
