"""Judged findings: known again by what they cover, and counted once in the precision of their rule."""

import json
from pathlib import Path

import pytest
from benchmarks.judgements import JUDGED, judgements, key_of, unjudged
from benchmarks.precision import Firing, as_json

from transreview.findings.finding import Finding, Location
from transreview.findings.severity import Severity
from transreview.text.span import Span


def _finding(text: str) -> Finding:
    place = Location("a.ko.txt", "ko", Span(0, len(text)), text)
    return Finding("number-missing", Severity.ERROR, "accuracy/omission", "", place)


def test_a_judged_finding_is_known_again(tmp_path: Path) -> None:
    path = tmp_path / "judged.yaml"
    long = "가나다라마바사아자차카타파하" * 3
    path.write_text(
        f"- {{doc: d, rule: number-missing, language: ko, found: {long[:24]}, verdict: false, reason: why}}\n",
        encoding="utf-8",
    )
    judged = judgements(path)
    assert judged == {key_of("d", _finding(long)): False}
    assert unjudged([("d", _finding(long)), ("e", _finding(long))], judged) == [key_of("e", _finding(long))]


def test_a_verdict_needs_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "judged.yaml"
    path.write_text("- {doc: d, rule: r, language: ko, found: x, verdict: true, reason: ''}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="needs a verdict"):
        judgements(path)


def test_every_verdict_of_the_project_has_its_reason() -> None:
    assert len(judgements(JUDGED)) > 20


def test_firings_are_counted_by_rule_and_corpus() -> None:
    found = [Firing("r", "articles", True), Firing("r", "NTREX", False), Firing("a", "NTREX", True)]
    rules = json.loads(as_json(found))["rules"]
    assert list(rules) == ["a", "r"]
    assert rules["r"] == {"true": 1, "firings": 2, "sources": {"NTREX": 1, "articles": 1}}
