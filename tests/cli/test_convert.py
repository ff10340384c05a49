"""`transreview convert`: to the formats of other programs and back."""

from pathlib import Path

import pytest
from benchmarks.formats.readers import READERS

from transreview.alignment.edits import merge
from transreview.cli.main import main
from transreview.review.exchange_rows import Row, unit_rows
from transreview.review.reading import format_for
from transreview.review.saving import save
from transreview.review.session import COMMENT, STATUS
from transreview.review.state import SIGNED
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


BUNDLE = {
    "ko": "또럼 서기장이 서울을 방문했다. 이재명 대통령이 그를 환영했다.\n양측은 협력에 합의했다.\n끝.\n",
    "vi": "Tổng Bí thư Tô Lâm thăm Seoul và được Tổng thống Lee Jae Myung đón.\nHai bên nhất trí hợp tác.\nHết.\n",
}


def rows_of(path: str) -> list[Row]:
    workspace = open_workspace([path])
    return list(unit_rows(open_text(workspace, read_text(workspace.texts[0])).session))


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Row]:
    """A text with a link by hand, a status and comments; its units as they are to come back."""
    for code, text in BUNDLE.items():
        (tmp_path / f"visit.{code}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    workspace = open_workspace(["visit.ko.txt"])
    opened = open_text(workspace, read_text(workspace.texts[0]))
    session = opened.session
    session.relink(merge(session.text.alignment, (1, 2)), "merge")  # as no aligner would
    for number, comment in ((0, "첫 줄 & <확인>\n둘째 줄"), (1, "Đã hỏi tòa soạn")):
        said = {"text": comment, "by": 'jun <&> "lee"', "at": f"2026-01-0{number + 1}T09:00+09:00"}
        session.set_value(COMMENT, session.text.unit_key(number), said, "comment")
    session.set_value(STATUS, session.text.unit_key(1), "done", "mark")
    session.set_value(SIGNED, session.text.unit_key(1), {"by": "mai", "at": "2026-01-03T18:30+07:00"}, "mark")
    rows = list(unit_rows(session))
    save(opened, workspace.base)
    assert rows_of("visit.ko.txt") == rows
    return rows


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("out.xlf", []),
        ("out.xlf", ["--xliff-version", "2.0"]),
        ("out.tmx", []),
        ("out.po", []),
        ("out.csv", []),
        ("out.tsv", []),
        ("out.xlsx", []),
    ],
)
@pytest.mark.parametrize("extension", ["txt", "md"])
def test_hand_links_status_and_comments_come_back_with_who_and_when(
    bundle: list[Row], name: str, options: list[str], extension: str
) -> None:
    assert sum(row.remark.linked for row in bundle) == 1
    assert {(row.remark.by, row.remark.comment_by) for row in bundle} == {
        (None, 'jun <&> "lee"'),
        ("mai", 'jun <&> "lee"'),
    }
    assert main(["convert", "visit.ko.txt", name, *options]) == 0
    assert main(["convert", name, f"back.{extension}"]) == 0
    assert [_folded(row) for row in rows_of(f"back.ko.{extension}")] == [_folded(row) for row in bundle]


def _folded(row: Row) -> Row:
    return row._replace(sides={code: " ".join(side.split()) for code, side in row.sides.items()})
