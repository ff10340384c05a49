"""`transreview rule`: the rules, and the manual of one."""

import sys
from collections.abc import Iterator, Sequence

from transreview.cli.command_line import CommandLine
from transreview.cli.terminal import style_for
from transreview.localization.gettext import gettext as _
from transreview.reports.style import Style
from transreview.rules.catalogue import documentation, resolve
from transreview.rules.hygiene import HYGIENE
from transreview.rules.precision import precision_of
from transreview.rules.registry import FAMILIES, RULES, family_of, rule_class

_DESCRIPTION = """Lists the rules by family, or explains the rules that are named.

  transreview rule                  all rules with their severities
  transreview rule name-misspelled  what it does, why, an example, its options
  transreview rule names            the rules of a family"""

_OWN_FAMILY = "run"
"""The heading of findings that a run makes about itself."""


def main(arguments: Sequence[str]) -> int:
    """Runs the command and returns its exit status."""
    options = _parser().parse_args(arguments)
    style = style_for(options.color)
    if not options.names:
        sys.stdout.writelines(f"{line}\n" for line in _list(style, (*RULES, *HYGIENE)))
        return 0
    names = [name for word in options.names for name in sorted(resolve(word))]
    if len(names) > len(options.names):
        sys.stdout.writelines(f"{line}\n" for line in _list(style, names))
        return 0
    for number, name in enumerate(names):
        sys.stdout.write("\n" if number else "")
        sys.stdout.writelines(f"{line}\n" for line in manual(name, style))
    return 0


def _parser() -> CommandLine:
    rule = CommandLine(
        prog="transreview rule",
        description=_DESCRIPTION,
    )
    rule.add_argument("names", nargs="*", metavar="NAME", help="a rule, a family, or a pattern such as 'name-*'")
    rule.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    return rule


def manual(name: str, style: Style) -> Iterator[str]:
    """The lines of a rule's manual: its heading, its facts, and what its class says of it."""
    yield style.paint(name, "bold")
    yield _facts(name)
    if name in RULES:
        yield f"precision: {precision_of(name)}"
    yield ""
    summary, *rest = documentation(name).splitlines()
    for line in (_(summary), *rest):
        yield style.paint(line, "bold") if line.startswith("#") else line
    options = rule_class(name).options if name in RULES else {}
    if options:
        yield ""
        yield f"Defaults: {', '.join(f'{key}: {value}' for key, value in options.items())}"


def _facts(name: str) -> str:
    if name in HYGIENE:
        return f"{HYGIENE[name].severity.label}, about the run"
    rule = rule_class(name)
    languages = ", ".join(sorted(rule.languages)) if rule.languages else "all languages"
    return f"{rule.severity.label}, {rule.mqm}, {languages}, family {family_of(name)}"


def _list(style: Style, names: Sequence[str]) -> Iterator[str]:
    """The rules by family, each with its severity and the first line of its manual."""
    width = max(map(len, names), default=0)
    for family in (*FAMILIES, _OWN_FAMILY):
        members = [name for name in names if (family_of(name) if name in RULES else _OWN_FAMILY) == family]
        if members:
            yield style.paint(family, "bold")
            for name in members:
                severity = HYGIENE[name].severity if name in HYGIENE else rule_class(name).severity
                summary = _(documentation(name).partition("\n")[0])
                yield f"  {name:<{width}}  {_severity(severity.label, style)}  {summary}"


def _severity(label: str, style: Style) -> str:
    padded = f"{label:<7}"
    return style.paint(padded, "dim" if label == "off" else label)
