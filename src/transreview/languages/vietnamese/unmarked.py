"""Vietnamese written without its marks (`Tong Bi thu To Lam tham Ha Noi`)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from transreview.languages.language import Token
from transreview.languages.vietnamese.letters import lower, word_pattern
from transreview.languages.vietnamese.lexicon import Freedom, freedom, in_use, is_neighbour, is_pair, stands_alone
from transreview.languages.vietnamese.syllables import is_syllable
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

_FEWEST_WORDS = 3
_FEWEST_PAIRS = 2
_SHARE = 0.5


class Unmarked(NamedTuple):
    """A run of syllables without marks at `span`; `example` shows two of them, `marked` how words have them."""

    span: Span
    example: str
    marked: str


def unmarked_runs(text: str) -> Iterator[Unmarked]:
    """The runs of a normalised text that are Vietnamese without marks.

    A run is three or more possible syllables in plain letters, side by side. Two pairs of neighbours in it (three
    beside a foreign word) must be no known words as they stand and known words with marks, and those must make up half
    of it: English words that happen to be possible syllables (`to him in the`) do not.
    """
    words = [Token(Span(*match.span()), match[0]) for match in word_pattern().finditer(text)]
    start = 0
    while start < len(words):
        end = _run_end(text, words, start)
        if end - start >= _FEWEST_WORDS:
            found = _read(words[start:end], _FEWEST_PAIRS + _is_foreign_beside(text, words, start, end))
            if found is not None:
                yield found
        start = max(end, start + 1)


def _run_end(text: str, words: Sequence[Token], start: int) -> int:
    end = start
    while end < len(words) and _is_plain(words[end].text) and (end == start or _adjoin(text, words, end)):
        end += 1
    return end


def _is_foreign_beside(text: str, words: Sequence[Token], start: int, end: int) -> bool:
    """Whether a word in plain letters that is no syllable stands right before or after the run."""
    beside = [words[start - 1]] if start > 0 and _adjoin(text, words, start) else []
    if end < len(words) and _adjoin(text, words, end):
        beside.append(words[end])
    return any(word.text.isascii() and word.text.isalpha() for word in beside)


def stands_unmarked(text: str, span: Span) -> bool:
    """Whether a stretch in plain letters stands in Vietnamese text: beside it a syllable, and no foreign word."""
    before = _last_word(text[: span.start])
    after = _first_word(text[span.end :])
    beside = [word for word in (before, after) if word is not None]
    return bool(beside) and all(is_syllable(word) and _is_native(word) for word in beside)


def _read(run: Sequence[Token], fewest: int) -> Unmarked | None:
    words = [lower(word.text) for word in run]
    lost = {place: pair for place, two in enumerate(pairwise(words)) if (pair := _marked_pair(*two))}
    covered = {other for place in lost for other in (place, place + 1)}
    if len(lost) < fewest or len(covered) < _SHARE * len(words):
        return None
    first = min(lost)
    example = f"{run[first].text} {run[first + 1].text}"
    return Unmarked(Span(run[0].span.start, run[-1].span.end), example, lost[first])


def _marked_pair(first: str, second: str) -> str | None:
    """The known words that two syllables without marks are, None where they are words as they stand."""
    if is_pair(first, second) or is_neighbour(first, second):
        return None
    if freedom(first) is freedom(second) is Freedom.GRAMMAR:
        return None
    for one in in_use(first):
        for other in in_use(second):
            if is_pair(one, other):
                return f"{one} {other}"
    return None


def _is_plain(word: str) -> bool:
    return word.isascii() and bool(in_use(lower(word)))


def _adjoin(text: str, words: Sequence[Token], place: int) -> bool:
    """Whether a word stands one space after the one before it."""
    return text[words[place - 1].span.end : words[place].span.start] == " "


def _is_native(word: str) -> bool:
    small = lower(word)
    return not word.isascii() or stands_alone(small)


def _last_word(text: str) -> str | None:
    """The word one space before the end of `text`."""
    if not text.endswith(" "):
        return None
    start = len(text) - 1
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    return text[start:-1] or None


def _first_word(text: str) -> str | None:
    """The word one space after the start of `text`."""
    match = word_pattern().match(text, 1) if text.startswith(" ") else None
    return match[0] if match else None
