"""The rules together on sentences in three languages, read as lint does: the wrong is found, the right is not."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import SourceFile
from transreview.documents.format import format_of
from transreview.findings.severity import Severity
from transreview.glossary.glossary import Glossary
from transreview.glossary.shipped import shipped_paths
from transreview.languages.registry import CODES, language
from transreview.review.aligning import align_text
from transreview.review.engine import check
from transreview.rules.registry import active
from transreview.rules.rule import Context, Rule

TRIOS = Path(__file__).parent / "trios.yaml"


def _trios() -> Iterator[Any]:
    for number, trio in enumerate(yaml.safe_load(TRIOS.read_text(encoding="utf-8"))):
        yield pytest.param(trio, id=f"{number} {next(trio[code] for code in CODES if code in trio)}")


@cache
def _glossary() -> Glossary:
    return Glossary.load(shipped_paths())


@cache
def _rules() -> tuple[Rule, ...]:
    return active({}, {}, CODES)


def _analysis(code: str, text: str) -> DocumentAnalysis:
    reader = format_of(".txt")
    assert reader is not None
    (document,) = reader.read(SourceFile(f"text.{code}.txt", f"{text}\n".encode()), code)
    return DocumentAnalysis(document, language(code), _glossary())


@pytest.mark.parametrize("trio", list(_trios()))
def test_trio(trio: Mapping[str, Any]) -> None:
    documents = {code: _analysis(code, trio[code]) for code in CODES if code in trio}
    checked = check("text", documents, _rules(), Context(), align=align_text)
    found = [finding for finding in checked.findings if finding.severity >= Severity.WARNING]
    assert not checked.failures
    assert [f"{finding.rule}@{finding.location.language}" for finding in found] == trio["findings"]
