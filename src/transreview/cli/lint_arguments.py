"""The command line of `transreview lint`."""

from argparse import ArgumentTypeError

from transreview.cli.command_line import CommandLine
from transreview.findings.severity import Severity, parse_severity
from transreview.languages.registry import CODES
from transreview.localization.gettext import gettext as _
from transreview.text.files import MAX_FILE_SIZE

FORMATS = ("full", "concise", "json", "jsonl")

_DESCRIPTION = """Checks texts and reports what is wrong: names, terms, numbers, particles, marks, quotes and more.

  transreview lint article.ko.txt             one article
  transreview lint news/                      every text in a folder whose name says its language
  transreview lint - < pasted.txt             standard input
  transreview lint --fix article.ko.txt       repair what is safe to repair, report the rest
  transreview lint --diff news/               show what --fix would change
  transreview lint --select 'name-*,terms' .  only some rules: names, patterns or families
  transreview lint --output-format json .     for programs"""

_EPILOG = """exit status:
  0  no finding as grave as --fail-on
  1  findings
  2  something could not be done: usage, configuration, glossary, an unreadable file, a broken rule

Settings live in transreview.yaml at the root of a project; `transreview rule` lists the rules."""


def parser() -> CommandLine:
    """The parser of the command's arguments."""
    lint = CommandLine(
        prog="transreview lint",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        usage="%(prog)s [OPTIONS] [PATH ...]",
    )
    lint.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input (default: .)")
    rules = lint.add_argument_group("which rules")
    rules.add_argument("--select", action="append", metavar="RULES", help="only these rules, separated by commas")
    rules.add_argument("--ignore", action="append", metavar="RULES", help="not these rules")
    rules.add_argument(
        "--rule",
        action="append",
        type=_rule_severity,
        metavar="NAME=SEVERITY",
        help="another severity for a rule: error, warning, info or off",
    )
    texts = lint.add_argument_group("which texts")
    texts.add_argument("--language", choices=CODES, help="the language of files whose names do not say it")
    texts.add_argument(
        "--glossary",
        action="append",
        metavar="PATH",
        help="a glossary file or folder instead of the configured ones; `shipped` is the shipped one",
    )
    texts.add_argument(
        "--max-file-size",
        type=_size,
        default=MAX_FILE_SIZE,
        metavar="SIZE",
        help="do not read larger files; such as 500kB, 64MB (default: 256MB)",
    )
    fixes = lint.add_argument_group("fixes")
    fixes.add_argument("--fix", action="store_true", help="write safe fixes into the files")
    fixes.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: also fixes to be read over")
    fixes.add_argument("--diff", action="store_true", help="write nothing, show what fixes would change")
    output = lint.add_argument_group("output")
    output.add_argument("--output-format", choices=FORMATS, default=FORMATS[0], help="default: full")
    output.add_argument("--statistics", action="store_true", help="how often each rule found something, instead")
    output.add_argument("--no-cache", action="store_true", help="check again what has not changed since the last run")
    output.add_argument("--quiet", "-q", action="store_true", help="only findings, no closing sentence")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    output.add_argument(
        "--fail-on",
        type=_fail_on,
        metavar="SEVERITY",
        help="the least severity that makes the exit status 1: error (default), warning or info",
    )
    return lint


def _rule_severity(text: str) -> tuple[str, Severity]:
    name, equals, severity = text.partition("=")
    if not equals:
        raise ArgumentTypeError(_("{text} names no severity; write {name}=warning", text=repr(text), name=name))
    try:
        return name.strip(), parse_severity(severity.strip())
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None


def _fail_on(text: str) -> Severity:
    try:
        severity = parse_severity(text)
    except ValueError:
        severity = Severity.OFF
    if severity is Severity.OFF:
        raise ArgumentTypeError(_("{text} is none of error, warning, info", text=repr(text)))
    return severity


def _size(text: str) -> int:
    """A number of bytes, with `k`, `M` or `G` (powers of 1024) and an optional `B`."""
    number = text.strip().lower().removesuffix("b").strip()
    factor = {"k": 1024, "m": 1024**2, "g": 1024**3}.get(number[-1:], 1)
    number = number[:-1].strip() if factor > 1 else number
    if not number.isascii() or not number.isdigit() or int(number) == 0:
        raise ArgumentTypeError(_("{text} is no size; write it as 64MB", text=repr(text)))
    return int(number) * factor
