"""Starting texts: names, languages, bytes."""

from pathlib import Path

import pytest

from transreview.review.errors import NewTextError, TextExistsError
from transreview.review.new_text import Version, chosen, detected_language, pasted, planned, write


def test_pasted_text_becomes_lines_of_utf8() -> None:
    assert pasted("\r\n제목\r\n\r\n본문이다.\r", "ko").data == "제목\n\n본문이다.\n".encode()


def test_separators_that_are_no_line_ends_stay() -> None:
    assert pasted("a\u2028b\u0085c", "en").data.decode() == "a\u2028b\u0085c\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("대통령은 하노이를 방문했다.", "ko"),
        ("Tổng thống thăm Hà Nội.", "vi"),
        ("The president visited Hanoi.", "en"),
        ("2026. 11. 26", None),
        ("", None),
    ],
)
def test_the_language_is_detected(text: str, code: str | None) -> None:
    assert detected_language(text) == code


@pytest.mark.parametrize("name", ["news/visit", "news/visit.txt", "news/visit.ko.txt", " news/visit/ "])
def test_names_are_taken_as_people_write_them(name: str, tmp_path: Path) -> None:
    files = planned(name, [Version(b"x", "ko"), Version(b"y", "vi", ".docx")], str(tmp_path))
    assert files == {f"{tmp_path}/news/visit.ko.txt": b"x", f"{tmp_path}/news/visit.vi.docx": b"y"}


@pytest.mark.parametrize("name", ["", "  ", "../visit", "/etc/visit", "news//visit", "a\x1bb", "c:visit"])
def test_names_outside_the_project_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(NewTextError):
        planned(name, [Version(b"x", "ko")], str(tmp_path))


def test_two_versions_of_one_language_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NewTextError, match="한국어"):
        planned("visit", [Version(b"x", "ko"), Version(b"y", "ko", ".docx")], str(tmp_path))


def test_nothing_is_replaced_unasked_and_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "visit.vi.txt").write_text("mine")
    files = planned("visit", [Version(b"x", "ko"), Version(b"y", "vi")], str(tmp_path))
    with pytest.raises(TextExistsError, match=r"visit\.vi\.txt"):
        write(files)
    assert [path.name for path in tmp_path.iterdir()] == ["visit.vi.txt"]
    write(files, overwrite=True)
    assert (tmp_path / "visit.vi.txt").read_bytes() == b"y"


def test_a_chosen_file_keeps_its_bytes(tmp_path: Path) -> None:
    data = "\ufeffTổng thống thăm Hà Nội.\r\n".encode()
    (tmp_path / "ban-dich.txt").write_bytes(data)
    assert chosen(str(tmp_path / "ban-dich.txt")) == Version(data, "vi")
    (tmp_path / "zahlen.ko.txt").write_bytes(b"123")
    assert chosen(str(tmp_path / "zahlen.ko.txt")).language == "ko"
    (tmp_path / "zahlen.txt").write_bytes(b"123")
    with pytest.raises(NewTextError, match="language is not clear"):
        chosen(str(tmp_path / "zahlen.txt"))
