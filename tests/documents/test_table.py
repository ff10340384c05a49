"""Tables: read as the csv module reads them, written field by field."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.documents.document import Document, SourceFile
from transreview.documents.headings import language_columns
from transreview.documents.table import Table
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span

TABLE = 'id,ko,tiếng Việt,English\n1,"그는 ""네""라고, 말했다",Anh ấy nói “vâng”,He said yes\n\n2,끝,,"The\nend"\n'


def sides(text: str, name: str = "table.csv") -> dict[str, Document]:
    return {document.language: document for document in Table().read(SourceFile(name, text.encode()), None)}


def test_a_column_is_a_document_and_a_row_is_a_unit() -> None:
    documents = sides(TABLE)
    assert [segment.text for segment in documents["ko"].segments] == ['그는 "네"라고, 말했다', "끝"]
    assert [segment.text for segment in documents["vi"].segments] == ["Anh ấy nói “vâng”", ""]
    assert [segment.text for segment in documents["en"].segments] == ["He said yes", "The\nend"]
    assert [segment.key for segment in documents["ko"].segments] == ["0", "1"]
    place = documents["ko"].segments[0].to_document(Span(3, 6))
    assert place.of(documents["ko"].text) == '""네""'


@pytest.mark.parametrize(
    ("language", "row", "span", "content", "before", "after"),
    [
        ("ko", 0, Span(4, 5), '"예"', '"그는 ""네""라고', '"그는 """"예""""라고'),
        ("ko", 1, Span(0, 1), "끝, 정말", "2,끝,", '2,"끝, 정말",'),
        ("vi", 1, Span(0, 0), "hết", "2,끝,,", "2,끝,hết,"),
        ("en", 1, Span(0, 3), "An", '"The\nend"', '"An\nend"'),
    ],
)
def test_an_edit_changes_its_field_alone(
    language: str, row: int, span: Span, content: str, before: str, after: str
) -> None:
    source = SourceFile("table.csv", TABLE.encode())
    document = sides(TABLE)[language]
    data = Table().apply(source, [document.edit(document.segments[row], span, content)])
    assert before in TABLE
    assert data.decode() == TABLE.replace(before, after)


CELLS = st.text(st.sampled_from('가 ễ",;\t\n\r“x'), max_size=6)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4), st.sampled_from([",", ";", "\t"]), st.data())
def test_what_the_csv_module_writes_is_read_edited_and_read_by_it_again(
    cells: list[tuple[str, str]], delimiter: str, data: st.DataObject
) -> None:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerows([("ko", "en"), *cells])
    text = stream.getvalue()
    source = SourceFile("table.csv", text.encode())
    document = sides(text)["ko"]
    assert [segment.text for segment in document.segments] == [cell for cell, _ in cells]
    if cells:
        row = data.draw(st.integers(0, len(cells) - 1))
        wanted = data.draw(CELLS.filter(lambda cell: "\r" not in cell))
        segment = document.segments[row]
        written = Table().apply(source, [document.edit(segment, Span(0, len(segment.text)), wanted)]).decode()
        again = list(csv.reader(io.StringIO(written, newline=""), delimiter=delimiter))
        expected = [[wanted if number == row else one, other] for number, (one, other) in enumerate(cells)]
        assert again[1:] == expected
    assert Table().apply(source, []) == source.data


@pytest.mark.parametrize(
    ("text", "said"),
    [("a,b\n1,2\n", "table.csv:1: no column is named"), ('ko,en\n"open,1\n', "table.csv:2: a field begins")],
)
def test_what_is_no_table_of_languages_is_refused(text: str, said: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        sides(text)
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("id,title_ko,title_vi,body_ko", {"ko": ["title", "body"], "vi": ["title"]}),
        ("name:ko,name:vi,name:zh", {"ko": ["name"], "vi": ["name"]}),
        ("Text (Korean),Text [vi-VN]", {"ko": ["Text"], "vi": ["Text"]}),
        ("ko,comment_ko,ko", {"ko": ["", "comment"]}),
        ("NAME_EN,check-in", {"en": ["NAME"]}),
        ("a.csv,b_x", {}),
    ],
)
def test_a_heading_may_say_more_than_its_language(headings: str, expected: dict[str, list[str]]) -> None:
    found: dict[str, list[str]] = {}
    for column in language_columns(headings.split(","), {}):
        found.setdefault(str(column.language), []).append(column.name)
    assert found == expected


def test_cells_of_one_row_and_name_are_joined() -> None:
    documents = sides("id,title_ko,body_ko,body_vi\n1,제목,본문,thân bài\n")
    assert [(segment.key, segment.part) for segment in documents["ko"].segments] == [
        ("0.title", "row 2, title"),
        ("0.body", "row 2, body"),
    ]
    assert [segment.key for segment in documents["vi"].segments] == ["0.body"]


def test_a_table_of_a_translation_tool_is_read_beside_its_original() -> None:
    text = "Identifier,Source String,Translation\nA,Open the file,파일 열기\nB,Close all windows,\n"
    origin, translation = Table().read(SourceFile("ko/desk.csv", text.encode()), "ko")
    assert (origin.language, origin.original, translation.language, translation.original) == ("en", True, "ko", False)
    assert [segment.text for segment in translation.segments] == ["파일 열기", ""]
    assert [document.language for document in Table().read(SourceFile("x.csv", text.encode()), None)] == ["en", "ko"]


def test_the_project_may_name_its_headings() -> None:
    source = SourceFile("x.csv", "번호,기사,Bài\n1,본문,thân bài\n".encode(), columns={"기사": "ko", "Bài": "vi"})
    assert {each.language: each.segments[0].text for each in Table().read(source, None)} == {
        "ko": "본문",
        "vi": "thân bài",
    }
