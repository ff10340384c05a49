"""A session: edits, fixes, undo and recovery on a text in three languages."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import parallel
from transreview.alignment.unit import Alignment, Unit
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.glossary.glossary import Glossary
from transreview.glossary.yaml_file import parse_concepts
from transreview.review.board import Entry
from transreview.review.journal import Journal, read_journal
from transreview.review.review_file import read_review, review_yaml
from transreview.review.session import STATUS, SUPPRESSION, Checks, FixOutdatedError, Session
from transreview.review.state import collected
from transreview.review.working_text import SegmentKey, WorkingText
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span

ROWS = [
    {"vi": "Tổng thống Lee Jae Myung phát biểu.", "ko": "이제명 대통령이 말했다.", "en": "President Lee spoke."},
    {"vi": "Hai bên nhất trí.", "ko": "양측은 합의했다. 이제명 대통령이 웃었다.", "en": "The two sides agreed."},
    {"vi": "Kết thúc.", "ko": "끝났다.", "en": ""},
]


class Misspelt(SegmentRule):
    """Finds one misspelling, for these tests."""

    name = "name-misspelled"
    severity = Severity.ERROR
    mqm = "linguistic-conventions/spelling"
    languages: ClassVar[frozenset[str]] = frozenset({"ko"})

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        place = segment.text.find("이제명")
        if place >= 0:
            span = Span(place, place + 3)
            yield self.finding(
                segment, span, "이제명", fixes=[fix(segment, Edit(span, "이재명"), title="이제명 → 이재명")]
            )


def session(journal: Journal | None = None) -> Session:
    text = parallel(ROWS)
    documents = {code: analysis.document for code, analysis in text.documents.items()}
    working = WorkingText("text", documents, text.alignment, Glossary())
    opened = Session(working, Checks((Misspelt(),), Context()), journal)
    opened.take(opened.check_all(), opened.revision)
    return opened


NAMED = Glossary(
    parse_concepts(
        [
            {
                "id": "gs",
                "kind": "title",
                "terms": {"vi": ["Tổng Bí thư"], "ko": ["서기장"], "en": ["General Secretary"]},
            }
        ]
    )
)
NAMED_ROWS = [
    {
        "vi": "Tổng Bí thư nói 12 tỷ USD.",
        "ko": "서기장은 120억 달러라고 말했다.",
        "en": "The General Secretary spoke of US$12 billion.",
    },
    {"vi": "Kết thúc.", "ko": "끝났다.", "en": "It is over."},
]


def named_session(journal: Journal | None = None) -> Session:
    """A session on a text with a term and a value in three languages."""
    text = parallel(NAMED_ROWS, NAMED)
    documents = {code: analysis.document for code, analysis in text.documents.items()}
    return Session(WorkingText("named", documents, text.alignment, NAMED), Checks((), Context()), journal)


def contents(opened: Session) -> list[str]:
    return [opened.text.side(unit, code) for unit in range(3) for code in ("vi", "ko", "en")]


def test_the_board_holds_what_was_found_in_reading_order_and_goes_round() -> None:
    opened = session()
    assert [entry.unit for entry in opened.board.entries] == [0, 1]
    first, second = opened.board.entries
    assert opened.board.step(None, 0, 1) == first
    assert opened.board.step(first, 0, 1) == second
    assert opened.board.step(second, 1, 1) == first
    assert opened.board.step(None, 2, -1) == second
    assert opened.board.counts[Severity.ERROR] == 2


def test_a_fix_is_shown_applied_taken_back_and_made_again() -> None:
    opened = session()
    before = contents(opened)
    found = opened.board.entries[0].finding
    assert opened.fixed(found.fixes) == {SegmentKey("ko", 0): "이재명 대통령이 말했다."}
    assert opened.apply_fixes(found.fixes, "이제명 → 이재명") == {0}
    opened.recheck([0])
    assert [entry.unit for entry in opened.board.entries] == [1]
    assert opened.unsaved == 1
    undone = opened.undo()
    assert undone is not None
    assert contents(opened) == before
    assert opened.unsaved == 0
    assert opened.redo() is not None
    assert opened.text.side(0, "ko") == "이재명 대통령이 말했다."


def test_one_fix_everywhere_is_one_step() -> None:
    opened = session()
    found = opened.board.entries[0].finding
    alike = opened.fixes_like(found)
    assert len(alike) == 2
    assert opened.apply_fixes(alike, "everywhere") == {0, 1}
    assert not any("이제명" in text for text in contents(opened))
    opened.undo()
    assert sum("이제명" in text for text in contents(opened)) == 2


def test_findings_keep_their_place_after_an_edit_before_them() -> None:
    opened = session()
    opened.edit_side(0, "ko", "그리고 아주 길게 말했다.", "edit")
    assert opened.take(opened.check_all(), opened.revision)
    (entry,) = opened.board.entries
    assert opened.fixed(entry.finding.fixes) == {SegmentKey("ko", 1): "양측은 합의했다. 이재명 대통령이 웃었다."}


def test_a_check_of_an_older_text_is_not_shown() -> None:
    opened = session()
    revision, checked = opened.revision, opened.check_all()
    opened.edit_side(2, "ko", "끝.", "edit")
    assert not opened.take(checked, revision)


def test_a_fix_that_lies_nowhere_any_more_is_refused() -> None:
    opened = session()
    found = opened.board.entries[1].finding
    opened.edit_side(0, "ko", "짧다", "edit")
    opened.edit_side(1, "ko", "", "edit")
    opened.edit_side(2, "ko", "", "edit")
    with pytest.raises(FixOutdatedError):
        opened.fixed(found.fixes)


def test_a_crash_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    opened = session(Journal(path, {}))
    opened.edit_side(0, "vi", "Tổng thống nói.", "edit")
    opened.set_value(STATUS, "0", "done", "mark")
    opened.relink(Alignment((Unit({"vi": (0, 1, 2), "ko": (0, 1, 2), "en": (0, 1)}),), {}), "merge")
    opened.undo()
    recovered = read_journal(path)
    assert recovered is not None
    again = session()
    again.recover(recovered.steps)
    assert contents(again) == contents(opened)
    assert again.value(STATUS, "0") == "done"
    assert again.text.alignment == opened.text.alignment


MERGED = Alignment((Unit({"vi": (0, 1), "ko": (0, 1), "en": (0, 1)}), Unit({"vi": (2,), "ko": (2,), "en": ()})), {})


@given(st.text(st.sampled_from("가 나.\n한"), max_size=30))
def test_a_side_of_two_sentences_reads_as_it_was_written(wanted: str) -> None:
    opened = session()
    opened.relink(MERGED, "merge")
    opened.edit_side(0, "ko", wanted, "edit")
    assert opened.text.side(0, "ko").replace("\n", " ").split() == wanted.replace("\n", " ").split()
    assert opened.text.side(1, "ko") == "끝났다."


@given(
    st.lists(
        st.one_of(
            st.tuples(st.integers(0, 2), st.sampled_from(["ko", "vi"]), st.text(st.sampled_from("가 ễ."), max_size=9)),
            st.sampled_from(["undo", "redo"]),
        ),
        max_size=12,
    )
)
def test_undoing_everything_gives_the_files_as_they_were_read(plan: list[tuple[int, str, str] | str]) -> None:
    opened = session()
    before = contents(opened)
    for action in plan:
        if isinstance(action, tuple):
            opened.edit_side(*action, "edit")
        elif action == "undo":
            opened.undo()
        else:
            opened.redo()
        for code, document in opened.text.documents.items():
            for segment in document.segments:
                assert segment.place.of(document.text) == segment.text, code
    while opened.undo():
        pass
    assert contents(opened) == before
    assert opened.text.edits() == {}
    assert opened.unsaved == 0


def test_the_board_replaces_one_unit_only() -> None:
    opened = session()
    first, second = opened.board.entries
    board = opened.board.replaced(0, ())
    assert board.entries == (second,)
    assert board.replaced(0, [first.finding]).entries == (Entry(0, first.finding), second)


def test_a_dismissed_finding_is_written_as_lint_reads_it(tmp_path: Path) -> None:
    opened = session()
    mark = opened.board.entries[0].finding.fingerprint
    opened.set_value(SUPPRESSION, mark, {"rule": "name-misspelled", "reason": "인용"}, "dismissed")
    file = tmp_path / "text.review.yaml"
    file.write_text(review_yaml(collected(opened)), encoding="utf-8")
    (read,) = read_review(str(file)).suppressions
    assert (read.rule, read.fingerprint, read.reason) == ("name-misspelled", mark, "인용")
