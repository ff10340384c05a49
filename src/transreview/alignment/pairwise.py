"""Two sides and the lattice of links between them."""

from transreview.alignment.coverage import coverage
from transreview.alignment.evidence.dictionary import chinese_roots, dictionary_words
from transreview.alignment.evidence.matches import Matches
from transreview.alignment.evidence.meaning import like_meaning
from transreview.alignment.evidence.same import same_plain_words, same_values, same_words
from transreview.alignment.evidence.sounds import same_sounds
from transreview.alignment.facts import Side
from transreview.alignment.lattice import Candidate, Columns, candidates
from transreview.alignment.parameters import EVIDENCE, WIDEST, EvidenceParameters
from transreview.alignment.proportion import overall
from transreview.alignment.semantic import SemanticModel

EVIDENCES = (same_values, same_words, same_plain_words, dictionary_words, chinese_roots, same_sounds)


def matches(left: Side, right: Side, model: SemanticModel | None = None) -> Matches:
    """All pairs of keys that may translate each other; with a model, segments that mean nearly the same too."""
    found = Matches()
    for find in EVIDENCES:
        find(left, right, found)
    if model is not None:
        like_meaning(left, right, model, found)
    return found


def pair_candidates(
    left: Side,
    right: Side,
    found: Matches,
    columns: Columns | None = None,
    settings: EvidenceParameters = EVIDENCE,
) -> list[Candidate]:
    """The candidates between two sides."""
    coverages = (
        coverage(left, right, found.left, WIDEST, settings),
        coverage(right, left, found.right, WIDEST, settings),
    )
    return candidates((left.lengths, right.lengths), coverages, overall(left.lengths, right.lengths), columns)
