"""`transreview convert`: to the formats of other programs and back."""

from pathlib import Path

import pytest
from benchmarks.formats.readers import READERS

from transreview.cli.main import main
from transreview.review.reading import format_for
from transreview.review.saving import save
from transreview.review.session import COMMENT, STATUS
from transreview.review.workspace import open_text, open_workspace, read_text

KOREAN = ["또럼 서기장이 서울을 방문했다.", "양측은 “R&D <협력>”에 합의했다.", "이재명 대통령이 환영했다."]
VIETNAMESE = [
    "Tổng Bí thư Tô Lâm thăm Seoul.",
    "Hai bên nhất trí “hợp tác R&D”.",
    "Tổng thống Lee Jae Myung hoan nghênh.",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    rows = "".join(f'"{ko}",{vi}\r\n' for ko, vi in zip(KOREAN, VIETNAMESE, strict=True))
    (tmp_path / "visit.csv").write_bytes(f"ko,vi\r\n{rows}".encode())
    monkeypatch.chdir(tmp_path)
    workspace = open_workspace(["visit.csv"])
    opened = open_text(workspace, read_text(workspace.texts[0]))
    key = opened.session.text.unit_key(1)
    opened.session.set_value(STATUS, key, "done", "mark")
    opened.session.set_value(COMMENT, key, {"text": "확인 & 끝"}, "comment")
    save(opened, workspace.base)
    return tmp_path


def sides(path: Path) -> dict[str, list[str]]:
    from transreview.documents.document import SourceFile

    source = SourceFile(path.name, path.read_bytes())
    documents = format_for(path.name).read(source, "vi" if path.suffix in (".po",) else None)
    return {document.language: [one.text for one in document.segments] for document in documents}


@pytest.mark.parametrize("name", ["out.xlf", "out.tmx", "out.po", "out.tsv", "out.csv", "out.xlsx"])
def test_a_text_is_written_and_reads_back(folder: Path, name: str) -> None:
    assert main(["convert", "visit.csv", name]) == 0
    assert sides(folder / name) == {"ko": KOREAN, "vi": VIETNAMESE}
    said = READERS[format_for(name).name]((folder / name).read_bytes(), name)
    assert set(KOREAN + VIETNAMESE) <= set(said)
    assert main(["convert", name, "again.csv"]) == 0
    assert sides(folder / "again.csv") == {"ko": KOREAN, "vi": VIETNAMESE}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("out.xlf", '<trans-unit id="2" approved="yes">'),
        ("out.xlf", '<target state="final">'),
        ("out.xlf", "<note>확인 &amp; 끝</note>"),
        ("out.tmx", '<note>확인 &amp; 끝</note>\n<prop type="x-status">done</prop>'),
        ("out.po", "# 확인 & 끝\n#. status: done\nmsgid"),
        ("out.csv", "ko,vi,status,comment\r\n"),
    ],
)
def test_status_and_comments_go_along(folder: Path, name: str, expected: str) -> None:
    assert main(["convert", "visit.csv", name]) == 0
    assert expected in (folder / name).read_bytes().decode()


def test_what_xliff_calls_final_is_done(folder: Path) -> None:
    assert main(["convert", "visit.csv", "out.xlf"]) == 0
    assert main(["convert", "out.xlf", "again.po"]) == 0
    assert (folder / "again.po").read_text(encoding="utf-8").count("#. status: done") == 1


def test_back_to_texts_a_unit_a_line(folder: Path) -> None:
    assert main(["convert", "visit.csv", "back.txt"]) == 0
    assert (folder / "back.ko.txt").read_text(encoding="utf-8").splitlines() == KOREAN
    assert (folder / "back.vi.txt").read_text(encoding="utf-8").splitlines() == VIETNAMESE


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["visit.csv", "visit.csv"], "is there already; --force"),
        (["visit.csv", "out.pdf"], "no format to write"),
        (["visit.csv", "out.po", "--target", "en"], "say --source and --target"),
        (["nothing.csv", "out.po"], "there is no such file"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    folder: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.iterdir())
    assert main(["convert", *arguments]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert sorted(folder.iterdir()) == before
