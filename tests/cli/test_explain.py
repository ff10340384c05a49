"""`transreview explain`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

_KO = "제목\n\n의장은 국민의회에서 연설했다.\n"
_VI = "Tiêu đề\n\nChủ tịch phát biểu tại Quốc hội.\n"


def test_a_finding_and_what_was_passed_over(project: Path, run: Run) -> None:
    (project / "visit.ko.txt").write_text(_KO, encoding="utf-8")
    (project / "visit.vi.txt").write_text(_VI, encoding="utf-8")
    ran = run("explain", "visit.ko.txt:3", "--color", "never")
    assert ran.status == 0
    assert "vi: Chủ tịch phát biểu tại Quốc hội." in ran.out
    assert "reported term-forbidden: ‘국민의회’" in ran.out
    assert "제목" not in ran.out


def test_one_language_alone(project: Path, run: Run) -> None:
    (project / "visit.vi.txt").write_text(_VI, encoding="utf-8")
    ran = run("explain", "visit.vi.txt:3")
    assert ran.status == 0
    assert "[national-assembly]: a form that may be used" in ran.out


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("visit.ko.txt", "name a file and a line"),
        ("visit.ko.txt:0", "name a file and a line"),
        ("visit.ko.txt:2", "no text stands on this line"),
        ("visit.ko.txt:99", "there is no line 99"),
        ("nothing.ko.txt:1", "there is no such file"),
    ],
)
def test_what_cannot_be_explained(project: Path, run: Run, place: str, message: str) -> None:
    (project / "visit.ko.txt").write_text(_KO, encoding="utf-8")
    ran = run("explain", place)
    assert ran.status == 2
    assert message in ran.err
    assert "Traceback" not in ran.err
