"""`transreview explain`: why a finding is there, and why others are not."""

import re
import sys
from collections.abc import Sequence

from transreview.cli.command_line import CommandLine
from transreview.cli.errors import UsageError
from transreview.cli.terminal import style_for
from transreview.localization.gettext import gettext as _

_DESCRIPTION = """Says what was considered on a line of a text and why it was reported or not.

  transreview explain news/visit.ko.txt:5

The other languages of the text are found beside it, as `transreview lint` finds them."""


def main(arguments: Sequence[str]) -> int:
    """Runs the command and returns its exit status."""
    parser = CommandLine(
        prog="transreview explain",
        description=_DESCRIPTION,
    )
    parser.add_argument("place", metavar="FILE:LINE", help="a file and the number of a line in it, from 1")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    options = parser.parse_args(arguments)
    match = re.fullmatch(r"(.+):(\d+)(?::\d+)?", options.place)
    if match is None or int(match[2]) < 1:
        raise UsageError(_("{place}: name a file and a line, such as visit.ko.txt:5", place=options.place))
    from transreview.cli.explain_run import explain

    sys.stdout.writelines(f"{line}\n" for line in explain(match[1], int(match[2]), style_for(options.color)))
    return 0
