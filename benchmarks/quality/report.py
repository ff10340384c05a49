"""The evaluation for people: tables, and one line for each label not found and each false alarm."""

from collections.abc import Iterator

from benchmarks.quality.evaluation import HELD, VARIANTS, Evaluation
from benchmarks.quality.scores import CleanScore, LabelledScore, Outcome
from benchmarks.quality.tables import share, table
from transreview.findings.finding import Finding


def report(evaluation: Evaluation, *, every: bool) -> str:
    """All tables as one text; `every` adds each label not found, each finding on the alignment sets and each wrong row.

    Of the held articles only the figures are printed: who reads what is missed there tunes the rules to it.
    """
    return "\n".join(_parts(evaluation, every))


def _parts(evaluation: Evaluation, every: bool) -> Iterator[str]:
    yield (
        "Each figure stands twice: with the shipped glossary as it is, and (no list) without the forbidden forms of\n"
        "persons and places. One: the labels that one language alone can decide.\n"
    )
    for name, scores in evaluation.labelled.items():
        yield _recall(name, scores)
        yield _precision(name, scores)
        if not name.startswith(HELD):
            yield from _not_found(name, scores, every)
            yield from _false_alarms(name, scores)
    yield _clean(evaluation.clean)
    for name, clean_scores in evaluation.clean.items():
        if not name.startswith(HELD) and (every or name.endswith("clean halves")):
            lines = _by_variant([[_shown(text, finding) for text, finding in score.findings] for score in clean_scores])
            yield from (f"  {name}: {line.strip()}" for line in lines)
    yield ""
    if evaluation.languages:
        rows = [(part.name, share((part.right, part.rows)), part.note) for part in evaluation.languages]
        yield table("Language test sets", ("set", "right", ""), rows)
    if every:
        yield from (f"  {part.name}: {wrong}" for part in evaluation.languages for wrong in part.wrong)
    yield from evaluation.absent
    yield from evaluation.failures


def _recall(name: str, scores: list[LabelledScore]) -> str:
    columns = ("class", *(f"{need}, {variant}" for need in ("one", "all") for variant in VARIANTS))
    rows = []
    for error_class in [*scores[0].classes, None]:
        one = [share(score.recall(error_class, "one-language")) for score in scores]
        whole = [share(score.recall(error_class)) for score in scores]
        rows.append((error_class or "total", *one, *whole))
    return table(f"{name}: labels found, by class of error", columns, rows)


def _precision(name: str, scores: list[LabelledScore]) -> str:
    rules = sorted({rule for score in scores for rule in score.rules})
    rows = [(rule or "total", *(share(score.precision(rule)) for score in scores)) for rule in [*rules, None]]
    return table(f"{name}: findings of warning or error that a label accounts for, by rule", ("rule", *VARIANTS), rows)


def _not_found(name: str, scores: list[LabelledScore], every: bool) -> Iterator[str]:
    lines = _by_variant(
        [
            [_label(one) for one in score.outcomes if not one.found and (every or one.needs == "one-language")]
            for score in scores
        ]
    )
    if lines:
        yield f"{name}: labels {'' if every else 'that one language alone can decide, '}not found\n"
        yield from lines
        yield ""


def _false_alarms(name: str, scores: list[LabelledScore]) -> Iterator[str]:
    lines = _by_variant(
        [[_shown(text, finding) for text, finding, true in score.findings if not true] for score in scores]
    )
    if lines:
        yield f"{name}: findings without a label\n"
        yield from lines
        yield ""


def _by_variant(lists: list[list[str]]) -> list[str]:
    """The lines of all variants, each once, those of one variant alone marked."""
    marks = {
        line: [line in listed for listed in lists]
        for line in dict.fromkeys(line for listed in lists for line in listed)
    }
    return [
        f"  {line}" + ("" if all(seen) else f" ({VARIANTS[seen.index(True)]} only)") for line, seen in marks.items()
    ]


def _clean(clean: dict[str, list[CleanScore]]) -> str:
    columns = (
        "clean text",
        "segments",
        *(f"{what}, {variant}" for variant in VARIANTS for what in ("findings", "per 100")),
    )
    rows = []
    for name, scores in clean.items():
        figures = [figure for score in scores for figure in (str(len(score.findings)), f"{score.rate:.2f}")]
        rows.append((name, str(scores[0].segments), *figures))
    return table("False alarms: findings of warning or error on clean text", columns, rows)


def _label(outcome: Outcome) -> str:
    label = outcome.label
    hint = f" (only {', '.join(outcome.hints)} at info)" if outcome.hints else ""
    return f"{outcome.text} {label.language} {label.error_class}: {label.text!r}, right {label.correct!r}{hint}"


def _shown(text: str, finding: Finding) -> str:
    place = finding.location
    return f"{text} {place.language} {finding.rule} {place.text!r}: {finding.message}"
