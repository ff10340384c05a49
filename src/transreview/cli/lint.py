"""`transreview lint`: findings in texts."""

from argparse import Namespace
from collections.abc import Sequence

from transreview.cli.lint_arguments import parser
from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import mark


def main(arguments: Sequence[str]) -> int:
    """Runs the command and returns its exit status."""
    options = parser().parse_intermixed_args(arguments)
    options.paths = options.paths or ["."]
    _check_combination(options)
    from transreview.cli.lint_run import lint  # after the arguments: `--help` and slips of usage need none of it

    return lint(options)


def _check_combination(options: Namespace) -> None:
    problem = None
    if options.unsafe_fixes and not (options.fix or options.diff):
        problem = mark("--unsafe-fixes goes with --fix or --diff")
    elif options.fix and not options.diff and "-" in options.paths:
        problem = mark("standard input cannot be repaired in place; use --diff")
    elif options.statistics and options.output_format == "jsonl":
        problem = mark("--statistics does not go with --output-format jsonl; use json")
    if problem is not None:
        from transreview.cli.errors import UsageError

        raise UsageError(_(problem))
