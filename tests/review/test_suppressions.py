"""Suppressions take away what they name, and say when they are of no use."""

import datetime
from collections.abc import Iterable
from pathlib import Path

import pytest

from transreview.findings.finding import Finding, Location
from transreview.findings.fingerprint import fingerprinted
from transreview.findings.severity import Severity
from transreview.review.review_file import ReviewFile, ReviewFileError, read_review, review_yaml
from transreview.review.suppressions import Suppression, about_suppressions, suppress
from transreview.text.span import Span

PATH = "visit.review.yaml"
TODAY = datetime.date(2025, 8, 12)


def _finding(text: str) -> Finding:
    place = Location("visit.ko.txt", "ko", Span(4, 4 + len(text)), text)
    finding = Finding("file-unreadable", Severity.ERROR, "", "…", place)
    return next(iter(fingerprinted([finding])))


def _read(tmp_path: Path, text: str) -> tuple[Suppression, ...]:
    path = tmp_path / "visit.review.yaml"
    path.write_text(text, encoding="utf-8")
    return read_review(str(path)).suppressions


def _rules(findings: Iterable[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def test_a_suppressed_finding_is_not_reported(tmp_path: Path) -> None:
    one, other = _finding("이제명"), _finding("또람")
    suppressions = _read(
        tmp_path,
        f"units: []\nsuppressions:\n  - rule: file-unreadable\n    fingerprint: {one.fingerprint}\n"
        "    reason: 원문대로\n    author: kim\n    date: 2025-08-11\n",
    )
    found = suppress([one, other], suppressions, TODAY)
    assert (found.reported, found.suppressed) == ((other,), (one,))
    assert list(about_suppressions(suppressions, found.used, PATH, {})) == []
    assert (suppressions[0].reason, suppressions[0].author) == ("원문대로", "kim")


def test_the_rule_counts_too(tmp_path: Path) -> None:
    one = _finding("이제명")
    text = f"suppressions: [{{rule: suppression-unused, fingerprint: {one.fingerprint}, reason: x}}]"
    assert suppress([one], _read(tmp_path, text), TODAY).reported == (one,)


@pytest.mark.parametrize(("until", "reported"), [("2025-08-11", 1), ("2025-08-12", 0), ("2025-09-01", 0)])
def test_a_suppression_ends_with_its_last_day(tmp_path: Path, until: str, reported: int) -> None:
    one = _finding("이제명")
    text = f"suppressions: [{{rule: file-unreadable, fingerprint: {one.fingerprint}, reason: x, until: {until}}}]"
    suppressions = _read(tmp_path, text)
    found = suppress([one], suppressions, TODAY)
    assert len(found.reported) == reported
    assert _rules(about_suppressions(suppressions, found.used, PATH, {})) == ["suppression-unused"] * reported


def test_what_is_wrong_with_a_suppression_is_a_finding_at_its_place(tmp_path: Path) -> None:
    suppressions = _read(
        tmp_path,
        "suppressions:\n  - {rule: file-unreadble, fingerprint: aa, reason: x}\n"
        "  - {rule: file-unreadable, fingerprint: bb}\n",
    )
    found = list(about_suppressions(suppressions, frozenset(), PATH, {}))
    assert _rules(found) == ["suppression-unknown-rule", "suppression-no-reason", "suppression-unused"]
    assert "did you mean 'file-unreadable'?" in found[0].message
    assert found[1].location.text == "file-unreadable"
    assert found[1].location.path == PATH


def test_a_suppression_of_a_rule_that_does_not_run_is_left_alone(tmp_path: Path) -> None:
    suppressions = _read(tmp_path, "suppressions: [{rule: file-unreadable, fingerprint: bb, reason: x}]")
    assert list(about_suppressions(suppressions, frozenset(), PATH, {"file-unreadable": Severity.OFF})) == []


def test_findings_about_suppressions_take_other_severities(tmp_path: Path) -> None:
    suppressions = _read(tmp_path, "suppressions: [{rule: file-unreadable, fingerprint: bb}]")
    severities = {"suppression-no-reason": Severity.ERROR, "suppression-unused": Severity.OFF}
    (finding,) = about_suppressions(suppressions, frozenset(), PATH, severities)
    assert finding.severity is Severity.ERROR


def test_suppressions_are_written_as_they_were_read(tmp_path: Path) -> None:
    text = (
        "transreview_review: 1\nsuppressions:\n"
        '  - {rule: "ko-josa", fingerprint: "aa", reason: "인용 \\"그대로\\"", until: "2026-01-01"}\n'
        '  - {rule: "ko-josa", fingerprint: "bb"}\n'
    )
    read = _read(tmp_path, text)
    assert review_yaml(ReviewFile(suppressions=read)) == text
    assert [Suppression.from_texts(each.texts, each.place) for each in read] == list(read)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("suppressions:\n  - {rule: x}", "2:5", "needs `rule` and `fingerprint`"),
        ("suppressions:\n  - {rule: x, fingerprint: y, because: z}", "2:31", "unknown key 'because'"),
        ("suppressions:\n  - {rule: x, fingerprint: y, until: soon}", "2:38", "write it as 2025-08-11"),
        ("status: {1: reviewed}", "1:1", "unknown key 'status' in a review file"),
        ("suppressions: {a: b}", "1:15", "must be a list"),
        ("suppressions: [", "2:1", "not valid YAML"),
    ],
)
def test_a_broken_review_file_is_one_sentence(tmp_path: Path, text: str, place: str, words: str) -> None:
    with pytest.raises(ReviewFileError) as caught:
        _read(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'visit.review.yaml'}:{place}: ")
    assert words in str(caught.value)


def test_a_review_file_without_suppressions_suppresses_nothing(tmp_path: Path) -> None:
    assert _read(tmp_path, "units: []\n") == ()
    assert _read(tmp_path, "") == ()
