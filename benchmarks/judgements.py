"""Findings on professional translations that somebody has judged: was the translation wrong, or was the tool?"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

from transreview.findings.finding import Finding

JUDGED = Path(__file__).parent / "judged" / "ntrex.yaml"
_KEPT = 24
"""Code points of what a finding covers by which it is known: enough to find it, too few to copy a text."""


class Key(NamedTuple):
    """By what a judged finding is known again."""

    doc: str
    rule: str
    language: str
    found: str


def key_of(doc: str, finding: Finding) -> Key:
    """The key of a finding in the document of that name."""
    return Key(doc, finding.rule, finding.location.language, finding.location.text[:_KEPT])


def judgements(path: Path = JUDGED) -> Mapping[Key, bool]:
    """Whether the translation is wrong, by finding. Raises `ValueError` for an entry without verdict and reason."""
    found: dict[Key, bool] = {}
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        key = Key(*(str(entry[name]) for name in Key._fields))
        if not isinstance(entry["verdict"], bool) or not entry["reason"]:
            raise ValueError(f"{path.name}: {key} needs a verdict (true or false) and a reason")
        found[key] = entry["verdict"]
    return found


def unjudged(findings: Iterable[tuple[str, Finding]], judged: Mapping[Key, bool]) -> list[Key]:
    """The findings, each with its document, that nobody has judged yet."""
    return sorted({key_of(doc, finding) for doc, finding in findings} - judged.keys())
