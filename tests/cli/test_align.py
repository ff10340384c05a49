"""`transreview align` end to end: the contract of its JSON, the other formats, files named one after the other."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from transreview.cli.main import main
from transreview.text.width import cell_width

KOREAN = "한국과 베트남이 합의했다. 교역액은 815억 달러였다.\n\n두 나라는 2030년까지 1,500억 달러를 목표로 한다.\n"
VIETNAMESE = (
    "Hàn Quốc và Việt Nam nhất trí. Kim ngạch đạt 81,5 tỷ USD.\n\nHai nước đặt mục tiêu 150 tỷ USD vào năm 2030.\n"
)
ENGLISH = "South Korea and Vietnam agreed. Trade was US$81.5 billion.\n\nThe two aim for <US$150 billion> by 2030.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "transreview.yaml").write_text("languages: [ko, vi, en]\n")
    for code, text in (("ko", KOREAN), ("vi", VIETNAMESE), ("en", ENGLISH)):
        (tmp_path / f"trade.{code}.txt").write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["align", *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("segmentation", ["sentence", "paragraph", "line"])
def test_every_segment_stands_in_one_unit_and_in_one_link_of_each_pair(
    folder: Path, capsys: pytest.CaptureFixture[str], segmentation: str
) -> None:
    out = json.loads(run(capsys, "trade.ko.txt", "--output-format", "json", "--segmentation", segmentation))
    assert out["schema"] == "transreview.alignment/1"
    (text,) = out["texts"]
    assert text["name"] == "trade"
    documents: dict[str, Any] = text["documents"]
    for code, document in documents.items():
        numbers = list(range(len(document["segments"])))
        assert sorted(number for unit in text["units"] for number in unit[code]) == numbers
        for pair, links in text["links"].items():
            if code in pair.split("-"):
                side = pair.split("-").index(code)
                assert sorted(number for link in links for number in link["segments"][side]) == numbers
        content = (folder / document["path"]).read_text()
        if segmentation != "paragraph":
            for segment in document["segments"]:
                assert content[segment["start"] : segment["end"]] == segment["text"]
    expected = {"sentence": 3, "paragraph": 2, "line": 2}[segmentation]
    assert len(text["units"]) == expected


def test_the_table_fits_eighty_columns(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, ".").splitlines()
    assert all(cell_width(line) <= 80 for line in lines)
    rules = {
        tuple(cell_width(line[: match.start()]) for match in re.finditer("│", line)) for line in lines if "│" in line
    }
    assert len(rules) == 1


def test_tmx_is_well_formed_and_holds_every_unit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = ElementTree.fromstring(run(capsys, ".", "--output-format", "tmx"))
    assert len(root.findall("./body/tu")) == 3
    assert "The two aim for <US$150 billion> by 2030." in [seg.text for seg in root.iter("seg")]


def test_tsv_has_a_row_for_each_unit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [line.split("\t") for line in run(capsys, ".", "--output-format", "tsv").splitlines()]
    assert rows[0] == ["text", "unit", "en", "ko", "vi", "by", "confidence"]
    assert len(rows) == 4
    assert rows[2][3] == "교역액은 815억 달러였다."


def test_html_escapes_what_it_shows(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = run(capsys, ".", "--output-format", "html")
    assert "&lt;US$150 billion&gt;" in page
    assert "<US$150" not in page


def test_files_named_one_after_the_other_are_one_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text(KOREAN)
    (folder / "b.txt").write_text(VIETNAMESE)
    out = json.loads(run(capsys, "a.txt", "b.txt", "--output-format", "json"))
    assert list(out["texts"][0]["documents"]) == ["ko", "vi"]
    assert len(out["texts"][0]["units"]) == 3


def test_swapped_columns_are_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "trade.vi.txt").write_text(ENGLISH * 3)
    (folder / "trade.en.txt").write_text(VIETNAMESE * 3)
    assert main(["align", "trade.ko.txt"]) == 0
    assert "swapped" in capsys.readouterr().err


def test_one_language_alone_is_nothing_to_align(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "only.ko.txt").write_text(KOREAN)
    assert main(["align", "only.ko.txt"]) == 2
    assert "two languages" in capsys.readouterr().err
