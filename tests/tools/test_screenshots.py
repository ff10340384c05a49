"""Pictures of the desk: every character on its cell."""

import re
from html import unescape
from io import StringIO

from rich.console import Console
from rich.text import Text
from tools.screenshots.cells import in_cells

from transreview.text.width import cell_width


def picture(text: str) -> str:
    console = Console(record=True, width=60, file=StringIO())
    console.print(Text(text))
    return in_cells(console.export_svg(title="", unique_id="t"))


def test_hangul_takes_two_cells_and_latin_one() -> None:
    svg = picture("a한국 & b")
    places, text = re.findall(r'<text class="[^"]*" x="([\d. ]+)" y="[^"]*">([^<]*)</text>', svg)[0]
    found = dict(zip(unescape(text).replace("\xa0", " "), map(float, places.split()), strict=True))
    cell = 12.2
    for character, column in {"a": 0, "한": 1, "국": 3, "&": 6, "b": 8}.items():
        offset = found[character] - column * cell
        assert 0 <= offset < (cell if cell_width(character) == 2 else 0.1)


def test_text_of_narrow_characters_is_as_long_as_its_cells() -> None:
    svg = picture("Tổng Bí thư")
    length = re.search(r'textLength="([\d.]+)">Tổng', svg)
    assert length is not None
    assert float(length.group(1)) == round(11 * 12.2, 1)


def test_nothing_is_fetched() -> None:
    svg = picture("한국어 기사")
    assert not re.search(r"url\((?!#)|@font-face|<image|<script", svg)
