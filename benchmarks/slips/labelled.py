"""The texts with slips in `texts/`: what is wrong in them is written `{wrong|right}`."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from transreview.text.span import Span

FOLDER = Path(__file__).parent / "texts"
_SLIP = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")


class Marked(NamedTuple):
    """A word that is wrong in a text, at `span` of it, and the right one."""

    span: Span
    right: str


class SlipText(NamedTuple):
    """A text as it was handed in, what is wrong in it, and the text with all of that mended."""

    name: str
    text: str
    slips: tuple[Marked, ...]
    clean: str


def texts(folder: Path = FOLDER) -> Iterator[SlipText]:
    """The texts of a folder, by name."""
    for path in sorted(folder.glob("*.txt")):
        yield _parsed(path.stem, path.read_text(encoding="utf-8"))


def _parsed(name: str, written: str) -> SlipText:
    text, copied = "", 0
    slips = []
    for match in _SLIP.finditer(written):
        text += written[copied : match.start()]
        slips.append(Marked(Span(len(text), len(text) + len(match[1])), match[2]))
        text += match[1]
        copied = match.end()
    return SlipText(name, text + written[copied:], tuple(slips), _SLIP.sub(r"\2", written))
