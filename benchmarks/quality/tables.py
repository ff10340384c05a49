"""Plain tables for the terminal, aligned by cell width."""

from collections.abc import Iterable, Sequence

from transreview.text.width import cell_width


def table(heading: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with its heading; the first column is flush left, the others flush right."""
    lines = [columns, *rows]
    widths = [max(cell_width(line[place]) for line in lines) for place in range(len(columns))]
    printed = [
        "  ".join(_cell(line[place], widths[place], place > 0) for place in range(len(columns))) for line in lines
    ]
    return "\n".join([heading, "", *("  " + line.rstrip() for line in printed), ""])


def _cell(text: str, width: int, right: bool) -> str:
    padding = " " * (width - cell_width(text))
    return padding + text if right else text + padding


def share(part: tuple[int, int]) -> str:
    """A count as `found/all  0.93`; a dash where there is nothing to count."""
    found, of = part
    return f"{found}/{of}  {found / of:.2f}" if of else "-"
