"""The rules by name. A rule's module is imported when it runs, so that a run pays for what it uses."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module

from transreview.findings.severity import Severity
from transreview.rules.entry import Entry
from transreview.rules.rule import OptionValue, Rule

FAMILIES = (
    "names",
    "terms",
    "residue",
    "quantities",
    "structure",
    "wording",
    "characters",
    "korean",
    "vietnamese",
    "english",
    "punctuation",
    "catalogs",
)


def _collect() -> dict[str, tuple[str, Entry]]:
    return {
        name: (family, entry)
        for family in FAMILIES
        for name, entry in import_module(f"transreview.rules.{family}").RULES.items()
    }


_ENTRIES = _collect()
RULES: Mapping[str, Entry] = {name: entry for name, (_, entry) in _ENTRIES.items()}


class UnknownRuleError(ValueError):
    """A rule name that nothing stands behind; the message suggests the nearest one."""


def family_of(name: str) -> str:
    """The family that a rule belongs to; the rule must exist."""
    return _ENTRIES[name][0]


def rule_classes(name: str) -> tuple[type[Rule], ...]:
    """The class of a rule and, where it has one, that of its part across languages; the rule must exist."""
    family, entry = _ENTRIES[name]
    return tuple(_load(family, part) for part in entry.parts())


def rule_class(name: str) -> type[Rule]:
    """The class of that rule; raises `UnknownRuleError`."""
    if name not in _ENTRIES:
        raise UnknownRuleError(f"there is no rule {name!r}{_suggestion(name)}")
    return _load(*_ENTRIES[name])


@cache
def _load(family: str, entry: Entry) -> type[Rule]:
    found = getattr(import_module(f"transreview.rules.{family}.{entry.module}"), entry.name)
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
    *,
    messages: bool = True,
) -> tuple[Rule, ...]:
    """The rules to run on texts of these languages, with the severities and options that a project sets.

    `messages`: whether there may be messages in them; without, the rules for messages are left out.
    """
    present = set(languages)
    chosen = []
    for name, (family, entry) in _ENTRIES.items():
        if severities.get(name) is Severity.OFF or (entry.off and name not in severities):
            continue
        for part in entry.parts():
            if part.messages and not messages:
                continue
            if part.sides > len(present) or (part.languages and not present.intersection(part.languages.split())):
                continue
            chosen.append(_load(family, part)(options.get(name)))
    return tuple(chosen)
