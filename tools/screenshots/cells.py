"""Textual's picture of a screen as a smaller SVG in which every character stands on its cell, as in a terminal.

Rich gives each stretch of text a length of as many cells as it has characters, which squeezes Hangul to half its width.
"""

import re
from html import escape, unescape

from transreview.text.width import cell_width, character_width

_STRETCH = re.compile(
    r'<text class="([^"]*)" x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"(?: clip-path="[^"]*")?>([^<]*)</text>'
)
_CLIPS = re.compile(r'<clipPath id="[^"]*-line-\d+">\s*<rect[^>]*/>\s*</clipPath>\s*')
_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_FONT = re.compile(r"font-family: Fira Code, monospace")
_FONTS = "font-family: 'DejaVu Sans Mono', Menlo, Consolas, monospace"
"""Fonts that machines have; nothing is fetched."""


def in_cells(svg: str) -> str:
    """The picture with each character on its cell, without fonts from elsewhere and without clips of lines."""
    cell = _cell(svg)

    def placed(found: re.Match[str]) -> str:
        look, x, y, _, escaped = found.groups()
        text = unescape(escaped)
        if not text.strip():
            return ""
        if cell_width(text) == len(text):
            return f'<text class="{look}" x="{x}" y="{y}" textLength="{cell * len(text):.1f}">{escaped}</text>'
        return f'<text class="{look}" x="{_places(text, float(x), cell)}" y="{y}">{escape(text)}</text>'

    return _STRETCH.sub(placed, _CLIPS.sub("", _FONT.sub(_FONTS, _FACES.sub("", svg))))


def _places(text: str, start: float, cell: float) -> str:
    """Where each character begins; a wide one stands in the middle of its two cells."""
    places = []
    for character in text:
        width = character_width(character)
        places.append(f"{start + (cell * 0.18 if width == 2 else 0):.1f}")
        start += cell * width
    return " ".join(places)


def _cell(svg: str) -> float:
    """The width of a cell: Rich's length of a stretch over its characters."""
    longest = max(_STRETCH.finditer(svg), key=lambda found: len(found.group(5)))
    return float(longest.group(4)) / len(unescape(longest.group(5)))
