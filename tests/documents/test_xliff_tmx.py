"""XLIFF and TMX: codes kept, encodings kept, no byte beside the edit changed."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.documents.document import Document, SourceFile
from transreview.documents.format import Format
from transreview.documents.tmx import Tmx
from transreview.documents.xliff import Xliff
from transreview.documents.xml_content import CODE
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span

XLIFF_1 = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file source-language='vi-VN' target-language="ko-KR" datatype="plaintext" original="a.txt"><body>
  <trans-unit id="u1" approved="yes">
    <source>Tổng Bí thư <g id="1">Tô Lâm</g> &amp; phu nhân</source>
    <target state="translated">또럼<x id="2"/> 서기장 &lt;내외&gt;</target>
    <alt-trans><source>bỏ</source><target>버림</target></alt-trans>
    <note>lưu ý</note>
  </trans-unit>
  <trans-unit id="u2"><source>Hà Nội</source></trans-unit>
  <trans-unit id="u3"><source>Huế</source><target/></trans-unit>
  <trans-unit id="u4" translate="no"><source>VKIST</source><target><![CDATA[VKIST <b>]]></target></trans-unit>
 </body></file>
</xliff>
"""

XLIFF_2 = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="vi">
 <file id="f"><unit id="1">
  <originalData><data id="d1">&lt;b&gt;</data></originalData>
  <segment id="s1" state="reviewed"><source>Press <pc id="1">Enter</pc>.</source>
   <target>Bấm <pc id="1">Enter</pc>.</target></segment>
  <ignorable><source> </source></ignorable>
  <segment id="s2"><source>Quit<ph id="2" dataRef="d1"/></source></segment>
 </unit></file></xliff>
"""

TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="vi" adminlang="en" datatype="plaintext" segtype="sentence" o-tmf="x"
 creationtool="t" creationtoolversion="1"/><body>
<tu tuid="a"><tuv xml:lang="ko"><seg>하노이<bpt i="1">&lt;b></bpt>에서<ept i="1">&lt;/b></ept></seg></tuv>
<tuv xml:lang="vi"><seg>Ở Hà Nội</seg></tuv><tuv xml:lang="fr"><seg>À Hanoï</seg></tuv></tu>
<tu><tuv xml:lang="vi"><seg>Đà Nẵng</seg></tuv><tuv xml:lang="en-GB"><seg>Da Nang</seg></tuv></tu>
</body></tmx>
"""


def documents(form: Format, text: str) -> dict[str, Document]:
    read = form.read(SourceFile("file", text.encode()), None)
    return {document.language: document for document in read}


def test_xliff_1_gives_source_and_target_with_codes_as_single_characters() -> None:
    sides = documents(Xliff(), XLIFF_1)
    assert list(sides) == ["vi", "ko"]
    assert [segment.text for segment in sides["vi"].segments] == [
        f"Tổng Bí thư {CODE}Tô Lâm{CODE} & phu nhân",
        "Hà Nội",
        "Huế",
        "VKIST",
    ]
    korean = sides["ko"].segments
    assert [segment.text for segment in korean] == [f"또럼{CODE} 서기장 <내외>", "", "", "VKIST <b>"]
    assert korean[0].flags == {"translated", "approved"}
    assert korean[3].flags == {"locked"}
    assert [segment.key for segment in korean] == [segment.key for segment in sides["vi"].segments]
    assert korean[0].to_document(Span(2, 3)).of(sides["ko"].text) == '<x id="2"/>'


def test_xliff_2_gives_its_segments() -> None:
    sides = documents(Xliff(), XLIFF_2)
    assert [segment.text for segment in sides["en"].segments] == [f"Press {CODE}Enter{CODE}.", f"Quit{CODE}"]
    assert [segment.text for segment in sides["vi"].segments] == [f"Bấm {CODE}Enter{CODE}.", ""]
    assert sides["vi"].segments[0].flags == {"reviewed"}


def test_tmx_gives_a_document_per_language_and_leaves_gaps() -> None:
    sides = documents(Tmx(), TMX)
    assert list(sides) == ["vi", "ko", "en"]
    assert [segment.text for segment in sides["ko"].segments] == [f"하노이{CODE}에서{CODE}"]
    assert [(segment.key, segment.text) for segment in sides["en"].segments] == [("2", "Da Nang")]
    assert [segment.part for segment in sides["vi"].segments] == ["a", "2"]


