"""The evaluation for machines: the same figures as plain values."""

from collections.abc import Mapping
from typing import Any

from benchmarks.quality.evaluation import VARIANTS, Evaluation
from benchmarks.quality.scores import CleanScore, LabelledScore


def as_data(evaluation: Evaluation) -> Mapping[str, Any]:
    """Figures by corpus and variant of the glossary, fit for JSON."""
    return {
        "schema": "transreview.quality/1",
        "labelled": {name: _variants(_labelled, scores) for name, scores in evaluation.labelled.items()},
        "clean": {name: _variants(_clean, scores) for name, scores in evaluation.clean.items()},
        "languages": {
            part.name: {"right": part.right, "rows": part.rows, "note": part.note, "wrong": list(part.wrong)}
            for part in evaluation.languages
        },
        "absent": evaluation.absent,
        "failures": evaluation.failures,
    }


def _variants(shape: Any, scores: list[Any]) -> Mapping[str, Any]:
    return {variant: shape(score) for variant, score in zip(VARIANTS, scores, strict=True)}


def _labelled(score: LabelledScore) -> Mapping[str, Any]:
    return {
        "recall": {error_class: list(score.recall(error_class)) for error_class in score.classes},
        "one_language": {error_class: list(score.recall(error_class, "one-language")) for error_class in score.classes},
        "precision": {rule: list(score.precision(rule)) for rule in score.rules},
        "not_found": [
            {
                "text": outcome.text,
                "language": outcome.label.language,
                "class": outcome.label.error_class,
                "seen": outcome.label.text,
                "right": outcome.label.correct,
                "needs": outcome.needs,
            }
            for outcome in score.outcomes
            if not outcome.found
        ],
    }


def _clean(score: CleanScore) -> Mapping[str, Any]:
    return {
        "segments": score.segments,
        "findings": len(score.findings),
        "per_100_segments": round(score.rate, 3),
        "by_rule": dict(sorted(score.by_rule.items())),
    }
