"""Keys of one's own."""

from collections.abc import Mapping
from typing import ClassVar

import pytest

from transreview.review.configuration import Configuration, ConfigurationError
from transreview.tui.actions import DESK, as_sent, bindings
from transreview.tui.keymap import key_words, keyless, keymap, with_keys


def test_keys_are_given_to_actions() -> None:
    assert keymap(Configuration(keys={"next_finding": "f8, ctrl+n"})) == {"next_finding": "f8,ctrl+n"}


@pytest.mark.parametrize(
    ("keys", "said"),
    [({"next_findin": "f8"}, "did you mean 'next_finding'"), ({"save": "ctrl-s"}, "'ctrl-s' is no key")],
)
def test_what_cannot_be_meant_is_one_sentence(keys: dict[str, str], said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        keymap(Configuration(keys=keys))


class Remapped:
    """An application in which somebody has given keys to actions."""

    keys: ClassVar[Mapping[str, str]] = {"next_finding": "f8,ctrl+n", "mark_done": "f10", "save": "w"}


def keys_of(name: str, app: object) -> tuple[str, ...]:
    return next(action.keys for action in with_keys(DESK, app) if action.name == name)


def test_what_is_shown_follows_the_keys_given_and_a_key_belongs_to_one_action() -> None:
    assert keys_of("next_finding", Remapped()) == ("f8", "ctrl+n")
    assert "ctrl+n" not in keys_of("add_finding", Remapped())
    assert keys_of("other_theme", Remapped()) == ("t", "ㅅ")
    assert keys_of("undo", Remapped()) == ("ctrl+z",)
    assert with_keys(DESK, object()) == DESK


def test_actions_left_with_letters_alone_are_named() -> None:
    assert {action.name for action in keyless(Remapped())} == {"add_finding", "other_theme", "save"}
    assert keyless(object()) == ()


def test_shifted_function_keys_are_bound_as_terminals_send_them() -> None:
    assert as_sent(("shift+tab", "shift+f8", "f9", "shift+f12")) == "shift+tab,shift+f8,f20,f9,shift+f12,f24"
    sent = {key for binding in bindings(DESK) for key in binding.key.split(",")}
    assert {"f20", "f15", "f21"} <= sent


def test_sentences_name_the_keys_that_were_given() -> None:
    words = key_words(Remapped(), DESK, "next_finding", "mark_done", "save", "undo")
    assert words == {"next_finding": "F8", "mark_done": "F10", "save": "w", "undo": "^Z"}
