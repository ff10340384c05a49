"""The alignment as a TMX 1.4b translation memory."""

from collections.abc import Iterable, Iterator
from html import escape

import transreview
from transreview.reports.aligned_text import AlignedText


def tmx_lines(texts: Iterable[AlignedText]) -> Iterator[str]:
    """The lines of the memory; units that are there in one language only are left out."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<tmx version="1.4">'
    yield (
        f'<header creationtool="transreview" creationtoolversion="{transreview.__version__}" segtype="sentence" '
        'o-tmf="transreview" adminlang="en" srclang="*all*" datatype="plaintext"/>'
    )
    yield "<body>"
    for text in texts:
        for number, unit in enumerate(text.alignment.units):
            sides = {code: text.side(code, side) for code, side in unit.sides.items() if side}
            if len(sides) > 1:
                yield f'<tu tuid="{escape(_clean(text.name))}#{number}">'
                for code, content in sides.items():
                    yield f'<tuv xml:lang="{code}"><seg>{escape(_clean(content), quote=False)}</seg></tuv>'
                yield "</tu>"
    yield "</body>"
    yield "</tmx>"


def _clean(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return "".join(letter for letter in text if letter >= " " and letter not in "\ufffe\uffff")
