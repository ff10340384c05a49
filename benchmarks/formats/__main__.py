"""`python -m benchmarks.formats FOLDER`: are the files under FOLDER read, edited and written without losing a byte?

In each file all segments are replaced at once, and up to `--most` of them one by one, drawn at random with a fixed seed
where there are more; each result is read by a reader that is not ours and compared byte by byte. Files above
`--largest` megabytes are edited one by one five times only.
"""

import argparse
import hashlib
import json
import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.formats.languages import in_our_languages
from benchmarks.formats.readers import READERS, table_rows, workbook_rows
from benchmarks.formats.report import Result, counts, report
from benchmarks.formats.round_trip import Outcome, check
from transreview.documents.bundle import named
from transreview.documents.document import SourceFile
from transreview.documents.format import EXTENSIONS, format_of
from transreview.documents.headings import language_columns
from transreview.text.files import UnreadableFileError


def main() -> None:
    """Checks all files and prints what was found."""
    options = _arguments()
    paths = sorted(_files(Path(options.folder), options.per_format))
    begun = time.monotonic()
    work = [(path, options.folder, options.most, options.largest) for path in paths]
    with ProcessPoolExecutor(options.processes) as pool:
        results = list(pool.map(_checked, work, chunksize=8))
    print(f"{len(results)} files in {time.monotonic() - begun:.0f} s\n")
    print(*counts(results), sep="\n")
    if options.report:
        looked = f"--most {options.most} --per-format {options.per_format}"
        lines = (f"{line}\n" for line in report(results, looked))
        Path(options.report).write_text("".join(lines), encoding="utf-8")
    if options.details:
        with open(options.details, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in _details(results))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.formats", description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--most", type=int, default=12, help="segments edited one by one in a file (default: 12)")
    parser.add_argument("--largest", type=float, default=2.0, help="megabytes above which it is five (default: 2)")
    parser.add_argument("--per-format", type=int, default=600, help="files of an extension at most (default: 600)")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    parser.add_argument("--report", help="a file for all that was found, in Markdown")
    parser.add_argument("--details", help="a file for every refusal and every problem, one JSON object a line")
    return parser.parse_args()


def _files(folder: Path, most: int) -> Iterator[Path]:
    """The files in our formats; of an extension with more than `most`, those whose hashes come first."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in folder.rglob("*"):
        if path.suffix.lower() in EXTENSIONS and path.is_file():
            found[path.suffix.lower()].append(path)
    for paths in found.values():
        paths.sort(key=lambda path: hashlib.sha256(str(path.relative_to(folder)).encode()).digest())
        yield from paths[:most]


def _checked(work: tuple[Path, str, int, float]) -> Result:
    path, folder, most, largest = work
    name = path.relative_to(folder).as_posix()
    form = format_of(path.suffix.lower())
    assert form is not None
    source = SourceFile(name, path.read_bytes())
    source = source._replace(columns=_columns(source))
    other: str | None = None
    try:
        READERS[form.name](source.data, name)
    except Exception as error:
        other = f"{type(error).__name__}: {str(error)[:100]}"
    found = named(name)
    renamed = False
    try:
        try:
            documents = form.read(source, found.language if found is not None else None)
        except UnreadableFileError as error:
            if "we read" not in str(error) and "language is not clear" not in str(error):
                raise
            renamed = form.name in ("xliff", "tmx")
            source = in_our_languages(source) if renamed else source
            documents = form.read(source, "en" if not renamed else "vi")
    except UnreadableFileError as error:
        return Result(name, form.name, refused=str(error), other=other)
    except Exception as error:
        problem = f"a bug: {type(error).__name__}: {error}"
        return Result(name, form.name, Outcome(0, 0, 0, (problem,)), other=other)
    if other is not None:
        same = form.apply(source, []) == source.data
        return Result(name, form.name, Outcome(0, 0, 0, () if same else ("no edit: other bytes",)), other=other)
    try:
        outcome = check(form, source, documents, 5 if len(source.data) > largest * 1e6 else most)
    except Exception as error:
        outcome = Outcome(0, 0, 0, (f"a bug: {type(error).__name__}: {error}",))
    return Result(name, form.name, outcome, columns=bool(source.columns), renamed=renamed)


def _columns(source: SourceFile) -> dict[str, str]:
    """What a project would say of a table whose headings name no language: its wordiest column is English."""
    read = {".csv": table_rows, ".tsv": table_rows, ".tab": table_rows, ".xlsx": workbook_rows}
    reader = read.get(source.path[source.path.rfind(".") :].lower())
    try:
        headings, *rows = reader(source.data, source.path) if reader is not None else [[]]
    except Exception:  # the file is refused later, or read by us only
        return {}
    if any(column.language for column in language_columns(headings, {})) or len(language_columns(headings, {})) == 2:
        return {}
    letters: Counter[str] = Counter()
    for row in rows:
        for heading, cell in zip(headings, row, strict=False):
            letters[heading.strip()] += sum(map(str.isalpha, cell))
    heading, count = letters.most_common(1)[0] if letters else ("", 0)
    return {heading: "en"} if heading and count else {}


def _details(results: Sequence[Result]) -> Iterator[dict[str, str]]:
    for result in results:
        if result.refused:
            yield {"path": result.path, "refused": result.refused, "other": result.other or ""}
        for problem in result.outcome.problems if result.outcome else ():
            yield {"path": result.path, "problem": problem}


if __name__ == "__main__":
    main()
