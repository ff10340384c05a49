"""The aligner's numbers: the form of the model, and the weights fitted on the development documents.

How they were fitted stands in docs/alignment.md.
"""

from dataclasses import dataclass
from typing import NamedTuple

SHAPES = (
    (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2),
    (1, 4), (4, 1), (3, 3), (2, 4), (4, 2), (1, 5), (5, 1),
)  # fmt: skip
"""How many segments of each side a link may hold."""

WIDEST = 5


class EvidenceParameters(NamedTuple):
    """How much a matching key says.

    `floor` is the chance that a key stands in the right window without a match being seen, by the kind of the key (`#`
    values, `§` concepts, `~` whole segments, else words); `prior` and `spread` smooth the chance of a match in windows
    of one segment.
    """

    word_weight: float = 1.0
    word_floor: float = 0.4
    value_weight: float = 1.0
    value_floor: float = 0.04
    concept_weight: float = 1.0
    concept_floor: float = 0.1
    meaning_weight: float = 4.0
    meaning_floor: float = 0.1
    prior: float = 0.3
    spread: float = 4.0

    def of(self, key: str) -> tuple[float, float]:
        """Weight and floor of a key."""
        if key[0] == "#":
            return self.value_weight, self.value_floor
        if key[0] == "~":
            return self.meaning_weight, self.meaning_floor
        if key[0] == "§":
            return self.concept_weight, self.concept_floor
        return self.word_weight, self.word_floor


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the model. `shapes` follow `SHAPES`, `length` are the slopes from each knot of the length cost on.

    `missing...` are those of a segment without counterpart; the last six weigh what a third language says (`Support`).
    """

    shapes: tuple[float, ...]
    length: tuple[float, float, float, float]
    evidence: float
    ratio: float
    weakest: float
    missing: float
    missing_potential: float
    missing_length: float
    against: float = 0.0
    alone: float = 0.0
    unmet: float = 0.0
    met: float = 0.0
    skipped: float = 0.0
    met_missing: float = 0.0


EVIDENCE = EvidenceParameters()

PAIRWISE = Weights(
    shapes=(
        1.652,
        0.413,
        1.039,
        0.360,
        -0.643,
        -0.012,
        0.377,
        0.230,
        -1.634,
        -0.234,
        1.744,
        -0.740,
        0.618,
        -0.226,
        -0.918,
    ),
    length=(-0.741, -0.964, 0.925, 1.780),
    evidence=0.604,
    ratio=2.563,
    weakest=0.269,
    missing=-2.761,
    missing_potential=-0.083,
    missing_length=2.635,
)

ALONE = Weights(
    shapes=(
        1.669,
        0.476,
        1.190,
        0.205,
        -0.547,
        0.087,
        0.312,
        0.216,
        -1.443,
        -0.232,
        1.483,
        -0.616,
        0.640,
        -0.164,
        -1.144,
    ),
    length=(-0.775, -0.719, 0.473, 1.481),
    evidence=0.568,
    ratio=2.487,
    weakest=0.312,
    missing=-2.728,
    missing_potential=-0.054,
    missing_length=2.240,
)

JOINT = Weights(
    shapes=(
        0.938,
        0.088,
        0.645,
        -0.156,
        -0.740,
        -0.229,
        0.313,
        0.198,
        -1.340,
        -0.171,
        1.368,
        -0.194,
        0.722,
        -0.227,
        -0.468,
    ),
    length=(-0.825, -0.507, 0.442, 1.438),
    evidence=0.503,
    ratio=1.793,
    weakest=0.233,
    missing=-1.778,
    missing_potential=-0.052,
    missing_length=2.075,
    against=-0.930,
    alone=-1.613,
    unmet=-0.272,
    met=0.813,
    skipped=-0.471,
    met_missing=0.475,
)
