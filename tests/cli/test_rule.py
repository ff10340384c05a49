"""`transreview rule`: every rule is listed and explained."""

import json

import pytest

from tests.cli.conftest import Run
from transreview.rules import precision
from transreview.rules.hygiene import HYGIENE
from transreview.rules.precision import Precision, precision_of
from transreview.rules.registry import FAMILIES, RULES, family_of, rule_class


def test_all_rules_are_listed_by_family(run: Run) -> None:
    ran = run("rule")
    lines = ran.out.splitlines()
    assert ran.status == 0
    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    assert set(listed) == {*RULES, *HYGIENE}
    headings = [line for line in lines if not line.startswith(" ")]
    assert headings == [*(family for family in FAMILIES if family in set(map(family_of, RULES))), "run"]


@pytest.mark.parametrize("name", sorted({*RULES, *HYGIENE}))
def test_every_rule_has_a_manual(run: Run, name: str) -> None:
    ran = run("rule", name)
    lines = ran.out.splitlines()
    assert ran.status == 0
    assert lines[0] == name
    assert lines[1].split(",")[0] == (HYGIENE[name].severity if name in HYGIENE else rule_class(name).severity).label
    assert "## What it does" in lines
    assert not any(line.startswith("    ##") for line in lines)


def test_a_family_and_a_pattern_list_their_rules(run: Run) -> None:
    assert all(line.startswith(("korean", "  ko-")) for line in run("rule", "korean").out.splitlines())
    assert "ko-josa-double" in run("rule", "ko-josa*").out


def test_an_unknown_rule_is_told_with_the_nearest(run: Run) -> None:
    ran = run("rule", "ko-jossa")
    assert (ran.status, ran.out) == (2, "")
    assert "did you mean 'ko-josa'?" in ran.err


def test_a_rule_says_how_precise_it_was_measured_to_be(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    measured = {
        "number-changed": Precision(31, 32, {"articles": 30, "NTREX": 2}),
        "ko-josa": Precision(3, 3, {"samples": 3}),
    }
    monkeypatch.setattr(precision, "_measured", lambda: measured)
    assert run("rule", "number-changed").out.splitlines()[2] == "precision: 0.97 (31 of 32 firings on articles, NTREX)"
    line = "precision: unmeasured: 3 firings on samples, 3 of them right"
    assert run("rule", "ko-josa").out.splitlines()[2] == line
    assert run("rule", "mojibake").out.splitlines()[2] == "precision: unmeasured: 0 firings"


def test_no_rule_that_was_measured_to_be_imprecise_is_on_by_default() -> None:
    below = {name for name in RULES if precision_of(name).below(rule_class(name).severity)}
    assert below == set()


def test_the_measured_precision_is_of_rules_that_exist() -> None:
    content = json.loads(precision.DATA.read_text(encoding="utf-8"))
    assert content["schema"] == precision.SCHEMA
    assert set(content["rules"]) <= set(RULES)
    for entry in content["rules"].values():
        assert 0 <= entry["true"] <= entry["firings"] == sum(entry["sources"].values())
