"""`transreview lint` from end to end: what it prints, its exit status, and what it never does."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

CLEAN = "국회는 28일 본회의를 열고 법안을 처리했다.\n"
JOSA = "국회는 28일 본회의를 열고 법안를 처리했다.\n"
"""One error: 법안를 for 법안을."""


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def test_a_clean_article_is_0(project: Path, run: Run) -> None:
    _write(project / "a.ko.txt", CLEAN)
    ran = run("lint", "a.ko.txt")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "No findings in 1 document, 1 segment.\n"


def test_findings_are_1_and_shown_with_their_line(project: Path, run: Run) -> None:
    _write(project / "a.ko.txt", "첫 문장이다.\n\n" + JOSA)
    ran = run("lint", "a.ko.txt")
    lines = ran.out.splitlines()
    assert ran.status == 1
    assert lines[0].startswith("a.ko.txt:3:17: error: ")
    assert lines[0].endswith("[ko-josa]")
    assert lines[1] == "     3 | " + JOSA.rstrip()
    assert lines[2].endswith("       ^^^^^^")
    assert "       = fix: 를 → 을" in lines
    assert lines[-1] == "1 error in 1 document, 2 segments. --fix repairs 1."


def test_concise_is_one_line_each(project: Path, run: Run) -> None:
    _write(project / "a.ko.txt", JOSA + "\n" + JOSA)
    ran = run("lint", "--ignore", "phrase-repeated", "--output-format", "concise", ".")
    assert [line.split(" ")[0] for line in ran.out.splitlines()] == ["a.ko.txt:1:17:", "a.ko.txt:3:17:"]


def test_json_is_the_contract(project: Path, run: Run) -> None:
    _write(project / "news" / "a.ko.txt", "\ufeff첫 줄이다.\r\n\r\n" + JOSA)
    ran = run("lint", "news", "--output-format", "json")
    report = json.loads(ran.out)
    (finding,) = report["findings"]
    assert list(report) == ["schema", "findings", "summary", "coverage"]
    assert (finding["path"], finding["line"], finding["column"]) == ("news/a.ko.txt", 3, 17)
    text = (project / "news" / "a.ko.txt").read_bytes().decode("utf-8-sig")
    assert text[finding["start"] : finding["end"]] == finding["text"]
    assert report["summary"] == {
        "documents": 1, "segments": 2, "error": 1, "warning": 0, "info": 0, "suppressed": 0, "baseline": 0
    }  # fmt: skip
    assert report["coverage"] == {"concepts": 2, "seen": 1, "satisfied": 1}
    lines = run("lint", "news", "--output-format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == report["findings"]


def test_the_same_input_gives_the_same_output(project: Path, run: Run) -> None:
    for name in ("c", "a", "b"):
        _write(project / f"{name}.ko.txt", JOSA * 3)
    runs = [
        run("lint", *paths, "--ignore", "phrase-repeated", "--output-format", "json").out
        for paths in (["."], ["."], ["c.ko.txt", ".", "a.ko.txt"])
    ]
    assert runs[0] == runs[1] == runs[2]
    assert [finding["path"] for finding in json.loads(runs[0])["findings"]] == sorted(
        ["a.ko.txt"] * 3 + ["b.ko.txt"] * 3 + ["c.ko.txt"] * 3
    )


def test_standard_input(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    source = _write(project / "pasted", JOSA)
    with source.open("rb") as pasted:
        monkeypatch.setattr("sys.stdin", _Stdin(pasted))
        ran = run("lint", "-", "--output-format", "concise")
    assert ran.status == 1
    assert ran.out.startswith("<stdin>:1:17: error: ")


class _Stdin:
    def __init__(self, buffer: object) -> None:
        self.buffer = buffer


def test_rules_are_chosen(project: Path, run: Run) -> None:
    _write(project / "a.ko.txt", JOSA + "국민의회가 열렸다.\n")

    def rules(*arguments: str) -> set[str]:
        lines = run("lint", "a.ko.txt", "--output-format", "jsonl", *arguments).out.splitlines()
        return {f"{json.loads(line)['rule']}={json.loads(line)['severity']}" for line in lines}

    assert rules() == {"ko-josa=error", "term-forbidden=error"}
    assert rules("--select", "terms") == {"term-forbidden=error"}
    assert rules("--select", "ko-*") == {"ko-josa=error"}
    assert rules("--ignore", "ko-josa") == {"term-forbidden=error"}
    assert rules("--select", "all", "--ignore", "terms,names") == {"ko-josa=error"}
    assert rules("--rule", "ko-josa=info") == {"ko-josa=info", "term-forbidden=error"}
    assert rules("--rule", "ko-josa=off", "--rule", "term-forbidden=warning") == {"term-forbidden=warning"}


def test_the_command_line_goes_before_the_configuration(project: Path, run: Run) -> None:
    _write(project / "a.ko.txt", JOSA)
    _write(project / "transreview.yaml", "glossaries: [terms]\nrules: {ko-josa: info}\nfail-on: info\n")
    assert run("lint", "a.ko.txt").status == 1
    assert run("lint", "a.ko.txt", "--fail-on", "warning").status == 0
    assert run("lint", "a.ko.txt", "--fail-on", "warning", "--rule", "ko-josa=warning").status == 1


def test_fail_on_decides_the_status_alone(project: Path, run: Run) -> None:
    _write(project / "a.ko.txt", JOSA)
    ran = run("lint", "a.ko.txt", "--rule", "ko-josa=warning")
    assert ran.status == 0
    assert "1 warning" in ran.out


def test_statistics(project: Path, run: Run) -> None:
    _write(project / "a.ko.txt", JOSA * 2)
    assert run("lint", ".", "--ignore", "phrase-repeated", "--statistics").out == "2  error    ko-josa  2 with a fix\n"
    report = json.loads(run("lint", ".", "--ignore", "phrase-repeated", "--statistics", "--output-format", "json").out)
    assert report["statistics"] == [{"rule": "ko-josa", "severity": "error", "count": 2, "fixable": 2}]


def test_language_and_glossary_of_the_command_line(project: Path, run: Run) -> None:
    _write(project / "article", "국민의회가 열렸다.\n")
    other = _write(
        project / "other.yaml",
        "transreview_glossary: 1\nconcepts:\n  - id: assembly\n    terms:\n"
        "      ko: [의회, {term: 국민의회, status: forbidden, scope: always}]\n",
    )
    assert "[term-forbidden]" in run("lint", "article").out
    assert run("lint", "article", "--language", "vi", "--select", "terms").status == 0
    found = run("lint", "article", "--glossary", str(other), "--select", "terms", "--output-format", "jsonl")
    assert [json.loads(line)["concept"] for line in found.out.splitlines()] == ["assembly"]
    assert run("lint", "article", "--glossary", "shipped", "--select", "ko-josa").status == 0


def test_suppressed_findings_are_counted_and_not_told(project: Path, run: Run) -> None:
    _write(project / "a.ko.txt", JOSA)
    finding = json.loads(run("lint", ".", "--output-format", "jsonl").out)
    _write(
        project / "a.review.yaml",
        f"suppressions:\n  - {{rule: ko-josa, fingerprint: {finding['fingerprint']}, reason: 인용}}\n",
    )
    _write(project / "a.ko.txt", "새 문장이 앞에 왔다.\n\n" + JOSA)
    ran = run("lint", ".")
    assert (ran.status, ran.out) == (0, "No findings in 1 document, 2 segments; 1 suppressed.\n")
    _write(project / "a.ko.txt", CLEAN)
    assert "a.review.yaml:2:12: info: " in run("lint", ".", "--output-format", "concise").out


def test_paths_are_shown_as_seen_from_here_and_given_from_the_root(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(project / "news" / "a.ko.txt", JOSA)
    monkeypatch.chdir(project / "terms")
    assert run("lint", "../news").out.startswith("../news/a.ko.txt:1:17:")
    assert json.loads(run("lint", "../news", "--output-format", "jsonl").out)["path"] == "news/a.ko.txt"


class TestBadInput:
    """One sentence with file, place and mend, status 2, nothing written."""

    def _is_sentence(self, text: str) -> bool:
        return text.startswith("error: ") and text.count("\n") == 1 and "Traceback" not in text

    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("missing.ko.txt", None, "there is no such file"),
            ("a.ko.txt", b"\x00\x01\x02\xff\xfe\x00binary\x00", "binary"),
            ("a.ko.txt", "대통령".encode("cp949"), "save it as UTF-8"),
            ("a.ko.txt", "첫 줄\n둘째 ".encode() + b"\xed\xa0\x80", "line 2"),
        ],
    )
    def test_a_file(self, project: Path, run: Run, name: str, content: bytes | None, words: str) -> None:
        if content is not None:
            (project / name).write_bytes(content)
        before = sorted(path.name for path in project.iterdir())
        ran = run("lint", name)
        assert ran.status == 2
        assert self._is_sentence(ran.err), ran.err
        assert name in ran.err
        assert words in ran.err
        assert ran.out == ""
        assert sorted(path.name for path in project.iterdir() if path.name != ".transreview") == before

    def test_one_unreadable_file_among_others(self, project: Path, run: Run) -> None:
        _write(project / "a.ko.txt", JOSA)
        (project / "b.ko.txt").write_bytes(b"\xff\xff")
        ran = run("lint", ".", "--output-format", "json")
        report = json.loads(ran.out)
        assert ran.status == 2
        assert [finding["rule"] for finding in report["findings"]] == ["ko-josa", "file-unreadable"]
        assert report["findings"][1]["path"] == "b.ko.txt"
        assert run("lint", ".", "--ignore", "ko-josa").status == 2

    def test_a_folder_with_nothing_to_lint(self, project: Path, run: Run) -> None:
        ran = run("lint", ".")
        assert ran.status == 2
        assert self._is_sentence(ran.err)
        assert "nothing to lint" in ran.err

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("transreview_glossary: 1\nconcepts: [", "terms/test.yaml:3:"),
            ("transreview_glossary: 1\nconcepts:\n  - {id: a, trems: {}}", "did you mean 'terms'?"),
            ("transreview_glossary: 1\nconcepts:\n  - {id: a}\n  - {id: a}", "line 3"),
            (
                "transreview_glossary: 1\nconcepts:\n  - {id: a, terms: {ko: [국회, {term: 국회, status: forbidden}]}}",
                "both preferred",
            ),
            ("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]", "anchors"),
        ],
    )
    def test_a_broken_glossary(self, project: Path, run: Run, content: str, words: str) -> None:
        _write(project / "a.ko.txt", CLEAN)
        _write(project / "terms" / "test.yaml", content)
        ran = run("lint", "a.ko.txt")
        assert ran.status == 2
        assert self._is_sentence(ran.err), ran.err
        assert words in ran.err.replace("\\", "/")
        assert ran.out == ""

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["--select", "name-mispelled"], "did you mean 'name-misspelled'?"),
            (["--ignore", "zzz"], "`transreview rule` lists them"),
            (["--rule", "zzz=off"], "no rule or family 'zzz'"),
            (["--glossary", "nowhere.yaml"], "there is no such glossary"),
            (["--unsafe-fixes"], "goes with --fix or --diff"),
            (["--statistics", "--output-format", "jsonl"], "does not go with"),
            (["--fix", "-"], "cannot be repaired in place"),
        ],
    )
    def test_usage(self, project: Path, run: Run, arguments: list[str], words: str) -> None:
        _write(project / "a.ko.txt", CLEAN)
        ran = run("lint", "a.ko.txt", *arguments)
        assert ran.status == 2
        assert self._is_sentence(ran.err), ran.err
        assert words in ran.err

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["--rule", "ko-josa"], "names no severity"),
            (["--rule", "ko-josa=loud"], "unknown severity"),
            (["--fail-on", "off"], "is none of error, warning, info"),
            (["--max-file-size", "big"], "write it as 64MB"),
            (["--language", "fr"], "invalid choice"),
            (["--output-format", "xml"], "invalid choice"),
            (["--nonsense"], "unrecognized arguments"),
        ],
    )
    def test_arguments(self, project: Path, run: Run, arguments: list[str], words: str) -> None:
        ran = run("lint", *arguments)
        assert ran.status == 2
        assert words in ran.err

    def test_a_broken_configuration(self, project: Path, run: Run) -> None:
        _write(project / "a.ko.txt", CLEAN)
        _write(project / "transreview.yaml", "glosaries: [terms]\n")
        ran = run("lint", "a.ko.txt")
        assert ran.status == 2
        assert "transreview.yaml:1:1: unknown key 'glosaries'" in ran.err

    def test_an_empty_file_has_no_findings(self, project: Path, run: Run) -> None:
        texts = {"a.ko.txt": "", "b.vi.txt": "\ufeff", "c.en.txt": "\n \n\r\n", "d.txt": "", "e.txt": "12 34"}
        for name, content in texts.items():
            _write(project / name, content)
        assert run("lint", *texts).status == 0

    def test_a_file_larger_than_allowed(self, project: Path, run: Run) -> None:
        _write(project / "a.ko.txt", CLEAN * 30)
        ran = run("lint", "a.ko.txt", "--max-file-size", "1kB")
        assert ran.status == 2
        assert "--max-file-size" in ran.err

    def test_a_bug_is_a_sentence_too(self, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(*_: object, **__: object) -> None:
            raise RuntimeError("\x1b[31mno")

        monkeypatch.setattr("transreview.cli.lint_run.discover", broken)
        ran = run("lint", "x")
        assert ran.status == 2
        assert (
            ran.err == "error: this is a bug in transreview: RuntimeError: ␛[31mno; TRANSREVIEW_DEBUG=1 shows where\n"
        )

    def test_a_broken_rule_hides_no_other(self, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        from transreview.rules.registry import rule_class

        def broken(*_: object) -> None:
            raise RuntimeError("no")

        _write(project / "a.ko.txt", JOSA)
        monkeypatch.setattr(rule_class("term-forbidden"), "check", broken)
        ran = run("lint", "a.ko.txt", "--output-format", "concise")
        assert ran.status == 2
        assert "[ko-josa]" in ran.out
        assert ran.err.startswith("error: a.ko.txt: the rule term-forbidden broke (RuntimeError: no); ")

    def test_nothing_of_a_file_reaches_the_terminal_raw(self, project: Path, run: Run) -> None:
        _write(project / "a.ko.txt", "\x1b]0;title\x07" + JOSA)
        for report in ("full", "concise", "json", "jsonl"):
            out = run("lint", "a.ko.txt", "--output-format", report).out
            assert "\x1b" not in out
            assert "\x07" not in out


def test_colors(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(project / "a.ko.txt", JOSA)
    assert "\x1b[" not in run("lint", ".").out
    assert "\x1b[1;31m" in run("lint", ".", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31m" in run("lint", ".").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("lint", ".").out


def test_files_may_stand_behind_options(project: Path, run: Run) -> None:
    for name in ("a.ko.txt", "b.ko.txt"):
        _write(project / name, JOSA)
    out = run("lint", "a.ko.txt", "--output-format", "concise", "b.ko.txt").out
    assert [line.split(":")[0] for line in out.splitlines()] == ["a.ko.txt", "b.ko.txt"]
