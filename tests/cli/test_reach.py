"""Only the beginning of a paragraph or message beyond any reasonable length is checked, in every language."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from transreview.analysis import reach, segment
from transreview.analysis.reach import overlong
from transreview.documents.document import Segment
from transreview.review import engine

SENTENCES = {
    "ko": "국회는 28일,, 본회의를 열고 법안을 처리했다. ",
    "vi": "Quốc hội họp phiên toàn thể ngày 28,, và thông qua dự luật. ",
    "en": "The assembly met on the 28th,, and passed the bill. ",
}
"""Each with one error: a doubled comma."""


@pytest.fixture(autouse=True)
def _short_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (reach, segment, engine):
        monkeypatch.setattr(module, "LONGEST", 500)


def _segments(*lengths: int, paragraph: int = 0) -> list[Segment]:
    return [Segment(index, "가" * length, index * 1000, paragraph=paragraph) for index, length in enumerate(lengths)]


def test_the_segments_behind_the_reach_of_a_paragraph_are_left_out() -> None:
    assert list(overlong(_segments(200, 200, 100))) == []
    (found,) = overlong(_segments(200, 200, 101, 50))
    assert (found.start, found.length, found.beyond) == (0, 551, range(2, 4))
    (alone,) = overlong(_segments(5000))
    assert (alone.length, alone.beyond) == (5000, range(0))


@pytest.mark.parametrize("code", SENTENCES)
def test_the_beginning_of_a_long_line_is_checked_and_that_is_said(project: Path, run: Run, code: str) -> None:
    line = SENTENCES[code] * 60
    (project / f"a.{code}.txt").write_text(f"{SENTENCES[code]}\n\n{line}\n", encoding="utf-8")
    ran = run("lint", "--no-cache", "--select", "punctuation-doubled", "--output-format", "concise", f"a.{code}.txt")
    checked = 500 // len(SENTENCES[code])
    assert checked <= len(ran.out.splitlines()) <= checked + 2
    assert ran.status == 0
    assert ran.err.startswith(f"note: a.{code}.txt: the paragraph in line 3 has ")
    assert ran.err.endswith(" characters: only the first 500 were checked\n")


def test_the_note_is_kept_with_the_result(project: Path, run: Run) -> None:
    (project / "a.ko.txt").write_text(SENTENCES["ko"] * 60, encoding="utf-8")
    assert run("lint", "a.ko.txt").err == run("lint", "a.ko.txt").err != ""


def test_what_is_not_wholly_checked_is_not_compared(project: Path, run: Run) -> None:
    (project / "a.ko.txt").write_text("국회는 28일 법안을 처리했다. " * 60, encoding="utf-8")
    (project / "a.en.txt").write_text("The assembly passed the bill on the 27th. " * 60, encoding="utf-8")
    ran = run("lint", "--no-cache", "--select", "number-changed,number-missing,date-mismatch", "a.ko.txt", "a.en.txt")
    assert (ran.status, ran.out) == (0, "No findings in 2 documents, 120 segments.\n")
    assert ran.err.count("and not against the other languages") == 2


@pytest.mark.parametrize("code", SENTENCES)
def test_a_long_message_is_checked_in_its_beginning(project: Path, run: Run, code: str) -> None:
    units = "".join(
        f'<tu><tuv xml:lang="{code}"><seg>{content}</seg></tuv></tu>'
        for content in (SENTENCES[code] * 60, SENTENCES[code])
    )
    memory = f'<tmx version="1.4"><header srclang="{code}"/><body>{units}</body></tmx>'
    (project / "a.tmx").write_text(memory, encoding="utf-8")
    ran = run("lint", "--no-cache", "--select", "punctuation-doubled", "--output-format", "concise", "a.tmx")
    checked = 500 // len(SENTENCES[code]) + 1
    assert checked <= len(ran.out.splitlines()) <= checked + 2
    assert "only the first 500 were checked" in ran.err
