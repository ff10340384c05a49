"""The whole evaluation: every corpus that is there, with both glossaries."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.checking import Checker, glossaries
from benchmarks.quality.labelled import ROOT, Labelled, articles, briefs, parallel_documents, samples, seed
from benchmarks.quality.language_sets import SetScore, language_sets
from benchmarks.quality.scores import CleanScore, LabelledScore, score, score_clean

VARIABLE = "TRANSREVIEW_EVALUATION_DATA"
VARIANTS = ("as is", "no list")
"""The glossary as it is, and without the forbidden forms of persons and places."""
HELD = "held"
"""The beginning of the name of a corpus of which only figures are shown."""
_ALIGNMENT_SETS = ("ntrex.clean.dev", "ntrex.natural.dev")


@dataclass
class Evaluation:
    """Scores by corpus; each labelled or clean corpus has one score per variant of the glossary, in that order."""

    labelled: dict[str, list[LabelledScore]]
    clean: dict[str, list[CleanScore]]
    languages: list[SetScore]
    absent: list[str]
    failures: list[str]


def data_folder(named: str | None) -> Path:
    """The folder of the evaluation data: as named, else as the environment says, else beside the repository."""
    return Path(named or os.environ.get(VARIABLE) or ROOT.parent / "shared" / "eval")


def evaluate(data: Path, only: Collection[str] = ()) -> Evaluation:
    """Runs everything, or only the labelled corpora named. What is not there is left out and named in `absent`."""
    checkers = [Checker(glossary) for glossary in glossaries()]
    absent: list[str] = []
    labelled: dict[str, list[LabelledScore]] = {}
    clean: dict[str, list[CleanScore]] = {}
    for name, texts in _labelled_corpora(data, absent).items():
        if only and name not in only:
            continue
        labelled[name] = [score(texts, checker) for checker in checkers]
        mended = [(text.name, text.clean) for text in texts if text.clean]
        if mended:
            clean[f"{name}, clean halves"] = [score_clean(mended, checker, alone=False) for checker in checkers]
    for name, documents in () if only else _clean_corpora(data, absent):
        clean[name] = [score_clean(documents, checker, alone=True) for checker in checkers]
    failures = list(dict.fromkeys(failure for checker in checkers for failure in checker.failures))
    return Evaluation(labelled, clean, [] if only else list(_languages(data, absent)), absent, failures)


def _labelled_corpora(data: Path, absent: list[str]) -> Mapping[str, list[Labelled]]:
    corpora = {"samples": list(samples())}
    own = ROOT / "tests" / "evaluation"
    folders = {"dev": own / "dev", HELD: own / HELD, "articles": data / "articles"}
    short = {"briefs": own / "briefs" / "dev", f"{HELD} briefs": own / "briefs" / "held"}
    readers = [(articles, folders), (briefs, short)]
    for name, folder, read in ((name, folder, read) for read, kind in readers for name, folder in kind.items()):
        found = list(read(folder))
        if found:
            corpora[name] = found
        else:
            absent.append(f"There are no labelled articles in {folder}.")
    seed_folder = data.parent / "seed"
    if (seed_folder / "labels.json").exists():
        corpora["seed"] = [seed(seed_folder)]
    else:
        absent.append(f"There is no labelled seed article in {seed_folder}.")
    return corpora


def _clean_corpora(data: Path, absent: list[str]) -> Iterator[tuple[str, Iterable[tuple[str, Mapping[str, str]]]]]:
    for name in _ALIGNMENT_SETS:
        path = data / "alignment" / f"{name}.jsonl"
        if path.exists():
            yield f"{name}, each language alone", list(parallel_documents(path))
        else:
            absent.append(f"There is no alignment set {path}.")


def _languages(data: Path, absent: list[str]) -> Iterator[SetScore]:
    folder = data / "language"
    if folder.is_dir():
        yield from language_sets(folder)
    else:
        absent.append(f"There are no language test sets in {folder}.")
