"""What was considered in a segment, and why most of it is not reported."""

from collections.abc import Mapping, Sequence

from tests.support import analysed, parallel
from transreview.glossary.concept import Concept
from transreview.glossary.glossary import Glossary
from transreview.glossary.yaml_file import parse_concepts
from transreview.rules.explain import Consideration, considerations

_ENTRIES: Sequence[Mapping[str, object]] = (
    {"id": "to-lam", "kind": "person", "terms": {"ko": ["또럼"], "vi": ["Tô Lâm"]}},
    {"id": "cpc", "kind": "title", "terms": {"ko": ["총서기"], "vi": ["Tổng Bí thư Trung Quốc"]}},
    {
        "id": "cpv",
        "kind": "title",
        "terms": {"ko": ["서기장", {"term": "총서기", "status": "forbidden"}], "vi": ["Tổng Bí thư"]},
    },
    {
        "id": "deputy",
        "kind": "title",
        "terms": {"ko": ["부의장", {"term": "부총리", "status": "forbidden", "scope": "always"}]},
    },
)


def _concepts() -> list[Concept]:
    return list(parse_concepts(_ENTRIES))


def _found(rows: Sequence[Mapping[str, str]], code: str, number: int = 0) -> tuple[Consideration, ...]:
    text = parallel(rows, Glossary(_concepts()))
    document = text.documents[code]
    return considerations(document, document.segments[number], text, "vi")


def test_a_wrong_rendering_is_not_rejected() -> None:
    found = _found([{"ko": "또럼 총서기가 왔다.", "vi": "Tổng Bí thư Tô Lâm đến."}], "ko")
    assert [each.concept for each in found if each.rejected is None] == ["cpv"]


def test_what_no_other_side_names_is_rejected_with_the_reason() -> None:
    found = _found([{"ko": "총서기가 왔다.", "vi": "Ông ấy đến."}], "ko")
    (wrong,) = [each for each in found if each.concept == "cpv"]
    assert wrong.rejected == "no other side names 'cpv' in this unit"


def test_a_missing_term_is_told_on_the_side_that_lacks_it() -> None:
    found = _found([{"ko": "지도자가 왔다.", "vi": "Tổng Bí thư Tô Lâm đến."}], "ko")
    assert {each.concept: each.rejected for each in found if each.what.startswith("nothing")} == {
        "cpv": None,
        "to-lam": None,
    }


def test_a_near_miss_names_what_it_is_near_to() -> None:
    found = _found([{"ko": "또렴 서기장이 왔다.", "vi": "Tổng Bí thư Tô Lâm đến."}], "ko")
    assert any("“또럼” misspelt" in each.what and each.rejected is None for each in found)


def test_one_language_alone() -> None:
    document = analysed("국회에서는 부총리호텔이 말했다.", "ko", Glossary(_concepts()))
    found = considerations(document, document.segments[0])
    assert [each.rejected for each in found if each.concept == "deputy"] == ["it stands inside a longer word"]


def test_places_come_in_order() -> None:
    found = _found([{"ko": "또럼 총서기가 왔다.", "vi": "Tổng Bí thư Tô Lâm đến."}], "ko")
    assert [each.span for each in found] == sorted(each.span for each in found)


def test_a_value_names_what_agrees_with_it_and_what_does_not() -> None:
    rows = [{"ko": "34개 성이 20억 동을 썼다.", "vi": "34 tỉnh đã chi 20 tỷ đồng."}]
    values = {each.what: each.rejected for each in _found(rows, "ko") if "the value" in each.what}
    assert values == {
        "the value “34개”": "vi “34” says the same",
        "the value “20억 동” beside vi “20 tỷ đồng”": None,
    }


def test_a_value_that_is_let_pass_says_why() -> None:
    rows = [
        {"ko": "두 사람이 왔다.", "vi": "Họ đến."},
        {"ko": "모두 120명이었다.", "vi": "Đông lắm."},
        {"ko": "끝.", "vi": "Tất cả 120 người."},
    ]
    reasons = [each.rejected for each in _found(rows, "ko") if "the value" in each.what]
    assert reasons == ["small numbers and numbers in words come and go"]
    assert [each.rejected for each in _found(rows, "ko", 1) if "the value" in each.what] == [
        "it stands in a unit nearby"
    ]


def test_a_gap_says_why_it_is_not_reported() -> None:
    rows = [
        {"ko": "왔다.", "vi": "Ông đến."},
        {"ko": "", "vi": "Vâng."},
        {"ko": "", "vi": "Ông nhấn mạnh hợp tác lâu dài."},
    ]
    assert [each.rejected for each in _found(rows, "vi", 1) if "no counterpart" in each.what] == [
        "it is too short to be missed"
    ]
    assert [each.rejected for each in _found(rows, "vi", 2) if "no counterpart" in each.what] == [None]
