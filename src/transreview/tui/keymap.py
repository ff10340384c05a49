"""The keys that a project's configuration gives to actions."""

import re
from collections.abc import Mapping

from transreview.review.configuration import FILE_NAME, Configuration, ConfigurationError
from transreview.text.yaml_schema import suggestion
from transreview.tui.actions import ALIGN, DESK, NEW, START

_KEY = r"(?:(?:ctrl|alt|shift)\+)*(?:[a-z]+\d*|.)"
"""A key as Textual names it."""


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


def _error(problem: str) -> ConfigurationError:
    return ConfigurationError(FILE_NAME, 0, 0, problem)
