"""Whether a stretch of text is quoted: foreign words are, on purpose."""

from transreview.text.span import Span

_OPENING = "([{“‘\"'《〈「<"
_CLOSING = ")]}”’\"'》〉」>"


def is_quoted(text: str, span: Span) -> bool:
    """Whether an opening bracket or quotation mark without its partner stands before it, and a closing one after."""
    before, after = text[: span.start], text[span.end :]
    opened = max(before.rfind(mark) for mark in _OPENING)
    closed = max(before.rfind(mark) for mark in _CLOSING if mark not in _OPENING)
    return opened > closed and any(mark in after for mark in _CLOSING)
