"""`transreview convert`: aligned texts between formats."""

from collections.abc import Sequence

from transreview.cli.command_line import CommandLine
from transreview.languages.registry import CODES

_DESCRIPTION = """Writes a text in several languages as a file of another program, or back as texts.

  transreview convert news/visit.ko.txt visit.xlf      its other languages are found beside it
  transreview convert visit.ko.txt visit.vi.txt a.tmx  these files
  transreview convert visit.xlsx visit.txt             back: visit.ko.txt, visit.vi.txt, a unit a line
  transreview convert back.xlf --into locales/vi.json  what was translated elsewhere into the file that it is from

OUT may be .xlf, .xliff, .tmx, .po, .csv, .tsv, .xlsx, .txt or .md. Links made by hand, status and comments are taken
along, and come back into the review file beside texts. Nothing is written over unasked.

--into changes the texts that came back and nothing else of the files; it needs the file that `convert` made of them,
edited by another program. The exit status is 1 where some of it had no place to go."""
_USAGE = "transreview convert [options] IN [IN ...] OUT\n       transreview convert [options] BACK --into FILE"


def main(arguments: Sequence[str]) -> int:
    """Runs the command and returns its exit status."""
    parser = CommandLine(
        prog="transreview convert",
        description=_DESCRIPTION,
        usage=_USAGE,
    )
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="IN",
        help="the files of one text, and last the file to write; its extension says the format",
    )
    parser.add_argument("--into", metavar="FILE", help="a file of the text that IN was made of, to put it back into")
    parser.add_argument("--source", choices=CODES, help="the language translated from, for XLIFF, PO and TMX")
    parser.add_argument("--target", choices=CODES, help="the language translated into, for XLIFF and PO")
    parser.add_argument(
        "--xliff-version", choices=("1.2", "2.0"), default="1.2", help="the version of XLIFF (default: 1.2)"
    )
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    options = parser.parse_args(arguments)
    if options.into is not None:
        from transreview.cli.convert_into import bring_back

        return bring_back(options.paths, options.into, options.source)
    if len(options.paths) == 1:
        parser.error("the following arguments are required: OUT")
    *paths, out = options.paths
    from transreview.cli.convert_run import convert

    return convert(
        paths,
        out,
        options.source,
        options.target,
        version=options.xliff_version,
        force=options.force,
    )
