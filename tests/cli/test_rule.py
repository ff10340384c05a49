"""`transreview rule`: every rule is listed and explained."""

import pytest

from tests.cli.conftest import Run
from transreview.rules.hygiene import HYGIENE
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
