"""Text made safe to show: the one sanitiser before terminals, reports and logs.

A terminal obeys control characters in a text (it can be retitled, cleared, made to write the clipboard) and reorders
what stands between bidirectional controls; neither may come from an article, a path or an error message.
"""

import re
from functools import cache

from transreview.text.graphemes import is_pictograph

_PICTURES = 0x2400


def shown(text: str) -> str:
    """The text with everything that a terminal would obey, reorder or hide replaced by something to see.

    C0 controls (line ends and tabs too) and DEL become their pictures (U+2400 to U+2421), C1 controls, marks of
    direction, characters of no width, line separators and lone surrogates are written `⟨U+202E⟩`. A joiner within an
    emoji stays. For text of several lines, split it first.
    """
    return text if text.isprintable() else _unsafe().sub(_replacement, text)


@cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(
        "[\\x00-\\x1f\\x7f-\\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
        "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
    )


def _replacement(match: re.Match[str]) -> str:
    character = match.group()
    if character < " ":
        return chr(_PICTURES + ord(character))
    if character == "\x7f":
        return chr(_PICTURES + 0x21)
    if character == "\u200d" and _within_emoji(match.string, match.start()):
        return character
    return f"⟨U+{ord(character):04X}⟩"


def _within_emoji(text: str, joiner: int) -> bool:
    if not 0 < joiner < len(text) - 1:
        return False
    before, after = text[joiner - 1], text[joiner + 1]
    return is_pictograph(after) and (
        is_pictograph(before) or before == "\ufe0f" or "\U0001f3fb" <= before <= "\U0001f3ff"
    )
