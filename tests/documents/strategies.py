"""Files as they come in: line ends, marks, encodings, layouts of paragraphs."""

import unicodedata

from hypothesis import strategies as st

from transreview.documents.document import Document, SourceFile

SENTENCES = (
    "또럼 서기장은 11일 서울에서 이재명 대통령과 회담했다.",
    "양측은 “협력을 확대하자”고 뜻을 모았다.",
    "Tổng Bí thư Tô Lâm thăm Hàn Quốc từ ngày 10 đến 13/8.",
    "Kim ngạch đạt 81,5 tỷ USD, tăng 7,3%.",
    "The two sides signed ten documents in Seoul.",
    "“It was a success,” he said.",
    "제목처럼 끝나지 않는 줄",
    "• 등록 2025.08.11 19:15:20",
    "홍길동 기자 hong@example.test",
    "Theo TTXVN",
    "이재명\u00a0대통령",
    "👨‍👩‍👧 1.5 🇻🇳",
    "...",
    "- mục một",
    "서기\u200b장이 말했다.",
)
_pieces = st.sampled_from((*SENTENCES, *(unicodedata.normalize("NFD", sentence) for sentence in SENTENCES)))
_characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
_breaks = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \n", "\n\u00a0\n\n", " ", "  ", "\t", ""])
texts = (
    st.lists(st.tuples(_pieces | st.text(_characters, max_size=6), _breaks), max_size=8)
    .map(lambda parts: "".join(piece + end for piece, end in parts))
    .filter(lambda text: not text.startswith("\ufeff"))
)
encodings = st.sampled_from(
    [(b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]
)


def source(text: str, layout: tuple[bytes, str] = (b"", "utf-8"), path: str = "article.ko.txt") -> SourceFile:
    """A file with that text."""
    bom, encoding = layout
    return SourceFile(path, bom + text.encode(encoding))


def check_segments(document: Document) -> None:
    """What holds for every document: segments in order, apart from one another, and exact in their places."""
    end = 0
    for number, segment in enumerate(document.segments):
        assert segment.index == number
        assert segment.text
        assert segment.place.start >= end
        end = segment.place.end
        assert end <= len(document.text)
        assert all(0 <= part.start < part.end <= len(segment.text) for part in segment.protected)
    paragraphs = [segment.paragraph for segment in document.segments]
    assert paragraphs == sorted(paragraphs)
