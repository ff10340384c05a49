"""What `transreview lint` does once its arguments are understood."""

import datetime
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from transreview.cli.terminal import style_for
from transreview.findings.severity import Severity
from transreview.reports.style import Style
from transreview.review.configuration import Configuration, find_root, load
from transreview.review.discovery import STANDARD_INPUT, STANDARD_INPUT_NAME, discover, path_in_findings
from transreview.review.glossaries import glossary_sources
from transreview.review.result import Result
from transreview.review.running import Job, run


def lint(options: Namespace) -> int:
    """Checks the texts that the options name, reports, and returns the exit status."""
    configuration = load(find_root(_common_folder(options.paths)))
    base = configuration.root or os.getcwd()
    texts = discover(configuration, options.paths, base)
    job = Job(
        configuration,
        _severities(configuration, options),
        glossary_sources(configuration, options.glossary),
        base,
        datetime.datetime.now(datetime.UTC).date(),
        options.language,
        options.max_file_size,
    )
    if options.diff or options.fix:
        from transreview.cli.lint_fix import show_differences, write_fixes

        fix = show_differences if options.diff else write_fixes
        return fix(job, texts, options, _report)
    return _report(run(job, texts, cached=not options.no_cache), options, job)


def _common_folder(paths: Sequence[str]) -> str:
    """The folder that all paths lie in: the project is looked for from there."""
    folders = []
    for path in paths:
        absolute = os.getcwd() if path == STANDARD_INPUT else os.path.abspath(path)
        folders.append(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))
    try:
        return os.path.commonpath(folders)
    except ValueError:  # several drives of Windows
        return os.getcwd()


def _severities(configuration: Configuration, options: Namespace) -> Mapping[str, Severity]:
    """The severities of the configuration, with what the command line says about rules."""
    if not (options.select or options.ignore or options.rule):
        return configuration.severities
    from transreview.review.selection import Selection, chosen_severities

    selection = Selection(_words(options.select), _words(options.ignore), dict(options.rule or ()))
    return chosen_severities(configuration.severities, selection)


def _words(listed: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(word.strip() for words in listed or () for word in words.split(",") if word.strip())


def _report(result: Result, options: Namespace, job: Job, note: str = "") -> int:
    """Writes the report and what could not be done; returns the exit status."""
    place = _place_from(job.base, os.getcwd())
    style = style_for(options.color)
    sys.stdout.writelines(f"{line}\n" for line in _lines(result, options, style, place))
    if note and options.output_format in ("full", "concise") and not options.quiet:
        sys.stdout.write(f"{note}\n")
    reported = {finding.location.path for finding in result.findings if finding.rule == "file-unreadable"}
    complain(
        failure
        for failure in result.failures
        if not any(failure.startswith((f"{path}:", f"{path} (")) for path in reported)
    )
    if not options.quiet:
        complain(result.notes, "note")
    return result.status(options.fail_on or job.configuration.fail_on)


def _lines(result: Result, options: Namespace, style: Style, place: Callable[[str], str]) -> Iterable[str]:
    if options.output_format == "json":
        from transreview.reports.json_report import json_report

        return json_report(result, statistics=options.statistics)
    if options.output_format == "jsonl":
        from transreview.reports.json_report import jsonl_report

        return jsonl_report(result)
    if options.statistics:
        from transreview.reports.statistics import statistics

        return statistics(result.findings, style)
    if options.output_format == "concise":
        from transreview.reports.concise import concise

        return concise(result, style, place)
    return _full(result, options, style, place)


def _full(result: Result, options: Namespace, style: Style, place: Callable[[str], str]) -> Iterator[str]:
    from transreview.reports.full import closing, findings

    yield from findings(result, style, place)
    if not options.quiet and (result.summary.documents or not result.failures):
        yield closing(result, style)


def complain(failures: Iterable[str], kind: str = "error") -> None:
    """Says on standard error what could not be done, or with `kind` "note" what was left out on purpose."""
    from transreview.text.display import shown

    for failure in failures:
        sys.stderr.write(f"{kind}: {shown(failure)}\n")


def _place_from(base: str, folder: str) -> Callable[[str], str]:
    """Paths as the user names them: relative to the working folder, whatever findings are relative to."""
    if base == folder:
        return str

    def place(path: str) -> str:
        return path if path == STANDARD_INPUT_NAME else path_in_findings(os.path.join(base, path), folder)

    return place
