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


class SurfaceWeights(NamedTuple):
    """What one mark that only one side of a link has costs, in the order of `surface.Surface`."""

    sentence: float
    quotation_mark: float
    exclamation: float
    bracket: float
    comma: float
    figure: float


class UnansweredWeights(NamedTuple):
    """What one value, name or known word without a match says, in nats, for its segment having no counterpart."""

    value: float
    name: float
    word: float


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
    surface: float = 1.0
    missing_surface: float = 1.0
    against: float = 0.0
    alone: float = 0.0
    unmet: float = 0.0
    met: float = 0.0
    skipped: float = 0.0
    met_missing: float = 0.0


EVIDENCE = EvidenceParameters()

SURFACE = SurfaceWeights(
    sentence=-1.026, quotation_mark=-1.049, exclamation=-1.713, bracket=-0.737, comma=-0.224, figure=-0.278
)

UNANSWERED = UnansweredWeights(value=1.373, name=0.28, word=0.131)

PAIRWISE = Weights(
    shapes=(
        1.424,
        0.315,
        0.936,
        0.185,
        -1.48,
        0.294,
        0.237,
        0.495,
        -0.273,
        0.156,
        0.161,
        -0.548,
        0.006,
        -0.008,
        -0.084,
    ),
    length=(-0.807, -0.635, 1.006, 1.785),
    evidence=0.492,
    ratio=3.178,
    weakest=0.439,
    missing=-2.834,
    missing_potential=-0.035,
    missing_length=0.48,
)

ALONE = Weights(
    shapes=(1.406, 0.385, 1.016, 0.128, -1.377, 0.532, 0.114, 0.4, -0.566, 0.35, 0.132, -0.815, 0.084, -0.029, 0.149),
    length=(-0.669, -0.895, 0.955, 1.433),
    evidence=0.446,
    ratio=3.358,
    weakest=0.456,
    missing=-2.765,
    missing_potential=-0.032,
    missing_length=0.25,
    surface=0.902,
    missing_surface=1.018,
)

JOINT = Weights(
    shapes=(
        0.784,
        -0.108,
        0.566,
        -0.336,
        -1.723,
        0.278,
        0.097,
        0.387,
        -0.476,
        0.339,
        0.133,
        -0.486,
        0.584,
        -0.045,
        0.478,
    ),
    length=(-0.561, -0.935, 0.925, 1.528),
    evidence=0.372,
    ratio=2.692,
    weakest=0.532,
    missing=-1.537,
    missing_potential=-0.007,
    missing_length=0.267,
    surface=0.719,
    missing_surface=0.877,
    against=-1.296,
    alone=-1.754,
    unmet=-0.419,
    met=0.489,
    skipped=0.299,
    met_missing=-0.291,
)
