"""The entry: help that teaches, versions, unknown commands, and behaviour of the process itself."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import transreview
from tests.cli.conftest import Run
from transreview.cli.main import COMMANDS

HEAVY = {
    *("textual", "rich", "sacrebleu", "numpy", "lxml", "rapidfuzz"),
    *("asyncio", "multiprocessing", "logging", "importlib.metadata"),
}

UNUSED = {
    *("yaml", "difflib", "dataclasses", "inspect", "pathlib", "tempfile", "threading", "ahocorasick_rs"),
    *("transreview.languages.vietnamese.language", "transreview.languages.english.language"),
    *("transreview.alignment.unit", "transreview.documents.message_tags"),
    *("transreview.rules.catalogs.plural_forms", "transreview.rules.arbitration"),
}
"""What one Korean text in running prose has no use for."""


def _process(*arguments: str, code: str | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "transreview"]
    return subprocess.run(
        [*command, *arguments], capture_output=True, check=False, env={**os.environ, **environment}, timeout=60
    )


def test_help_teaches(run: Run) -> None:
    for arguments in (["--help"], ["-h"], ["help"]):
        ran = run(*arguments)
        assert ran.status == 0
        assert all(name in ran.out for name in COMMANDS)
        assert "transreview lint article.ko.txt" in ran.out


@pytest.mark.parametrize("command", ["lint", "rule"])
def test_every_command_explains_itself_with_examples(run: Run, command: str) -> None:
    for arguments in ([command, "--help"], ["help", command]):
        ran = run(*arguments)
        assert ran.status == 0
        assert f"transreview {command}" in ran.out
        assert ran.out.count(f"  transreview {command}") >= 3


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"transreview {transreview.__version__}\n", "")


def test_an_unknown_command_is_told_with_the_nearest(run: Run, project: Path) -> None:
    assert run("lnit").err == "error: there is no command 'lnit'; did you mean 'lint'?\n"
    (project / "a.txt").write_text("글", encoding="utf-8")
    ran = run("a.txt")
    assert ran.status == 2
    assert "write `transreview lint a.txt`" in ran.err


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "cp949:strict"}])
def test_output_is_utf8_whatever_the_locale(project: Path, environment: Mapping[str, str]) -> None:
    (project / "뉴스.ko.txt").write_text("법안를 처리했다. Tô Lâm\n", encoding="utf-8")
    done = _process("lint", ".", "--output-format", "concise", **environment)
    assert done.returncode == 1
    assert "법안을" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_error(project: Path) -> None:
    (project / "a.ko.txt").write_text("법안를 처리했다.\n" * 3000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "transreview", "lint", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
def test_an_interruption_is_quiet(project: Path) -> None:
    code = (
        "import sys, transreview.cli.main as m\n"
        "def interrupted(arguments): raise KeyboardInterrupt\n"
        "m.main = interrupted\nm.run()"
    )
    done = _process(code=code)
    assert (done.returncode, done.stderr) == (130, b"")


def _imported(*arguments: str) -> set[str]:
    """The modules that a command line has loaded when it is done."""
    script = (
        "import sys\n"
        "from transreview.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write(' '.join(sys.modules))"
    )
    return set(_process(*arguments, code=script).stderr.decode().split())


@pytest.mark.parametrize("report", ["full", "json"])
def test_lint_imports_only_what_it_uses(project: Path, report: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "a.ko.txt").write_text("법안를 처리했다.\n", encoding="utf-8")
    (project / "transreview.yaml").unlink()
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(project / "cache"))
    arguments = ("lint", "a.ko.txt", "--glossary", "terms", "--output-format", report)
    assert "yaml" in _imported(*arguments)
    loaded = _imported(*arguments)
    assert "transreview.rules.korean.josa" in loaded
    assert loaded & (HEAVY | UNUSED) == set()


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("lint", "--help")])
def test_help_imports_nothing_that_works(project: Path, arguments: tuple[str, ...]) -> None:
    loaded = _imported(*arguments)
    assert not loaded & (HEAVY | {"yaml", "transreview.review.linting", "transreview.rules.registry"})