def replaced(form: Format, text: str, language: str, index: int, span: Span | None, content: str) -> str:
    source = SourceFile("file", text.encode())
    document = next(document for document in form.read(source, None) if document.language == language)
    segment = document.segments[index]
    edit = document.edit(segment, span or Span(0, len(segment.text)), content)
    return form.apply(source, [edit]).decode()


@pytest.mark.parametrize(
    ("index", "span", "content", "before", "after"),
    [
        (0, Span(0, 2), "또 럼", ">또럼<x", ">또 럼<x"),
        (0, Span(0, 6), f"{CODE}럼 서기장", '>또럼<x id="2"/> 서기', '><x id="2"/>럼 서기장'),
        (0, Span(0, 6), "모두", '>또럼<x id="2"/> 서기', '>모두<x id="2"/>'),
        (0, Span(8, 11), "<&>", "&lt;내외", "&lt;&amp;&gt;"),
        (1, None, "하노이", "<source>Hà Nội</source>", "<source>Hà Nội</source><target>하노이</target>"),
        (2, None, "후에", "<target/>", "<target>후에</target>"),
        (3, None, "a<b]]>", "<![CDATA[VKIST <b>]]>", "<![CDATA[a<b]]]]><![CDATA[>]]>"),
    ],
)
def test_an_edit_is_spliced_into_xliff(index: int, span: Span | None, content: str, before: str, after: str) -> None:
    edited = replaced(Xliff(), XLIFF_1, "ko", index, span, content)
    assert before in XLIFF_1
    assert edited == XLIFF_1.replace(before, after, 1)


def test_an_edit_is_spliced_into_tmx() -> None:
    edited = replaced(Tmx(), TMX, "ko", 0, Span(0, 4), f"다낭{CODE}")
    assert edited == TMX.replace("하노이<bpt", "다낭<bpt")


CASES = [(Xliff(), XLIFF_1), (Xliff(), XLIFF_2), (Tmx(), TMX)]


@pytest.mark.parametrize(("form", "text"), CASES, ids=["xliff 1.2", "xliff 2.0", "tmx"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_no_edit_gives_the_same_bytes_in_every_encoding(form: Format, text: str, encoding: str, newline: str) -> None:
    data = text.replace("\n", newline).encode(encoding)
    source = SourceFile("file", data)
    assert form.apply(source, []) == data
    assert all(document.segments for document in form.read(source, None))


@pytest.mark.parametrize(("form", "text"), CASES, ids=["xliff 1.2", "xliff 2.0", "tmx"])
@given(data=st.data())
def test_any_content_reads_back_and_the_rest_stays(form: Format, text: str, data: st.DataObject) -> None:
    sides = documents(form, text)
    language = data.draw(st.sampled_from(sorted(sides)))
    before = sides[language].segments
    index = data.draw(st.integers(0, len(before) - 1))
    letters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\ufffc")
    wanted = data.draw(st.text(letters, min_size=1, max_size=8)) + CODE * before[index].text.count(CODE)
    edited = replaced(form, text, language, index, None, wanted)
    ElementTree.fromstring(edited)
    after = documents(form, edited)[language].segments
    assert [segment.text for segment in after] == [
        wanted if segment.index == index else segment.text for segment in before
    ]


def test_letters_that_an_encoding_lacks_become_references() -> None:
    text = XLIFF_1.replace("UTF-8", "ISO-8859-1")
    for letters in (
        "Tổng Bí thư",
        "Tô Lâm",
        "phu nhân",
        "또럼",
        " 서기장",
        "내외",
        "bỏ",
        "버림",
        "lưu ý",
        "Hà Nội",
        "Huế",
    ):
        text = text.replace(letters, "x")
    source = SourceFile("file", text.encode("latin-1"))
    document = Xliff().read(source, None)[1]
    data = Xliff().apply(source, [document.edit(document.segments[1], Span(0, 0), "é가")])
    assert "<target>é&#44032;</target>".encode("latin-1") in data


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff>&e;</xliff>', "entit"),
        ("<xliff><file>", "file:1: not well-formed XML"),
        ('<xliff srcLang="fr" trgLang="ko"/>', "translates fr to ko"),
        ("<a>" * 1000, "nested more than"),
        (XLIFF_1.replace("</file>", '</file><file source-language="en" target-language="ko"/>'), "several source"),
    ],
)
def test_what_is_refused_is_said_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        Xliff().read(SourceFile("file", text.encode()), None)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
