"""The kinds of errors that the list of missed links tells apart."""

import pytest
from benchmarks.alignment.errors import errors
from benchmarks.alignment.noise import Link


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        (((0,), ()), [((0,), (0,))], "missed"),
        (((0,), (0,)), [((0,), ()), ((), (0,))], "dropped"),
        (((0,), (0,)), [((0, 1), (0,))], "merged"),
        (((0, 1), (0,)), [((0,), (0,)), ((1,), ())], "split"),
        (((0, 1), (0,)), [((0,), ()), ((1, 2), (0,))], "shifted"),
    ],
)
def test_a_link_that_is_missed_has_one_kind(gold: Link, found: list[Link], kind: str) -> None:
    assert [(link, what) for link, what, _ in errors([gold], found)] == [(gold, kind)]


def test_a_link_that_is_found_is_no_error() -> None:
    assert not list(errors([((0,), (0, 1))], [((0,), (0, 1))]))
