"""Which rules run, and how grave their findings are."""

from collections.abc import Mapping
from typing import NamedTuple

from transreview.findings.severity import Severity
from transreview.rules.catalogue import known_names, resolve, resolve_all


class Selection(NamedTuple):
    """What a command line says about the rules, in the words of `rules.catalogue.resolve`.

    `select` names the only rules to run (empty: all that are on), `ignore` those not to run, `severities` changes
    severities.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = {}


def chosen_severities(configured: Mapping[str, Severity], selection: Selection) -> Mapping[str, Severity]:
    """The severities that differ from the rules' own, those that do not run being `OFF`.

    The command line goes before the configuration. A rule that is off by itself and is selected by its name reports
    warnings. Raises `UnknownRuleError`.
    """
    severities = dict(configured)
    for word, severity in selection.severities.items():
        severities.update(dict.fromkeys(resolve(word), severity))
    if selection.select:
        from transreview.rules.registry import RULES

        selected = resolve_all(selection.select)
        severities.update(dict.fromkeys(known_names() - selected - {"file-unreadable"}, Severity.OFF))
        for name in selection.select:
            if name in RULES and RULES[name].off and severities.get(name, Severity.OFF) is Severity.OFF:
                severities[name] = Severity.WARNING
    if selection.ignore:
        severities.update(dict.fromkeys(resolve_all(selection.ignore), Severity.OFF))
    return severities
