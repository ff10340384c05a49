"""Which files a command line names, and which of them are one text."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from transreview.review.configuration import Configuration, ListedText
from transreview.review.discovery import NothingToLintError, TextFiles, discover, review_path


def _write(root: Path, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("글", encoding="utf-8")


def _discover(root: Path, paths: Sequence[str], **settings: Any) -> tuple[TextFiles, ...]:
    configuration = Configuration(root=str(root))._replace(**settings)
    return discover(configuration, [str(root / path) if path != "-" else path for path in paths], str(root))


def _shape(texts: Sequence[TextFiles]) -> dict[str, dict[str, bool]]:
    return {text.name: {file.path: file.reported for file in text.files} for text in texts}


def test_a_folder_gives_the_texts_whose_names_say_their_language(tmp_path: Path) -> None:
    _write(tmp_path, "news/visit.ko.txt", "news/visit.vi.txt", "news/en/trade.txt", "news/ko/trade.txt", "README.md")
    assert _shape(_discover(tmp_path, ["."])) == {
        "news/trade": {"news/en/trade.txt": True, "news/ko/trade.txt": True},
        "news/visit": {"news/visit.ko.txt": True, "news/visit.vi.txt": True},
    }


def test_hidden_ignored_and_excluded_files_are_left_out(tmp_path: Path) -> None:
    _write(tmp_path, "a.ko.txt", ".git/b.ko.txt", "c/d.ko.txt", "drafts/e.ko.txt", "c/f.ko.txt", "a.review.yaml")
    (tmp_path / ".gitignore").write_text("c/d*\n", encoding="utf-8")
    assert list(_shape(_discover(tmp_path, ["."], exclude=("drafts/**",)))) == ["a", "c/f"]


def test_message_files_come_together_and_glossaries_and_settings_do_not(tmp_path: Path) -> None:
    _write(tmp_path, "i18n/app_ko.arb", "i18n/app_vi.arb", "terms/ko/names.yaml", "ko/package.json", "conf/ko.yml")
    assert _shape(_discover(tmp_path, ["."], glossaries=("shipped", "terms/"))) == {
        "conf": {"conf/ko.yml": True},
        "i18n/app": {"i18n/app_ko.arb": True, "i18n/app_vi.arb": True},
    }


def test_ignore_files_above_a_folder_hold_in_it(tmp_path: Path) -> None:
    _write(tmp_path, "news/old/a.ko.txt", "news/b.ko.txt")
    (tmp_path / ".gitignore").write_text("news/old/\n", encoding="utf-8")
    assert list(_shape(_discover(tmp_path, ["news"]))) == ["news/b"]


def test_only_the_languages_of_the_project_are_looked_for(tmp_path: Path) -> None:
    _write(tmp_path, "a.ko.txt", "a.vi.txt", "a.en.txt")
    assert _shape(_discover(tmp_path, ["."], languages=("ko", "vi"))) == {"a": {"a.ko.txt": True, "a.vi.txt": True}}


@pytest.mark.parametrize(
    ("named", "others"),
    [
        ("news/visit.ko.txt", ["news/visit.vi.txt", "news/visit.en-GB.md"]),
        ("news/visit/ko.txt", ["news/visit/vi.txt", "news/visit/en.txt"]),
        ("ko/news/visit.txt", ["vi/news/visit.txt", "en_US/news/visit.txt"]),
    ],
)
def test_a_named_file_brings_its_siblings_as_context(tmp_path: Path, named: str, others: list[str]) -> None:
    _write(tmp_path, named, *others, "news/other.vi.txt", "vi/news/other.txt")
    (text,) = _discover(tmp_path, [named])
    assert {file.path: file.reported for file in text.files} == {named: True, **dict.fromkeys(others, False)}
    assert {file.language for file in text.files} == {"ko", "vi", "en"}


def test_a_named_file_is_taken_whatever_its_name(tmp_path: Path) -> None:
    _write(tmp_path, "article", ".hidden/x.txt")
    (tmp_path / ".gitignore").write_text("*\n", encoding="utf-8")
    texts = _discover(tmp_path, ["article", ".hidden/x.txt", "missing.txt", "article"])
    assert [file.path for text in texts for file in text.files] == [".hidden/x.txt", "article", "missing.txt"]
    assert all(file.language is None for text in texts for file in text.files)


def test_listed_texts_are_found_whatever_their_names(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "sub/b.txt", "c.ko.txt")
    listed = ListedText("visit", {"ko": "a.txt", "vi": "sub/b.txt"}, source="vi")
    found = _discover(tmp_path, ["."], texts=(listed,))
    assert _shape(found) == {"c": {"c.ko.txt": True}, "visit": {"a.txt": True, "sub/b.txt": True}}
    (text,) = _discover(tmp_path, ["a.txt"], texts=(listed,))
    assert _shape([text]) == {"visit": {"a.txt": True, "sub/b.txt": False}}
    assert text.source == "vi"
    assert text.review == str(tmp_path / "visit.review.yaml")


def test_a_folder_without_texts_is_said(tmp_path: Path) -> None:
    _write(tmp_path, "README.md", "b.txt", "ko.glossary.yaml")
    with pytest.raises(NothingToLintError, match="nothing to lint here"):
        _discover(tmp_path, ["."])


def test_standard_input_is_a_text(tmp_path: Path) -> None:
    (text,) = _discover(tmp_path, ["-"])
    assert [file.path for file in text.files] == ["<stdin>"]


def test_paths_outside_the_root_are_relative_all_the_same(tmp_path: Path) -> None:
    _write(tmp_path, "project/a.ko.txt", "elsewhere/b.ko.txt")
    texts = discover(Configuration(), [str(tmp_path / "elsewhere" / "b.ko.txt")], str(tmp_path / "project"))
    assert texts[0].files[0].path == "../elsewhere/b.ko.txt"


@pytest.mark.parametrize(
    ("path", "review"),
    [
        ("news/visit.ko.txt", "news/visit.review.yaml"),
        ("news/visit/ko.txt", "news/visit/review.yaml"),
        ("ko/visit.txt", "visit.review.yaml"),
        ("news/ko/visit.txt", "news/visit.review.yaml"),
        ("article.txt", "article.review.yaml"),
    ],
)
def test_the_review_file_lies_beside_the_text(path: str, review: str) -> None:
    assert review_path(path) == review
