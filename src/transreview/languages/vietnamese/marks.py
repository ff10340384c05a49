"""How the marks of two forms with the same letters differ."""

from transreview.languages.vietnamese.letters import deaccent, detone, tone_of


def slips(known: str, seen: str) -> int:
    """How many marks differ (tones, vowel marks, the stroke of đ); both have the same letters, marks aside."""
    count = 0
    for first, second in zip(known, seen, strict=True):
        if first != second:
            count += (detone(first).lower() != detone(second).lower()) + (tone_of(first) != tone_of(second))
    return count


def has_lost_marks(known: str, seen: str) -> bool:
    """Whether `seen` only lacks marks that `known` has, and has none of its own; same letters, marks aside."""
    return all(
        first == second
        or (tone_of(second) in ("", tone_of(first)) and detone(second) in (detone(first), deaccent(first)))
        for first, second in zip(known, seen, strict=True)
    )
