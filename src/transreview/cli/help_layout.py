"""How the help of a command is laid out."""

import os
import sys
from argparse import RawDescriptionHelpFormatter

_WIDTH = 80
_MARGIN = 2


class HelpLayout(RawDescriptionHelpFormatter):
    """Descriptions as they are written, and the terminal's width.

    argparse makes a layout for every argument that it is told of, even where no help is shown, and the width that it
    asks the standard library for takes 4 ms of imports.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - _MARGIN)


def _columns() -> int:
    """What `shutil.get_terminal_size` says."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _WIDTH
    except (OSError, ValueError, AttributeError):
        return _WIDTH
