"""Every report against its golden file, made from one result with all that a finding can have.

`TRANSREVIEW_GOLDEN=write pytest tests/reports` writes the files anew, to be read over in the difference.
"""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from transreview.findings.finding import Finding, Fix, Location, Related, Safety, TextEdit
from transreview.findings.fingerprint import fingerprinted
from transreview.findings.severity import Severity
from transreview.reports.concise import concise
from transreview.reports.diff import diff
from transreview.reports.full import closing, findings
from transreview.reports.json_report import json_report, jsonl_report
from transreview.reports.statistics import statistics
from transreview.reports.style import Style
from transreview.review.result import Coverage, Result, Summary
from transreview.text.span import Span
from transreview.text.width import cell_width

GOLDEN = Path(__file__).parent / "golden"
KO = "회담을 갖고 있다.\n또럼 서기장과 이제명 대통령은 과학기술 협력에 합의했다.\n마지막\u00a0줄 \u202e끝\n"
VI = "Tổng Bí thư Tô Lâm và Tổng thống Lee Jae-myung đã hội đàm.\n"


def _place(text: str, path: str, language: str, content: str) -> Location:
    start = text.index(content)
    return Location(path, language, Span(start, start + len(content)), content)


def _findings() -> Iterable[Finding]:
    name = _place(KO, "news/visit.ko.txt", "ko", "이제명")
    yield Finding(
        "name-misspelled",
        Severity.ERROR,
        "linguistic-conventions/spelling",
        "‘이제명’ is one letter from ‘이재명’, whom the Vietnamese side names.",
        name,
        related=(
            Related(_place(VI, "news/visit.vi.txt", "vi", "Lee Jae-myung"), "the person meant"),
            Related(_place(KO, "news/visit.ko.txt", "ko", "회담을"), "the first sentence"),
        ),
        fixes=(
            Fix("write 이재명", Safety.SAFE, (TextEdit(name.path, name.span, "이재명"),)),
            Fix("write 이제면", Safety.UNSAFE, (TextEdit(name.path, name.span, "이제면"),)),
        ),
        concept="lee-jae-myung",
        unit=1,
    )
    space = _place(KO, "news/visit.ko.txt", "ko", "\u00a0")
    yield Finding(
        "hidden-character",
        Severity.WARNING,
        "linguistic-conventions/encoding",
        "a no-break space stands inside a phrase",
        space,
        fixes=(Fix("write a common space", Safety.SAFE, (TextEdit(space.path, space.span, " "),)),),
    )
    end = _place(KO, "news/visit.ko.txt", "ko", "끝")
    yield Finding("term-candidate", Severity.INFO, "terminology", "a message with \x1b[31m in it", end)
    yield Finding("file-unreadable", Severity.ERROR, "", "not UTF-8", Location("z.txt", "und", Span(0, 0), ""))


RESULT = Result(
    tuple(fingerprinted(_findings())),
    {"news/visit.ko.txt": KO, "news/visit.vi.txt": VI},
    Summary(documents=2, segments=4, error=2, warning=1, info=1, suppressed=3),
    Coverage(900, 41, 39),
)
PLAIN, COLORED = Style(width=60), Style(color=True, width=60)

