"""How the desk opens and answers at 200, 2,000 and 20,000 units, beside an empty Textual app.

`python -m benchmarks.desk [--bound SECONDS] [UNITS ...]`. First rows are measured from behind the imports, with
compiled glossaries in the cache; what lining up and checking cost (CPU seconds of the process) comes behind the screen,
and is not waited for longer than the bound. Keys are told as the CPU time of the screen's own thread and as the time
until the screen is painted, median and 95th percentile, with multiples of a key in an empty app in the same process,
which the machine's load leaves alone.
"""

import argparse
import json
import math
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

SIZES = (200, 2_000, 20_000)
BOUND = 300.0
FIRST_ROWS = 0.2
"""Seconds of CPU time after the imports in which rows have to be shown, whatever the text's length."""

CPU, PAINTED, DONE = range(3)
"""What is known of a key; see `benchmarks.desk.keys.Pressed`."""


def run(units: int, bound: float) -> Mapping[str, Any]:
    """One measurement in its own process."""
    command = [sys.executable, "-m", "benchmarks.desk.run", str(units), str(bound)]
    found: Mapping[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return found


def main() -> int:
    """Prints a table for each size; the status is 1 where first rows come too late."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.desk", description=__doc__)
    parser.add_argument("units", nargs="*", type=int, default=SIZES, metavar="UNITS")
    parser.add_argument("--bound", type=float, default=BOUND, metavar="SECONDS")
    options = parser.parse_args()
    late = False
    for units in options.units:
        found = run(units, options.bound)
        late = late or found["first rows"] > FIRST_ROWS
        _tell(units, found)
    return int(late)


def _tell(units: int, found: Mapping[str, Any]) -> None:
    spans = ", ".join(f"{name} {_seconds(found[name])}" for name in ("first rows", "lined up", "checked"))
    print(f"{units} units: {spans}, {found['memory']:.0f} MB")
    bare = [statistics.median(pressed[kind] for pressed in found["bare"]) for kind in (CPU, PAINTED)]
    print(f"{'':<20}{'CPU of a key':>28}{'painted after':>28}")
    print(f"{'empty app':<20}{bare[CPU]:>19.1f} ms{'':>6}{bare[PAINTED]:>19.1f} ms")
    for name, pressed in found["keys"].items():
        if pressed:
            cells = (_cell([each[kind] for each in pressed], bare[kind]) for kind in (CPU, PAINTED))
            print(f"{name:<20}" + "".join(f"{cell:>28}" for cell in cells))
    letters = sorted(each[DONE] for each in found["keys"].get("edit: letter", ()))
    if letters:
        print(f"a letter is checked after {statistics.median(letters):.0f}/{_late(letters):.0f} ms")
    print(flush=True)


def _seconds(spent: float | bool) -> str:
    return f"{spent:.2f} s" if spent else "not within the bound"


def _cell(spent: Sequence[float], bare: float) -> str:
    middle, late = statistics.median(spent), _late(spent)
    return f"{middle:.0f}/{late:.0f} ms {middle / bare:.1f}/{late / bare:.1f}x"


def _late(spent: Sequence[float]) -> float:
    """The 95th percentile: as much or less is spent on 95 of 100 keys."""
    return sorted(spent)[math.ceil(len(spent) * 0.95) - 1]


if __name__ == "__main__":
    sys.exit(main())
