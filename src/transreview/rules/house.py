"""The choices of a house: matters of style where both ways are right and mixing them is not."""

from collections.abc import Mapping

MAJORITY = "majority"
"""The choice that every text makes for itself: what it does mostly."""

HOUSE_CHOICES: Mapping[str, tuple[str, ...]] = {
    "vietnamese-names-in-korean": (MAJORITY, "glued", "spaced"),
    "large-numbers-in-korean": (MAJORITY, "comma", "plain"),
    "tone-placement": (MAJORITY, "old", "new"),
    "vietnamese-names-in-english": (MAJORITY, "marked", "plain"),
}
"""Every choice with its values."""
