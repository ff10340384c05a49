"""`python -m benchmarks.slips`: how many slips of the hand the rules of one language find.

Printed are the shares found of slips put into clean text by chance (one a sentence, seeded), by what the typist did
and by what came of it, and what is found in the texts in `texts/`, which were written with slips.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator

from benchmarks.quality.checking import Checker, glossaries
from benchmarks.quality.evaluation import VARIABLE, data_folder
from benchmarks.quality.labelled import ROOT, articles, parallel_documents
from benchmarks.slips import vietnamese
from benchmarks.slips.korean import Particles
from benchmarks.slips.labelled import FOLDER, texts
from benchmarks.slips.score import Recall, Slip, found_slips, recall, verdicts
from transreview.text.normalise import normalise

PutIn = Callable[[str, random.Random], Slip | None]
"""Puts a slip into a sentence, None where none can be put in."""


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.slips", description=__doc__)
    parser.add_argument("--data", help=f"folder with alignment/ (also {VARIABLE})")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--language", choices=("ko", "vi"), action="append", help="one of the languages alone")
    arguments = parser.parse_args()
    checker = Checker(glossaries()[0])
    alignment = data_folder(arguments.data) / "alignment" / "ntrex.clean.dev.jsonl"
    for code in arguments.language or ("ko", "vi"):
        corpora = {"dev articles": list(_articles(code))}
        if alignment.exists():
            corpora["NTREX"] = [side for _, sides in parallel_documents(alignment) for side in sides[code].split("\n")]
        for name, sentences in corpora.items():
            prose = [normalise(sentence.strip()).text for sentence in sentences if sentence.strip()]
            print(f"{code}, one slip put into each sentence of {name}:")
            _print(recall(prose, _put_in(code, prose), checker, code, arguments.seed))
        for folder in sorted(FOLDER.glob(f"{code}*")):
            _print_texts(folder.name, checker, code)


def _put_in(code: str, prose: list[str]) -> PutIn:
    return Particles(prose).slip if code == "ko" else vietnamese.slip


def _articles(code: str) -> Iterator[str]:
    for article in articles(ROOT / "tests" / "evaluation" / "dev"):
        yield from article.clean[code].split("\n")


def _print(result: Recall) -> None:
    for every, found in ((result.by_kind, result.found_by_kind), (result.by_outcome, result.found_by_outcome)):
        for name in sorted(every):
            print(f"  {name:32} {found[name]:4} of {every[name]:4}  {found[name] / every[name]:.2f}")
    found_all, all_of_them = result.found_by_kind.total(), result.by_kind.total()
    print(f"  {'all':32} {found_all:4} of {all_of_them:4}  {found_all / all_of_them:.2f}")
    print(f"  fixes that give what stood there: {result.mended} of {result.fixes}; findings beside: {result.elsewhere}")


def _print_texts(name: str, checker: Checker, code: str) -> None:
    written = list(texts(FOLDER / name))
    found, every = found_slips(written, checker, code)
    print(f"{code}, texts written with slips ({name}): {found} of {every} found, {found / every:.2f}")
    judged = list(verdicts(written, checker, code))
    right = Counter(verdict.finding.rule for verdict in judged if verdict.right)
    for rule, count in sorted(Counter(verdict.finding.rule for verdict in judged).items()):
        print(f"  {rule:24} {right[rule]:3} of {count:3} findings right")


if __name__ == "__main__":
    main()
