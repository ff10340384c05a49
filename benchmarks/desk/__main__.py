"""How the desk opens and answers at 200, 2,000 and 20,000 units, beside an empty Textual app, by CPU time.

`python -m benchmarks.desk [UNITS ...]`. First rows are measured from behind the imports, with compiled glossaries in
the cache; what lining up and checking cost comes behind the screen. Keys are told as the CPU time of the screen's own
thread until the screen is painted, and as multiples of a key in an empty app in the same run, which the machine's load
leaves alone.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

SIZES = (200, 2_000, 20_000)
FIRST_ROWS = 0.2
"""Seconds of CPU time after the imports in which rows have to be shown, whatever the text's length."""


def run(units: int) -> Mapping[str, Any]:
    """One measurement in its own process."""
    command = [sys.executable, "-m", "benchmarks.desk.run", str(units)]
    found: Mapping[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return found


def main() -> int:
    """Prints the table; the status is 1 where first rows come too late."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    bare = run(0)
    key = statistics.median(bare["keys"]["any"])
    print(f"an empty app: {key:.1f} ms a key, {bare['memory']:.0f} MB\n")
    print("units   first rows  lined up   checked   memory")
    found: dict[int, Mapping[str, Any]] = {}
    for units in sizes:
        each = found[units] = run(units)
        spans = "  ".join(f"{each[name]:8.2f} s" for name in ("first rows", "lined up", "checked"))
        print(f"{units:<7} {spans}  {each['memory']:4.0f} MB", flush=True)
    print("\nkey         " + "".join(f"{units:>24}" for units in sizes))
    for name in found[sizes[0]]["keys"]:
        cells = (_cell(each["keys"][name], key) for each in found.values())
        print(f"{name:<12}" + "".join(f"{cell:>24}" for cell in cells))
    return int(any(each["first rows"] > FIRST_ROWS for each in found.values()))


def _cell(spent: Sequence[float], bare: float) -> str:
    """Median and 95th percentile in milliseconds, and both as multiples of the empty app's key."""
    middle, late = statistics.median(spent), spent[int(len(spent) * 0.95)]
    return f"{middle:.0f}/{late:.0f} ms {middle / bare:.1f}/{late / bare:.1f}x"


if __name__ == "__main__":
    sys.exit(main())
