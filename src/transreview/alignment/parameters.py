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
    sentence=-1.058, quotation_mark=-1.072, exclamation=-1.395, bracket=-0.572, comma=-0.233, figure=-0.296
)

UNANSWERED = UnansweredWeights(value=1.209, name=0.26, word=0.133)

PAIRWISE = Weights(
    shapes=(1.41, 0.352, 0.924, 0.237, -0.996, 0.364, 0.068, 0.178, -0.42, 0.261, 0.077, -0.588, 0.056, -0.021, 0.024),
    length=(-0.818, -0.605, 0.962, 1.509),
    evidence=0.504,
    ratio=2.91,
    weakest=0.366,
    missing=-2.787,
    missing_potential=-0.039,
    missing_length=0.451,
)

ALONE = Weights(
    shapes=(1.358, 0.269, 0.969, 0.032, -0.829, 0.534, -0.08, 0.16, -0.632, 0.57, -0.025, -0.761, 0.12, -0.059, 0.269),
    length=(-0.671, -0.869, 0.952, 1.164),
    evidence=0.488,
    ratio=2.797,
    weakest=0.377,
    missing=-2.727,
    missing_potential=-0.037,
    missing_length=0.267,
    surface=0.926,
    missing_surface=0.981,
)

JOINT = Weights(
    shapes=(
        0.772,
        -0.175,
        0.511,
        -0.211,
        -1.215,
        0.256,
        -0.092,
        0.153,
        -0.565,
        0.567,
        -0.027,
        -0.487,
        0.561,
        -0.048,
        0.57,
    ),
    length=(-0.671, -0.784, 0.968, 1.079),
    evidence=0.41,
    ratio=2.411,
    weakest=0.423,
    missing=-1.598,
    missing_potential=-0.019,
    missing_length=0.33,
    surface=0.753,
    missing_surface=0.811,
    against=-1.081,
    alone=-1.565,
    unmet=-0.383,
    met=0.461,
    skipped=-0.177,
    met_missing=-0.22,
)
