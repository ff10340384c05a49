"""The change list for the translator, and what a session changed."""

from pathlib import Path

import pytest

from tests.review.test_session import session
from transreview.localization.gettext import speak, spoken
from transreview.reports.change_list import change_list
from transreview.review.changed_segments import changed_segments, mended, reasons_of
from transreview.review.history import Change, Step
from transreview.review.journal import Journal, read_journal
from transreview.review.session import COMMENT
from transreview.review.summary import Tally, summarised
from transreview.review.working_text import SegmentKey

SIGNED = {"by": "mai", "at": "2026-01-02T09:00+09:00"}


def test_a_list_says_what_was_what_is_and_why() -> None:
    opened = session()
    entry = opened.board.entries[0]
    reasons = reasons_of([entry.finding], opened.text, lambda finding: finding.message)
    opened.apply_fixes(entry.finding.fixes[:1], "이제명 → 이재명", reasons)
    opened.edit_side(2, "ko", "모두 *끝*났다.", "unit 3 ko edited")
    key = opened.text.unit_key(2)
    opened.make(Step("comment", (Change(COMMENT, key, None, {"text": "see the source", "by": "jun"}),)))
    assert change_list(opened, SIGNED) == (
        "# Changes: text\n\n"
        "mai, 2026-01-02T09:00+09:00 · 2 sentences changed · 0 of 3 units reviewed\n\n"
        "## Unit 1 · 한국어\n\n"
        "- Was: ~~이제명~~ 대통령이 말했다.\n"
        "- Is: **이재명** 대통령이 말했다.\n"
        "- Why: 이제명\n"
        "- Tiếng Việt: Tổng thống Lee Jae Myung phát biểu.\n"
        "- English: President Lee spoke.\n\n"
        "## Unit 3 · 한국어\n\n"
        "- Was: ~~끝났다.~~\n"
        "- Is: **모두 \\*끝\\*났다.**\n"
        "- Why: unit 3 ko edited\n"
        "- Tiếng Việt: Kết thúc.\n"
        "- Comment (jun): see the source\n\n"
        "## Still open\n\n"
        "- Unit 1 · 한국어 · error: “이제명” – 이제명 (Language: spelling and spacing)\n"
        "- Unit 2 · 한국어 · error: “이제명” – 이제명 (Language: spelling and spacing)\n"
    )


def test_what_was_taken_back_or_ends_as_it_began_is_no_change() -> None:
    opened = session()
    opened.edit_side(0, "ko", "다르다.", "edit")
    opened.undo()
    opened.edit_side(2, "ko", "다르다.", "edit")
    opened.edit_side(2, "ko", "끝났다.", "edit")
    assert changed_segments(opened) == ()


def test_reasons_survive_in_the_journal(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "a.jsonl", {})
    opened = session(journal)
    opened.edit_segments({SegmentKey("ko", 0): "이재명"}, "edit", {SegmentKey("ko", 0): "오타"})
    journal.close()
    recovered = read_journal(tmp_path / "a.jsonl")
    assert recovered is not None
    again = session()
    again.recover(recovered.steps)
    [change] = changed_segments(again)
    assert change.reasons == ("오타",)


def test_an_edit_mends_the_findings_whose_words_are_gone() -> None:
    opened = session()
    found = opened.board.of_unit(0)
    assert mended(found, "ko", "이재명 대통령", ()) == found
    assert mended(found, "ko", "이제명 전 대통령", ()) == ()
    assert mended(found, "vi", "이재명 대통령", ()) == ()


def test_the_summary_counts_what_is_open_dismissed_and_done() -> None:
    opened = session()
    first = opened.board.entries[0].finding.fingerprint
    opened.set_value("suppression", first, {"rule": "name-misspelled", "reason": "so"}, "dismissed")
    opened.set_value("status", opened.text.unit_key(1), "done", "done")
    opened.edit_side(2, "ko", "모두 끝났다.", "edit")
    summary = summarised(opened)
    assert (summary.units, summary.done, summary.changed, summary.added) == (3, 1, 1, 0)
    assert summary.findings == Tally(error=1, dismissed=1)
    assert summary.by_rule == {"name-misspelled": Tally(error=1, dismissed=1)}
    assert list(summary.by_language) == ["ko"]
    assert summary.words == {"vi": 13, "ko": 10, "en": 7}


@pytest.mark.parametrize(("code", "heading"), [("ko", "# 변경 목록: text"), ("vi", "# Các thay đổi: text")])
def test_the_list_speaks_the_language_of_the_interface(code: str, heading: str) -> None:
    before = spoken()
    speak(code)
    try:
        assert change_list(session(), {}).startswith(heading)
    finally:
        speak(before)
