"""Subtitles: cues by their times, nothing else touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.documents.document import Document, SourceFile
from transreview.documents.subtitles import Subtitles
from transreview.text.span import Span

SRT = """1
00:00:01,000 --> 00:00:03,500
또럼 서기장이 서울에
도착했습니다.

2
00:00:04,000 --> 00:00:05,000
<i>환영합니다</i>

3
00:00:06,000 --> 00:00:07,000

"""
VTT = """WEBVTT - a note

NOTE nothing here is a cue

intro
00:01.000 --> 00:03.500 align:start
Welcome to Hà Nội.
"""


def read(text: str) -> Document:
    (document,) = Subtitles().read(SourceFile("a.srt", text.encode()), "ko")
    return document


def test_cues_are_segments_with_their_times_as_keys() -> None:
    document = read(SRT)
    assert [segment.text for segment in document.segments] == [
        "또럼 서기장이 서울에\n도착했습니다.",
        "<i>환영합니다</i>",
        "",
    ]
    assert document.segments[0].key == "00:00:01.000 --> 00:00:03.500"
    assert [span.of("<i>환영합니다</i>") for span in document.segments[1].protected] == ["<i>", "</i>"]
    assert [segment.text for segment in read(VTT).segments] == ["Welcome to Hà Nội."]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@given(index=st.integers(0, 1), content=st.text(st.sampled_from("가 ễ.-"), min_size=1, max_size=9).filter(str.strip))
def test_an_edit_changes_its_cue_alone(newline: str, index: int, content: str) -> None:
    text = SRT.replace("\n", newline)
    source = SourceFile("a.srt", text.encode())
    document = read(text)
    segment = document.segments[index]
    data = Subtitles().apply(source, [document.edit(segment, Span(0, len(segment.text)), content)])
    assert data.decode() == text.replace(segment.text, content)
    assert len(read(data.decode()).segments) == 3
    assert Subtitles().apply(source, []) == source.data


def test_an_empty_line_that_would_end_a_cue_is_not_written() -> None:
    document = read(SRT)
    edit = document.edit(document.segments[0], Span(0, len(document.segments[0].text)), "한 줄\n\n두 줄")
    data = Subtitles().apply(SourceFile("a.srt", SRT.encode()), [edit])
    assert read(data.decode()).segments[0].text == "한 줄\n두 줄"
