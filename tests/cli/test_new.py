"""`transreview new` without a terminal."""

from pathlib import Path

import pytest

from transreview.cli.main import main


def test_files_become_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "transreview.yaml").write_text("languages: [ko, vi]\n")
    Path("a.txt").write_text("대통령은 하노이를 방문했다.\n")
    Path("b.txt").write_text("Tổng thống thăm Hà Nội.\n")
    assert main(["new", "news/visit", "a.txt", "b.txt"]) == 0
    assert sorted(path.name for path in Path("news").iterdir()) == ["visit.ko.txt", "visit.vi.txt"]
    assert "transreview review" in capsys.readouterr().out
    assert main(["new", "news/visit", "a.txt"]) == 2
    assert "there already" in capsys.readouterr().err
    assert main(["new", "--force", "news/visit", "ko=b.txt"]) == 0
    assert Path("news/visit.ko.txt").read_text() == Path("b.txt").read_text()


def test_without_a_terminal_files_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "visit"]) == 2
    assert "the desk needs a terminal" in capsys.readouterr().err
