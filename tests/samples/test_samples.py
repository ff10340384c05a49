"""The samples hold the errors that their lists say, each once and where it is said."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

SAMPLES = Path(__file__).parents[2] / "samples"
EXPECTED: list[dict[str, Any]] = yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8"))
ENTRIES = [pytest.param(entry, id=f"{entry['text']} {entry['language']}: {entry['wrong']}") for entry in EXPECTED]


def _file(entry: Mapping[str, Any]) -> Path:
    return SAMPLES / f"{entry['text']}.{entry['language']}.txt"


def _row(entry: Mapping[str, Any], line: int) -> str:
    seen_from = "one language" if entry["needs"] == "one-language" else "several"
    cells = (f"`{_file(entry).name}`:{line}", entry["wrong"], entry["right"], entry["why"], seen_from)
    return f"| {' | '.join(cells)} |".replace("\u00a0", "␣")


@pytest.mark.parametrize("entry", ENTRIES)
def test_each_error_stands_once_and_in_the_readme(entry: Mapping[str, Any]) -> None:
    text = _file(entry).read_text(encoding="utf-8")
    assert text.count(entry["wrong"]) == 1
    assert entry.get("mark", entry["wrong"]) in entry["wrong"]
    assert entry["right"] != entry["wrong"]
    assert entry["needs"] in ("one-language", "cross-language")
    line = text[: text.index(entry["wrong"])].count("\n") + 1
    assert _row(entry, line) in (SAMPLES / "README.md").read_text(encoding="utf-8").splitlines()


def test_the_readme_lists_nothing_else() -> None:
    rows = [line for line in (SAMPLES / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert len(rows) == len(EXPECTED)


def test_every_article_stands_in_three_languages_and_all_but_one_hold_errors() -> None:
    names = {path.name.split(".")[0] for path in (SAMPLES / "news").iterdir()}
    assert {path.name for path in (SAMPLES / "news").iterdir()} == {
        f"{name}.{code}.txt" for name in names for code in ("ko", "vi", "en")
    }
    assert names - {entry["text"].split("/")[1] for entry in EXPECTED} == {"electric-buses"}
