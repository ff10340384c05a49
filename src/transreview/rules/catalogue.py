"""All names that a configuration or a command line may use for rules: the rules, the run's own findings, families."""

from collections.abc import Iterable
from functools import cache

from transreview.rules.hygiene import HYGIENE
from transreview.rules.registry import FAMILIES, RULES, UnknownRuleError, family_of, rule_class


@cache
def known_names() -> frozenset[str]:
    """The names of all rules and of the findings that a run makes about itself."""
    return frozenset((*RULES, *HYGIENE))


def resolve(pattern: str) -> frozenset[str]:
    """The rules that a word stands for: a rule, a family, `all`, or a pattern with `*` such as `name-*`.

    Raises `UnknownRuleError`, with the nearest name there is.
    """
    if pattern in known_names():
        return frozenset((pattern,))
    if pattern == "all":
        return known_names()
    if pattern in FAMILIES:
        return frozenset(name for name in RULES if family_of(name) == pattern)
    if "*" in pattern or "?" in pattern:
        from fnmatch import fnmatchcase

        found = frozenset(name for name in known_names() if fnmatchcase(name, pattern))
        if found:
            return found
    from transreview.text.yaml_schema import suggestion  # only on the way to an error

    near = suggestion(pattern, (*sorted(known_names()), *FAMILIES))
    end = near if "did you mean" in near else "; `transreview rule` lists them"
    raise UnknownRuleError(f"there is no rule or family {pattern!r}{end}")


def resolve_all(patterns: Iterable[str]) -> frozenset[str]:
    """The rules that any of several words stands for; raises `UnknownRuleError`."""
    return frozenset(name for pattern in patterns for name in resolve(pattern))


def documentation(name: str) -> str:
    """The manual of a rule or of a finding that a run makes about itself; its first line is a summary."""
    from inspect import cleandoc  # only where a manual is read

    return HYGIENE[name].manual.strip() if name in HYGIENE else cleandoc(rule_class(name).__doc__ or "")
