"""Patterns that earlier runs compiled: the same as if compiled now, and nothing is lost without them."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from transreview.cli import pattern_cache

PATTERNS: tuple[tuple[Any, int], ...] = (
    (r"[가-힣]+(?:은|는)(?!\w)", 0),
    (r"(?P<day>\d{1,2})일(?P<rest>[^\n]*)", 0),
    (r"(?<![^\W\d_])(?:nghìn|triệu|tỷ) đồng\b", re.IGNORECASE),
    (r"[\x00-\x1f\U000e0000-\U000e007f]|(?<=[다요])\.", re.MULTILINE),
    (rb"[\x80-\xff]+", 0),
    (r"(quoted) \1 (?:x(?P<y>z)?)*?", re.VERBOSE),
)


@pytest.fixture(autouse=True)
def cache_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache folder for everything, in which `re` remembers nothing."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    re.purge()
    yield tmp_path
    re.purge()


def _file(folder: Path) -> Path:
    (found,) = folder.rglob("patterns-*")
    return found


def _kept(folder: Path) -> Path:
    """The file after a run that has compiled the patterns; a new process follows."""
    for pattern, flags in PATTERNS:
        re.compile(pattern, flags)
    pattern_cache.keep({})
    file = _file(folder)  # looking for it compiles a pattern too
    re.purge()
    return file


def test_patterns_are_the_same_as_if_compiled(cache_home: Path) -> None:
    fresh = [re.compile(pattern, flags) for pattern, flags in PATTERNS]
    _kept(cache_home)
    known = pattern_cache.warm()
    assert {(pattern, int(flags)) for pattern, flags in PATTERNS} == {(pattern, flags) for _, pattern, flags in known}
    for (pattern, flags), expected in zip(PATTERNS, fresh, strict=True):
        kept = re.compile(pattern, flags)
        assert kept is not expected
        assert kept == expected  # of patterns, that compares what they are compiled to
        assert (kept.flags, kept.groups, kept.groupindex) == (expected.flags, expected.groups, expected.groupindex)
    found = re.compile(PATTERNS[1][0]).search("3월 28일 오전")
    assert found is not None
    assert (found["day"], found.lastgroup, found["rest"]) == ("28", "rest", " 오전")


def test_what_is_compiled_later_is_added(cache_home: Path) -> None:
    file = _kept(cache_home)
    before = file.read_bytes()
    known = pattern_cache.warm()
    re.compile(PATTERNS[0][0])
    pattern_cache.keep(known)
    assert file.read_bytes() == before
    re.compile("học sinh")
    pattern_cache.keep(known)
    re.purge()
    assert set(pattern_cache.warm()) == {*known, (str, "học sinh", 0)}


def _cut(data: bytes) -> bytes:
    return data[:-7]


def _changed(data: bytes) -> bytes:
    return data[:100] + bytes((data[100] ^ 1,)) + data[101:]


@pytest.mark.parametrize("damage", [_cut, _changed, lambda data: b"", lambda data: b"\0\0\0\0"])
def test_a_damaged_file_is_replaced(cache_home: Path, damage: Callable[[bytes], bytes]) -> None:
    file = _kept(cache_home)
    good = file.read_bytes()
    file.write_bytes(damage(good))
    assert pattern_cache.warm() == {}
    _kept(cache_home)
    assert file.read_bytes() == good


def test_another_python_compiles_anew(cache_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _kept(cache_home)
    monkeypatch.setattr(sys, "version", "3.99 (another build)")
    assert pattern_cache.warm() == {}


def test_a_python_that_works_differently_inside_is_no_error(cache_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _kept(cache_home)
    with monkeypatch.context() as patched:
        patched.delattr(re, "_cache")
        assert pattern_cache.warm() == {}
        pattern_cache.keep({})


def test_no_folder_is_no_error(cache_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (cache_home / "file").write_bytes(b"")
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(cache_home / "file"))
    re.compile("a+b")
    pattern_cache.keep({})
    assert pattern_cache.warm() == {}
    assert (cache_home / "file").read_bytes() == b""


def test_later_runs_compile_nothing_and_say_the_same(cache_home: Path) -> None:
    text = cache_home / "a.ko.txt"
    text.write_text("국회는 28일 3조 원 규모의 법안를 처리했다.\n“안 된다”고 했다.\n", encoding="utf-8")

    def ran(before: str = "") -> tuple[int, bytes, bytes]:
        script = f"import re\nimport transreview.cli.main as main\n{before}\nmain.run()"
        command = (sys.executable, "-c", script, "lint", "--no-cache", text.name)
        done = subprocess.run(command, cwd=cache_home, capture_output=True, check=False, timeout=60)
        return done.returncode, done.stdout, done.stderr

    first = ran()
    assert first[0] == 1
    assert "법안을".encode() in first[1]
    assert ran() == first  # with the glossary compiled, which the first run did
    assert ran("vars(re)['_compiler'].compile = None") == first
