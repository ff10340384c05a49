"""An alignment as plain JSON values, for the journal."""

from collections.abc import Mapping, Sequence

from transreview.alignment.unit import Alignment, Link, Unit
from transreview.review.history import Json


def alignment_json(alignment: Alignment) -> Json:
    """The alignment as plain values."""
    units: list[Json] = [
        {"sides": {code: list(side) for code, side in unit.sides.items()}, "by": unit.by, "sure": unit.confidence}
        for unit in alignment.units
    ]
    links: dict[str, Json] = {
        " ".join(pair): [[list(link.left), list(link.right), link.by, link.confidence] for link in listed]
        for pair, listed in alignment.links.items()
    }
    return {"units": units, "links": links}


def alignment_value(value: Json) -> Alignment:
    """The alignment that such values hold."""
    assert isinstance(value, Mapping)
    units, links = value["units"], value["links"]
    assert isinstance(units, Sequence)
    assert isinstance(links, Mapping)
    return Alignment(tuple(_unit_value(unit) for unit in units), {_pair(pair): _links(links[pair]) for pair in links})


def _unit_value(value: Json) -> Unit:
    assert isinstance(value, Mapping)
    sides, by, sure = value["sides"], value["by"], value["sure"]
    assert isinstance(sides, Mapping)
    return Unit({code: _indices(side) for code, side in sides.items()}, str(by), _number(sure))


def _pair(pair: str) -> tuple[str, str]:
    left, _, right = pair.partition(" ")
    return left, right


def _links(value: Json) -> tuple[Link, ...]:
    assert isinstance(value, Sequence)
    links = []
    for entry in value:
        assert isinstance(entry, Sequence)
        left, right, by, sure = entry
        links.append(Link(_indices(left), _indices(right), str(by), _number(sure)))
    return tuple(links)


def _indices(value: Json) -> tuple[int, ...]:
    assert isinstance(value, Sequence)
    return tuple(int(_number(index)) for index in value)


def _number(value: Json) -> float:
    assert isinstance(value, int | float)
    return value
