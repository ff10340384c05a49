"""One cause, one finding; two causes, two findings."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.findings.finding import Finding, Location, Related
from transreview.findings.severity import Severity
from transreview.rules.precedence import without_consequences
from transreview.text.span import Span

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741


def _finding(rule: str, start: int, end: int, severity: Severity = E, **more: Any) -> Finding:
    place = Location("a.ko.txt", "ko", Span(start, end), "x" * (end - start))
    return Finding(rule, severity, "", "…", place)._replace(**more)


def _left(*findings: Finding) -> list[str]:
    return [finding.rule for finding in without_consequences(findings)]


def test_a_name_goes_before_a_term() -> None:
    assert _left(_finding("name-misspelled", 0, 3), _finding("term-forbidden", 0, 3)) == ["name-misspelled"]


def test_spelling_goes_before_status() -> None:
    assert _left(_finding("term-forbidden", 0, 11, W), _finding("term-case", 0, 11, W)) == ["term-case"]


def test_the_order_in_which_findings_come_does_not_decide() -> None:
    one, other = _finding("name-misspelled", 0, 3), _finding("term-deprecated", 1, 4, W)
    assert _left(one, other) == _left(other, one) == ["name-misspelled"]


def test_different_causes_at_one_place_are_both_told() -> None:
    hidden = _finding("hidden-character", 3, 4, W)
    name = _finding("name-misspelled", 0, 3)
    particle = _finding("ko-josa", 0, 5)
    spacing = _finding("name-title-spacing", 0, 7)
    assert len(_left(hidden, name, particle, spacing)) == 4


def test_a_wrong_separator_is_one_finding_as_grave_as_what_it_makes_of_the_value() -> None:
    separator, magnitude = _finding("number-separator", 5, 11, W), _finding("number-magnitude", 5, 18, E)
    evidence = Related(Location("a.vi.txt", "vi", Span(0, 6), "42.300"), "says it so")
    (found,) = without_consequences([separator, magnitude._replace(related=(evidence,))])
    assert (found.rule, found.severity, found.related) == ("number-separator", E, (evidence,))
    assert _left(separator, _finding("number-magnitude", 11, 18, E)) == ["number-separator", "number-magnitude"]
    assert _left(_finding("number-magnitude", 5, 18, E)) == ["number-magnitude"]


def test_findings_that_only_touch_are_both_told() -> None:
    assert len(_left(_finding("name-misspelled", 0, 3), _finding("term-forbidden", 3, 6))) == 2


def test_a_remark_does_not_hide_an_error_that_reaches_further() -> None:
    tone, forbidden = _finding("term-case", 0, 3, I), _finding("term-forbidden", 0, 9, E)
    assert _left(tone, forbidden) == ["term-case", "term-forbidden"]


def test_what_is_hidden_hides_nothing() -> None:
    first = _finding("name-diacritics", 0, 4)
    second = _finding("name-variant", 3, 8)
    third = _finding("term-forbidden", 7, 12)
    assert _left(first, second, third) == ["name-diacritics", "term-forbidden"]


def test_two_findings_of_one_rule_stay_and_equal_ones_are_told_once() -> None:
    one = _finding("name-misspelled", 0, 3)
    assert len(_left(one, _finding("name-misspelled", 1, 4), one)) == 2


def test_another_file_is_another_place() -> None:
    other = _finding("term-forbidden", 0, 3)
    other = other._replace(location=other.location._replace(path="a.vi.txt"))
    assert len(_left(_finding("name-misspelled", 0, 3), other)) == 2


def test_a_wrong_form_explains_that_the_right_one_is_missing() -> None:
    wrong = _finding("term-forbidden", 40, 43, concept="general-secretary", unit=2)
    missing = _finding("term-missing", 10, 60, concept="general-secretary", unit=2)
    assert _left(wrong, missing) == ["term-forbidden"]
    assert len(_left(wrong, missing._replace(unit=3))) == 2
    assert len(_left(wrong, missing._replace(concept="president"))) == 2


_RULES = ["name-misspelled", "term-forbidden", "term-case", "vi-syllable", "hidden-character", "no-such-group"]


@given(
    st.lists(
        st.builds(
            lambda rule, start, length, severity: _finding(rule, start, start + length, severity),
            st.sampled_from(_RULES),
            st.integers(0, 20),
            st.integers(1, 6),
            st.sampled_from([E, W, I]),
        ),
        max_size=12,
    )
)
def test_every_finding_stays_or_something_at_its_place_does(findings: list[Finding]) -> None:
    left = without_consequences(findings)
    for finding in findings:
        assert any(kept == finding or kept.location.span.overlaps(finding.location.span) for kept in left), (
            "a place with findings has none left"
        )
    assert without_consequences(left) == left


@pytest.mark.parametrize("rule", ["number-changed", "quote-style", "unheard-of"])
def test_a_finding_alone_stays(rule: str) -> None:
    assert _left(_finding(rule, 0, 1)) == [rule]


def test_one_rule_reports_overlapping_places_of_one_concept_once() -> None:
    assert _left(*(_finding("name-misspelled", 0, end, concept="lao-cai") for end in (4, 5))) == ["name-misspelled"]


def test_overlapping_places_of_two_concepts_or_of_none_are_two() -> None:
    assert len(_left(*(_finding("name-misspelled", 0, end, concept=f"place-{end}") for end in (4, 5)))) == 2
    assert len(_left(*(_finding("name-misspelled", 0, end) for end in (4, 5)))) == 2


def test_a_finding_that_knows_the_concept_stands_for_one_that_knows_none() -> None:
    known, unknown = _finding("name-misspelled", 0, 3, concept="lee"), _finding("name-misspelled", 0, 3)
    assert without_consequences([unknown, known]) == [known]
    assert without_consequences([known, unknown]) == [known]
