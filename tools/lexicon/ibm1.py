"""IBM Model 1 (Brown et al. 1993) over rows of terms, in numpy."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

Pairs = Sequence[tuple[Sequence[str], Sequence[str]]]
Table = dict[tuple[str, str], float]


def train(pairs: Pairs, rounds: int = 5, longest: int = 60, rarest: int = 2) -> Table:
    """The probability of a target term given a source term, for terms seen in at least `rarest` rows."""
    sources = _vocabulary((source for source, _ in pairs), rarest)
    targets = _vocabulary((target for _, target in pairs), rarest)
    source_blocks, target_blocks, group_blocks = [], [], []
    groups = 0
    for source, target in pairs:
        one = [0, *(sources[term] + 1 for term in dict.fromkeys(source) if term in sources)][: longest + 1]
        other = [targets[term] for term in dict.fromkeys(target) if term in targets][:longest]
        if len(one) > 1 and other:
            source_blocks.append(np.tile(np.array(one, np.int32), len(other)))
            target_blocks.append(np.repeat(np.array(other, np.int32), len(one)))
            group_blocks.append(np.repeat(np.arange(groups, groups + len(other), dtype=np.int32), len(one)))
            groups += len(other)
    left, right, group = np.concatenate(source_blocks), np.concatenate(target_blocks), np.concatenate(group_blocks)
    keys, inverse = np.unique(left.astype(np.int64) * len(targets) + right, return_inverse=True)
    owners = (keys // len(targets)).astype(np.int32)
    probability = np.ones(len(keys))
    for _ in range(rounds):
        weights = probability[inverse]
        weights /= np.bincount(group, weights, minlength=groups)[group]
        counts = np.bincount(inverse, weights, minlength=len(keys))
        probability = counts / np.maximum(np.bincount(owners, counts, minlength=len(sources) + 1)[owners], 1e-12)
    source_terms, target_terms = list(sources), list(targets)
    return {
        (source_terms[owners[number] - 1], target_terms[int(keys[number] % len(targets))]): float(probability[number])
        for number in np.nonzero((probability >= 0.005) & (owners > 0))[0]
    }


def both_ways(pairs: Pairs) -> Table:
    """The geometric mean of the probabilities in both directions."""
    forward = train(pairs)
    backward = train([(target, source) for source, target in pairs])
    return {
        (source, target): (there * back) ** 0.5
        for (source, target), there in forward.items()
        if (back := backward.get((target, source), 0.0))
    }


def _vocabulary(rows: "Sequence[Sequence[str]] | object", rarest: int) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for row in rows:  # type: ignore[attr-defined]
        counts.update(set(row))
    return {term: number for number, term in enumerate(term for term, count in counts.items() if count >= rarest)}
