"""`--fix`, `--unsafe-fixes` and `--diff`: only what is meant changes, and nothing is half done."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WRONG = "국회는 28일 법안를 처리했다.\r\n\r\n국민의회가 열렸다. 물량를 늘렸다.\r\n"
RIGHT = "국회는 28일 법안을 처리했다.\r\n\r\n국회가 열렸다. 물량을 늘렸다.\r\n"


@pytest.fixture
def article(project: Path) -> Path:
    path = project / "a.ko.txt"
    path.write_bytes(b"\xef\xbb\xbf" + WRONG.encode())
    path.chmod(0o640)
    return path


def test_fixes_change_only_their_own_bytes(article: Path, run: Run) -> None:
    ran = run("lint", "--fix", "a.ko.txt")
    assert article.read_bytes() == b"\xef\xbb\xbf" + RIGHT.encode()
    assert ran.status == 0
    assert ran.out.splitlines()[-1] == "Repaired 3 in 1 file."
    assert article.stat().st_mode & 0o777 == 0o640


def test_a_fixed_file_needs_no_second_run(article: Path, run: Run) -> None:
    run("lint", "--fix", "a.ko.txt")
    before = article.stat().st_mtime_ns, article.read_bytes()
    assert run("lint", "--fix", "a.ko.txt").out == "No findings in 1 document, 3 segments.\n"
    assert (article.stat().st_mtime_ns, article.read_bytes()) == before


def test_a_difference_writes_nothing_and_applies(article: Path, run: Run) -> None:
    before = article.read_bytes()
    ran = run("lint", "--diff", "a.ko.txt")
    assert ran.status == 1
    assert article.read_bytes() == before
    assert "-국회는 28일 법안를 처리했다." in ran.out
    assert "+국회는 28일 법안을 처리했다." in ran.out
    article.write_text(RIGHT, encoding="utf-8", newline="")
    assert run("lint", "--diff", "a.ko.txt") == (0, "", "")


def test_the_status_is_that_of_what_remains(project: Path, run: Run) -> None:
    path = project / "a.ko.txt"
    path.write_text("법안를 처리했다. 대통\ufffd령이 왔다.\n", encoding="utf-8")
    ran = run("lint", "--fix", "a.ko.txt")
    assert ran.status == 1
    assert "법안을" in path.read_text(encoding="utf-8")
    assert "[mojibake]" in ran.out


def test_fixes_of_rules_that_are_left_out_are_not_made(article: Path, run: Run) -> None:
    run("lint", "--fix", "--ignore", "ko-josa", "a.ko.txt")
    text = article.read_text(encoding="utf-8-sig")
    assert "법안를" in text
    assert "국회가 열렸다" in text


def test_only_named_files_are_written(project: Path, run: Run) -> None:
    named, sibling = project / "a.ko.txt", project / "a.vi.txt"
    named.write_text("법안를 처리했다.\n", encoding="utf-8")
    sibling.write_text("Quốc  hội thông qua luật luật.\n", encoding="utf-8")
    before = sibling.read_bytes()
    run("lint", "--fix", "--unsafe-fixes", "a.ko.txt")
    assert sibling.read_bytes() == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is writable")
def test_nothing_is_written_when_one_file_cannot_be(project: Path, run: Run) -> None:
    first, second = project / "a.ko.txt", project / "b.ko.txt"
    for path in (first, second):
        path.write_text("법안를 처리했다.\n", encoding="utf-8")
    second.chmod(0o444)
    ran = run("lint", "--fix", ".")
    assert ran.status == 2
    assert "b.ko.txt: cannot be written" in ran.err
    assert "법안를" in first.read_text(encoding="utf-8")


def test_a_file_that_changed_meanwhile_is_not_overwritten(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = project / "a.ko.txt", project / "b.ko.txt"
    for path in (first, second):
        path.write_text("법안를 처리했다.\n", encoding="utf-8")
    from transreview.cli import lint_fix
    from transreview.review.fixing import write_all

    def late(fixed: list[object]) -> tuple[str, ...]:
        second.write_text("딴 사람이 고쳤다.\n", encoding="utf-8")
        return write_all(fixed)  # type: ignore[arg-type]

    monkeypatch.setattr(lint_fix, "write_all", late)
    ran = run("lint", "--fix", ".")
    assert ran.status == 2
    assert "b.ko.txt: was changed by someone else" in ran.err
    assert "nothing was written" in ran.err
    assert second.read_text(encoding="utf-8") == "딴 사람이 고쳤다.\n"
    assert "법안를" in first.read_text(encoding="utf-8")


def test_a_difference_of_standard_input(article: Path, run: Run) -> None:
    done = subprocess.run(
        [os.sys.executable, "-m", "transreview", "lint", "--diff", "-"],  # type: ignore[attr-defined]
        input=WRONG.encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.startswith(b"--- <stdin>")


def test_a_name_for_which_two_things_speak_is_one_fix_and_safe(project: Path, run: Run) -> None:
    article = project / "name.ko.txt"
    article.write_text("이재명 대통령이 왔다. 이재명 대통령은 웃었다.\n\n이제명 대통령은 말했다.\n", encoding="utf-8")
    assert run("lint", "--fix", "name.ko.txt").status == 0
    assert "이제명" not in article.read_text(encoding="utf-8")
