"""How a form stands among its neighbours, and putting another form in its place."""

from functools import cache

from transreview.languages.language import Attachment, Strength
from transreview.languages.vietnamese.letters import word_pattern
from transreview.text.edit import Edit
from transreview.text.span import Span

_COMMON_SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Đinh Trịnh Trương"
_ENDS = ".!?…:\n"
_OPENERS = " \"'“‘«([–—-•*"


def attachment(text: str, span: Span) -> Attachment | None:
    """How the form at `span` stands: None inside a word, `COMPOUND` inside a longer name, else `EXACT`.

    A form is inside a longer name where a common surname stands right before its capital (Thanh Hóa in Nguyễn Thanh
    Hóa), or where it is one capitalised syllable between others (Lâm in Tô Lâm).
    """
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if (before.isalnum() and text[span.start].isalnum()) or (after.isalnum() and text[span.end - 1].isalnum()):
        return None
    nothing = Span(span.end, span.end)
    if not text[span.start].isupper():
        return Attachment(Strength.EXACT, span, nothing)
    word = _name_around(text, span)
    return Attachment(Strength.EXACT if word == span else Strength.COMPOUND, word, nothing)


def _name_around(text: str, span: Span) -> Span:
    left, right = _before(text, span.start), _after(text, span.end)
    lone = " " not in span.of(text) and not span.of(text).isupper()
    if left is not None and (left.of(text) in _surnames() or (lone and not begins_sentence(text, left.start))):
        return Span(left.start, span.end)
    if lone and right is not None:
        return Span(span.start, right.end)
    return span


def replacement(text: str, span: Span, form: str) -> Edit:
    """The edit that puts `form` at `span`, with the capital that begins a sentence, or all in capitals."""
    seen = span.of(text)
    if seen.isupper() and " " in seen:
        return Edit(span, form.upper())
    if seen[:1].isupper() and form[:1].islower() and begins_sentence(text, span.start):
        return Edit(span, form[:1].upper() + form[1:])
    return Edit(span, form)


def begins_sentence(text: str, start: int) -> bool:
    """Whether nothing but quotes, brackets and dashes stands between `start` and the end of the sentence before."""
    before = text[max(start - 80, 0) : start].rstrip(_OPENERS)
    return before == "" or before[-1] in _ENDS


def _before(text: str, start: int) -> Span | None:
    """The capitalised word one space before `start`."""
    if start < 2 or text[start - 1] != " " or not text[start - 2].isalpha():
        return None
    first = start - 1
    while first > 0 and text[first - 1].isalpha():
        first -= 1
    return _if_name(text, Span(first, start - 1))


def _after(text: str, end: int) -> Span | None:
    """The capitalised word one space after `end`."""
    match = word_pattern().match(text, end + 1) if text[end : end + 1] == " " else None
    return _if_name(text, Span(*match.span())) if match else None


def _if_name(text: str, span: Span) -> Span | None:
    word = span.of(text)
    return span if word[0].isupper() and not (len(word) > 1 and word.isupper()) else None


@cache
def _surnames() -> frozenset[str]:
    return frozenset(_COMMON_SURNAMES.split())
