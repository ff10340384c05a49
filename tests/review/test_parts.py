"""Large files checked part by part: the same findings at the same places as in one piece."""

import datetime
import gc
import weakref
from pathlib import Path
from typing import Any

import pytest

from transreview.analysis.segment import DocumentAnalysis
from transreview.cli.main import main
from transreview.documents import po, stretches, table, tmx, xliff
from transreview.glossary.glossary import Glossary
from transreview.review import linting, parts
from transreview.review.configuration import Configuration
from transreview.review.discovery import discover
from transreview.review.linting import Linter
from transreview.review.result import TextResult, joined

_HEADER = 'msgid ""\nmsgstr ""\n"Language: ko\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n'
_RIGHT = '#: a.c:{0}\n#, c-format\nmsgid "Message {0} of %s"\nmsgstr "%s의 메시지 {0}"\n'
_WRONG = '#, c-format\nmsgid "Wrong {0} of %s"\nmsgstr "틀린 메시지 {0}"\n'


def _catalog(end: str) -> str:
    entries = [_HEADER, *((_WRONG if number % 7 == 3 else _RIGHT).format(number) for number in range(60))]
    return "\n".join([*entries, _RIGHT.format(2)]).replace("\n", end)


def _memory() -> str:
    units = (
        f'<tu tuid="u{number}"><tuv xml:lang="en"><seg>File {{name}} &amp; {number}</seg></tuv>\n'
        f'<tuv xml:lang="ko"><seg>파일 {"{name}" if number % 5 else ""} {number}</seg></tuv></tu>\n'
        for number in range(60)
    )
    return f'<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="en"/><body>\n{"".join(units)}</body></tmx>\n'


def _xliff() -> str:
    units = (
        f'<unit id="u{number}"><segment><source>File {{name}} &amp; {number}</source>\n'
        f"<target>파일 {'{name}' if number % 5 else ''} {number}</target></segment></unit>\n"
        for number in range(60)
    )
    head = '<xliff version="2.0" srcLang="en" trgLang="ko"><file id="f">'
    return f'<?xml version="1.0"?>\n{head}{"".join(units)}</file></xliff>\n'


def _table(end: str) -> str:
    rows = (
        f'{number},"그는 ""네""라고{"," if number % 5 else "  "}말했다 {number}","He said{end}yes {number} times"'
        for number in range(60)
    )
    return end.join(["id,ko,en", "", *rows, ""])


def _article(end: str) -> str:
    """Paragraphs of which every third has a wrong particle."""
    rows = (
        f"국회는 {number}일 본회의를 열고 {'법안를' if number % 3 == 1 else '법안을'} 처리했다. 회의는 곧 끝났다."
        for number in range(1, 29)
    )
    return (end * 2).join(["국회 본회의", "2026년 1월 5일", *rows]) + end


def _checked(path: Path) -> TextResult:
    linter = Linter(Configuration(), {}, Glossary(), str(path.parent), datetime.date(2026, 1, 1))
    text = discover(Configuration(), [str(path)], str(path.parent))[0]
    return linter.check(text, linter.read(text))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("large.ko.po", _catalog("\n")),
        ("crlf.ko.po", _catalog("\r\n")),
        ("large.tmx", _memory()),
        ("large.xlf", _xliff()),
        ("large.csv", _table("\n")),
        ("crlf.csv", _table("\r\n")),
        ("large.ko.txt", _article("\n")),
        ("crlf.ko.txt", "\ufeff" + _article("\r\n")),
    ],
)
def test_parts_give_what_the_whole_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode())
    whole = _checked(path)
    monkeypatch.setattr(linting, "LARGE", 100)
    for module in (stretches, po, tmx, xliff):
        monkeypatch.setattr(module, "STRETCH", 700, raising=False)
    parts = _checked(path)
    assert len(whole.findings) > 8
    # a message that stands twice is one unit in the whole
    assert [finding._replace(unit=None) for finding in parts.findings] == [
        finding._replace(unit=None) for finding in whole.findings
    ]
    assert name.endswith(".txt") or all(finding.unit is not None for finding in parts.findings)
    assert sum(parts.segments) == sum(whole.segments)
    known, lines = (joined([result], {}).lines()(path.name) for result in (parts, whole))
    for finding in parts.findings:
        for place in finding.location.span:
            assert known.position(place) == lines.position(place)
        number = known.position(finding.location.span.start).line
        assert known.text(number) == lines.text(number)


