"""Catalogs of a project as CI lints them: joined by their messages, each beside its original."""

from pathlib import Path

import pytest

from transreview.cli.main import main

_HEADER = 'msgid ""\nmsgstr ""\n"Language: {0}\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for code, entries in {
        "ko": 'msgid "Open the file %s"\nmsgstr "파일 %s 열기"\n\nmsgid "Close all windows"\nmsgstr ""\n',
        "vi": 'msgid "Open the file %s"\nmsgstr "Mở tập tin"\n\nmsgid "Only here %s"\nmsgstr "Chỉ ở đây "\n',
    }.items():
        folder = tmp_path / "locale" / code / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "django.po").write_text(_HEADER.format(code) + entries, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_translation_stands_beside_its_original(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--no-cache", "--output-format", "concise", "."]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [(line.split(":")[0][7:9], line.rsplit("[", 1)[1]) for line in lines] == [
        ("ko", "untranslated]"),
        ("vi", "placeholder-mismatch]"),
        ("vi", "placeholder-mismatch]"),
        ("vi", "edge-space]"),
    ]


def test_one_catalog_of_several(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--no-cache", "locale/ko/LC_MESSAGES/django.po"]) == 0
    assert "untranslated" in capsys.readouterr().out
