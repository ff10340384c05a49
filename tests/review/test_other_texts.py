"""Replacing in the project's other texts: preview, one step, bytes on disk, undo, somebody else's changes."""

from pathlib import Path

import pytest

from transreview.reports.change_list import change_list
from transreview.review.history import Change, Step
from transreview.review.journal import read_journal
from transreview.review.other_texts import changes, found
from transreview.review.project_files import OutdatedFileError
from transreview.review.replacing import Replacing
from transreview.review.saving import save
from transreview.review.workspace import OpenedText, journal_path, open_text, open_workspace, read_text

REPLACING = Replacing("총서기", "서기장")


def opened(folder: Path) -> OpenedText:
    """The text `a` of a project whose texts `b` and `c` have the words too, in other encodings."""
    (folder / "transreview.yaml").write_text("languages: [ko, vi]\n", encoding="utf-8")
    (folder / "a.ko.txt").write_text("총서기가 왔다.\n", encoding="utf-8")
    (folder / "a.vi.txt").write_text("Tổng Bí thư đến.\n", encoding="utf-8")
    if not (folder / "b.ko.txt").exists():
        (folder / "b.ko.txt").write_bytes("\ufeff총서기는 말했다.\r\n\r\n끝.\r\n".encode("utf-16-le"))
        (folder / "c.ko.po").write_text(
            'msgid ""\nmsgstr "Language: ko\\n"\n\nmsgid "the \\"leader\\""\nmsgstr "\\"총서기\\"와"\n',
            encoding="utf-8",
        )
    workspace = open_workspace([str(folder / "a.ko.txt")])
    [files] = workspace.texts
    return open_text(workspace, read_text(files))


def replace_all(text: OpenedText) -> int:
    others = text.session.others
    assert others is not None
    made: list[Change] = []
    for files in others.free:
        read = others.read(files)
        made += changes(read, list(found(read, REPLACING, ("ko", "vi"))))
    text.session.make(Step("replace", tuple(made)))
    return len(made)


def test_files_of_other_texts_change_when_the_text_is_saved_and_not_before(tmp_path: Path) -> None:
    text = opened(tmp_path)
    before = (tmp_path / "b.ko.txt").read_bytes()
    assert replace_all(text) == 2
    assert (tmp_path / "b.ko.txt").read_bytes() == before
    assert set(save(text, str(tmp_path)).paths) == {"b.ko.txt", "c.ko.po"}
    assert (tmp_path / "b.ko.txt").read_bytes() == "\ufeff서기장은 말했다.\r\n\r\n끝.\r\n".encode("utf-16-le")
    assert 'msgstr "\\"서기장\\"과"' in (tmp_path / "c.ko.po").read_text(encoding="utf-8")
    text.session.undo()
    save(text, str(tmp_path))
    assert (tmp_path / "b.ko.txt").read_bytes() == before


def test_the_change_list_names_them(tmp_path: Path) -> None:
    text = opened(tmp_path)
    replace_all(text)
    listed = change_list(text.session, {})
    assert "## b.ko.txt\n\n- Was: ~~총서기는~~ 말했다.\n- Is: **서기장은** 말했다.\n" in listed
    text.session.undo()
    assert "b.ko.txt" not in change_list(text.session, {})


def test_what_is_not_saved_is_found_as_it_will_read(tmp_path: Path) -> None:
    text = opened(tmp_path)
    replace_all(text)
    others = text.session.others
    assert others is not None
    assert not [place for files in others.free for place in found(others.read(files), REPLACING, ("ko",))]


def test_a_journal_brings_the_changes_back(tmp_path: Path) -> None:
    replace_all(opened(tmp_path))
    again = opened(tmp_path)
    assert again.recovered is not None
    assert not again.session.recover(again.recovered.steps)
    save(again, str(tmp_path))
    assert "서기장" in (tmp_path / "b.ko.txt").read_bytes().decode("utf-16")


def test_somebody_elses_change_stops_saving_and_undo_lets_it_go_on(tmp_path: Path) -> None:
    text = opened(tmp_path)
    replace_all(text)
    (tmp_path / "b.ko.txt").write_text("주석은 말했다.\n", encoding="utf-8")
    with pytest.raises(OutdatedFileError, match=r"b\.ko\.txt: was changed"):
        save(text, str(tmp_path))
    assert read_journal(journal_path(str(tmp_path), "a")) is not None
    text.session.undo()
    save(text, str(tmp_path))
    assert (tmp_path / "b.ko.txt").read_text(encoding="utf-8") == "주석은 말했다.\n"


def test_a_sentence_that_moved_is_still_known(tmp_path: Path) -> None:
    text = opened(tmp_path)
    replace_all(text)
    (tmp_path / "b.ko.txt").write_text("새 문장.\n\n총서기는 말했다.\n", encoding="utf-8")
    save(text, str(tmp_path))
    assert (tmp_path / "b.ko.txt").read_text(encoding="utf-8") == "새 문장.\n\n서기장은 말했다.\n"


def test_texts_with_unsaved_changes_of_their_own_are_left_alone(tmp_path: Path) -> None:
    text = opened(tmp_path)
    journal = journal_path(str(tmp_path), "b")
    journal.parent.mkdir(parents=True)
    journal.write_text("{}\n")
    assert text.session.others is not None
    assert [files.name for files in text.session.others.free] == ["c"]
