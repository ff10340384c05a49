"""The evaluation reads labels where they lie, judges them by its rules and counts what it says it counts."""

import json
from pathlib import Path

import pytest
from benchmarks.quality.__main__ import main
from benchmarks.quality.evaluation import evaluate
from benchmarks.quality.judging import explains, needs, touches
from benchmarks.quality.labelled import Label, articles, samples

from transreview.findings.finding import Finding, Location, Related
from transreview.findings.severity import Severity
from transreview.glossary.glossary import Glossary
from transreview.glossary.yaml_file import parse_concepts
from transreview.text.span import Span

CAO_BANG = parse_concepts(
    [{"id": "cao-bang", "kind": "place", "terms": {"ko": ["까오방"], "vi": ["Cao Bằng"], "en": ["Cao Bang"]}}]
)


def _label(text: str, seen: str, error_class: str, correct: str, code: str = "ko", paragraph: int = 0) -> Label:
    start = text.index(seen)
    return Label(code, Span(start, start + len(seen)), seen, error_class, correct, paragraph)


def _finding(rule: str, code: str, span: Span, *related: tuple[str, Span]) -> Finding:
    return Finding(
        rule,
        Severity.ERROR,
        "accuracy/mistranslation",
        "A message.",
        Location(f"text.{code}.txt", code, span, ""),
        tuple(Related(Location(f"text.{other}.txt", other, place, ""), "Beside it.") for other, place in related),
    )


def test_labels_of_an_article_lie_in_its_paragraphs(tmp_path: Path) -> None:
    folder = tmp_path / "01"
    folder.mkdir()
    bad = "비가 내렸다.\n\n다리을 다시 열었다."
    for code, text in {"ko": bad, "vi": "Trời mưa.\n\nCầu đã thông."}.items():
        (folder / f"bad.{code}.txt").write_text(text, encoding="utf-8")
        (folder / f"clean.{code}.txt").write_text(text.replace("다리을", "다리를"), encoding="utf-8")
    entry = {
        "lang": "ko",
        "paragraph_index": 1,
        "text_span": "다리을",
        "start": 0,
        "end": 3,
        "error_class": "wrong-josa",
        "correct": "다리를",
        "explanation": "받침 없는 말",
    }
    (folder / "labels.json").write_text(json.dumps([entry]), encoding="utf-8")
    (article,) = articles(tmp_path)
    (label,) = article.labels
    assert label.span.of(bad) == "다리을"
    assert article.clean["ko"].endswith("다리를 다시 열었다.")


def test_labels_of_the_samples_lie_on_what_they_mark() -> None:
    for text in samples():
        for label in text.labels:
            assert label.span.of(text.texts[label.language]) == label.text
            assert text.clean[label.language] != text.texts[label.language]


@pytest.mark.parametrize(
    ("seen", "error_class", "correct", "code", "expected"),
    [
        ("다리을", "wrong-josa", "다리를", "ko", "one-language"),
        ("카오방에", "place-name", "까오방에", "ko", "one-language"),
        ("Kao Bang", "en-name-romanisation", "Cao Bang", "en", "one-language"),
        ("쩐득란", "person-name-typo", "쩐득남", "ko", "cross-language"),
        ("30명", "number", "13명", "ko", "cross-language"),
    ],
)
def test_a_name_is_decided_in_one_language_only_where_the_right_form_is_attested(
    seen: str, error_class: str, correct: str, code: str, expected: str
) -> None:
    text = f"{seen} ."
    assert needs(_label(text, seen, error_class, correct, code), text, Glossary(CAO_BANG)) == expected


def test_the_right_form_elsewhere_in_the_article_attests_a_name() -> None:
    text = "서하린 단장이 왔다. 서하란 단장은 웃었다."
    assert needs(_label(text, "서하란", "person-name-typo", "서하린"), text, Glossary()) == "one-language"


def test_a_finding_explains_a_label_by_its_own_place_or_by_a_related_one() -> None:
    label = _label("10만 톤을 샀다.", "10만 톤", "number-magnitude", "100만 톤")
    assert explains(_finding("number-magnitude", "ko", Span(0, 2)), label, [])
    assert explains(_finding("number-magnitude", "vi", Span(5, 9), ("ko", Span(0, 5))), label, [])
    assert not explains(_finding("number-magnitude", "vi", Span(0, 2)), label, [])
    assert not explains(_finding("number-magnitude", "ko", Span(5, 7)), label, [])


def test_a_dropped_sentence_is_found_by_a_finding_of_the_right_kind_in_its_paragraph() -> None:
    label = Label("ko", Span(10, 10), "", "dropped-sentence", "비가 왔다.", 1)
    around = [("ko", Span(8, 20)), ("vi", Span(30, 60))]
    assert explains(_finding("segment-missing", "vi", Span(40, 50)), label, around)
    assert not explains(_finding("quote-style", "vi", Span(40, 50)), label, around)
    assert not explains(_finding("segment-missing", "vi", Span(0, 9)), label, around)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(Span(0, 3), Span(3, 5), False), (Span(0, 3), Span(2, 5), True), (Span(3, 3), Span(3, 5), True)],
)
def test_spans_touch_where_they_share_a_letter_or_one_is_empty_at_the_edge(
    one: Span, other: Span, expected: bool
) -> None:
    assert touches(one, other) is expected


def test_without_data_the_samples_are_evaluated_and_what_is_missing_is_said(tmp_path: Path) -> None:
    evaluation = evaluate(tmp_path / "nothing", only=("samples",))
    assert "samples" in evaluation.labelled
    assert any(str(tmp_path) in sentence for sentence in evaluation.absent)


def test_the_json_form_is_deterministic(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["quality", "--json", "--only", "samples", "--data", str(tmp_path)])
    main()
    first = capsys.readouterr().out
    main()
    assert capsys.readouterr().out == first
    assert json.loads(first)["schema"] == "transreview.quality/1"
