"""Our named tuples are those of `typing`: each test holds for both."""

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import pytest

from transreview import named_tuple

Value = TypeVar("Value")


class Ours(named_tuple.NamedTuple):
    """A term."""

    form: str
    language: str = "ko"
    short: bool = False

    @property
    def shown(self) -> str:
        """With its language."""
        return f"{self.form} ({self.language})"


class Theirs(typing.NamedTuple):
    """A term."""

    form: str
    language: str = "ko"
    short: bool = False

    @property
    def shown(self) -> str:
        """With its language."""
        return f"{self.form} ({self.language})"


class OurPair(named_tuple.NamedTuple, Generic[Value]):
    """Two of a kind."""

    first: Value
    second: Value


class OurEmpty(named_tuple.NamedTuple):
    """Nothing."""


class OurShouted(Ours):
    """A term in capitals: a class with a constructor of its own."""

    def __new__(cls, form: str) -> "OurShouted":
        """With the usual language."""
        return super().__new__(cls, form.upper())


both = pytest.mark.parametrize("kind", [Ours, Theirs])


@both
def test_values_names_and_defaults(kind: Any) -> None:
    term = kind("국회", short=True)
    assert term == ("국회", "ko", True)
    assert (term.form, term.language, term.short, term.shown) == ("국회", "ko", True, "국회 (ko)")
    form, *rest = term
    assert (form, rest, len(term), hash(term)) == ("국회", ["ko", True], 3, hash(("국회", "ko", True)))
    assert kind._fields == kind.__match_args__ == ("form", "language", "short")
    assert (kind._field_defaults, kind.__doc__) == ({"language": "ko", "short": False}, "A term.")
    assert typing.get_type_hints(kind) == {"form": str, "language": str, "short": bool}
    assert repr(term) == f"{kind.__name__}(form='국회', language='ko', short=True)"
    assert not hasattr(term, "__dict__")


@both
def test_making_from_another(kind: Any) -> None:
    term = kind("Quốc hội", "vi")
    assert term._replace(short=True) == ("Quốc hội", "vi", True)
    assert kind._make(["국회", "ko", True]).short
    assert term._asdict() == {"form": "Quốc hội", "language": "vi", "short": False}
    for made in (copy.copy(term), copy.deepcopy(term), pickle.loads(pickle.dumps(term)), term._replace()):
        assert made == term
        assert type(made) is kind


@both
@pytest.mark.parametrize(
    "wrong",
    [
        lambda kind: kind(),
        lambda kind: kind("a", "b", True, "d"),
        lambda kind: kind("a", size=1),
        lambda kind: kind._make("ab"),
    ],
)
def test_wrong_arguments_are_refused(kind: Any, wrong: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError):
        wrong(kind)


@both
def test_values_stay_as_they_are(kind: Any) -> None:
    term = kind("국회")
    with pytest.raises(AttributeError):
        term.form = "의회"
    with pytest.raises((TypeError, ValueError)):
        term._replace(size=1)
    assert term.form == "국회"


def test_patterns_match_by_place_and_name() -> None:
    match Ours("Assembly", "en"):
        case Ours(form, language="en"):
            assert form == "Assembly"
        case _:
            pytest.fail("no match")


def test_classes_of_their_own_kind() -> None:
    assert OurPair(1, second=2) == (1, 2)
    assert OurPair[int](3, 4).second == 4
    assert OurEmpty() == ()
    shouted = OurShouted("asean")
    assert (shouted, type(shouted), Ours("asean").form) == (("ASEAN", "ko", False), OurShouted, "asean")
    assert OurShouted("nato").form == "NATO"
