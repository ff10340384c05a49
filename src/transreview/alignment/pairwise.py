"""Two sides and the lattice of links between them."""

from collections.abc import Sequence

from transreview.alignment.beam import Beam
from transreview.alignment.coverage import Coverage
from transreview.alignment.evidence.dictionary import chinese_roots, dictionary_words
from transreview.alignment.evidence.matches import Matches
from transreview.alignment.evidence.meaning import like_meaning
from transreview.alignment.evidence.same import same_plain_words, same_values, same_words
from transreview.alignment.evidence.sounds import same_sounds
from transreview.alignment.facts import Side
from transreview.alignment.lattice import Candidate, candidates
from transreview.alignment.parameters import EVIDENCE, SURFACE, UNANSWERED, WIDEST, EvidenceParameters
from transreview.alignment.proportion import overall
from transreview.alignment.semantic import SemanticModel
from transreview.alignment.surface import Unevenness
from transreview.alignment.unanswered import unanswered

EVERYWHERE = (same_values, same_words, same_plain_words, dictionary_words, chinese_roots)
"""Evidence that is found once for a whole text, however long: each key looks its partners up."""


def text_matches(left: Side, right: Side) -> Matches:
    """The pairs of keys of two whole texts that may translate each other, without names by sound."""
    found = Matches()
    for find in EVERYWHERE:
        find(left, right, found)
    return found


def matches(left: Side, right: Side, whole: Matches | None = None, model: SemanticModel | None = None) -> Matches:
    """All pairs of keys of two stretches that may translate each other.

    `whole` are the pairs of the texts that the stretches are of, where those are known. With a model, segments that
    mean nearly the same are among them.
    """
    found = text_matches(left, right) if whole is None else _within(whole, left, right)
    same_sounds(left, right, found)
    if model is not None:
        like_meaning(left, right, model, found)
    return found


def _within(whole: Matches, left: Side, right: Side) -> Matches:
    """The pairs of which both keys stand in the stretches."""
    for side, known in ((left, whole.left), (right, whole.right)):
        for pair, places in side.syllable_pairs().items():
            if pair in known:
                side.positions.setdefault(pair, places)
    found = Matches()
    found.listed = whole.listed
    for key in left.positions.keys() & whole.left.keys():
        for partner, strength in whole.left[key].items():
            if partner in right.positions:
                found.add(key, partner, strength)
    return found


def pair_candidates(
    left: Side, right: Side, found: Matches, settings: EvidenceParameters = EVIDENCE
) -> list[Candidate]:
    """The candidates between two sides."""
    one = Coverage(left, right, found.left, settings, WIDEST)
    other = Coverage(right, left, found.right, settings, WIDEST)
    beam = Beam(one.gain[0], other.gain[0], (left.size, right.size))
    one.widen(_before_ends(beam.columns))
    other.widen(_before_ends(beam.by_right()))
    lone = (
        unanswered(left, found.left, found.listed[0], UNANSWERED),
        unanswered(right, found.right, found.listed[1], UNANSWERED),
    )
    uneven = Unevenness(left.surfaces, right.surfaces, SURFACE)
    whole = overall(left.lengths, right.lengths)
    return candidates((left.lengths, right.lengths), (one, other), (uneven, lone), whole, beam)


def _before_ends(columns: Sequence[range]) -> list[range]:
    """Where the windows of the other side may begin that links with each segment hold."""
    return [range(columns[max(0, i - WIDEST + 1)].start, columns[i].stop) for i in range(len(columns) - 1)]