def test_a_damaged_end_keeps_what_was_found_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.ko.po"
    path.write_text(_catalog("\n") + "\nnonsense\n", encoding="utf-8")
    monkeypatch.setattr(linting, "LARGE", 100)
    monkeypatch.setattr(stretches, "STRETCH", 700)
    result = _checked(path)
    assert result.findings
    assert [each.path for each in result.unreadable] == ["large.ko.po"]
    assert result.unreadable[0].place == f":{path.read_text(encoding='utf-8').count(chr(10))}"


def test_a_row_that_is_never_closed_is_refused_where_it_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.csv"
    path.write_text("ko,en\n" + "가,a\n" * 50 + '"나,b\n' + "다,c\n" * 900, encoding="utf-8")
    monkeypatch.setattr(linting, "LARGE", 100)
    monkeypatch.setattr(stretches, "STRETCH", 700)
    monkeypatch.setattr(table, "_LONGEST_ROW", 2000)
    result = _checked(path)
    assert [each.path for each in result.unreadable] == ["large.csv"]
    assert result.unreadable[0].sentence.startswith("large.csv:52: a field begins with a quotation mark")


def test_the_rules_that_did_not_run_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "large.tmx").write_text(_memory(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["lint", "--no-cache", "large.tmx"]) == 1
    assert "note:" not in capsys.readouterr().err
    monkeypatch.setattr(linting, "LARGE", 100)
    assert main(["lint", "large.tmx"]) == 1
    sentence = capsys.readouterr().err
    assert sentence.startswith(
        "note: large.tmx: read part by part for its 0 MB; rules that need the whole text did not run"
    )
    assert "name-inconsistent" in sentence
    assert sentence.count("\n") == 1
    assert main(["lint", "--quiet", "large.tmx"]) == 1
    assert not capsys.readouterr().err


def test_a_part_of_prose_is_a_text_to_rules_that_need_a_whole_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.ko.txt"
    path.write_text(_article("\n").replace("열고", "“열고”").replace("28일", '"28일"'), encoding="utf-8")
    monkeypatch.setattr(linting, "LARGE", 100)
    assert "quote-style" in {finding.rule for finding in _checked(path).findings}


def test_a_large_file_that_is_no_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.ko.txt"
    path.write_text(_article("\n") + "\0", encoding="utf-8")
    monkeypatch.setattr(linting, "LARGE", 100)
    assert [each.problem[:20] for each in _checked(path).unreadable] == ["not a text: NUL near"]


def test_no_part_outlives_the_next_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alive: weakref.WeakSet[DocumentAnalysis] = weakref.WeakSet()
    most: list[int] = []

    def analysis(*arguments: Any) -> DocumentAnalysis:
        made = DocumentAnalysis(*arguments)
        alive.add(made)
        most.append(len(alive))
        return made

    path = tmp_path / "large.tmx"
    path.write_text(_memory(), encoding="utf-8")
    monkeypatch.setattr(linting, "LARGE", 100)
    monkeypatch.setattr(tmx, "STRETCH", 700)
    monkeypatch.setattr(parts, "DocumentAnalysis", analysis)
    gc.disable()
    try:
        _checked(path)
    finally:
        gc.enable()
    assert len(most) >= 20
    assert max(most) <= 3 * 2, "the two sides of a part, of the one before, and of one that a rule remembers"
