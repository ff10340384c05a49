"""The alignment as tab-separated values, one unit a row, for spreadsheets."""

from collections.abc import Iterable, Iterator

from transreview.reports.aligned_text import AlignedText

_FORMULA = ("=", "+", "-", "@")


def tsv_lines(texts: Iterable[AlignedText]) -> Iterator[str]:
    """A header and a row for each unit; tabs and line ends inside a text become spaces."""
    listed = list(texts)
    codes = list(dict.fromkeys(code for text in listed for code in text.documents))
    yield "\t".join(("text", "unit", *codes, "by", "confidence"))
    for text in listed:
        for number, unit in enumerate(text.alignment.units):
            sides = (
                _cell(text.side(code, unit.sides.get(code, ()))) if code in text.documents else "" for code in codes
            )
            yield "\t".join((_cell(text.name), str(number), *sides, unit.by, f"{unit.confidence:.2f}"))


def _cell(text: str) -> str:
    """The text as a spreadsheet shows it: what it would compute is marked as text."""
    return f"'{text}" if text.startswith(_FORMULA) else text
