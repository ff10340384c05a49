"""Aligned texts as files of other programs: XLIFF, TMX, PO, tables, workbooks, and plain texts side by side.

Status and comment of a unit go where the format has a place for them: state and note in XLIFF, property and note in
TMX, comments in PO, columns of their own in tables and workbooks.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

import transreview
from transreview.documents.po_scan import escape as escape_po

_XML = "<?xml version='1.0' encoding='UTF-8'?>"
_INVALID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufefe\uff00-\ufffb\ufffd\U00010000-\U0010ffff]")
_HEADER = """msgid ""
msgstr ""
"Language: {target}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
DONE = "done"


class Row(NamedTuple):
    """A translation unit: what it says in each language, and what a reviewer said of it."""

    sides: Mapping[str, str]
    status: str | None = None
    comment: str | None = None


def xliff(rows: Iterable[Row], name: str, source: str, target: str) -> str:
    """XLIFF 1.2 (OASIS, 2008)."""

    def lines() -> Iterator[str]:
        yield _XML
        yield '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        yield (
            f'<file original="{escape(name)}" source-language="{source}" target-language="{target}" '
            'datatype="plaintext"><body>'
        )
        for number, row in enumerate(rows, start=1):
            said, translated = row.sides.get(source, ""), row.sides.get(target, "")
            state = "final" if row.status == DONE else "translated" if translated else "new"
            approved = ' approved="yes"' if row.status == DONE else ""
            yield f'<trans-unit id="{number}"{approved}>'
            yield f"<source>{_text(said)}</source>"
            yield f'<target state="{state}">{_text(translated)}</target>'
            if row.comment:
                yield f"<note>{_text(row.comment)}</note>"
            yield "</trans-unit>"
        yield "</body></file></xliff>"

    return "".join(f"{line}\n" for line in lines())


def tmx(rows: Iterable[Row], source: str) -> str:
    """TMX 1.4b (LISA, 2005)."""

    def lines() -> Iterator[str]:
        yield _XML
        yield (
            f'<tmx version="1.4"><header creationtool="transreview" creationtoolversion="{transreview.__version__}" '
            f'segtype="sentence" o-tmf="transreview" adminlang="en" srclang="{source}" datatype="plaintext"/><body>'
        )
        for number, row in enumerate(rows, start=1):
            yield f'<tu tuid="{number}">'
            if row.comment:
                yield f"<note>{_text(row.comment)}</note>"
            if row.status:
                yield f'<prop type="x-status">{_text(row.status)}</prop>'
            for code, said in ((code, said) for code, said in row.sides.items() if said):
                yield f'<tuv xml:lang="{code}"><seg>{_text(said)}</seg></tuv>'
            yield "</tu>"
        yield "</body></tmx>"

    return "".join(f"{line}\n" for line in lines())


def catalog(rows: Sequence[Row], source: str, target: str) -> str:
    """A gettext catalog; messages that stand there twice are told apart by their number as context."""
    uses = Counter(row.sides.get(source, "") for row in rows)
    parts = [_HEADER.format(target=target)]
    for number, row in enumerate(rows, start=1):
        said = row.sides.get(source, "")
        if said:
            comments = [f"# {line}\n" for line in (row.comment or "").splitlines()]
            status = f"#. status: {row.status}\n" if row.status else ""
            context = f'msgctxt "{number}"\n' if uses[said] > 1 else ""
            message = f'msgid "{escape_po(said)}"\nmsgstr "{escape_po(row.sides.get(target, ""))}"\n'
            parts.append(f"{''.join(comments)}{status}{context}{message}")
    return "\n".join(parts)


def cells(rows: Iterable[Row], codes: Sequence[str]) -> Iterator[Sequence[str]]:
    """The rows of a table below a row with its headings; status and comment are there where any unit has them."""
    listed = list(rows)
    beside = [name for name in ("status", "comment") if any(getattr(row, name) for row in listed)]
    yield [*codes, *beside]
    for row in listed:
        yield [*(row.sides.get(code, "") for code in codes), *(getattr(row, name) or "" for name in beside)]


def table(rows: Iterable[Row], codes: Sequence[str], delimiter: str) -> str:
    """CSV as RFC 4180 writes it, or the same with tabs."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(cells(rows, codes))
    return stream.getvalue()


def text(rows: Iterable[Row], code: str) -> str:
    """One language as plain text, a unit a line; a unit without it has no line."""
    return "".join(f"{' '.join(said.split())}\n" for row in rows if (said := row.sides.get(code, "")).strip())


def workbook(rows: Iterable[Row], codes: Sequence[str]) -> bytes:
    """An XLSX workbook with one sheet, its texts in the cells themselves."""
    import zipfile

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    written = "".join(
        f'<row r="{number}">'
        + "".join(f'<c t="inlineStr"><is><t xml:space="preserve">{_text(said)}</t></is></c>' for said in row)
        + "</row>"
        for number, row in enumerate(cells(rows, codes), start=1)
    )
    members = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheet}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{related}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{related}"><sheets>'
        '<sheet name="text" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{related}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{written}</sheetData></worksheet>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            # a fixed time: the same text gives the same bytes
            packed.writestr(zipfile.ZipInfo(name), f"{_XML}\n{content}", zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _text(content: str) -> str:
    return escape(_INVALID.sub("", content), quote=False).replace("\r", "&#13;")
