"""Documents with gold links, read in place, and the variant with sentences that changed places."""

import json
import os
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import Document, Segment, SourceFile
from transreview.glossary.glossary import Glossary
from transreview.languages.registry import language

Pair = tuple[str, str]
Links = Sequence[tuple[tuple[int, ...], tuple[int, ...]]]

FOLDER = Path(os.environ.get("TRANSREVIEW_EVAL", Path(__file__).parents[3] / "shared" / "eval")) / "alignment"
CODES = ("ko", "vi", "en")
PAIRS: tuple[Pair, ...] = tuple(combinations(CODES, 2))
REORDER_RATE = 0.05
REORDER_SEED = 20251124


@dataclass(frozen=True)
class Gold:
    """A document in three languages and its links by pair. `atoms` are the original lines that each segment holds."""

    name: str
    segments: dict[str, list[str]]
    links: dict[Pair, Links]
    atoms: dict[str, list[tuple[int, ...]]] = field(default_factory=dict)

    def documents(self) -> dict[str, DocumentAnalysis]:
        """The sides as analysed documents, one segment a line."""
        return {code: _analysed(code, texts) for code, texts in self.segments.items()}


def read(name: str) -> list[Gold]:
    """The documents of one file of the evaluation folder."""
    with (FOLDER / name).open(encoding="utf-8") as lines:
        return [_gold(json.loads(line)) for line in lines]


def _gold(row: Any) -> Gold:
    links: dict[Pair, Links] = {
        pair: [(tuple(left), tuple(right)) for left, right in row["links"]["-".join(pair)]]
        for pair in PAIRS
        if "-".join(pair) in row["links"]
    }
    atoms = {code: [tuple(lines) for lines in listed] for code, listed in row.get("atoms", {}).items()}
    return Gold(row["doc"], row["segments"], links, atoms)


def reordered(gold: Sequence[Gold], seed: int = REORDER_SEED) -> list[Gold]:
    """The documents with neighbouring segments of the last language swapped, each place with `REORDER_RATE`."""
    chance = random.Random(seed)
    return [_reordered(one, chance) for one in gold]


def _reordered(gold: Gold, chance: random.Random) -> Gold:
    code = CODES[-1]
    texts = gold.segments[code]
    order = list(range(len(texts)))
    place = 0
    while place + 1 < len(order):
        if chance.random() < REORDER_RATE:
            order[place], order[place + 1] = order[place + 1], order[place]
            place += 1
        place += 1
    now = {old: new for new, old in enumerate(order)}
    links: dict[Pair, Links] = {
        pair: [(left, tuple(sorted(now[number] for number in right))) for left, right in listed]
        if pair[1] == code
        else listed
        for pair, listed in gold.links.items()
    }
    return replace(gold, segments={**gold.segments, code: [texts[old] for old in order]}, links=links)


def _analysed(code: str, texts: Sequence[str]) -> DocumentAnalysis:
    segments: list[Segment] = []
    start = 0
    for number, text in enumerate(texts):
        segments.append(Segment(number, text, start, paragraph=number))
        start += len(text) + 1
    document = Document(f"text.{code}", code, "\n".join(texts), tuple(segments), "text", SourceFile("text", b""))
    return DocumentAnalysis(document, language(code), Glossary())
