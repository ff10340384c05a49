"""`transreview align`: the alignment of texts."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence

from transreview.cli.command_line import CommandLine

FORMATS = ("table", "json", "tsv", "tmx", "html")

_DESCRIPTION = """Lines up the languages of texts: which sentences say the same.

  transreview align news/visit.ko.txt                      one text; its other languages are found beside it
  transreview align visit.ko.txt visit.vi.txt              these files only
  transreview align --output-format tmx news/ > news.tmx   a translation memory of all texts in a folder

Rows marked ? are doubtful. Links made by hand are read from NAME.review.yaml and kept."""


def main(arguments: Sequence[str]) -> int:
    """Runs the command and returns its exit status."""
    parser = CommandLine(
        prog="transreview align",
        description=_DESCRIPTION,
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    parser.add_argument("--output-format", choices=FORMATS, default=FORMATS[0], help="default: table")
    parser.add_argument(
        "--segmentation",
        choices=("sentence", "paragraph", "line"),
        default="sentence",
        help="what is lined up (default: sentence); with `line` every non-empty line is one segment",
    )
    options = parser.parse_args(arguments)
    from transreview.cli.align_run import align_texts

    return align_texts(options.paths, options.segmentation, report_of(options.output_format))


def report_of(name: str) -> Callable[..., Iterable[str]]:
    """The report of that name."""
    if name == "json":
        from transreview.reports.alignment_json import json_lines

        return json_lines
    if name == "tsv":
        from transreview.reports.alignment_tsv import tsv_lines

        return tsv_lines
    if name == "tmx":
        from transreview.reports.alignment_tmx import tmx_lines

        return tmx_lines
    if name == "html":
        from transreview.reports.alignment_html import html_lines

        return html_lines
    from transreview.reports.alignment_table import table_lines

    return lambda texts: table_lines(texts, _width())


def _width() -> int:
    try:
        return max(40, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return 80
