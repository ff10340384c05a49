"""What starting costs: CPU time of commands as multiples of `python -c pass`, by `python -m benchmarks.startup`.

Measured as installed: bytecode compiled, the glossary's compiled form in its cache. `--no-cache` checks the article
anew; without it the article is one that has not changed since it was last checked. Commands take turns, and the minimum
of each counts, as anything above it is the machine's doing.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROUNDS = 15
ARTICLE = Path(__file__).parents[1] / "samples" / "news" / "state-visit.ko.txt"


def commands(article: str) -> Mapping[str, tuple[Sequence[str], float | None]]:
    """What is measured, and how many times the bare interpreter it may cost."""
    tool = [str(Path(sys.executable).with_name("transreview"))]
    return {
        "python -c pass": ([sys.executable, "-c", "pass"], None),
        "transreview --help": ([*tool, "--help"], 5.0),
        "transreview lint --help": ([*tool, "lint", "--help"], 5.0),
        "transreview lint ARTICLE": ([*tool, "lint", article], 8.0),
        "transreview lint --no-cache": ([*tool, "lint", "--no-cache", article], None),
    }


def cpu_seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """User and system time of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=dict(environment))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(environment: Mapping[str, str], article: str) -> Mapping[str, float]:
    """The least CPU seconds of each command over all rounds, after a round that fills the caches."""
    best: dict[str, float] = {}
    for number in range(ROUNDS + 1):
        for name, (command, _) in commands(article).items():
            seconds = cpu_seconds(command, environment)
            if number:
                best[name] = min(best.get(name, seconds), seconds)
    return best


def main() -> int:
    """Prints the table; the status is 1 where a command costs more than it may."""
    article = sys.argv[1] if len(sys.argv) > 1 else str(ARTICLE)
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "XDG_CACHE_HOME": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        best = measure(environment, article)
    bare = best["python -c pass"]
    failed = False
    for name, (_, limit) in commands(article).items():
        ratio = best[name] / bare
        failed = failed or (limit is not None and ratio > limit)
        target = f"  at most {limit:.0f}x" if limit is not None else ""
        print(f"{name:<28} {best[name] * 1000:6.1f} ms  {ratio:5.1f}x{target}")
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
