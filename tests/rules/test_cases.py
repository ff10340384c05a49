"""Every rule against its cases: `cases/RULE.yaml`, a list of texts with the findings that the rule must give.

A case has `name`, and either one text (`ko`, `vi` or `en`), or `units`, a list of rows with a text per language, or a
gettext catalog (`ko-po`, `vi-po`: the entries, translated from English).
`order` gives the order of the rows in a language's document, `done` the rows as they read when they were marked done.
`glossary` lists concepts as a glossary file does; `options`, `house`, `date` and `source` set what a project would.
`findings` lists what is found, in order: `text` (what the finding covers), optionally `language`, `concept`,
`message` (a part of it) and `fix` (what the first fix puts there; null: no fix). `fixed` is the whole text with every
first fix applied (a text for the one language, else a mapping by language).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import analysed, catalog, parallel
from transreview.alignment.hand import Fingerprint, fingerprints
from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import DocumentAnalysis
from transreview.findings.finding import Finding
from transreview.glossary.glossary import Glossary
from transreview.glossary.yaml_file import parse_concepts
from transreview.rules.registry import RULES, rule_class, rule_classes
from transreview.rules.rule import CatalogRule, Context, DocumentRule, Rule, SegmentRule, TextRule, UnitRule
from transreview.text.edit import Edit, apply_edits

_ACROSS = (UnitRule, TextRule, CatalogRule)
CASES = Path(__file__).parent / "cases"


def _cases() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")


def _subject(case: Mapping[str, Any], glossary: Glossary) -> DocumentAnalysis | ParallelText:
    if "units" in case:
        return parallel(case["units"], glossary, case.get("order"))
    for code in ("ko", "vi"):
        if f"{code}-po" in case:
            return catalog(case[f"{code}-po"], code, glossary)
    code = next(code for code in ("ko", "vi", "en") if code in case)
    return analysed(case[code], code, glossary)


def _fits(rule: type[Rule], subject: DocumentAnalysis | ParallelText) -> bool:
    """Whether a rule can look at that subject: a rule across languages needs `units`."""
    return isinstance(subject, ParallelText) or not issubclass(rule, _ACROSS)


def _run(rule: Rule, subject: DocumentAnalysis | ParallelText, context: Context) -> Iterable[Finding]:
    if isinstance(rule, TextRule):
        assert isinstance(subject, ParallelText)
        return rule.check(subject, context)
    if isinstance(rule, UnitRule):
        assert isinstance(subject, ParallelText)
        return [finding for unit in subject.units for finding in rule.check(unit, context)]
    if isinstance(rule, CatalogRule):
        assert isinstance(subject, ParallelText)
        check = rule.start(context)
        return [*(finding for unit in subject.units for finding in check.take(unit)), *check.end()]
    documents = subject.documents.values() if isinstance(subject, ParallelText) else [subject]
    found: list[Finding] = []
    for analysis in documents:
        if analysis.document.original:
            continue
        if rule.languages is not None and analysis.language.code not in rule.languages:
            continue
        if isinstance(rule, DocumentRule):
            found.extend(rule.check(analysis, context))
        elif isinstance(rule, SegmentRule):
            for segment in analysis.prose:
                found.extend(rule.check(segment, context))
    return found


def _marks(row: Mapping[str, str]) -> Mapping[str, tuple[Fingerprint, ...]]:
    """What the review file keeps of a row that was marked done."""
    return {code: fingerprints(document) for code, document in parallel([row]).documents.items()}


def _fixed(text: str, path: str, findings: Iterable[Finding]) -> str:
    edits = [
        Edit(edit.span, edit.replacement)
        for finding in findings
        for fix in finding.fixes[:1]
        for edit in fix.edits
        if edit.path == path
    ]
    return apply_edits(text, edits)


@pytest.mark.parametrize(("name", "case"), _cases())
def test_case(name: str, case: Mapping[str, Any]) -> None:
    glossary = Glossary(parse_concepts(case.get("glossary", [])))
    subject = _subject(case, glossary)
    day = case.get("date")
    context = Context(
        date=day if isinstance(day, date) else None,
        source=case.get("source"),
        house=case.get("house", {}),
        done=tuple(_marks(row) for row in case.get("done", ())),
    )
    rules = [rule(case.get("options")) for rule in rule_classes(name) if _fits(rule, subject)]
    assert rules, "this rule needs `units`"
    found = [finding for rule in rules for finding in _run(rule, subject, context)]
    findings = sorted(found, key=lambda finding: finding.order)
    expected = case.get("findings", [])
    assert [finding.location.text for finding in findings] == [entry["text"] for entry in expected]
    for finding, entry in zip(findings, expected, strict=True):
        _compare(finding, entry)
    if "fixed" in case:
        documents = subject.documents if isinstance(subject, ParallelText) else {subject.language.code: subject}
        wanted = case["fixed"] if isinstance(case["fixed"], dict) else {next(iter(documents)): case["fixed"]}
        for code, text in wanted.items():
            document = documents[code].document
            assert _fixed(document.text, document.path, findings).rstrip() == text.rstrip()


def _compare(finding: Finding, entry: Mapping[str, Any]) -> None:
    if "language" in entry:
        assert finding.location.language == entry["language"]
    if "concept" in entry:
        assert finding.concept == entry["concept"]
    if "severity" in entry:
        assert finding.severity.label == entry["severity"]
    if "message" in entry:
        assert entry["message"] in finding.message
    if "severity" in entry:
        assert finding.severity.label == entry["severity"]
    if "fix" in entry:
        first = finding.fixes[0].edits[0].replacement if finding.fixes else None
        assert first == entry["fix"]


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_has_cases_that_fire_and_cases_that_stay_silent(name: str) -> None:
    cases = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    assert any(case.get("findings") for case in cases)
    assert any(not case.get("findings") for case in cases)


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_is_what_the_registry_says(name: str) -> None:
    rule, entry = rule_class(name), RULES[name]
    assert rule.name == name
    assert (rule.severity.label == "off") == entry.off
    assert (rule.languages or frozenset()) == frozenset(entry.languages.split())
    for part, loaded in zip(entry.parts(), rule_classes(name), strict=True):
        assert loaded.name == name
        assert (loaded.severity, loaded.mqm, loaded.options) == (rule.severity, rule.mqm, rule.options)
        assert (part.sides > 1) == issubclass(loaded, _ACROSS)
    manual = rule.__doc__ or ""
    assert all(part in manual for part in ("What it does", "Why is this bad", "Example"))
