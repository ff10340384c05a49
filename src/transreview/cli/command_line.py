"""The parser of every command: its help and its complaints in the language of the user.

What stands in the code is English and is translated only where it is shown: a command that runs reads no catalog.
"""

import re
import sys
from argparse import Action, ArgumentParser
from collections.abc import Iterable
from typing import NoReturn

from transreview.cli.help_layout import HelpLayout
from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import mark

_COMPLAINTS = (
    mark("unrecognized arguments: {what}"),
    mark("the following arguments are required: {what}"),
    mark("argument {name}: expected one argument"),
    mark("argument {name}: invalid choice: {what} (choose from {known})"),
    mark("argument {name}: invalid int value: {what}"),
)
"""What argparse says, as templates: it puts the values in before anybody could translate it."""


class CommandLine(ArgumentParser):
    """Reads the arguments of the command `prog`. Options must be written in full.

    A command that reads options and paths intermixed needs a `usage`: argparse would make one at every start, and cut
    it behind the seven letters of the English `usage: `.
    """

    def __init__(self, prog: str, description: str, epilog: str | None = None, usage: str | None = None) -> None:
        super().__init__(
            prog=prog, usage=usage, description=description, epilog=epilog, formatter_class=_Layout, allow_abbrev=False
        )

    def error(self, message: str) -> NoReturn:
        """Says what is wrong with the arguments and ends with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {_('error')}: {complaint(message)}\n")


class _Layout(HelpLayout):
    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: object, prefix: str | None = None
    ) -> None:
        """The line that shows how the command is called."""
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)  # type: ignore[arg-type]

    def start_section(self, heading: str | None) -> None:
        """A heading over arguments."""
        super().start_section(_(heading) if heading else heading)

    def add_text(self, text: str | None) -> None:
        """What stands before or behind the arguments."""
        super().add_text(_(text) if text else text)

    def _get_help_string(self, action: Action) -> str | None:
        return _(action.help) if action.help else action.help


def complaint(message: str) -> str:
    """What argparse complains of, in the language of the user; other sentences as they are."""
    for template in _COMPLAINTS:
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.*?)", re.escape(template))
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match is not None:
            return _(template, **match.groupdict())
    return message
