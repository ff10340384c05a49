"""`transreview new`: starts a text."""

import os
from collections.abc import Sequence

from transreview.cli.command_line import CommandLine
from transreview.localization.gettext import gettext as _

_DESCRIPTION = """Starts a text from two or three versions. Without files the desk opens, where they are pasted.

  transreview new news/visit                          paste the versions; their languages are detected
  transreview new news/visit 방한.txt chuyen.txt     from files, copied byte for byte
  transreview new news/visit ko=a.docx vi=b.docx      with their languages said

The files are written as NAME.LANGUAGE.txt (or the format's own extension) below the project's folder."""


def main(arguments: Sequence[str]) -> int:
    """Runs the command and returns the exit status."""
    parser = CommandLine(
        prog="transreview new",
        description=_DESCRIPTION,
    )
    parser.add_argument("name", metavar="NAME", nargs="?", help="the text's name, such as news/visit")
    parser.add_argument("files", nargs="*", metavar="[LANGUAGE=]FILE", help="its versions (default: to be pasted)")
    parser.add_argument("--force", action="store_true", help="replace files of that name")
    options = parser.parse_args(arguments)
    if options.files:
        return _from_files(options.name, options.files, force=options.force)
    from transreview.cli.desk_run import need_terminal, run_desk

    need_terminal(_("name the versions' files behind NAME"))
    from transreview.review.workspace import open_workspace

    return run_desk(open_workspace(()), new=options.name or "")


def _from_files(name: str, files: Sequence[str], *, force: bool) -> int:
    from transreview.languages.registry import CODES
    from transreview.review.configuration import find_root
    from transreview.review.new_text import chosen, planned, write
    from transreview.text.display import shown

    versions = []
    for file in files:
        code, equals, path = file.partition("=")
        said = equals and code in CODES
        versions.append(chosen(path, code) if said else chosen(file))
    written = write(planned(name, versions, find_root(os.getcwd()) or os.getcwd()), overwrite=force)
    for path in written:
        print(f"wrote {shown(os.path.relpath(path))}")
    print(f"`transreview review {shown(os.path.relpath(written[0]))}` opens it")
    return 0
