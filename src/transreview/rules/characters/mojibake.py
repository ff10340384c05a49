"""Text that was read in the wrong encoding, and letters that typing left behind."""

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, SegmentRule
from transreview.text.span import Span

# What Windows-1252 shows for the bytes 0x80 to 0x9f; the undefined ones come through as C1 controls.
_WESTERN = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"


class Mojibake(SegmentRule):
    """Broken characters.

    ## What it does
    Reports the replacement character (U+FFFD), UTF-8 that was read as Western European text (`Ã¡`, `ì´`), and
    Korean letters left alone inside or after a word (`대통려ㅇ`). Silent about letters used as words: ㅋㅋ, ㅠㅠ, ㄱ씨.

    ## Why is this bad
    Something is lost or unreadable, and often more of it stands elsewhere in the file.

    ## Example
    ```text
    이재명 대통려ㅇ은
    ```

    ## Use instead
    ```text
    이재명 대통령은
    ```
    """

    name: ClassVar[str] = "mojibake"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "linguistic-conventions/encoding"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per word."""
        text = segment.text
        if text.isascii():
            return
        for match in _replaced().finditer(text) if "\ufffd" in text else ():
            span = Span(*match.span())
            if segment.is_prose(span):
                yield self.finding(
                    segment, span, Message("“{seen}” has lost characters (U+FFFD stands for them)", seen=match.group())
                )
        yield from self._misread(segment)
        for match in _left_alone().finditer(text) if any(map(_is_jamo, set(text))) else ():
            span = Span(*match.span())
            letters = match["letters"]
            if segment.is_prose(span) and not _is_said(letters):
                yield self.finding(
                    segment,
                    span,
                    Message(
                        "“{seen}” has letters that form no syllable: “{letters}”", seen=match.group(), letters=letters
                    ),
                )

    def _misread(self, segment: SegmentAnalysis) -> Iterator[Finding]:
        text = segment.written  # as written: the normal form drops some of what the bytes became
        found = [(match, meant) for match in _western().finditer(text) if (meant := _meant(match.group()))]
        sure = any(len(match.group()) > 2 or _is_sign(match.group()[1]) for match, _ in found)
        if not sure and len(found) < 2:
            return
        last = -1
        for match, _ in found:
            span = _word_around(text, Span(*match.span()))
            if span.start <= last or not segment.is_written_prose(span):
                continue
            last = span.end
            word = span.of(text)
            meant = _western().sub(lambda piece: _meant(piece.group()) or piece.group(), word)
            yield self.finding_at(
                segment.written_location(span),
                Message("“{word}” was read in a wrong encoding; it was “{meant}”", word=word, meant=meant),
            )


def _is_sign(letter: str) -> bool:
    """Whether it is a sign that no writer puts right after a capital, as quotation marks and spaces may well stand."""
    return "\u00a1" <= letter <= "\u00bf" and letter not in "«»ªº"


def _is_said(letters: str) -> bool:
    """Whether letters after a word are laughter, tears or a drawn-out sound."""
    return all(letter in "ㅋㅎㅠㅜㅡㅣ" for letter in letters) or (len(letters) > 1 and len(set(letters)) == 1)


def _meant(misread: str) -> str | None:
    """The character whose UTF-8 bytes the letters are in Windows-1252, where it is a letter or mark of ours."""
    data = bytearray()
    for letter in misread:
        try:
            data += letter.encode("cp1252")
        except UnicodeEncodeError:
            if ord(letter) > 0xFF:
                return None
            data.append(ord(letter))
    try:
        meant = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    ours = "\u00c0" <= meant <= "\u01b0" or "\u1ea0" <= meant <= "\u1ef9" or "\uac00" <= meant <= "\ud7a3"
    return meant if ours or "\u2010" <= meant <= "\u2030" else None


def _word_around(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


@cache
def _replaced() -> re.Pattern[str]:
    return re.compile("(?<![^\\s\ufffd])[^\\s\ufffd]*\ufffd\\S*")


@cache
def _western() -> re.Pattern[str]:
    """Letters that Windows-1252 shows for the bytes of one UTF-8 character of two or three bytes."""
    continuation = f"[\\x80-\\xbf{re.escape(_WESTERN)}]"
    return re.compile(f"[\u00c3-\u00c6]{continuation}|[\u00e1-\u00ed]{continuation}{{2}}")


def _is_jamo(letter: str) -> bool:
    return "\u1100" <= letter <= "\u11ff" or "ㄱ" <= letter <= "ㅣ"


@cache
def _left_alone() -> re.Pattern[str]:
    """A word of syllables with single letters in it or at its end."""
    return re.compile("(?<![가-힣])[가-힣]+(?P<letters>[ㄱ-ㅎㅏ-ㅣ\u1100-\u11ff]+)[가-힣]*")
