"""Severity and category per finding, and findings added by hand: in sessions, in the review file, in lint."""

import json
from pathlib import Path

import pytest

from transreview.cli.main import main
from transreview.findings.mqm import CATEGORIES, parse_category
from transreview.findings.severity import Severity
from transreview.review.annotated_board import ADDED, ASSESSMENT, Added
from transreview.review.annotations import REVIEWER_FINDING, Assessment
from transreview.review.history import Change, Step
from transreview.review.review_file import ReviewFileError, UnitNote, read_review
from transreview.review.saving import save
from transreview.review.session import COMMENT, STATUS, Session
from transreview.review.state import SIGNED
from transreview.review.workspace import OpenedText, open_text, open_workspace, read_text
from transreview.rules.registry import RULES, rule_class

KOREAN = "이제명 대통령이 말했다.\n\n희망의 불씨와 희망의 불씨가 있다.\n\n끝.\n"
VIETNAMESE = "Tổng thống Lee Jae Myung nói.\n\nCó điểm sáng và điểm sáng.\n\nHết.\n"


def opened(folder: Path) -> OpenedText:
    if not (folder / "a.ko.txt").exists():
        (folder / "transreview.yaml").write_text("languages: [ko, vi]\n", encoding="utf-8")
        (folder / "a.ko.txt").write_text(KOREAN, encoding="utf-8")
        (folder / "a.vi.txt").write_text(VIETNAMESE, encoding="utf-8")
    workspace = open_workspace([str(folder)])
    [files] = workspace.texts
    text = open_text(workspace, read_text(files))
    text.session.take(text.session.check_all(), text.session.revision)
    return text


def say(session: Session, target: str, key: str, value: object) -> None:
    session.make(Step("said", (Change(target, key, session.value(target, key), value),)))  # type: ignore[arg-type]


def add(session: Session, start: int = 8, text: str = "희망의 불씨") -> None:
    added = Added("ko", 1, start, text, "error", "style/awkward-style", "뜻이 반대다", "mai", "2026-01-02T09:00+09:00")
    say(session, ADDED, "one", added.value)


