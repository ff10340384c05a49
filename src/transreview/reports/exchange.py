"""Aligned texts as PO catalogs, tables, workbooks, and plain texts side by side.

Status, comment and hand link of a unit go where the format has a place for them: comments in PO, columns of their own
in tables and workbooks.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from transreview.documents.document import REMARKS
from transreview.documents.po_scan import escape as escape_po
from transreview.reports.exchange_xml import DECLARATION, content
from transreview.review.exchange_rows import Row

_HEADER = """msgid ""
msgstr ""
"Language: {target}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


def catalog(rows: Sequence[Row], source: str, target: str) -> str:
    """A gettext catalog; messages that stand there twice are told apart by their number as context."""
    uses = Counter(row.sides.get(source, "") for row in rows)
    parts = [_HEADER.format(target=target)]
    for number, row in enumerate(rows, start=1):
        said = row.sides.get(source, "")
        if said:
            remark = dict(row.remark.texts)
            comments = [f"# {line}\n" for line in remark.pop("comment", "").splitlines()]
            comments += [f"#. {name}: {' '.join(text.split())}\n" for name, text in remark.items()]
            comments += ["#, fuzzy\n"] if target in row.drafts else []
            context = f'msgctxt "{number}"\n' if uses[said] > 1 else ""
            message = f'msgid "{escape_po(said)}"\nmsgstr "{escape_po(row.sides.get(target, ""))}"\n'
            parts.append(f"{''.join(comments)}{context}{message}")
    return "\n".join(parts)


def cells(rows: Iterable[Row], codes: Sequence[str]) -> Iterator[Sequence[str]]:
    """The rows of a table below a row with its headings; what is said of units is there where any unit has it."""
    listed = list(rows)
    texts = [row.remark.texts for row in listed]
    beside = [name for name in REMARKS if any(name in said for said in texts)]
    yield [*codes, *beside]
    for row, said in zip(listed, texts, strict=True):
        yield [*(row.sides.get(code, "") for code in codes), *(said.get(name, "") for name in beside)]


def table(rows: Iterable[Row], codes: Sequence[str], delimiter: str) -> str:
    """CSV as RFC 4180 writes it, or the same with tabs."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(cells(rows, codes))
    return stream.getvalue()


def text(rows: Iterable[Row], code: str, gap: str = "\n") -> str:
    """One language as plain text, a unit a line, `gap` between them; a unit without it has no line."""
    lines = [" ".join(said.split()) for row in rows if (said := row.sides.get(code, "")).strip()]
    return gap.join(lines) + "\n" if lines else ""


def workbook(rows: Iterable[Row], codes: Sequence[str]) -> bytes:
    """An XLSX workbook with one sheet, its texts in the cells themselves."""
    import zipfile

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    written = "".join(
        f'<row r="{number}">'
        + "".join(f'<c t="inlineStr"><is><t xml:space="preserve">{content(said)}</t></is></c>' for said in row)
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
        for name, inner in members.items():
            # a fixed time: the same text gives the same bytes
            packed.writestr(zipfile.ZipInfo(name), f"{DECLARATION}\n{inner}", zipfile.ZIP_DEFLATED)
    return stream.getvalue()
