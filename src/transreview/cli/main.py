"""The entry point: finds the command, imports its module and runs it."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence

import transreview
from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import language_of, speak

COMMANDS: Mapping[str, tuple[str, str]] = {
    "review": ("transreview.cli.review", "open the review desk; also what `transreview` alone does on a terminal"),
    "serve": ("transreview.cli.serve", "open the review desk in a browser"),
    "new": ("transreview.cli.new", "start a text from two or three versions, pasted or in files"),
    "align": ("transreview.cli.align", "line up the languages of texts, as a table or for programs"),
    "convert": ("transreview.cli.convert", "write a text as XLIFF, TMX, PO, table or workbook, or back as texts"),
    "lint": ("transreview.cli.lint", "check texts and report what is wrong; the job for a terminal and for CI"),
    "rule": ("transreview.cli.rule", "list the rules, or explain one"),
    "explain": ("transreview.cli.explain", "say why something on a line was reported, or not"),
}
"""Every command: its module, which has `main(arguments) -> status`, and what it does."""

_HELP = """transreview {version}: reviews translated news in Korean, Vietnamese and English

Begin with

  transreview review news/               open the review desk on the texts in a folder
  transreview new news/visit             start a text: paste its versions
  transreview lint article.ko.txt        check one article
  transreview lint news/                 check all texts in a folder
  pbpaste | transreview lint -           check what is on the clipboard
  transreview lint --fix article.ko.txt  repair what is safe to repair
  transreview rule name-misspelled       explain a rule

Languages are known by the file's name: visit.ko.txt, visit.vi.txt and visit.en.txt are one text
in three languages, and so are ko/visit.txt, vi/visit.txt and en/visit.txt.

Commands
{commands}

`transreview COMMAND --help` says more of a command. Settings live in transreview.yaml at the root of a project.
"""
_SHORT = frozenset(("lint", "align", "convert", "explain"))
"""Commands that run so often, and so shortly, that compiling their regular expressions each time is felt."""
_HELP_ASKED = frozenset(("-h", "--help"))
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def run() -> None:
    """Runs the command line of this process and exits with its status."""
    # Almost all that a run makes lives to its end: looking for cycles as often as usual costs a tenth of a short run.
    gc.set_threshold(200_000, 20, 100)
    _speak_utf8()
    speak(language_of(os.environ))
    try:
        status = _with_kept_patterns(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = _PIPE_CLOSED
    _leave(status)


def _with_kept_patterns(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] not in _SHORT or not _HELP_ASKED.isdisjoint(arguments):
        return main(arguments)
    from transreview.cli import pattern_cache

    known = pattern_cache.warm()  # before all else, as the parser of the arguments has patterns too
    status = main(arguments)
    pattern_cache.keep(known)
    return status


def _leave(status: int) -> None:
    """Ends this process.

    Where nothing else can be under way, all that the run has made is left to the system, which frees it at once: the
    interpreter would take it down object by object, for a fourteenth of the time of a short run.
    """
    alone = "threading" not in sys.modules and sys.getprofile() is None and sys.gettrace() is None
    if alone and _flushed():
        os._exit(status)
    sys.exit(status)


def _flushed() -> bool:
    """Whether all that was written has left this process."""
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except (OSError, ValueError):
        return False
    return True


def main(arguments: Sequence[str]) -> int:
    """Runs a command line and returns its exit status: 2 for what cannot be done, else what the command says."""
    if not arguments:
        if sys.stdin.isatty() and sys.stdout.isatty():
            return _run_command(COMMANDS["review"][0], ())
        sys.stderr.write(help_text())
        return 2
    first, *rest = arguments
    if first in ("-h", "--help", "help") and not (first == "help" and rest):
        sys.stdout.write(help_text())
        return 0
    if first in ("-V", "--version"):
        sys.stdout.write(f"transreview {transreview.__version__}\n")
        return 0
    if first == "help":
        first, rest = rest[0], ["--help"]
    if first not in COMMANDS:
        return _unknown(first)
    return _run_command(COMMANDS[first][0], rest)


def help_text() -> str:
    """What the tool is and how to begin."""
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:<{width}}  {_(summary)}" for name, (_module, summary) in COMMANDS.items())
    return _(_HELP, version=transreview.__version__, commands=commands)


def _run_command(module: str, arguments: Sequence[str]) -> int:
    from importlib import import_module

    try:
        status = import_module(module).main(arguments)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as error:  # a user must never meet a traceback
        if os.environ.get("TRANSREVIEW_DEBUG"):
            raise
        from transreview.cli.errors import sentence

        sys.stderr.write(f"{_('error')}: {sentence(error)}\n")
        return 2
    assert isinstance(status, int)
    return status


def _unknown(word: str) -> int:
    from transreview.text.display import shown
    from transreview.text.yaml_schema import suggestion

    hint = suggestion(word, COMMANDS)
    if os.path.exists(word):
        hint = _("; to check that file, write `transreview lint {file}`", file=word)
    said = _("there is no command {word}{hint}", word=repr(shown(word)), hint=shown(hint))
    sys.stderr.write(f"{_('error')}: {said}\n")
    return 2


def _speak_utf8() -> None:
    """Writes UTF-8 whatever the locale or code page; what has no UTF-8 (odd file names) is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
