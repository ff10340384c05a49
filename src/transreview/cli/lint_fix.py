"""`transreview lint --fix` and `--diff`."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Protocol

from transreview.cli.terminal import style_for
from transreview.documents.source import decoded
from transreview.reports.diff import diff
from transreview.review.discovery import TextFiles
from transreview.review.fixing import Fixed, fix_text, write_all
from transreview.review.result import Result, joined
from transreview.review.running import Job
from transreview.text.files import UnreadableFileError


class Report(Protocol):
    """Writes a report and returns the exit status."""

    def __call__(self, result: Result, options: Namespace, job: Job, note: str = "") -> int: ...


def write_fixes(job: Job, texts: Sequence[TextFiles], options: Namespace, report: Report) -> int:
    """Repairs the files and reports what remains; a status of 2 says that something could not be written."""
    fixed = _fixed(job, texts, options)
    problems = write_all(fixed)
    result = joined([each.result for _, each in fixed], job.severities)
    count = sum(each.applied for _, each in fixed)
    if problems:
        result = result._replace(failures=(*result.failures, *problems))
        return report(result, options, job)
    files = sum(len(each.changed) for _, each in fixed)
    note = f"Repaired {count} in {files} {'file' if files == 1 else 'files'}." if files else ""
    return report(result, options, job, note)


def show_differences(job: Job, texts: Sequence[TextFiles], options: Namespace, report: Report) -> int:
    """Writes what the fixes would change as a unified diff; the status is 1 if they would change anything."""
    from transreview.cli.lint_run import complain

    del report
    style = style_for(options.color)
    fixed = _fixed(job, texts, options)
    changed = False
    for _, each in fixed:
        for path in each.changed:
            changed = True
            try:
                before, after = decoded(each.before[path])[1], decoded(each.after[path])[1]
            except UnreadableFileError:
                sys.stdout.write(f"Binary files {path} differ\n")
                continue
            sys.stdout.writelines(diff(before, after, path, style, safe=sys.stdout.isatty()))
    failures = joined([each.result for _, each in fixed], job.severities).failures
    complain(failures)
    return 2 if failures else int(changed)


def _fixed(job: Job, texts: Sequence[TextFiles], options: Namespace) -> list[tuple[TextFiles, Fixed]]:
    linter = job.linter()
    return [(text, fix_text(linter, text, linter.read(text), unsafe=options.unsafe_fixes)) for text in texts]
