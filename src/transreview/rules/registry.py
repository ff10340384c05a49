"""The rules by name, in the order of the catalogue.

A rule's module is imported when its languages are before us, so that a run pays for what it uses; the severity stands
here a second time only because a rule that is off is not to be imported at all (a test holds the two together).
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from transreview.findings.severity import Severity
from transreview.rules.rule import OptionValue, Rule


class Entry(NamedTuple):
    """Where a rule lives: module below `transreview.rules`, class; the languages it is for (empty: all)."""

    module: str
    name: str
    languages: str = ""
    off: bool = False


RULES: Mapping[str, Entry] = {}


class UnknownRuleError(ValueError):
    """A rule name that nothing stands behind; the message suggests the nearest one."""


@cache
def rule_class(name: str) -> type[Rule]:
    """The class of that rule; raises `UnknownRuleError`."""
    entry = RULES.get(name)
    if entry is None:
        raise UnknownRuleError(f"there is no rule {name!r}{_suggestion(name)}")
    found = getattr(import_module(f"transreview.rules.{entry.module}"), entry.name)
    assert isinstance(found, type)
    assert issubclass(found, Rule)
    return found


def _suggestion(name: str) -> str:
    from difflib import get_close_matches  # only on the way to an error

    near = get_close_matches(name, RULES, n=1)
    return f"; did you mean {near[0]!r}?" if near else "; `transreview rule` lists them"


def active(
    severities: Mapping[str, Severity],
    options: Mapping[str, Mapping[str, OptionValue]],
    languages: Iterable[str],
) -> tuple[Rule, ...]:
    """The rules to run on texts of these languages, with the severities and options that a project sets."""
    present = set(languages)
    chosen = []
    for name, entry in RULES.items():
        default = Severity.OFF if entry.off else Severity.ERROR
        if severities.get(name, default) is Severity.OFF:
            continue
        if entry.languages and not present.intersection(entry.languages.split()):
            continue
        chosen.append(rule_class(name)(options.get(name)))
    return tuple(chosen)
