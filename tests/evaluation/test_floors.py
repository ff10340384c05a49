"""The labelled articles of `dev`: nothing in clean text, and no less found than has been reached."""

from pathlib import Path

import pytest
from benchmarks.quality.checking import Checker, glossaries
from benchmarks.quality.labelled import Label, Labelled, articles, briefs
from benchmarks.quality.scores import score, score_clean

FOLDER = Path(__file__).parent
LEAST_RECALL = 0.88
LEAST_PRECISION = 0.98


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(glossaries()[0])


@pytest.fixture(scope="module")
def dev() -> list[Labelled]:
    return list(articles(FOLDER / "dev"))


@pytest.mark.parametrize("name", ["dev", "held"])
def test_labels_give_the_clean_text(name: str) -> None:
    """Putting what is right at the place of every label makes the clean text of the bad one."""
    texts = list(articles(FOLDER / name))
    assert texts
    for text in texts:
        for code, bad in text.texts.items():
            mended = bad
            for label in sorted((each for each in text.labels if each.language == code), reverse=True, key=_start):
                assert label.span.of(bad) == label.text, (text.name, label)
                mended = mended[: label.span.start] + label.correct + mended[label.span.end :]
            assert mended == text.clean[code], (text.name, code)


@pytest.mark.parametrize("name", ["dev", "held"])
def test_slips_give_the_text_with_errors(name: str) -> None:
    """Putting what is right at the place of every slip of the short articles makes their clean text."""
    texts = list(briefs(FOLDER / "briefs" / name))
    assert len(texts) >= 15
    for text in texts:
        for code, bad in text.texts.items():
            mended = bad
            for label in sorted((each for each in text.labels if each.language == code), reverse=True, key=_start):
                assert label.span.of(bad) == label.text, (text.name, label)
                mended = mended[: label.span.start] + label.correct + mended[label.span.end :]
            assert mended == text.clean[code], (text.name, code)


def _start(label: Label) -> int:
    return label.span.start


def test_clean_articles_have_no_finding_that_counts(checker: Checker, dev: list[Labelled]) -> None:
    result = score_clean(((text.name, text.clean) for text in dev), checker, alone=False)
    assert result.segments > 400
    assert [(name, finding.rule, finding.location.text) for name, finding in result.findings] == []


def test_labelled_errors_are_found(checker: Checker, dev: list[Labelled]) -> None:
    result = score(dev[:3], checker)
    found, labels = result.recall()
    true, findings = result.precision()
    assert found >= LEAST_RECALL * labels
    assert true >= LEAST_PRECISION * findings
