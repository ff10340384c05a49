"""Lone marks in a text that is no prose: reported a few times, in memory that does not grow with the text."""

from pathlib import Path

import pytest

from transreview.cli.main import main


@pytest.mark.parametrize(("sign", "rule"), [("(", "bracket-unpaired"), ("“", "quote-unpaired")])
def test_a_drawing_made_of_marks_is_reported_a_few_times(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], sign: str, rule: str
) -> None:
    path = tmp_path / "a.ko.txt"
    path.write_text("그는 말했다 " + f"{sign}가 " * 3000, encoding="utf-8")
    main(["lint", "--no-cache", "--select", rule, "--output-format", "concise", str(path)])
    found = capsys.readouterr().out.count(f"[{rule}]")
    assert 0 < found <= 50
