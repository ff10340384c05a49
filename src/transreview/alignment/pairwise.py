"""Two sides and the lattice of links between them."""

from collections.abc import Mapping

from transreview.alignment.beam import WIDE, Beam
from transreview.alignment.coverage import Coverage
from transreview.alignment.evidence.dictionary import chinese_roots, dictionary_words
from transreview.alignment.evidence.matches import Matches
from transreview.alignment.evidence.meaning import like_meaning
from transreview.alignment.evidence.same import same_plain_words, same_values, same_words
from transreview.alignment.evidence.sounds import same_sounds
from transreview.alignment.facts import Side
from transreview.alignment.lattice import Candidate, Lattice, reaches, windows
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
    found.left = _among(whole.left, left, right)
    found.right = _among(whole.right, right, left)
    return found


def _among(links: Mapping[str, Mapping[str, float]], side: Side, other: Side) -> dict[str, dict[str, float]]:
    """The partners that the keys of a side have on the other side."""
    there = other.positions
    return {
        key: kept
        for key in side.positions
        if key in links
        and (kept := {partner: strength for partner, strength in links[key].items() if partner in there})
    }


def pair_candidates(
    left: Side, right: Side, found: Matches, prospect: float = WIDE, settings: EvidenceParameters = EVIDENCE
) -> list[Candidate]:
    """The candidates between two sides; `prospect` says how wide a beam is searched (see `beam`)."""
    one = Coverage(left, right, found.left, settings, WIDEST)
    other = Coverage(right, left, found.right, settings, WIDEST)
    beam = Beam(one.gain[0], other.gain[0], (left.size, right.size), prospect)
    lengths = left.lengths, right.lengths
    found_reaches = reaches(lengths, overall(*lengths), beam.columns)
    near, other_near = windows(found_reaches, (left.size, right.size))
    one.widen(near)
    other.widen(other_near)
    lone = (
        unanswered(left, found.left, found.listed[0], UNANSWERED),
        unanswered(right, found.right, found.listed[1], UNANSWERED),
    )
    uneven = Unevenness(left.surfaces, right.surfaces, SURFACE)
    return Lattice(lengths, (one, other), (uneven, lone), beam).candidates(found_reaches)
