"""Characters that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, SegmentRule, written_fix
from transreview.text.edit import Edit
from transreview.text.graphemes import is_pictograph
from transreview.text.span import Span

_LONGEST_WORD = 40
"""Code points shown on either side of what is hidden, where it stands in what is no word."""

_NAMES = {
    "\u00a0": Message("a no-break space"),
    "\u202f": Message("a narrow no-break space"),
    "\u2028": Message("a line separator"),
    "\u2029": Message("a paragraph separator"),
    "\u00ad": Message("a soft hyphen"),
    "\u200b": Message("a zero-width space"),
    "\ufeff": Message("a byte order mark"),
    "\u3164": Message("a Hangul filler"),
}
_AS_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u2028\u2029"


class HiddenCharacter(SegmentRule):
    """Characters of no width inside the text, stray controls, and no-break spaces inside a phrase.

    ## What it does
    Reports zero-width spaces and joiners, soft hyphens, byte order marks, marks of direction and control characters
    in a sentence, and no-break or other special spaces between two words. Silent about emoji, about no-break spaces
    beside figures, single letters or punctuation (`10 km`, `số 5`, `Phụ lục A`), where typographers put them, and on
    empty lines.

    ## Why is this bad
    A search for “이재명 대통령” does not find “이재명⍽대통령”; neither do glossaries and style checks.

    ## Example
    ```text
    서기<U+200B>장이, 이재명<U+00A0>대통령
    ```

    ## Use instead
    ```text
    서기장이, 이재명 대통령
    ```
    """

    name: ClassVar[str] = "hidden-character"
    severity: ClassVar[Severity] = Severity.WARNING
    mqm: ClassVar[str] = "linguistic-conventions/encoding"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per place."""
        text = segment.written
        if text.isprintable():
            return
        for match in _hidden().finditer(text):
            span = Span(*match.span())
            if not segment.is_written_prose(span) or _is_fine(text, span) or _is_behind_figure(segment, span):
                continue
            as_space = any(letter in _AS_SPACES for letter in match.group())
            around = _around(text, span)
            yield self.finding_at(
                segment.written_location(around),
                Message("{seen} hides in “{text}”", seen=_name(match.group()[0]), text=_shown(around.of(text))),
                fixes=[
                    written_fix(
                        segment,
                        Edit(span, " " if as_space else ""),
                        title=Message("Put a plain space") if as_space else Message("Take it out"),
                    )
                ],
            )


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(
        "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u00a0\u00ad\u061c\u180e\u2002-\u200f\u2028-\u202f\u205f-\u206f"
        "\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]+"
    )


def _is_fine(text: str, span: Span) -> bool:
    before, after = text[: span.start][-1:], text[span.end : span.end + 1]
    hidden = span.of(text)
    if all(letter in _AS_SPACES for letter in hidden) and not {"\u2028", "\u2029"} & set(hidden):
        if after.isupper() and not text[span.end + 1 : span.end + 2].isalnum():
            return True  # Phụ lục A, as before a figure
        return not (before.isalpha() and after.isalpha()) and not (_is_mark(before) and after.isalpha())
    if hidden == "\u200d":
        return bool(after) and is_pictograph(after)
    if all(letter in "\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u202a\u202b\u202c" for letter in hidden):
        return _is_other_direction(before) or _is_other_direction(after)
    return False


def _is_behind_figure(segment: SegmentAnalysis, span: Span) -> bool:
    """Whether a space stands behind a placeholder, for which a figure is filled in: `%d⍽giây`."""
    if not segment.placeholders or span.of(segment.written).strip(_AS_SPACES):
        return False
    start = segment.normalised.to_normal(span).start
    return any(placeholder.span.end == start for placeholder in segment.placeholders)


def _is_mark(letter: str) -> bool:
    return letter != "" and unicodedata.category(letter) == "Mn"


def _is_other_direction(letter: str) -> bool:
    """Whether a letter belongs to a script that needs joiners and marks of direction (Semitic, Indic)."""
    return "\u0590" <= letter <= "\u0dff"


def _around(text: str, span: Span) -> Span:
    """The hidden characters with the words that they stand in or between."""
    start, end = span
    first, last = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    return Span(start, end)


def _name(character: str) -> Message:
    name = _NAMES.get(character) or unicodedata.name(character, "").lower() or Message("a control character")
    return Message("{name} (U+{number})", name=name, number=f"{ord(character):04X}")


def _shown(text: str) -> str:
    return _hidden().sub(lambda match: "⍽" if match.group()[0] in _AS_SPACES else "·", text)
