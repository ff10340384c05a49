"""How precise each rule was measured to be: figures that `make evaluate` writes into `data/precision.json`.

The file holds, by rule, `firings` (findings of warning or error on labelled and judged texts), `true` (those of them
that a label or a judgement accounts for) and `sources` (firings by corpus). Rules that never fired are not in it.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from transreview.findings.severity import Severity

DATA = Path(__file__).parent / "data" / "precision.json"
SCHEMA = "transreview.precision/1"
FEWEST = 20
"""Firings from which a share says something."""

BARS = {Severity.ERROR: 0.95, Severity.WARNING: 0.85}
"""The precision that a rule must have to be on by default."""


class Precision(NamedTuple):
    """The firings of one rule: how many, how many of them right, and on which texts."""

    true: int
    firings: int
    sources: Mapping[str, int]

    @property
    def share(self) -> float | None:
        """The share of firings that are right; None where there are too few to say."""
        return self.true / self.firings if self.firings >= FEWEST else None

    def below(self, severity: Severity) -> bool:
        """Whether the rule was measured to be too imprecise for a severity."""
        bar = BARS.get(severity)
        return bar is not None and self.share is not None and self.share < bar

    def __str__(self) -> str:
        where = f" on {', '.join(self.sources)}" if self.sources else ""
        if self.share is None:
            right = f", {self.true} of them right" if self.firings else ""
            return f"unmeasured: {self.firings} {'firing' if self.firings == 1 else 'firings'}{where}{right}"
        return f"{self.share:.2f} ({self.true} of {self.firings} firings{where})"


@cache
def _measured() -> Mapping[str, Precision]:
    content = json.loads(DATA.read_text(encoding="utf-8"))
    return {
        name: Precision(entry["true"], entry["firings"], entry["sources"]) for name, entry in content["rules"].items()
    }


def precision_of(rule: str) -> Precision:
    """What was measured of a rule."""
    return _measured().get(rule, Precision(0, 0, {}))
