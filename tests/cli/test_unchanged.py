"""What has not changed is not checked again, and nobody can tell but by the time it takes."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from transreview.review.linting import Linter

TEXT = "국회는 28일 법안를 처리했다.\n\n국민의회가 열렸다.\n"
OTHER = "Quốc hội đã thông qua luật.\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _age(path: Path) -> None:
    """Makes a file look as if it had been written a while ago: what has just changed is never trusted."""
    past = path.stat().st_mtime_ns - 10_000_000_000
    os.utime(path, ns=(past, past))


@pytest.fixture
def checks(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the texts that are really checked, as they are."""
    _age(project / "terms" / "test.yaml")
    checked: list[str] = []
    check = Linter.check

    def counted(self: Linter, text: object, sources: object) -> object:
        checked.append(text.name)  # type: ignore[attr-defined]
        return check(self, text, sources)  # type: ignore[arg-type]

    monkeypatch.setattr(Linter, "check", counted)
    _write(project / "a.ko.txt", TEXT)
    _write(project / "b.ko.txt", TEXT)
    return checked


@pytest.mark.parametrize("report", ["full", "concise", "json", "jsonl"])
def test_an_unchanged_text_gives_the_same_report_without_being_checked(
    checks: list[str], run: Run, report: str
) -> None:
    runs = [run("lint", ".", "--output-format", report) for _ in range(2)]
    assert checks == ["a", "b"]
    assert runs[0] == runs[1] == run("lint", ".", "--output-format", report, "--no-cache")
    assert checks == ["a", "b", "a", "b"]
    assert "ko-josa" in runs[0].out


def test_only_what_changed_is_checked(project: Path, checks: list[str], run: Run) -> None:
    run("lint", ".")
    _write(project / "b.ko.txt", TEXT.replace("28일", "29일"))
    assert "29일" in run("lint", ".").out
    assert checks == ["a", "b", "b"]


def test_all_that_a_result_depends_on_counts(project: Path, checks: list[str], run: Run) -> None:
    def checked(*arguments: str) -> bool:
        checks.clear()
        run("lint", "a.ko.txt", *arguments)
        return bool(checks)

    assert checked()
    assert not checked()
    _write(project / "a.vi.txt", OTHER)
    assert checked(), "another language stands beside it"
    _write(project / "a.vi.txt", OTHER.replace("luật", "nghị quyết"))
    assert checked(), "another language changed"
    _write(project / "a.review.yaml", "suppressions: []\n")
    assert checked(), "the review file"
    _write(project / "transreview.yaml", "glossaries: [terms]\nsource: vi\n")
    assert checked(), "the source language"
    _write(project / "transreview.yaml", "glossaries: [terms]\nsource: vi\nrules: {ko-josa: info}\n")
    assert checked(), "a severity"
    assert not checked("--fail-on", "info"), "what the status is made from does not count"
    assert checked("--ignore", "ko-josa"), "the rules"
    assert checked("--language", "ko"), "the language of the command line"
    glossary = project / "terms" / "test.yaml"
    _write(glossary, glossary.read_text(encoding="utf-8").replace("국민의회", "국민 의회"))
    _age(glossary)
    assert checked(), "the glossary"
    _write(project / "a.ko.txt", TEXT)
    assert checked("--select", "ko-josa")
    assert not checked("--select", "ko-josa"), "the same content, though written again"


def test_a_glossary_that_was_just_changed_is_not_trusted(project: Path, checks: list[str], run: Run) -> None:
    os.utime(project / "terms" / "test.yaml")
    for _ in range(2):
        run("lint", "a.ko.txt")
    assert checks == ["a", "a"]


def test_a_broken_glossary_is_told_though_the_text_did_not_change(project: Path, checks: list[str], run: Run) -> None:
    run("lint", "a.ko.txt")
    _write(project / "terms" / "test.yaml", "concepts: [")
    _age(project / "terms" / "test.yaml")
    assert run("lint", "a.ko.txt").status == 2


def test_a_run_that_could_not_do_all_is_not_kept(project: Path, checks: list[str], run: Run) -> None:
    (project / "a.ko.txt").write_bytes(b"\xff\xfe\xff")
    for _ in range(2):
        assert run("lint", "a.ko.txt").status == 2
    assert checks == ["a", "a"]


def test_a_suppression_that_ends_is_noticed(
    project: Path, checks: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import datetime

    finding = json.loads(run("lint", "a.ko.txt", "--output-format", "jsonl", "--select", "ko-josa").out)
    entry = f"{{rule: ko-josa, fingerprint: {finding['fingerprint']}, reason: x, until: 2025-08-31}}"
    _write(project / "a.review.yaml", f"suppressions: [{entry}]\n")

    def on(day: datetime.date) -> str:
        class Clock(datetime.datetime):
            @classmethod
            def now(cls, tz: datetime.tzinfo | None = None) -> "Clock":
                return cls(day.year, day.month, day.day, tzinfo=tz)

        monkeypatch.setattr(datetime, "datetime", Clock)
        return run("lint", "a.ko.txt", "--select", "ko-josa").out

    assert "1 suppressed" in on(datetime.date(2025, 8, 31))
    assert "1 suppressed" in on(datetime.date(2025, 8, 31))
    assert "1 error" in on(datetime.date(2025, 9, 1))


@pytest.mark.parametrize("damage", [b"", b"{", b'{"key": 1}', b"[]", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_result_is_made_anew(project: Path, checks: list[str], run: Run, damage: bytes) -> None:
    first = run("lint", "a.ko.txt")
    (kept,) = (project / ".transreview" / "cache" / "results").iterdir()
    kept.write_bytes(damage)
    assert run("lint", "a.ko.txt") == first
    assert checks == ["a", "a"]


def test_what_is_kept_is_private_and_out_of_version_control(project: Path, checks: list[str], run: Run) -> None:
    run("lint", ".")
    folder = project / ".transreview"
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "*\n"
    if os.name != "nt":
        assert (folder / "cache" / "results").stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_to_is_no_error(project: Path, checks: list[str], run: Run) -> None:
    (project / ".transreview").write_text("not a folder", encoding="utf-8")
    assert run("lint", "a.ko.txt").status == 1
    assert run("lint", "a.ko.txt").status == 1
    assert checks == ["a", "a"]
