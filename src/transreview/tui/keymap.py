"""The keys of actions: those that a configuration gives, and what is shown of them."""

import re
from collections.abc import Iterable, Mapping
from typing import Protocol, runtime_checkable

from transreview.review.configuration import FILE_NAME, Configuration, ConfigurationError
from transreview.text.yaml_schema import suggestion
from transreview.tui.actions import ALIGN, DESK, NEW, START, Action, shown_key

_KEY = r"(?:(?:ctrl|alt|shift)\+)*(?:[a-z]+\d*|.)"
"""A key as Textual names it."""


_PALETTE = "ctrl+p"


@runtime_checkable
class HasKeys(Protocol):
    """An application whose user gives keys to actions."""

    @property
    def keys(self) -> Mapping[str, str]:
        """The keys by action, several ones separated by commas; other actions have their own."""


def keymap(configuration: Configuration) -> Mapping[str, str]:
    """The keys by action; several keys are separated by commas. Raises `ConfigurationError`."""
    known = {action.name for table in (START, NEW, DESK, ALIGN) for action in table}
    for name, keys in configuration.keys.items():
        if name not in known:
            raise _error(f"`keys` names no action {name!r}{suggestion(name, sorted(known))}")
        wrong = next((key for key in keys.split(",") if not re.fullmatch(_KEY, key.strip())), None)
        if wrong is not None:
            raise _error(f"{wrong.strip()!r} is no key (for {name}); write it as f8, ctrl+n, shift+tab or x")
    return {name: ",".join(key.strip() for key in keys.split(",")) for name, keys in configuration.keys.items()}


def with_keys(actions: Iterable[Action], app: object) -> tuple[Action, ...]:
    """The actions with the keys that they have in an application: a key given to one is no longer another's."""
    keys = app.keys if isinstance(app, HasKeys) else {}
    listed = tuple(actions)
    given = {action.name: tuple(keys[action.name].split(",")) for action in listed if action.name in keys}
    taken = {key for each in given.values() for key in each}
    return tuple(
        action._replace(keys=given.get(action.name) or tuple(key for key in action.keys if key not in taken))
        for action in listed
    )


def key_words(app: object, actions: Iterable[Action], *names: str) -> Mapping[str, str]:
    """The first key of each named action as people read it, to be put into sentences.

    Of an action without a key it is the palette's, where it is found.
    """
    keys = {action.name: action.keys for action in with_keys(actions, app)}
    return {name: shown_key(keys[name][0] if keys[name] else _PALETTE) for name in names}


def keyless(app: object) -> tuple[Action, ...]:
    """The actions of the desk that a configuration has left without a key, or with letters only.

    With a Korean or Vietnamese input method switched on letters come late or not at all.
    """
    before = {action.name: action for action in DESK}
    return tuple(
        action
        for action in with_keys(DESK, app)
        if action.keys != before[action.name].keys and not any(len(key) > 1 for key in action.keys)
    )


def _error(problem: str) -> ConfigurationError:
    return ConfigurationError(FILE_NAME, 0, 0, problem)
