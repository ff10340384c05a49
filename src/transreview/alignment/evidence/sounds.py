"""Evidence from names written by sound in another script: 윌로비 and Willoughby, 또럼 and Tô Lâm."""

from collections.abc import Iterator

from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Side

_EQUAL = {2: 0.35, 3: 0.8}
_EQUAL_LONG = 0.95
_NEAR = {3: 0.4, 4: 0.55}
_NEAR_LONG = 0.75


def same_sounds(left: Side, right: Side, matches: Matches) -> None:
    """Words whose skeletons are equal, or equal but for one consonant that one of them has more."""
    if left.language.script == right.language.script:
        return
    index: dict[str, list[tuple[str, str]]] = {}
    for form in right.names:
        skeleton = right.language.sound_skeleton(form)
        for key in _keys(skeleton):
            index.setdefault(key, []).append((form, skeleton))
    for form in left.names:
        skeleton = left.language.sound_skeleton(form)
        for key in _keys(skeleton):
            for other, sounds in index.get(key, ()):
                if strength := _strength(skeleton, sounds):
                    matches.add(form, other, strength)


def _keys(skeleton: str) -> Iterator[str]:
    """The skeleton, and what is left of it without one of its consonants after the first."""
    if len(skeleton) < min(_EQUAL):
        return
    yield skeleton
    if len(skeleton) >= min(_NEAR):
        for place in range(1, len(skeleton)):
            yield skeleton[:place] + skeleton[place + 1 :]


def _strength(one: str, other: str) -> float:
    shorter = min(len(one), len(other))
    if one == other:
        return _EQUAL.get(shorter, _EQUAL_LONG)
    if abs(len(one) - len(other)) == 1 or shorter > 3:
        return _NEAR.get(max(len(one), len(other)), _NEAR_LONG)
    return 0.0
