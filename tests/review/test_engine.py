"""The engine runs rules of every scope, sorts, grades, and survives a broken rule."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import pytest

from tests.support import analysed, parallel
from transreview.alignment.unit import ParallelText, UnitAnalysis
from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.review.engine import check
from transreview.rules.rule import Context, DocumentRule, Rule, SegmentRule, TextRule, UnitRule
from transreview.text.span import Span


class _First(SegmentRule):
    name: ClassVar[str] = "first-letter"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "style"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        yield self.finding(segment, Span(0, 1), f"begins so in {context.source}")


class _Korean(_First):
    name: ClassVar[str] = "korean-letter"
    languages: ClassVar[frozenset[str] | None] = frozenset({"ko"})


class _Whole(DocumentRule):
    name: ClassVar[str] = "whole"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "style"

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        return [self.finding(document.segments[-1], Span(0, 2), "the end")]


class _Sides(UnitRule):
    name: ClassVar[str] = "sides"
    severity: ClassVar[Severity] = Severity.INFO
    mqm: ClassVar[str] = "accuracy/omission"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        for side in unit.sides.values():
            for segment in side:
                yield self.finding(segment, Span(0, 1), "here", unit=unit.index)


class _Across(TextRule):
    name: ClassVar[str] = "across"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "accuracy"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        yield self.finding(text.documents["vi"].segments[0], Span(0, 3), "across")


class _Broken(_First):
    name: ClassVar[str] = "broken"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        raise KeyError("lost\nsomething")


class _BrokenAtOnce(DocumentRule):
    name: ClassVar[str] = "broken-at-once"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "style"

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        raise ValueError


def _run(rules: Iterable[Rule], severities: Mapping[str, Severity] | None = None) -> tuple[list[str], tuple[str, ...]]:
    text = parallel([{"ko": "가나다라.", "vi": "Xin chào."}, {"ko": "마바사아.", "vi": "Tạm biệt."}])
    checked = check(
        "text",
        text.documents,
        list(rules),
        Context(source="vi"),
        severities=severities,
        align=lambda _: text.alignment,
    )
    lines = [
        f"{each.location.language}:{each.location.span.start} {each.rule} {each.severity.label} {each.unit}"
        for each in checked.findings
    ]
    return lines, tuple(failure.sentence for failure in checked.failures)


def test_rules_of_every_scope_run_and_findings_come_in_order() -> None:
    lines, failures = _run([_Across(), _Sides(), _Whole(), _First(), _Korean()])
    assert lines == [
        "ko:0 first-letter warning 0",
        "ko:0 korean-letter warning 0",
        "ko:0 sides info 0",
        "ko:7 first-letter warning 1",
        "ko:7 korean-letter warning 1",
        "ko:7 sides info 1",
        "ko:7 whole error 1",
        "vi:0 first-letter warning 0",
        "vi:0 sides info 0",
        "vi:0 across error 0",
        "vi:11 first-letter warning 1",
        "vi:11 sides info 1",
        "vi:11 whole error 1",
    ]
    assert failures == ()


def test_a_broken_rule_is_told_and_hides_no_other() -> None:
    lines, failures = _run([_Broken(), _BrokenAtOnce(), _Whole()])
    assert [line.split()[1] for line in lines] == ["whole", "whole"]
    assert len(failures) == 4
    assert failures[0].startswith("text.ko.txt: the rule broken broke (KeyError: 'lost\\nsomething'); ")
    assert "--ignore broken-at-once" in failures[2]
    assert not any("\n" in failure for failure in failures)


@pytest.mark.parametrize(("wanted", "label"), [(Severity.ERROR, "error"), (Severity.INFO, "info")])
def test_severities_are_as_the_project_says(wanted: Severity, label: str) -> None:
    lines, _ = _run([_Korean()], {"korean-letter": wanted})
    assert {line.split()[2] for line in lines} == {label}


class _Unsure(_First):
    name: ClassVar[str] = "unsure"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        sure = self.finding(segment, Span(0, 1), "sure")
        yield sure
        yield Finding(self.name, Severity.INFO, self.mqm, "perhaps", segment.location(Span(2, 3)))


def test_what_a_rule_is_less_sure_of_is_not_raised() -> None:
    analysis = analysed("가나다라.", "ko")
    checked = check("t", {"ko": analysis}, [_Unsure()], Context(), severities={"unsure": Severity.ERROR})
    assert [finding.severity for finding in checked.findings] == [Severity.ERROR, Severity.INFO]


def test_one_language_alone_needs_no_alignment() -> None:
    def never(_: object) -> object:
        raise AssertionError

    checked = check("t", {"ko": analysed("가나.", "ko")}, [_Sides(), _First()], Context(), align=never)  # type: ignore[arg-type]
    assert [finding.rule for finding in checked.findings] == ["first-letter"]
    assert checked.failures == ()


def test_alignment_is_asked_for_only_by_rules_that_look_across() -> None:
    text = parallel([{"ko": "가.", "vi": "A."}])

    def never(_: object) -> object:
        raise AssertionError

    checked = check("t", text.documents, [_First()], Context(), align=never)  # type: ignore[arg-type]
    assert len(checked.findings) == 2
