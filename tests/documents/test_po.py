"""Catalogs: read as polib reads them, written without touching a byte beside the edit."""

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.documents.document import Document, SourceFile
from transreview.documents.po import Catalog
from transreview.documents.po_scan import scan
from transreview.findings.finding import TextEdit
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span

CATALOG = r"""# Bản dịch tiếng Việt
msgid ""
msgstr ""
"Language: vi\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=1; plural=0;\n"

#. Shown on the first page
#: desk.c:12 desk.c:40
#, c-format
msgid "Saved %d texts\n"
msgstr "Đã lưu %d bài\n"

#, fuzzy
#| msgid "Opened"
msgctxt "button"
msgid "Open"
msgstr ""
"Mở "
"\"bàn\" "
"biên tập"

msgid "%d finding"
msgid_plural "%d findings"
msgstr[0] "%d chỗ cần xem"
msgid "Quit"
msgstr ""

#~ msgid "Old"
#~ msgstr "Cũ"
"""


def read(text: str, language: str | None = None) -> tuple[Document, ...]:
    return Catalog().read(SourceFile("desk.po", text.encode()), language)


def test_originals_and_translations_are_two_documents_joined_by_key() -> None:
    english, vietnamese = read(CATALOG)
    assert (english.language, vietnamese.language) == ("en", "vi")
    assert [segment.text for segment in vietnamese.segments] == [
        "Đã lưu %d bài\n",
        'Mở "bàn" biên tập',
        "%d chỗ cần xem",
        "",
    ]
    assert [segment.text for segment in english.segments] == [
        "Saved %d texts\n",
        "Open",
        "%d finding",
        "%d findings",
        "Quit",
    ]
    assert {segment.key for segment in english.segments} == {segment.key for segment in vietnamese.segments}
    assert vietnamese.segments[1].flags == {"fuzzy"}
    assert vietnamese.segments[1].part == "button|Open"
    assert vietnamese.segments[2].part == "%d finding[0]"


def test_a_span_of_content_knows_its_place_behind_escapes_and_line_breaks() -> None:
    vietnamese = read(CATALOG)[1]
    segment = vietnamese.segments[1]
    place = segment.to_document(Span(3, 8))
    assert place.of(vietnamese.text) == '\\"bàn\\"'
    assert vietnamese.location(segment, Span(4, 7)).text == "bàn"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_one_edit_changes_its_own_bytes_alone(newline: str, bom: bytes) -> None:
    data = bom + CATALOG.replace("\n", newline).encode()
    source = SourceFile("desk.po", data)
    vietnamese = Catalog().read(source, None)[1]
    segment = vietnamese.segments[2]
    edited = Catalog().apply(source, [vietnamese.edit(segment, Span(3, 6), '"chỗ"')])
    assert edited == data.replace('"%d chỗ'.encode(), '"%d \\"chỗ\\"'.encode())
    assert Catalog().apply(source, []) == data


# polib cuts strings at every separator that str.splitlines knows, gettext only at the line feed: not compared
STRINGS = st.text(st.characters(exclude_characters="\0\v\f\x1c\x1d\x1e\x85\u2028\u2029", exclude_categories=["Cs"]))


@given(st.lists(st.tuples(STRINGS.filter(bool), STRINGS), max_size=4, unique_by=lambda pair: pair[0]))
def test_what_polib_writes_is_read_back(pairs: list[tuple[str, str]]) -> None:
    written = polib.POFile(wrapwidth=30)
    written.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": "ko"}
    for original, translation in pairs:
        written.append(polib.POEntry(msgid=original, msgstr=translation))
    text = str(written)
    entries = [entry for entry in scan(text) if entry.value("msgid", text)]
    assert [(entry.value("msgid", text), entry.value("msgstr", text)) for entry in entries] == pairs


@given(st.integers(0, 3), STRINGS)
def test_a_translation_reads_back_as_it_was_written_and_nothing_else_changes(index: int, content: str) -> None:
    source = SourceFile("desk.po", CATALOG.encode())
    document = Catalog().read(source, "vi")[1]
    segment = document.segments[index]
    data = Catalog().apply(source, [document.edit(segment, Span(0, len(segment.text)), content)])
    again = Catalog().read(SourceFile("desk.po", data), "vi")[1]
    before = [other.text for other in document.segments]
    assert [other.text for other in again.segments] == [*before[:index], content, *before[index + 1 :]]


@given(st.integers(0, 16), st.integers(0, 16), st.text(st.sampled_from('가"\\\n ễ'), max_size=4))
def test_an_edit_inside_a_wrapped_string_is_exact(start: int, length: int, replacement: str) -> None:
    source = SourceFile("desk.po", CATALOG.encode())
    document = Catalog().read(source, "vi")[1]
    segment = document.segments[1]
    span = Span(start, min(len(segment.text), start + length))
    data = Catalog().apply(source, [document.edit(segment, span, replacement)])
    again = Catalog().read(SourceFile("desk.po", data), "vi")[1].segments[1].text
    assert again == segment.text[: span.start] + replacement + segment.text[span.end :]


def test_the_charset_of_the_header_decides_and_is_kept() -> None:
    text = CATALOG.replace("UTF-8", "EUC-KR").replace("Language: vi", "Language: ko")
    for vietnamese, korean in (("Bản dịch tiếng Việt", "번역"), ("Đã lưu %d bài", "%d개 저장"), ("Mở ", "열기 ")):
        text = text.replace(vietnamese, korean)
    for vietnamese, korean in (("bàn", "책상"), ("biên tập", "편집"), ("%d chỗ cần xem", "%d곳"), ("Cũ", "옛것")):
        text = text.replace(vietnamese, korean)
    source = SourceFile("desk.po", text.encode("euc-kr"))
    korean_document = Catalog().read(source, None)[1]
    assert korean_document.language == "ko"
    edit = korean_document.edit(korean_document.segments[3], Span(0, 0), "끝")
    assert Catalog().apply(source, [edit]) == text.replace(
        'msgid "Quit"\nmsgstr ""', 'msgid "Quit"\nmsgstr "끝"'
    ).encode("euc-kr")
    with pytest.raises(UnicodeEncodeError):
        Catalog().apply(source, [TextEdit("desk.po", edit.span, "ễ")])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'msgid "a"\nmsgstr "b\n', "desk.po:2:"),
        (b'"stray"\n', "desk.po:1:"),
        (b'msgid "a"\nmsgstr "b"\nnonsense\n', "desk.po:3:"),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=zlib\\n"\n', "unknown charset 'zlib'"),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=x-nope\\n"\n', "unknown charset 'x-nope'"),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=EUC-KR\\n"\n\xff\n', "not EUC-KR as its header says"),
    ],
)
def test_what_is_no_catalog_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        Catalog().read(SourceFile("desk.po", data), "vi")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_empty_catalog_has_no_segments() -> None:
    assert all(document.segments == () for document in read("", "vi"))
