"""Ignore patterns as gitignore(5) describes them; `git check-ignore` is the oracle where there is Git."""

import shutil
import subprocess
from pathlib import Path

import pytest

from transreview.review.gitignore import is_ignored, patterns

CASES = [
    (["*.bak"], "a/b.bak", True),
    (["*.bak"], "a/b.bak.txt", False),
    (["drafts/"], "drafts", True),
    (["drafts/"], "news/drafts", True),
    (["/drafts"], "news/drafts", False),
    (["news/drafts"], "other/news/drafts", False),
    (["news/*.txt"], "news/a.txt", True),
    (["news/*.txt"], "news/sub/a.txt", False),
    (["**/old"], "a/b/old", True),
    (["a/**/old"], "a/old", True),
    (["a/**/old"], "a/b/c/old", True),
    (["old/**"], "old/x/y.txt", True),
    (["*.txt", "!keep.txt"], "keep.txt", False),
    (["*.txt", "!keep.txt"], "lose.txt", True),
    (["visit.??.txt"], "visit.ko.txt", True),
    (["visit.[kv]?.txt"], "visit.en.txt", False),
    (["visit.[!e]?.txt"], "visit.ko.txt", True),
    (["# comment", "", "x"], "# comment", False),
    ([r"\#note"], "#note", True),
    (["기사 초안/"], "기사 초안", True),
    (["a.b"], "aXb", False),
    (["trailing   "], "trailing", True),
]


@pytest.mark.parametrize(("lines", "path", "ignored"), CASES)
def test_patterns(lines: list[str], path: str, ignored: bool) -> None:
    assert is_ignored(path, "." not in path, patterns(lines)) is ignored


def test_a_pattern_holds_below_its_own_folder_only() -> None:
    ignore = patterns(["/a.txt"], "news/")
    assert is_ignored("news/a.txt", False, ignore)
    assert not is_ignored("a.txt", False, ignore)
    assert not is_ignored("news/sub/a.txt", False, ignore)


@pytest.mark.skipif(shutil.which("git") is None, reason="Git is the oracle")
def test_git_agrees(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for lines, path, ignored in CASES:
        (tmp_path / ".gitignore").write_text("\n".join(lines) + "\n", encoding="utf-8")
        target = path if "." in path else path + "/"
        found = subprocess.run(["git", "-C", str(tmp_path), "check-ignore", "-q", "--no-index", target], check=False)
        assert (found.returncode == 0) is ignored, (lines, path)
