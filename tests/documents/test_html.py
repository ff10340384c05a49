"""HTML pages: what is text and what is not, tags kept, hostile input read in linear time."""

import pytest

from tests.documents.samples import HTML
from tests.documents.strategies import check_segments
from transreview.documents.document import Document, SegmentKind, SourceFile
from transreview.documents.html import Html
from transreview.documents.html_scan import tokens
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span


def read(text: str, language: str | None = "ko") -> Document:
    (document,) = Html().read(SourceFile("page.html", text.encode()), language)
    check_segments(document)
    return document


def texts(text: str, language: str | None = "ko") -> list[str]:
    return [segment.text for segment in read(text, language).segments]


def test_a_page_is_read_in_blocks() -> None:
    segments = read(HTML).segments
    assert [(segment.kind.value, segment.text) for segment in segments] == [
        ("title", "또럼 서기장 & 방한"),
        ("item", '이제명 "회담"'),
        ("furniture", "홈"),
        ("title", "국빈 방한"),
        ("sentence", "이제명 대통령은 서기장과 만났다."),
        ("sentence", "둘째\u00a0문장 a<b 이다."),
        ("sentence", "셋째 문단"),
        ("sentence", "줄바꿈"),
        ("caption", "사진"),
        ("item", "하나"),
        ("item", "둘"),
        ("item", "셀"),
        ("item", "{{ name }} 님"),
    ]
    assert [span.of(segments[5].text) for segment in segments[5:6] for span in segment.protected] == ["a<b"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("<p>하나<p>둘", ["하나", "둘"]),
        ("<p>가 &lt; 나 &#44032; &copy 다 &unknown; &amp", ["가 < 나 가 © 다 &unknown; &"]),
        ("<p>5 < 6 </ 7", ["5 < 6"]),
        ("<p translate=no>남김</p><p>글</p>", ["글"]),
        ("<div lang=vi>Tiếng Việt</div><p lang=ko-KR>글</p>", ["글"]),
        ("<title>제목</titles></title><textarea>칸</textarea><p>글", ["제목</titles>", "글"]),
        ("<!-- <p>주석 --><p>글<!-- 열린", ["글"]),
        ("<p>글</p><a href='잘린", ["글"]),
        ("<svg><text>그림</text></svg><pre>코드</pre>", []),
        ("<SCRIPT>'</p>글'</SCRIPT ><P>글</P>", ["글"]),
    ],
)
def test_what_is_text(said: str, expected: list[str]) -> None:
    assert texts(said) == expected


def test_the_language_is_the_names_then_the_pages_then_detected() -> None:
    page = "<html lang=en><p>이제명 대통령이 서울에서 회담했다.</p>"
    assert read(page, "ko").language == "ko"
    assert read(page, None).language == "en"
    assert read("<p>이제명 대통령이 서울에서 회담했다.</p>", None).language == "ko"


def replaced(text: str, old: str, new: str) -> str:
    document = read(text)
    segment = next(segment for segment in document.segments if old in segment.text)
    start = segment.text.index(old)
    edit = document.edit(segment, Span(start, start + len(old)), new)
    return Html().apply(document.source, [edit]).decode()


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("<p>이제명 대통령", "이제명", "이재명", "<p>이재명 대통령"),
        ("<p>가 &amp; 나", "& 나", "< 다", "<p>가 &lt; 다"),
        ("<p>가 <b>나</b> 다", "가 나 다", "라", "<p>라"),
        ("<p>가 <b>나 다</b>", "가 나", "라", "<p>라<b> 다</b>"),
        ("<p><i>가 나</i> 다", "나 다", "라", "<p><i>가 </i>라"),
        ("<p>가 <a href=x>나</a> 다", "가 나 다", "라", "<p><a href=x>라</a>"),
        ("<p>가<img src=x> <a id=y></a>나", "가 나", "라", "<p><a id=y>라</a><img src=x>"),
        (
            "<html lang=en><p lang=ko>가 <a href=x>나</a> 다",
            "가 나 다",
            "라",
            "<html lang=en><p lang=ko><a href=x>라</a>",
        ),
        ("<p>가 <!-- 주 --> 나", "가 나", "라", "<p>라<!-- 주 -->"),
        ('<img alt="가 나">', "나", '"다" <라>', '<img alt="가 &quot;다&quot; &lt;라&gt;">'),
        ("<img alt=가나 src=x>", "나", "다 라", "<img alt=가다&#32;라 src=x>"),
    ],
)
def test_an_edit_keeps_the_tags_that_say_something(text: str, old: str, new: str, expected: str) -> None:
    assert replaced(text, old, new) == expected


def test_letters_that_the_encoding_lacks_become_references() -> None:
    data = "<meta charset='euc-kr'><p>이제명 대통령</p>".encode("cp949")
    (document,) = Html().read(SourceFile("page.html", data), "ko")
    edit = document.edit(document.segments[0], Span(0, 3), "Tô 이재명")
    assert Html().apply(document.source, [edit]) == "<meta charset='euc-kr'><p>T&#244; 이재명 대통령</p>".encode(
        "cp949"
    )


@pytest.mark.parametrize("declared", ["zlib", "no-such-code", "utf-8"])
def test_an_encoding_that_cannot_be_kept_is_refused_in_a_sentence(declared: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"^page\.html"):
        Html().read(SourceFile("page.html", f"<meta charset={declared}>".encode() + b"\xb0\xa1\xff"), "ko")


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", "<![CDATA[", "<b>", "<title>", "&a", "<a b='", "<div>", "</b>", "<li>"]
)
def test_hostile_pages_are_scanned_once(piece: str) -> None:
    """Each place is passed a bounded number of times: what is given out never overlaps, however often marks open."""
    text = piece * 20_000
    end = 0
    for token in tokens(text):
        assert token.span.start >= end
        end = token.span.end
    assert all(segment.kind is not SegmentKind.FURNITURE for segment in read("글" + text).segments[:1])
