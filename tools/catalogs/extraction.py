"""Which sentences of the code the catalogs must hold."""

import ast
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from pathlib import Path

from transreview.cli.main import COMMANDS
from transreview.findings.severity import Severity
from transreview.rules.hygiene import HYGIENE
from transreview.rules.registry import RULES, rule_class
from transreview.tui import actions
from transreview.tui.actions import Action

SOURCE = Path(__file__).parents[2] / "src" / "transreview"
_CALLS = ("_", "gettext", "mark", "ngettext", "Message")
"""The functions that mark a sentence."""

_TEXTS = ("_DESCRIPTION", "_EPILOG", "_HELP")
"""Constants of commands that their help shows."""

_MODULES = ("transreview.localization.gettext", "transreview.findings.message")
"""Where they come from: a module that imports neither has no such sentence."""


def messages() -> Mapping[tuple[str, str | None], str]:
    """Every sentence with its plural form (None: it has none), and where it is first used."""
    found: dict[tuple[str, str | None], str] = {}
    for place, text, plural in (*_called(), *_command_lines(), *_actions(), *_severities(), *_rules()):
        if text:
            found.setdefault((text, plural), place)
    return found


def _called() -> Iterator[tuple[str, str, str | None]]:
    for path in sorted(SOURCE.rglob("*.py")):
        content = path.read_text(encoding="utf-8")
        if not any(module in content for module in _MODULES):
            continue
        for node in ast.walk(ast.parse(content)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
                place = path.relative_to(SOURCE).as_posix()
                if node.func.id == "ngettext":
                    (one,), (many,) = map(_said, node.args[:2])
                    yield place, one, many
                else:
                    yield from ((place, text, None) for text in _said(node.args[0]))


def _said(node: ast.expr) -> list[str]:
    """The sentences that an argument may be: a constant, or one of two."""
    if isinstance(node, ast.IfExp):
        return [*_said(node.body), *_said(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def _command_lines() -> Iterator[tuple[str, str, None]]:
    """What the help of commands says: descriptions, headings and arguments, and what argparse itself says in it."""
    for text in ("usage: ", "options", "positional arguments", "show this help message and exit"):
        yield "cli/command_line.py", text, None
    for _module, summary in COMMANDS.values():
        yield "cli/main.py", summary, None
    for path in sorted((SOURCE / "cli").glob("*.py")):
        place = path.relative_to(SOURCE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield from ((place, text, None) for text in _of_command(node))


def _of_command(node: ast.AST) -> Iterator[str]:
    """The texts of one place in a command's module that its help shows."""
    if isinstance(node, ast.Assign) and any(getattr(name, "id", "") in _TEXTS for name in node.targets):
        yield from _said(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "add_argument":
            yield from (text for each in node.keywords if each.arg == "help" for text in _said(each.value))
        elif node.func.attr == "add_argument_group":
            yield from _said(node.args[0])


def _actions() -> Iterator[tuple[str, str, None]]:
    for table in vars(actions).values():
        if isinstance(table, tuple) and table and all(isinstance(action, Action) for action in table):
            for action in table:
                for text in (action.title, action.label, action.group, action.help):
                    yield "tui/actions.py", text, None


def _severities() -> Iterator[tuple[str, str, None]]:
    for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO):
        yield "findings/severity.py", severity.label, None


def _rules() -> Iterator[tuple[str, str, None]]:
    """The first line of each rule's manual."""
    for name in RULES:
        yield f"rules/{name}", cleandoc(rule_class(name).__doc__ or "").partition("\n")[0], None
    for name, hygiene in HYGIENE.items():
        yield f"rules/{name}", hygiene.manual.strip().partition("\n")[0], None
