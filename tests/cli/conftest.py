"""A project in a folder of its own, and the command line run in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from transreview.cli.main import main

GLOSSARY = """transreview_glossary: 1
name: test
concepts:
  - id: president-korea
    kind: title
    terms: {ko: [대통령], vi: [Tổng thống], en: [President]}
  - id: national-assembly
    kind: organisation
    terms:
      ko: [국회, {term: 국민의회, status: forbidden, scope: always}]
      vi: [Quốc hội]
      en: [National Assembly]
"""
CONFIGURATION = "glossaries: [terms]\n"


class Ran(NamedTuple):
    """What a command line did."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project with a small glossary; it is the working folder."""
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "test.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "transreview.yaml").write_text(CONFIGURATION, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "TRANSREVIEW_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line and returns its status and what it wrote."""

    def run_command(*arguments: str) -> Ran:
        capfd.readouterr()
        try:
            status = main(arguments)
        except SystemExit as exit:
            status = int(exit.code or 0)
        out, err = capfd.readouterr()
        return Ran(status, out, err)

    return run_command
