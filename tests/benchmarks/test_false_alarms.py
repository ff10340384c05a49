"""The benchmark counts what rules across languages say of texts with units made by hand."""

import json
from pathlib import Path

from benchmarks.false_alarms import measure, texts

from transreview.glossary.glossary import Glossary
from transreview.glossary.yaml_file import parse_concepts
from transreview.rules.registry import rule_classes

_DOCUMENT = {
    "doc": "visit",
    "segments": {
        "ko": ["또럼 총비서가 왔다.", "모두 반겼다."],
        "vi": ["Tổng Bí thư Tô Lâm đến.", "Mọi người chào đón."],
        "en": ["General Secretary To Lam came.", "All welcomed him."],
    },
    "links": {
        "ko-vi": [[[0], [0]], [[1], [1]]],
        "vi-en": [[[0], [0]], [[1], [1]]],
        "ko-vi-en": [[[0], [0], [0]], [[1], [1], [1]]],
    },
}
_TERMS = {
    "ko": ["서기장", {"term": "총비서", "status": "forbidden"}],
    "vi": ["Tổng Bí thư"],
    "en": ["General Secretary"],
}


def test_findings_and_units_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(_DOCUMENT, ensure_ascii=False) + "\n", encoding="utf-8")
    glossary = Glossary(parse_concepts([{"id": "general-secretary", "kind": "title", "terms": _TERMS}]))
    rules = [rule() for rule in rule_classes("term-forbidden") if rule.__name__ == "TermForbiddenAligned"]
    three = measure(texts(path, ("ko", "vi", "en"), glossary), rules, None)
    assert (three.units, [finding.location.text for _, finding in three.findings]) == (2, ["총비서"])
    without_korean = measure(texts(path, ("vi", "en"), glossary), rules, None)
    assert (without_korean.units, without_korean.findings) == (2, ())
