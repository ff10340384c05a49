"""The alignment as a page to read and print; it loads nothing and runs nothing."""

from collections.abc import Iterable, Iterator
from html import escape

from transreview.reports.aligned_text import AlignedText
from transreview.reports.alignment_table import DOUBTFUL

_STYLE = """body{font-family:sans-serif;line-height:1.5;margin:2em}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #bbb;padding:.4em .6em;text-align:left;vertical-align:top}th{background:#eee}
.n{color:#666;width:1%;white-space:nowrap}.doubt{background:#fff3d6}.gap{background:#f3f3f3}"""


def html_lines(texts: Iterable[AlignedText]) -> Iterator[str]:
    """The lines of the page; every text is escaped."""
    yield "<!doctype html>"
    yield '<html><head><meta charset="utf-8"><title>transreview: alignment</title>'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<style>{_STYLE}</style></head><body>"
    for text in texts:
        yield f"<h1>{escape(text.name)}</h1><table><tr><th></th>"
        yield "".join(f"<th>{code}</th>" for code in text.documents) + "</tr>"
        for number, unit in enumerate(text.alignment.units, start=1):
            doubt = ' class="doubt"' if unit.confidence < DOUBTFUL and unit.by == "auto" else ""
            cells = "".join(_cell(code, text.side(code, unit.sides.get(code, ()))) for code in text.documents)
            yield f'<tr{doubt}><td class="n">{number}</td>{cells}</tr>'
        yield "</table>"
    yield "</body></html>"


def _cell(code: str, content: str) -> str:
    return f'<td lang="{code}">{escape(content)}</td>' if content else '<td class="gap"></td>'
