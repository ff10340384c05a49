"""`python -m benchmarks.alignment.errors`: what kinds of links the aligner misses, on noise of a seed of its own.

`--show KIND` prints the texts of the links of one kind beside what was found in their place.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.alignment.gold import PAIRS, Gold, Pair, read
from benchmarks.alignment.noise import HARD, NOISY, Link, worsened
from transreview.alignment.aligner import align

SEED = 8301
KINDS = {
    "missed": "a segment without counterpart was linked",
    "dropped": "all segments of a link were left alone",
    "merged": "a link was found within a larger one",
    "split": "a link was found in smaller ones that stay within it",
    "shifted": "anything else: segments went to neighbours",
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints how many links of each kind are missed, or shows them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=SEED, help="of the noise")
    parser.add_argument("--show", choices=KINDS, help="print the links of one kind")
    options = parser.parse_args(arguments)
    natural = read("ntrex.natural.dev.jsonl")
    for name, rates in (("noisy", NOISY), ("hard", HARD)):
        counts: dict[Pair, Counter[str]] = {pair: Counter() for pair in PAIRS}
        for gold in worsened(natural, rates, options.seed):
            found = align(gold.documents()).links
            for pair in PAIRS:
                for link, kind, instead in errors(gold.links[pair], [(one.left, one.right) for one in found[pair]]):
                    counts[pair][kind] += 1
                    if kind == options.show:
                        print(*_shown(gold, pair, link, instead), sep="\n")
        for pair, counter in counts.items():
            print(f"{name} {'-'.join(pair)}: " + ", ".join(f"{kind} {counter[kind]}" for kind in KINDS))


def errors(gold: Sequence[Link], found: Sequence[Link]) -> Iterator[tuple[Link, str, list[Link]]]:
    """The gold links that were not found, with what kind of error that is and the links found in their place."""
    right = set(found)
    for link in gold:
        if link not in right:
            instead = [one for one in found if set(one[0]) & set(link[0]) or set(one[1]) & set(link[1])]
            yield link, _kind(link, instead), instead


def _kind(link: Link, instead: Sequence[Link]) -> str:
    if not all(link):
        return "missed"
    if not any(one[0] and one[1] for one in instead):
        return "dropped"
    if any(set(link[0]) <= set(one[0]) and set(link[1]) <= set(one[1]) for one in instead):
        return "merged"
    if all(set(one[0]) <= set(link[0]) and set(one[1]) <= set(link[1]) for one in instead):
        return "split"
    return "shifted"


def _shown(gold: Gold, pair: Pair, link: Link, instead: Sequence[Link]) -> Iterator[str]:
    yield f"{gold.name} {'-'.join(pair)} {link}, found {instead}"
    for side, code in enumerate(pair):
        for number in sorted({number for one in (link, *instead) for number in one[side]}):
            yield f"  {'*' if number in link[side] else ' '} {code} {number:3} {gold.segments[code][number]}"


if __name__ == "__main__":
    main()
