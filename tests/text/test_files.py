"""Bytes in and out: clear refusals, exact decoding, writing that loses nothing."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.text.files import (
    ChangedFileError,
    UnreadableFileError,
    decode,
    is_writable,
    read_bytes,
    write_atomically,
)

_characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")


@given(
    st.text(_characters).filter(lambda text: not text.startswith("\ufeff")),
    st.sampled_from(
        [
            (b"", "utf-8"),
            (b"\xef\xbb\xbf", "utf-8"),
            (b"\xff\xfe", "utf-16-le"),
            (b"\xfe\xff", "utf-16-be"),
            (b"\xff\xfe\0\0", "utf-32-le"),
            (b"\0\0\xfe\xff", "utf-32-be"),
        ]
    ),
)
def test_decoding_keeps_what_is_needed_to_encode_again(text: str, layout: tuple[bytes, str]) -> None:
    bom, encoding = layout
    data = bom + text.encode(encoding)
    read = decode(data, "a.txt")
    assert read.text == text
    assert read.bom + read.text.encode(read.encoding) == data


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        ("그는 \ud55c국을".encode() + b"\xff!", ["a.ko.txt", "UTF-8", "0xff", "offset 16", "line 1"]),
        (b"one\ntwo\n\xe1\x80", ["offset 8", "line 3"]),
        ("양국 정상은 협력을 확대하기로 했다.".encode("cp949"), ["EUC-KR", "save it as UTF-8"]),
        ("똠방각하는 펲시를 뷁 마셨다".encode("cp949"), ["CP949"]),
        (bytes.fromhex("54e66e672042dd207468ad2054ab204ca96d207468a86d2048b56e205175e8632c20ae"), ["TCVN3"]),
        (bytes.fromhex("54b16e672042ed207468df2054f4204ce26d207468e56d2048e06e205175af632c20f0"), ["VISCII"]),
        ("đường đến Đà Nẵng đã được mở".encode("cp1258", "ignore"), ["Windows-1258"]),
        (b"text\0more", ["NUL at byte 4", "binary"]),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ["offset 0", "binary"]),
        ("Hà Nội".encode("utf-16-le"), ["UTF-8", "UTF-16"]),
        ("plain text".encode("utf-16-be"), ["NUL at byte 0", "UTF-16"]),
        (b"\xff\xfea\0\x00\xd8", ["UTF-16", "offset 4", "damaged"]),
    ],
)
def test_what_is_not_text_is_refused_in_one_sentence(data: bytes, parts: list[str]) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        decode(data, "a.ko.txt")
    message = str(refusal.value)
    assert message.startswith("a.ko.txt: ")
    assert "\n" not in message
    assert all(part in message for part in parts), message


def test_a_western_encoding_is_not_taken_for_ours() -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        decode("Déjà vu à la française, où l'œuvre fût".encode("cp1252"), "a.txt")
    assert "looks like" not in str(refusal.value)


def test_reading_is_bounded(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"12345")
    assert read_bytes(str(file), 5) == b"12345"
    with pytest.raises(UnreadableFileError, match=r"larger than 4 bytes; --max-file-size"):
        read_bytes(str(file), 4)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"nowhere\.txt: there is no such file"):
        read_bytes(str(tmp_path / "nowhere.txt"))
    with pytest.raises(UnreadableFileError, match="is a folder"):
        read_bytes(str(tmp_path))
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        read_bytes(str(tmp_path / ("x" * 5000)))


def test_writing_replaces_the_content_and_keeps_the_mode(tmp_path: Path) -> None:
    file = tmp_path / "기사.ko.txt"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_atomically(str(file), b"new", expected=b"old")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["기사.ko.txt"]


def test_writing_makes_a_new_file(tmp_path: Path) -> None:
    write_atomically(str(tmp_path / "new.txt"), b"text")
    assert (tmp_path / "new.txt").read_bytes() == b"text"


@pytest.mark.parametrize("now", [b"other", b"old and more", b""])
def test_a_file_that_changed_is_not_overwritten(tmp_path: Path, now: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(now)
    with pytest.raises(ChangedFileError, match=r"a\.txt"):
        write_atomically(str(file), b"new", expected=b"old")
    assert file.read_bytes() == now
    file.unlink()
    with pytest.raises(ChangedFileError, match="removed"):
        write_atomically(str(file), b"new", expected=b"old")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a.txt", tmp_path / "link.txt"
    file.write_bytes(b"old")
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("this system makes no symbolic links")
    write_atomically(str(link), b"new", expected=b"old")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        write_atomically(str(file), b"new", expected=b"old")
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_file_that_is_read_only_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "visit.ko.txt"
    file.write_bytes(b"old")
    assert is_writable(str(file))
    file.chmod(0o444)
    assert not is_writable(str(file))
    with pytest.raises(PermissionError, match="read-only"):
        write_atomically(str(file), b"new")
    assert file.read_bytes() == b"old"
    assert is_writable(str(tmp_path / "new.txt"))
    assert not is_writable(str(tmp_path / "no folder" / "new.txt"))
