"""Workbooks: languages by header, shared strings, cells that were not there, everything else kept."""

import io
import zipfile

import pytest
from benchmarks.formats.readers import workbook as cells

from tests.documents.workbook import ROWS, workbook
from transreview.documents.document import Document, SourceFile
from transreview.documents.spreadsheet import Spreadsheet
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span

SOURCE = SourceFile("book.xlsx", workbook())


def read() -> dict[str, Document]:
    return {document.language: document for document in Spreadsheet().read(SOURCE, None)}


def test_columns_are_named_by_the_first_row() -> None:
    documents = read()
    assert {code: [(one.part, one.text) for one in document.segments] for code, document in documents.items()} == {
        "ko": [
            ("본문!A2", "이제명 대통령"),
            ("본문!A4", "확인"),
            ("본문!A5", "확인"),
            ("본문!A6", ""),
            ("본문!A7", ""),
        ],
        "vi": [
            ("본문!B2", "Tổng Bí thư Tô Lâm & phu nhân"),
            ("본문!B4", "Đồng ý"),
            ("본문!B5", ""),
            ("본문!B6", "Hà Nội"),
            ("본문!B7", "이제명 대통령"),
        ],
    }
    korean = documents["ko"]
    place = korean.segments[0].place
    assert korean.text[: place.start].count("\n") == 1
    assert [one.key for one in korean.segments] == [one.key for one in documents["vi"].segments]


def replaced(language: str, index: int, new: str) -> bytes:
    document = read()[language]
    segment = document.segments[index]
    return Spreadsheet().apply(SOURCE, [document.edit(segment, Span(0, len(segment.text)), new)])


def sheet(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return packed.read("xl/worksheets/sheet1.xml").decode()


def test_a_string_that_two_cells_show_changes_in_one_of_them() -> None:
    data = replaced("ko", 1, "동의 <예>")
    before = '<c r="A4" t="s"><v>5</v></c>'
    assert before in ROWS
    after = '<c r="A4" t="inlineStr"><is><t>동의 &lt;예&gt;</t></is></c>'
    assert sheet(data) == sheet(SOURCE.data).replace(before, after)
    assert cells(data, "").count("확인") == 1


def test_a_cell_that_was_not_there_is_put_in_its_place() -> None:
    data = replaced("vi", 2, " Xác nhận")
    assert '<v>5</v></c><c r="B5" t="inlineStr"><is><t xml:space="preserve"> Xác nhận</t></is></c><c r="C5">' in sheet(
        data
    )


def test_an_edit_over_runs_keeps_the_runs() -> None:
    document = read()["vi"]
    data = Spreadsheet().apply(SOURCE, [document.edit(document.segments[0], Span(8, 18), "thư, Tô Lâm")])
    assert "Tổng Bí thư, Tô Lâm & phu nhân" in cells(data, "")
    assert sheet(data) == sheet(SOURCE.data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK", "book.xlsx: is no ZIP archive"),
        (workbook(rows='<row r="1"><c r="A1" t="s"><v>2</v></c></row>'), "book.xlsx: no column is named after"),
        (workbook(strings="<si>"), "book.xlsx (xl/sharedStrings.xml, line 1): not well-formed"),
    ],
)
def test_what_is_refused_is_said_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        Spreadsheet().read(SourceFile("book.xlsx", data), None)
    assert str(caught.value).startswith(said)


def test_the_project_may_name_its_headings() -> None:
    source = SourceFile("book.xlsx", workbook(), columns={"메모": "en"})
    assert [document.language for document in Spreadsheet().read(source, None)] == ["ko", "vi", "en"]