REPORTS: Mapping[str, Callable[[], Iterable[str]]] = {
    "full.txt": lambda: [*findings(RESULT, PLAIN, lambda path: f"here/{path}"), closing(RESULT, PLAIN)],
    "full-color.txt": lambda: [*findings(RESULT, COLORED), closing(RESULT, COLORED)],
    "concise.txt": lambda: concise(RESULT, PLAIN),
    "findings.json": lambda: json_report(RESULT),
    "statistics.json": lambda: json_report(RESULT, statistics=True),
    "findings.jsonl": lambda: jsonl_report(RESULT),
    "statistics.txt": lambda: statistics(RESULT.findings, PLAIN),
    "fix.diff": lambda: "".join(
        diff(KO, KO.replace("이제명", "이재명").rstrip("\n"), "news/visit.ko.txt", PLAIN, safe=True)
    ).splitlines(),
}


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_report(name: str) -> None:
    written = "\n".join(REPORTS[name]()) + "\n"
    path = GOLDEN / name
    if os.environ.get("TRANSREVIEW_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(written.encode())
    assert written == path.read_bytes().decode()


@pytest.mark.parametrize("name", sorted(set(REPORTS) - {"full-color.txt"}))
def test_a_report_holds_nothing_that_a_terminal_obeys(name: str) -> None:
    assert all(line.isprintable() or "\u00a0" in line for line in REPORTS[name]())
    assert not any(letter in "".join(REPORTS[name]()) for letter in "\x1b\u202e\x9b")


def test_json_is_one_object_and_jsonl_one_a_line() -> None:
    whole = json.loads("\n".join(json_report(RESULT)))
    assert whole["schema"] == "transreview.findings/1"
    assert [json.loads(line) for line in jsonl_report(RESULT)] == whole["findings"]
    assert whole["findings"][1]["text"] == "\u00a0"
    empty = json.loads("\n".join(json_report(Result())))
    assert empty["findings"] == []


def test_json_holds_what_the_contract_names() -> None:
    finding = json.loads(next(iter(jsonl_report(RESULT))))
    assert list(finding) == [
        "rule",
        "severity",
        "mqm",
        "message",
        "path",
        "language",
        "start",
        "end",
        "line",
        "column",
        "end_line",
        "end_column",
        "text",
        "part",
        "unit",
        "concept",
        "related",
        "fixes",
        "fingerprint",
    ]
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (2, 9, 2, 12)
    assert KO[finding["start"] : finding["end"]] == finding["text"] == "이제명"
    assert list(finding["related"][0]) == ["path", "language", "start", "end", "line", "column", "text", "message"]
    assert finding["fixes"][0] == {
        "title": "write 이재명",
        "safety": "safe",
        "edits": [{"path": "news/visit.ko.txt", "start": 19, "end": 22, "replacement": "이재명"}],
    }


def test_color_paints_and_changes_nothing_else() -> None:
    def bare(text: str) -> str:
        for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m"):
            text = text.replace(code, "")
        return text

    colored = "\n".join([*findings(RESULT, COLORED), closing(RESULT, COLORED)])
    plain = "\n".join([*findings(RESULT, PLAIN), closing(RESULT, PLAIN)])
    assert colored != plain
    assert bare(colored) == plain


def test_a_run_without_findings_says_so() -> None:
    result = Result(summary=Summary(documents=1, segments=20))
    assert closing(result, PLAIN) == "No findings in 1 document, 20 segments."


@pytest.mark.parametrize(
    ("before", "after"),
    [("가\r\n나\r\n", "가\r\n다\r\n"), ("끝 없이", "끝 있게"), ("a\x0cb\nc\n", "a\x0cb\nd\n"), ("", "새\n")],
)
def test_a_difference_applies(before: str, after: str, tmp_path: Path) -> None:
    import shutil
    import subprocess

    if shutil.which("git") is None:
        pytest.skip("Git applies it")
    target = tmp_path / "a.txt"
    target.write_bytes(before.encode())
    change = "".join(diff(before, after, "a.txt", PLAIN, safe=False))
    subprocess.run(["git", "apply", "-p0", "-"], input=change.encode(), cwd=tmp_path, check=True)
    assert target.read_bytes().decode() == after


def test_of_a_line_that_is_a_whole_book_what_is_near_is_shown() -> None:
    text = "한 나라의 말 " * 20_000 + "이제명 대통령 " + "다른 나라의 글 " * 20_000
    place = _place(text, "book.txt", "ko", "이제명")
    found = Finding("name-misspelled", Severity.ERROR, "linguistic-conventions/spelling", "…", place)
    _, line, carets, *_ = findings(Result((found,), {"book.txt": text}, Summary(1, 1, 1)), Style(False, 60))
    assert "1 | …" in line
    assert line.endswith("…")
    assert cell_width(line) <= 60
    assert "이제명" in line
    assert carets.strip().lstrip("| ") == "^^^^^^"
