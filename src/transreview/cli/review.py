"""`transreview review`: the desk."""

from collections.abc import Sequence

from transreview.cli.command_line import CommandLine
from transreview.localization.gettext import gettext as _

_DESCRIPTION = """Opens the review desk: the languages of a text side by side, and the findings to walk along.

  transreview review news/visit.ko.txt     one text; its other languages are found beside it
  transreview review news/                 choose among the texts of a folder
  transreview review                       the texts of this project

Tab goes to the next finding, Space applies its fix, Enter edits, F1 shows every key."""


def main(arguments: Sequence[str]) -> int:
    """Runs the desk and returns the exit status."""
    parser = CommandLine(
        prog="transreview review",
        description=_DESCRIPTION,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders (default: the project)")
    options = parser.parse_args(arguments)
    from transreview.cli.desk_run import need_terminal, run_desk

    need_terminal(_("`transreview lint` reports without one"))
    from transreview.review.workspace import open_workspace

    return run_desk(open_workspace(options.paths))
