"""Evidence from an embedding model of the user's own: segments that mean nearly the same."""

from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Side
from transreview.alignment.semantic import SemanticModel

_LEAST = 0.15
MEANING = "~"
"""What the key of a segment as a whole begins with."""


def like_meaning(left: Side, right: Side, model: SemanticModel, matches: Matches) -> None:
    """Each segment as one key, matched with those of the other side that are more alike than segments usually are."""
    table = model.similarity([one.text for one in left.segments], [one.text for one in right.segments])
    for i, row in enumerate(table):
        for j, value in enumerate(row):
            if value >= _LEAST:
                left.positions[f"{MEANING}{i}"] = [i]
                right.positions[f"{MEANING}{j}"] = [j]
                matches.add(f"{MEANING}{i}", f"{MEANING}{j}", value)
