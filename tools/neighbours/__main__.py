"""Makes `catalog_neighbours.txt`: pairs of Vietnamese syllables that stand side by side in catalogs (see NOTICE).

    python -m tools.neighbours FOLDER

FOLDER is that of `tools.lexicon`, which fetches the same packages. A pair is kept that three texts or more have and
that no list written by hand has. The list only keeps the rule vi-real-word silent: it says what is no slip.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from tools.lexicon.fetch import fetch
from tools.lexicon.readers import rows
from transreview.languages.vietnamese.context import adjoining
from transreview.languages.vietnamese.lexicon import is_attested, is_neighbour, is_pair
from transreview.text.normalise import normalise

LEAST = 3
TARGET = Path(__file__).parents[2] / "src/transreview/languages/vietnamese/data/catalog_neighbours.txt"
HEAD = "# Pairs of syllables side by side in catalogs, by the first one; made by tools/neighbours, see NOTICE."


def main(arguments: Sequence[str] | None = None) -> None:
    """Fetches what is not there, counts and writes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the packages are kept")
    folder = parser.parse_args(arguments).folder
    fetch(folder)
    TARGET.write_text(f"{HEAD}\n", encoding="utf-8")
    kept = frequent_pairs(row["vi"] for row in rows(folder) if "vi" in row)
    TARGET.write_text(as_lines(kept), encoding="utf-8")
    print(f"{TARGET.name}: {len(kept)} pairs")


def frequent_pairs(texts: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of attested syllables that at least three different texts have and no hand-made list."""
    counts = Counter(pair for text in dict.fromkeys(texts) for pair in set(_pairs(text)))
    return [
        pair
        for pair, count in counts.items()
        if count >= LEAST and all(map(is_attested, pair)) and not is_pair(*pair) and not is_neighbour(*pair)
    ]


def as_lines(pairs: Iterable[tuple[str, str]]) -> str:
    """The data file: what follows a syllable, on the line of that syllable."""
    followers: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        followers[first].add(second)
    lines = (f"{first}: {' '.join(sorted(followers[first]))}" for first in sorted(followers))
    return "\n".join((HEAD, *lines)) + "\n"


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for run in adjoining(normalise(text).text):
        yield from pairwise(run)


if __name__ == "__main__":
    main()
