"""Recovering the steps of a journal, also where the files were changed since."""

from pathlib import Path

from tests.tui.test_app import KOREAN, project
from transreview.review.history import Change, Step
from transreview.review.recovery import recover
from transreview.review.session import COMMENT, STATUS
from transreview.review.working_text import SegmentKey
from transreview.review.workspace import OpenedText, open_text, open_workspace, read_text


def opened(folder: Path) -> OpenedText:
    workspace = open_workspace([str(folder)])
    return open_text(workspace, read_text(workspace.texts[0]))


def broken_off(folder: Path) -> None:
    text = opened(folder)
    text.session.edit_segments({SegmentKey("ko", 1): "이재명 대통령은 협력을 강조했다."}, "edit")
    text.session.set_value(COMMENT, "ko 1", {"text": "확인 필요"}, "comment")
    text.session.set_value(COMMENT, "ko 2", {"text": "좋다"}, "comment")
    text.session.set_value(STATUS, "vi 0", "done", "done")
    text.journal.close()


def test_all_steps_come_back_where_the_files_are_as_they_were(tmp_path: Path) -> None:
    folder = project(tmp_path)
    broken_off(folder)
    again = opened(folder)
    assert recover(again, str(folder)) == ()
    assert again.session.text.side(1, "ko") == "이재명 대통령은 협력을 강조했다."
    assert again.session.value(COMMENT, "ko 2") == {"text": "좋다"}
    assert again.session.unsaved == 4


def test_a_step_finds_its_sentence_where_others_were_put_before_it(tmp_path: Path) -> None:
    folder = project(tmp_path)
    broken_off(folder)
    file = folder / "news/visit.ko.txt"
    file.write_bytes(("그날의 기사다.\r\n\r\n" + KOREAN).encode())
    again = opened(folder)
    problems = recover(again, str(folder))
    contents = [segment.text for segment in again.session.text.documents["ko"].segments]
    assert contents[1] == "이재명 대통령은 서울에서 또럼 서기장을 만났다."
    assert contents[2] == "이재명 대통령은 협력을 강조했다."
    assert again.session.value(COMMENT, "ko 2") == {"text": "확인 필요"}
    assert again.session.value(STATUS, "vi 0") == "done"
    assert "좋다" in problems[0]
    again.journal.close()

    once_more = opened(folder)
    assert recover(once_more, str(folder)) == ()
    assert once_more.session.text.documents["ko"].segments[2].text == "이재명 대통령은 협력을 강조했다."


def test_a_sentence_that_was_rewritten_is_not_overwritten_but_told(tmp_path: Path) -> None:
    folder = project(tmp_path)
    broken_off(folder)
    file = folder / "news/visit.ko.txt"
    file.write_bytes(KOREAN.replace("이제명 대통령은 협력을 강조했다", "대통령이 다시 썼다").encode())
    again = opened(folder)
    problems = recover(again, str(folder))
    assert again.session.text.documents["ko"].segments[1].text == "대통령이 다시 썼다."
    assert "이재명 대통령은 협력을 강조했다." in problems[0]
    kept = next((folder / ".transreview/kept").iterdir())
    assert "확인 필요" in kept.read_text()
    assert kept.name in problems[-1]


def test_a_step_already_in_a_file_that_was_saved_is_no_problem(tmp_path: Path) -> None:
    folder = project(tmp_path)
    text = opened(folder)
    text.session.make(
        Step("edit", (Change("segment", "ko 1", "이제명 대통령은 협력을 강조했다.", "이재명 대통령은 말했다."),))
    )
    text.journal.close()
    saved = KOREAN.replace("이제명 대통령은 협력을 강조했다.", "이재명 대통령은 말했다.")
    (folder / "news/visit.ko.txt").write_bytes(saved.encode())
    again = opened(folder)
    assert recover(again, str(folder)) == ()
    assert again.session.text.documents["ko"].segments[1].text == "이재명 대통령은 말했다."
