"""What the domain of a concept says: its field, and the country that it belongs to (`country-pl`, `politics-vn`).

Places of `country-XX` and `place-XX` with the same letters belong together: a capital stands for its state.
"""

from functools import cache

from transreview.glossary.concept import Concept
from transreview.languages.registry import HOMES

STATE = "country"
"""The field of states."""
PLACES = "place"
"""The field of cities and provinces."""
_WORLD = "world-"
"""What the fields of seas, rivers and parts of the world begin with."""
_REGION_LETTERS = 2


def is_same_state(one: Concept, other: Concept) -> bool:
    """Whether two places are a state and a place in it, or two names of a state."""
    region, fields = region_of(one), {field_of(one), field_of(other)}
    return region is not None and region == region_of(other) and (len(fields) > 1 or fields == {STATE})


def field_of(concept: Concept) -> str:
    """A concept's domain without the country at its end (`country` of `country-pl`)."""
    region = region_of(concept)
    return concept.domain.removesuffix(f"-{region}") if region else concept.domain


def region_of(concept: Concept) -> str | None:
    """The country at the end of a concept's domain."""
    return _region(concept.domain)


@cache
def is_abroad(domain: str) -> bool:
    """Whether places of a domain lie in none of the countries whose languages are written here."""
    region = _region(domain)
    return domain.startswith(_WORLD) or (region is not None and region not in HOMES)


def _region(domain: str) -> str | None:
    last = domain.rpartition("-")[2]
    return last if len(last) == _REGION_LETTERS and last != domain else None
