"""`python -m benchmarks.precision`: measures how precise each rule is and writes it where `transreview rule` reads it.

Counted are findings of warning or error: on labelled articles, where a label accounts for a finding or none does, and
on the professional translations of the alignment sets, where `benchmarks/judged` says it (each judged finding once).
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.judgements import judgements
from benchmarks.quality.evaluation import VARIABLE, Evaluation, data_folder, evaluate
from transreview.rules.precision import DATA, SCHEMA


class Firing(NamedTuple):
    """A finding of a rule on a corpus, and whether it is right."""

    rule: str
    corpus: str
    right: bool


def firings(evaluation: Evaluation) -> Iterator[Firing]:
    """Every finding that is known to be right or wrong."""
    for corpus, scores in evaluation.labelled.items():
        for _, finding, right in scores[0].findings:
            yield Firing(finding.rule, corpus, right)
    for key, right in judgements().items():
        yield Firing(key.rule, "NTREX", right)


def as_json(found: list[Firing]) -> str:
    """The data file: rules by name, their sources by name."""
    rules = {}
    for rule in sorted({firing.rule for firing in found}):
        mine = [firing for firing in found if firing.rule == rule]
        sources = Counter(firing.corpus for firing in mine)
        rules[rule] = {
            "true": sum(firing.right for firing in mine),
            "firings": len(mine),
            "sources": dict(sorted(sources.items())),
        }
    return json.dumps({"schema": SCHEMA, "rules": rules}, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Measures and writes; says which rules fell below their bar."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.precision", description=__doc__)
    parser.add_argument("--data", help=f"folder with articles/ and alignment/ (also {VARIABLE})")
    parser.add_argument("--output", type=Path, default=DATA, help="the file to write")
    arguments = parser.parse_args()
    evaluation = evaluate(data_folder(arguments.data))
    text = as_json(list(firings(evaluation)))
    arguments.output.write_text(text, encoding="utf-8")
    print(f"{arguments.output.name}: {len(json.loads(text)['rules'])} rules have fired")


if __name__ == "__main__":
    main()