def linted(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    main(["lint", "--no-cache", "--output-format", "json", str(folder)])
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def misspelt(session: Session) -> Assessment:
    finding = next(entry.finding for entry in session.board.entries if entry.finding.rule == "name-misspelled")
    return Assessment(finding.rule, finding.fingerprint, "info", "accuracy/mistranslation", "mai")


def test_an_assessed_finding_is_as_grave_as_was_said_everywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = opened(tmp_path)
    said = misspelt(text.session)
    before = text.session.board.counts[Severity.ERROR]
    say(text.session, ASSESSMENT, said.fingerprint, said.texts)
    assert text.session.board.counts[Severity.ERROR] == before - 1
    text.session.undo()
    assert text.session.board.counts[Severity.ERROR] == before
    text.session.redo()
    save(text, str(tmp_path))
    [found] = [each for each in linted(tmp_path, capsys) if each["rule"] == "name-misspelled"]
    assert (found["severity"], found["mqm"]) == ("info", "accuracy/mistranslation")
    assert opened(tmp_path).session.board.counts[Severity.ERROR] == before - 1


def test_an_added_finding_is_found_by_lint_until_its_words_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = opened(tmp_path)
    add(text.session)
    save(text, str(tmp_path))
    [found] = [each for each in linted(tmp_path, capsys) if each["rule"] == REVIEWER_FINDING]
    assert (found["text"], found["line"], found["column"], found["severity"]) == ("희망의 불씨", 3, 9, "error")
    assert found["message"] == "뜻이 반대다"
    (tmp_path / "a.ko.txt").write_text("머리말.\n\n" + KOREAN.replace("끝", "마침"), encoding="utf-8")
    assert [each["line"] for each in linted(tmp_path, capsys) if each["rule"] == REVIEWER_FINDING] == [5]
    (tmp_path / "a.ko.txt").write_text(KOREAN.replace("불씨", "빛"), encoding="utf-8")
    assert not [each for each in linted(tmp_path, capsys) if each["rule"] == REVIEWER_FINDING]


def test_in_a_session_it_keeps_to_its_words_and_goes_with_them(tmp_path: Path) -> None:
    session = opened(tmp_path).session
    add(session)

    def shown() -> list[str]:
        return [
            entry.finding.location.text for entry in session.board.entries if entry.finding.rule == REVIEWER_FINDING
        ]

    unit = next(number for number in range(3) if "불씨" in session.text.side(number, "ko"))
    assert [entry.unit for entry in session.board.entries if entry.finding.rule == REVIEWER_FINDING] == [unit]
    session.edit_side(unit, "ko", "큰 희망의 불씨와 희망의 불씨가 있다.", "edit")
    [entry] = [each for each in session.board.entries if each.finding.rule == REVIEWER_FINDING]
    assert session.text.side_place(unit, entry.finding.location) is not None
    assert shown() == ["희망의 불씨"]
    session.edit_side(unit, "ko", "빛이 있다.", "edit")
    assert shown() == []
    session.undo()
    assert shown() == ["희망의 불씨"]


def test_a_finding_on_a_whole_segment_stays_with_it_while_it_is_edited(tmp_path: Path) -> None:
    text = opened(tmp_path)
    add(text.session, 0, "")
    text.session.edit_side(1, "ko", "빛이 있다.", "edit")
    save(text, str(tmp_path))
    [entry] = [each for each in opened(tmp_path).session.board.entries if each.finding.rule == REVIEWER_FINDING]
    assert entry.finding.location.text == "빛이 있다."


def test_a_finding_in_a_file_that_cannot_be_read_stays_in_the_review_file(tmp_path: Path) -> None:
    text = opened(tmp_path)
    add(text.session)
    add_another = Added("vi", 2, 0, "Hết", "info", "style", "ngắn quá")
    say(text.session, ADDED, "two", add_another.value)
    save(text, str(tmp_path))
    before = read_review(str(tmp_path / "a.review.yaml")).findings
    assert [each.language for each in before] == ["ko", "vi"]
    (tmp_path / "a.vi.txt").write_bytes(b"\xff\x00broken")
    again = opened(tmp_path)
    assert list(again.session.text.documents) == ["ko"]
    save(again, str(tmp_path))
    assert set(read_review(str(tmp_path / "a.review.yaml")).findings) == set(before)


def test_an_added_finding_can_be_dismissed_like_any_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = opened(tmp_path)
    add(text.session)
    save(text, str(tmp_path))
    [found] = [each for each in linted(tmp_path, capsys) if each["rule"] == REVIEWER_FINDING]
    review = tmp_path / "a.review.yaml"
    entry = f'  - {{rule: "{REVIEWER_FINDING}", fingerprint: "{found["fingerprint"]}", reason: "so be it"}}\n'
    review.write_text(review.read_text(encoding="utf-8") + "suppressions:\n" + entry, encoding="utf-8")
    rules = [each["rule"] for each in linted(tmp_path, capsys)]
    assert REVIEWER_FINDING not in rules
    assert "suppression-unused" not in rules


def test_who_marked_and_who_commented_are_both_kept(tmp_path: Path) -> None:
    text = opened(tmp_path)
    key = text.session.text.unit_key(0)
    say(text.session, STATUS, key, "done")
    say(text.session, SIGNED, key, {"by": "mai", "at": "2026-01-02T09:00+09:00"})
    say(text.session, COMMENT, key, {"text": "좋다", "by": "jun", "at": "2026-01-03T09:00+09:00"})
    save(text, str(tmp_path))
    [note] = read_review(str(tmp_path / "a.review.yaml")).units
    assert note[1:] == ("done", "좋다", "mai", "2026-01-02T09:00+09:00", "jun", "2026-01-03T09:00+09:00")
    again = opened(tmp_path).session
    assert again.value(SIGNED, key) == {"by": "mai", "at": "2026-01-02T09:00+09:00"}
    assert again.value(COMMENT, key) == {"text": "좋다", "by": "jun", "at": "2026-01-03T09:00+09:00"}


def test_of_a_comment_alone_by_and_at_are_its_own(tmp_path: Path) -> None:
    file = tmp_path / "a.review.yaml"
    file.write_text('units:\n  - {segments: {ko: ["3fb1c2d4e5a6"]}, comment: "hm", by: "mai"}\n', encoding="utf-8")
    [note] = read_review(str(file)).units
    assert note == UnitNote(note.segments, None, "hm", comment_by="mai")


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ('assessments: [{rule: "x"}]', "an assessment needs `rule` and `fingerprint`"),
        ('assessments: [{rule: "x", fingerprint: "y", severity: "grave"}]', "unknown severity 'grave'"),
        ('assessments: [{rule: "x", fingerprint: "y", mqm: "taste"}]', "'taste' is no MQM category"),
        ('findings: [{segment: {ko: "3fb1c2d4e5a6"}, severity: "info", mqm: "style"}]', "needs `message`"),
        ('findings: [{segment: {}, severity: "info", mqm: "style", message: "m"}]', "names one language"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_with_its_place(tmp_path: Path, entry: str, problem: str) -> None:
    file = tmp_path / "a.review.yaml"
    file.write_text(entry + "\n", encoding="utf-8")
    with pytest.raises(ReviewFileError, match=r"review\.yaml:1:\d+: ") as raised:
        read_review(str(file))
    assert problem in str(raised.value)


def test_every_category_of_a_rule_can_be_chosen() -> None:
    assert {rule_class(name).mqm for name in RULES} <= set(CATEGORIES)
    assert parse_category("style/house-style") == "style/house-style"
