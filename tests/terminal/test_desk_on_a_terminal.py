"""The desk in a real terminal: find, mend, edit, undo, save; and what a crash leaves behind."""

from pathlib import Path
from unicodedata import east_asian_width

import pytest

from tests.support import copied_samples
from tests.terminal.terminals import HAS_TMUX, PtyTerminal, Terminal, running, wait_for

TEXT = "news/coffee-exports"
KINDS = ["pty", pytest.param("tmux", marks=pytest.mark.skipif(not HAS_TMUX, reason="tmux is not installed"))]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied_samples(tmp_path)


def english(folder: Path) -> bytes:
    return (folder / f"{TEXT}.en.txt").read_bytes()


def opened(terminal: Terminal) -> None:
    """Waits until the text is there and checked."""
    wait_for(terminal, lambda screen: "coffee-exports" in screen and "unit 1/" in screen and "checking" not in screen)


def edit_first_cell(terminal: Terminal, letters: str) -> None:
    terminal.press("home")
    wait_for(terminal, "unit 1/")
    terminal.press("enter")
    terminal.press(letters)
    wait_for(terminal, letters)
    terminal.press("enter")


@pytest.mark.parametrize("kind", KINDS)
def test_find_mend_edit_undo_and_save(kind: str, project: Path) -> None:
    before = english(project)
    assert before.count(b"42.300") == 1
    others = {code: (project / f"{TEXT}.{code}.txt").read_bytes() for code in ("ko", "vi")}
    with running(kind, project, "review", f"{TEXT}.ko.txt") as terminal:
        opened(terminal)
        terminal.press("tab")
        wait_for(terminal, "number-separator")
        terminal.press(" ")
        wait_for(terminal, "1 unsaved")
        edit_first_cell(terminal, "QQQ")
        wait_for(terminal, "2 unsaved")
        assert english(project) == before
        terminal.press("ctrl+z")
        wait_for(terminal, "1 unsaved")
        terminal.press("ctrl+s")
        wait_for(terminal, "Saved")
        assert english(project) == before.replace(b"42.300", b"42,300")
        assert {code: (project / f"{TEXT}.{code}.txt").read_bytes() for code in ("ko", "vi")} == others
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
    assert not list((project / ".transreview").glob("journal/*.jsonl"))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_when_the_program_is_killed(kind: str, project: Path) -> None:
    files = {path: path.read_bytes() for path in (project / "news").iterdir()}
    with running(kind, project, "review", f"{TEXT}.ko.txt") as terminal:
        opened(terminal)
        edit_first_cell(terminal, "QQQ")
        wait_for(terminal, "1 unsaved")
        terminal.kill()
    assert {path: path.read_bytes() for path in (project / "news").iterdir()} == files
    with running(kind, project, "review", f"{TEXT}.ko.txt") as terminal:
        wait_for(terminal, "An earlier session left 1 step unsaved")
        terminal.press("enter")
        wait_for(terminal, lambda screen: "1 unsaved" in screen and "QQQ" in screen)
        terminal.press("ctrl+s")
        wait_for(terminal, "Saved")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
    changed = [path for path, data in files.items() if path.read_bytes() != data]
    assert len(changed) == 1
    assert changed[0].read_bytes().replace(b"QQQ", b"") == files[changed[0]]


def test_a_terminal_with_wide_ambiguous_characters_gets_none(project: Path) -> None:
    with running("pty", project, "review", f"{TEXT}.ko.txt", TRANSREVIEW_AMBIGUOUS="wide") as terminal:
        assert isinstance(terminal, PtyTerminal)
        opened(terminal)
        wait_for(terminal, "quotation marks")
        written = terminal.output
    assert "|" in written
    wide = {character for character in written if east_asian_width(character) == "A" and not is_mark(character)}
    assert not wide


def is_mark(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
