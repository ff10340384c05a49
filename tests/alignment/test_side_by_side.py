"""Segments side by side, as they are shown until a text is lined up."""

from tests.support import document
from transreview.alignment.side_by_side import side_by_side
from transreview.alignment.unit import Alignment


def test_every_segment_stands_in_one_unit_in_its_order() -> None:
    documents = {
        "ko": document("양측은 만났다. 회담은 길었다.", "ko"),
        "vi": document("Hai bên gặp nhau.", "vi"),
        "en": document("They met. The talks were long. They left.", "en"),
    }
    found = side_by_side(documents)
    assert [dict(unit.sides) for unit in found.units] == [
        {"ko": (0,), "vi": (0,), "en": (0,)},
        {"ko": (1,), "vi": (), "en": (1,)},
        {"ko": (), "vi": (), "en": (2,)},
    ]
    assert [(link.left, link.right) for link in found.links["vi", "en"]] == [((0,), (0,)), ((), (1,)), ((), (2,))]
    assert not any(unit.confidence for unit in found.units)


def test_nothing_stands_beside_nothing() -> None:
    assert side_by_side({}) == Alignment((), {})
