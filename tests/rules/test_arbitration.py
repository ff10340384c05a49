"""Which side is suspected where the languages of a unit do not say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import parallel
from transreview.languages.registry import CODES
from transreview.rules.arbitration import Verdict, arbitrate, likely_original, sides_with_text


@pytest.mark.parametrize(
    ("claims", "source", "verdict"),
    [
        ({"ko": 200, "vi": 200, "en": 200}, "vi", None),
        ({"ko": 20, "vi": 200, "en": 200}, "vi", Verdict(("ko",), ("vi", "en"), outvoted=True)),
        ({"ko": 200, "vi": 20, "en": 200}, "vi", Verdict(("vi",), ("ko", "en"), outvoted=True)),
        ({"ko": 20, "vi": 200}, "vi", Verdict(("ko",), ("vi",), outvoted=False)),
        ({"ko": 20, "vi": 200}, "ko", Verdict(("vi",), ("ko",), outvoted=False)),
        ({"ko": 20, "en": 200}, None, Verdict(("en",), ("ko",), outvoted=False)),
        ({"ko": 1, "vi": 2, "en": 3}, "en", Verdict(("ko", "vi"), ("en",), outvoted=False)),
        ({"ko": None, "vi": "Tổng Bí thư"}, None, Verdict(("ko",), ("vi",), outvoted=False)),
        ({"ko": 200}, "vi", None),
    ],
)
def test_verdicts(claims: dict[str, object], source: str | None, verdict: Verdict | None) -> None:
    assert arbitrate(claims, source) == verdict


def test_a_side_that_agrees_with_both_others_acquits_them() -> None:
    assert arbitrate({"ko": 10, "vi": 11, "en": 12}, "vi", same=lambda one, other: abs(one - other) < 2) is None


def test_a_source_that_is_not_there_is_not_believed() -> None:
    assert likely_original(("ko", "en"), "vi") == "ko"


@given(st.dictionaries(st.sampled_from(CODES), st.integers(0, 2), max_size=3), st.none() | st.sampled_from(CODES))
def test_a_verdict_divides_the_sides_and_suspects_none_that_agree(claims: dict[str, int], source: str | None) -> None:
    verdict = arbitrate(claims, source)
    assert (verdict is None) == (len(set(claims.values())) < 2)
    if verdict is not None:
        assert {*verdict.suspects, *verdict.witnesses} == set(claims)
        assert not set(verdict.suspects) & set(verdict.witnesses)
        assert all(claims[one] != claims[other] for one in verdict.suspects for other in verdict.witnesses)
        assert verdict.outvoted or source not in verdict.suspects


def test_a_side_without_text_is_no_side() -> None:
    (unit,) = parallel([{"ko": "회담이 열렸다.", "vi": "Hội đàm đã diễn ra.", "en": ""}]).units
    assert set(sides_with_text(unit)) == {"ko", "vi"}
