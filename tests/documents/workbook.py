"""Workbooks for tests, written part by part, so that every way to store a text is in them."""

import io
import zipfile
from collections.abc import Mapping

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

STRINGS = (
    "<si><t>ko</t></si><si><t>Tiếng Việt</t></si><si><t>메모</t></si>"
    "<si><t>이제명 대통령</t></si><si><r><rPr><b/></rPr><t>Tổng Bí thư </t></r><r><t>Tô Lâm &amp; phu nhân</t></r>"
    "<rPh sb='0' eb='1'><t>읽기</t></rPh></si><si><t>확인</t></si><si><t/></si>"
)
ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
    '<row r="2"><c r="A2" s="3" t="s"><v>3</v></c><c r="B2" t="s"><v>4</v></c><c r="C2"><v>5</v></c></row>'
    '<row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4" t="inlineStr"><is><t>Đồng ý</t></is></c></row>'
    '<row r="5"><c r="A5" t="s" s="2"><v>5</v></c><c r="C5"><f>A1</f><v>0</v></c></row>'
    '<row r="6"><c r="A6" s="9"/><c r="B6" t="str"><v>Hà Nội</v></c></row>'
    '<row r="7"><c r="A7" t="s"><v>6</v></c><c r="B7" t="s"><v>3</v></c></row>'
)


def workbook(rows: str = ROWS, strings: str = STRINGS, extra: Mapping[str, bytes] | None = None) -> bytes:
    """A workbook with one sheet of these rows and these shared strings."""
    members = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATED}"><sheets>'
        '<sheet name="본문" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="rId1" Type="{_RELATED}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATED}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}" count="8" uniqueCount="7">{strings}</sst>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
        packed.writestr("xl/media/image1.png", bytes(range(256)))
        for name, data in (extra or {}).items():
            packed.writestr(name, data)
    return stream.getvalue()
