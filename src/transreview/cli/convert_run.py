"""What `transreview convert` does once its arguments are understood."""

import os
import sys
from collections.abc import Mapping, Sequence

from transreview.cli.errors import UsageError
from transreview.cli.lint_run import complain
from transreview.localization.gettext import gettext as _
from transreview.reports import exchange, exchange_xml
from transreview.reports.text_bundle import text_bundle
from transreview.review.exchange_rows import unit_rows
from transreview.review.session import Session
from transreview.review.workspace import OpenedText, open_text, open_workspace, read_text
from transreview.text.display import shown
from transreview.text.files import write_atomically

FORMATS = (".xlf", ".xliff", ".tmx", ".po", ".csv", ".tsv", ".xlsx", ".txt", ".md")


def convert(
    paths: Sequence[str],
    out: str,
    source: str | None = None,
    target: str | None = None,
    *,
    version: str = "1.2",
    force: bool = False,
) -> int:
    """Writes the text that the paths name to `out`; returns the exit status.

    `version` is that of XLIFF. Raises `UsageError`.
    """
    if os.path.splitext(out)[1].lower() not in FORMATS:
        raise UsageError(
            _("{path}: no format to write; its name must end in {formats}", path=out, formats=", ".join(FORMATS))
        )
    opened = opened_text(paths)
    if opened is None:
        return 2
    session = opened[1].session
    files = _written(session, out, source or session.checks.context.source, target, version)
    for path in files:
        if not force and os.path.exists(path):
            raise UsageError(_("{path}: is there already; --force writes over it", path=path))
    for path, data in files.items():
        write_atomically(path, data)
        sys.stdout.write(f"{shown(path)}: {len(session.text.units)} units written\n")
    return 0


def opened_text(paths: Sequence[str]) -> tuple[str, OpenedText] | None:
    """The one text that the paths name, and the folder of its project; None where a file of it cannot be read.

    Raises `UsageError` and what opening a project raises.
    """
    workspace = open_workspace(paths)
    if len(workspace.texts) != 1:
        names = ", ".join(text.name for text in workspace.texts[:3])
        raise UsageError(
            _(
                "{path}: these are {count} texts ({names}); convert one at a time",
                path=paths[0],
                count=len(workspace.texts),
                names=names,
            )
        )
    text = read_text(workspace.texts[0], source=workspace.configuration.source)
    if text.unreadable:
        complain(each.sentence for each in text.unreadable)
        return None
    return workspace.base, open_text(workspace, text)


def _written(session: Session, out: str, source: str | None, target: str | None, version: str) -> Mapping[str, bytes]:
    """The files to write, by path."""
    codes = session.text.languages
    stem, extension = os.path.splitext(out)
    extension = extension.lower()
    rows = list(unit_rows(session))
    if extension in (".txt", ".md"):
        return text_bundle(rows, codes, stem, extension)
    if extension == ".xlsx":
        return {out: exchange.workbook(rows, codes)}
    if extension in (".csv", ".tsv"):
        return {out: exchange.table(rows, codes, "," if extension == ".csv" else "\t").encode()}
    if extension == ".tmx":
        return {out: exchange_xml.tmx(rows, source if source in codes else codes[0]).encode()}
    origin, other = _pair(out, codes, source, target)
    if extension == ".po":
        return {out: exchange.catalog(rows, origin, other).encode()}
    xliff = exchange_xml.xliff_2 if version == "2.0" else exchange_xml.xliff_1
    return {out: xliff(rows, session.text.name, origin, other).encode()}


def _pair(out: str, codes: Sequence[str], source: str | None, target: str | None) -> tuple[str, str]:
    """The two languages of a format that holds two. Raises `UsageError` where it is not clear which."""
    origin = (
        source if source is not None and source in codes else next((code for code in codes if code != target), codes[0])
    )
    others = [code for code in codes if code != origin]
    if target is None and len(others) == 1:
        return origin, others[0]
    if target is None or target not in others:
        have = ", ".join(codes)
        raise UsageError(
            _("{path}: holds two languages and the text is in {have}; say --source and --target", path=out, have=have)
        )
    return origin, target
