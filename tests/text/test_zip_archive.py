"""Archives: one member replaced, the others to the byte as they were, bombs refused."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.text.zip_archive import Archive, ArchiveError


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.comment = comment
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


MEMBERS = {
    "mimetype": b"application/hwp+zip",
    "본문/section0.xml": b"<a>old</a>" * 50,
    "Media/1.png": bytes(range(256)),
}


@given(st.sampled_from(sorted(MEMBERS)), st.binary(), st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
def test_one_member_changes_and_the_others_stay(name: str, content: bytes, method: int) -> None:
    data = packed(MEMBERS, method, b"a comment")
    changed = Archive(data).replaced({name: content})
    with zipfile.ZipFile(io.BytesIO(changed)) as archive:
        assert archive.testzip() is None
        assert {member: archive.read(member) for member in archive.namelist()} == {**MEMBERS, name: content}
        assert archive.namelist() == list(MEMBERS)
        assert archive.comment == b"a comment"
    for other in MEMBERS:
        if other != name:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                before = archive.getinfo(other)
            raw = data[before.header_offset : before.header_offset + 30 + before.compress_size]
            assert raw in changed


def test_an_archive_written_as_a_stream_keeps_its_descriptors() -> None:
    class Stream(io.RawIOBase):
        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, part: object) -> int:
            piece = bytes(part)  # type: ignore[call-overload]
            self.data += piece
            return len(piece)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in MEMBERS.items():
            archive.writestr(name, content)
    changed = Archive(bytes(stream.data)).replaced({"mimetype": b"x"})
    with zipfile.ZipFile(io.BytesIO(changed)) as archive:
        assert archive.testzip() is None
        assert archive.read("mimetype") == b"x"
        assert archive.read("Media/1.png") == MEMBERS["Media/1.png"]


def test_no_change_gives_the_same_bytes() -> None:
    data = packed(MEMBERS)
    assert Archive(data).replaced({}) == data
    assert Archive(data).replaced({"mimetype": MEMBERS["mimetype"]}) == data


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"not a zip", "no ZIP archive"),
        (packed(MEMBERS)[:-30], "no ZIP archive"),
        (packed({"bomb": b"\0" * 30_000_000}), "would unpack to 30000000 bytes"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ArchiveError, match=said):
        Archive(data)


def test_a_damaged_member_is_named() -> None:
    data = bytearray(packed(MEMBERS))
    place = data.index("본문/section0.xml".encode()) + 25
    data[place : place + 8] = b"\xff" * 8
    with pytest.raises(ArchiveError, match=r"본문/section0\.xml is damaged"):
        Archive(bytes(data)).read("본문/section0.xml")
