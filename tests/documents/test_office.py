"""Word and Hangul documents: text across runs, everything but the edited text kept."""

import io
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.documents.document import Document, SegmentKind, SourceFile
from transreview.documents.format import Format
from transreview.documents.office import Docx, Hwpx
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="{W}"><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>
<w:r><w:t>또럼 서기장 방한</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">이제명 </w:t></w:r><w:r><w:t>대통령은 R&amp;D </w:t></w:r>\
<w:del><w:r><w:delText>지움</w:delText><w:t>지움</w:t></w:r></w:del>\
<w:r><w:t>협력에 합의했다. 둘째 문장이다.</w:t></w:r></w:p>
<w:p/>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>표</w:t><w:tab/><w:t>안</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>윗줄</w:t><w:br/><w:t>아랫줄</w:t></w:r></w:p>
</w:body></w:document>"""
SECTION = """<?xml version="1.0" encoding="UTF-8"?>
<hs:sec xmlns:hs="urn:s" xmlns:hp="urn:p"><hp:p styleIDRef="0"><hp:run><hp:t>첫 문단이다.</hp:t></hp:run>
<hp:run><hp:t> 이어진 <hp:fwSpace/>문장이다.</hp:t></hp:run></hp:p></hs:sec>"""


def archive(members: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
        packed.writestr("media/image1.png", bytes(range(256)) * 4)
    return stream.getvalue()


WORD = SourceFile("visit.ko.docx", archive({"[Content_Types].xml": "<Types/>", "word/document.xml": BODY}))
HANGUL = SourceFile(
    "visit.ko.hwpx",
    archive({f"Contents/section{number}.xml": SECTION.replace("첫", f"{number}째") for number in (10, 2)}),
)


def read(form: Format, source: SourceFile) -> Document:
    (document,) = form.read(source, "ko")
    return document


def test_paragraphs_are_read_over_their_runs() -> None:
    segments = read(Docx(), WORD).segments
    assert [(segment.text, segment.kind) for segment in segments] == [
        ("또럼 서기장 방한", SegmentKind.TITLE),
        ("이제명 대통령은 R&D 협력에 합의했다.", SegmentKind.SENTENCE),
        ("둘째 문장이다.", SegmentKind.SENTENCE),
        ("표\t안", SegmentKind.SENTENCE),
        ("윗줄", SegmentKind.SENTENCE),
        ("아랫줄", SegmentKind.SENTENCE),
    ]


def test_hangul_sections_come_in_the_order_of_their_numbers() -> None:
    texts = [segment.text for segment in read(Hwpx(), HANGUL).segments]
    assert texts == ["2째 문단이다.", "이어진 문장이다.", "10째 문단이다.", "이어진 문장이다."]


def texts_of(data: bytes, member: str = "word/document.xml") -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        root = ElementTree.fromstring(packed.read(member))
    return [element.text or "" for element in root.iter() if element.tag.endswith("}t")]


def edited(form: Format, source: SourceFile, index: int, span: Span, replacement: str) -> bytes:
    document = read(form, source)
    return form.apply(source, [document.edit(document.segments[index], span, replacement)])


def test_an_edit_over_two_runs_keeps_both_runs() -> None:
    data = edited(Docx(), WORD, 1, Span(0, 8), "이재명 대통령이")
    assert texts_of(data)[1:3] == ["이재명 대통령이", " R&D "]
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        body = packed.read("word/document.xml").decode()
    assert '<w:t xml:space="preserve"> R&amp;D </w:t>' in body
    before = BODY.replace(">이제명 <", ">이재명 대통령이<")
    assert body == before.replace("<w:t>대통령은 R&amp;D ", '<w:t xml:space="preserve"> R&amp;D ')


def test_the_other_members_keep_their_bytes() -> None:
    data = edited(Hwpx(), HANGUL, 2, Span(0, 3), "열째")
    assert texts_of(data, "Contents/section10.xml")[0] == "열째 문단이다."
    assert texts_of(data, "Contents/section2.xml")[0] == "2째 문단이다."
    assert Hwpx().apply(HANGUL, []) == HANGUL.data


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufffe\uffff")


@pytest.mark.parametrize(("form", "source"), [(Docx(), WORD), (Hwpx(), HANGUL)], ids=["docx", "hwpx"])
@given(data=st.data())
def test_any_edit_reads_back(form: Format, source: SourceFile, data: st.DataObject) -> None:
    document = read(form, source)
    segment = document.segments[data.draw(st.integers(0, len(document.segments) - 1))]
    start = data.draw(st.integers(0, len(segment.text)))
    span = Span(start, data.draw(st.integers(start, len(segment.text))))
    if "\t" in span.of(segment.text):
        return
    replacement = data.draw(st.text(LETTERS, max_size=6))
    written = form.apply(source, [document.edit(segment, span, replacement)])
    after = "".join(one.text for one in read(form, SourceFile(source.path, written)).segments)
    wanted = "".join(
        one.text[: span.start] + replacement + one.text[span.end :] if one.index == segment.index else one.text
        for one in document.segments
    )
    assert "".join(after.split()) == "".join(wanted.split())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK nothing", "visit.docx: is no ZIP archive"),
        (archive({"word/other.xml": "<a/>"}), "visit.docx: holds no text"),
        (archive({"word/document.xml": "<a>"}), "visit.docx (word/document.xml, line 1): not well-formed"),
    ],
)
def test_what_is_no_document_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        Docx().read(SourceFile("visit.docx", data), "ko")
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("encoding", "declared", "letter"),
    [
        ("utf-16", "UTF-16", "ễ"),
        ("utf-8-sig", "UTF-8", "ễ"),
        ("euc-kr", "EUC-KR", "&#7877;"),
    ],
)
def test_a_member_keeps_the_encoding_that_it_declares(encoding: str, declared: str, letter: str) -> None:
    xml = BODY.replace('encoding="UTF-8"', f'encoding="{declared}"')
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("word/document.xml", xml.encode(encoding))
    source = SourceFile("visit.ko.docx", stream.getvalue())
    assert Docx().apply(source, []) == source.data
    written = edited(Docx(), source, 5, Span(0, 2), "ễ")
    with zipfile.ZipFile(io.BytesIO(written)) as packed:
        assert packed.read("word/document.xml") == xml.replace("아랫줄", f"{letter}줄").encode(encoding)


def test_a_paragraph_around_a_text_box_keeps_the_text_in_the_box() -> None:
    box = "<w:r><w:txbxContent><w:p><w:r><w:t>상자 </w:t></w:r><w:r><w:t>안.</w:t></w:r></w:p></w:txbxContent></w:r>"
    xml = BODY.replace("<w:p/>", f"<w:p><w:r><w:t>앞과 </w:t></w:r>{box}<w:r><w:t>뒤.</w:t></w:r></w:p>")
    source = SourceFile("visit.ko.docx", archive({"word/document.xml": xml}))
    segments = [segment.text for segment in read(Docx(), source).segments]
    assert segments[3:5] == ["앞과 뒤.", "상자 안."]
    around = texts_of(edited(Docx(), source, 3, Span(0, 5), "둘레."))
    assert [text for text in around if text][5:8] == ["둘레.", "상자 ", "안."]
    inside = texts_of(edited(Docx(), source, 4, Span(0, 5), "상자."))
    assert [text for text in inside if text][5:8] == ["앞과 ", "상자.", "뒤."]
    document = read(Docx(), source)
    edits = [
        document.edit(segment, Span(0, len(segment.text)), new)
        for segment, new in zip(document.segments[3:5], ("둘레.", "상자."), strict=True)
    ]
    both = texts_of(Docx().apply(source, edits))
    assert [text for text in both if text][5:7] == ["둘레.", "상자."]
