"""`python -m benchmarks.false_alarms`: what the rules that look across languages say of professional translations.

The units are the hand-made ones of the alignment sets, so that no slip of the aligner is counted. Every text is checked
in three languages and in each pair of two. Printed are findings of warning or error per 100 units and by rule, and how
many of them `benchmarks/judged` holds for false alarms: not every one is, translators err too. `--list` prints each
with what the other sides say, to be judged. Exit status 1 where a finding has not been judged.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.judgements import Key, judgements, key_of, unjudged
from benchmarks.quality.evaluation import data_folder
from transreview.alignment.unit import Alignment, Link, ParallelText, Unit
from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import Document, Segment, SourceFile
from transreview.findings.finding import Finding
from transreview.findings.severity import Severity
from transreview.glossary.glossary import Glossary
from transreview.glossary.shipped import shipped_paths
from transreview.languages.registry import CODES, language
from transreview.review.engine import Align, check
from transreview.rules.catalogue import resolve
from transreview.rules.registry import active
from transreview.rules.rule import Context, Rule, TextRule, UnitRule

SETS = ("ntrex.clean.dev", "ntrex.natural.dev")


class Score(NamedTuple):
    """The findings in some texts, each with its text, and how many units these have."""

    findings: tuple[tuple[ParallelText, Finding], ...]
    units: int


def texts(path: Path, codes: Sequence[str], glossary: Glossary) -> Iterator[ParallelText]:
    """The documents of an alignment set in some languages, with the units that were made by hand."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield _text(json.loads(line), codes, glossary)


def _text(entry: Mapping[str, Any], codes: Sequence[str], glossary: Glossary) -> ParallelText:
    documents = {code: _analysis(entry["segments"][code], code, glossary) for code in codes}
    key = next(key for key in entry["links"] if set(key.split("-")) == set(codes))
    order = key.split("-")
    units = tuple(Unit({code: tuple(row[order.index(code)]) for code in codes}) for row in entry["links"][key])
    links = {
        (one, other): tuple(Link(unit.sides[one], unit.sides[other]) for unit in units)
        for one, other in combinations(codes, 2)
    }
    return ParallelText(entry["doc"], documents, Alignment(units, links))


def _analysis(sentences: Iterable[str], code: str, glossary: Glossary) -> DocumentAnalysis:
    segments: list[Segment] = []
    text = ""
    for number, sentence in enumerate(sentences):
        segments.append(Segment(number, sentence, len(text), paragraph=number))
        text += sentence + "\n\n"
    path = f"text.{code}.txt"
    document = Document(path, code, text, tuple(segments), "text", SourceFile(path, text.encode()))
    return DocumentAnalysis(document, language(code), glossary)


def measure(subjects: Iterable[ParallelText], rules: Sequence[Rule], source: str | None) -> Score:
    """The findings of warning or error that the rules have in those texts; a broken rule ends the run."""
    found: list[tuple[ParallelText, Finding]] = []
    units = 0
    for text in subjects:
        result = check(text.name, text.documents, rules, Context(source=source), align=_made_by_hand(text))
        if result.failures:
            raise SystemExit(result.failures[0].sentence)
        units += len(text.units)
        found.extend((text, finding) for finding in result.findings if finding.severity >= Severity.WARNING)
    return Score(tuple(found), units)


def _made_by_hand(text: ParallelText) -> Align:
    return lambda documents: text.alignment


def _listed(text: ParallelText, finding: Finding) -> Iterator[str]:
    yield f"  {finding.rule} {finding.severity.name.lower()} {finding.location.language} “{finding.location.text}”"
    yield f"    {finding.message}"
    if finding.unit is not None:
        for code, side in text.units[finding.unit].sides.items():
            yield f"    {code}: {' '.join(segment.text for segment in side)}"


def _summary(score: Score, judged: Mapping[Key, bool]) -> str:
    wrong = sum(not judged.get(key_of(text.name, finding), True) for text, finding in score.findings)
    rates = [100 * number / score.units for number in (len(score.findings), wrong)]
    return (
        f"{len(score.findings)} findings, {rates[0]:.2f} per 100 of {score.units} units; "
        f"judged false: {wrong}, {rates[1]:.2f} per 100"
    )


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.false_alarms", description=__doc__)
    parser.add_argument("--data", help="folder with alignment/")
    parser.add_argument("--rules", default="all", help="rules, families or patterns, separated by commas")
    parser.add_argument("--source", help="the source language to assume (NTREX is translated from English)")
    parser.add_argument("--list", action="store_true", help="also list every finding")
    arguments = parser.parse_args()
    wanted = frozenset().union(*(resolve(name) for name in arguments.rules.split(",")))
    glossary = Glossary.load(shipped_paths())
    rules = [rule for rule in active({}, {}, CODES) if isinstance(rule, UnitRule | TextRule) and rule.name in wanted]
    judged, open_ones = judgements(), set[Key]()
    for name in SETS:
        path = data_folder(arguments.data) / "alignment" / f"{name}.jsonl"
        for codes in (CODES, *combinations(CODES, 2)):
            score = measure(texts(path, codes, glossary), rules, arguments.source)
            open_ones.update(unjudged(((text.name, finding) for text, finding in score.findings), judged))
            print(f"{name} {' '.join(codes)}: {_summary(score, judged)}")
            for rule, number in sorted(Counter(finding.rule for _, finding in score.findings).items()):
                print(f"  {rule}: {number}")
            if arguments.list:
                for text, finding in score.findings:
                    print("\n".join(_listed(text, finding)))
    for key in sorted(open_ones):
        print(f"not judged: {key.doc} {key.rule} {key.language} “{key.found}”")
    if open_ones:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
