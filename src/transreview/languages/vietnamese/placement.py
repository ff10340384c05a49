"""Where the tone is written in open oa, oe, uy.

The old school puts it on the first letter (hòa, khỏe, thủy), the new one on the second (hoà, khoẻ, thuỷ; Quyết định
1989/QĐ-BGDĐT, 2018). Both spell the same syllable. After q the u belongs to the consonant, and a syllable with a final
consonant or semivowel has one spelling only.
"""

import re
from collections.abc import Iterator
from functools import cache

from transreview.languages.vietnamese.letters import detone, tone_of, with_tone
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

OLD, NEW = "old", "new"


class Placement(NamedTuple):
    """Two letters `oa`, `oe` or `uy` with a tone, at `span`; `style` is `old` or `new`, `other` the other spelling."""

    span: Span
    style: str
    other: str


def fold_placement(text: str) -> str:
    """`text` with every tone where the old school puts it (`hoà` gives `hòa`). The length stays."""
    return with_placement(text, OLD)


def with_placement(text: str, style: str) -> str:
    """`text` in the `old` or the `new` style. The length stays."""
    if text.isascii():
        return text
    pattern = _new() if style == OLD else _old()
    return pattern.sub(lambda match: _moved(match[0]), text)


def placements(text: str) -> Iterator[Placement]:
    """The places of a text where the two schools differ, in order."""
    if text.isascii():
        return
    found = [(style, match) for style, pattern in ((OLD, _old()), (NEW, _new())) for match in pattern.finditer(text)]
    for style, match in sorted(found, key=lambda entry: entry[1].start()):
        yield Placement(Span(*match.span()), style, _moved(match[0]))


def _moved(pair: str) -> str:
    """The tone of two letters on the other one of them."""
    first, second = pair[0], pair[1]
    if tone := tone_of(first):
        return detone(first) + with_tone(second, tone)
    return with_tone(first, tone_of(second)) + detone(second)


@cache
def _new() -> re.Pattern[str]:
    return re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![^\W\d_])", re.IGNORECASE)


@cache
def _old() -> re.Pattern[str]:
    return re.compile(r"(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?![^\W\d_])", re.IGNORECASE)
