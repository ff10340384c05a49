"""The words of a text that are no Vietnamese syllable and look like a mistyped one."""

from collections.abc import Iterator, Sequence

from transreview.languages.language import Token
from transreview.languages.vietnamese.letters import is_marked, lower, match_case, word_pattern
from transreview.languages.vietnamese.lexicon import is_pair
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.slips import differs_in_marks, is_joined, is_vietnamese_spelling, nearest
from transreview.languages.vietnamese.syllables import is_syllable
from transreview.text.span import Span

_SHORTEST = 2
_LONGEST = 8
_PARTS_OF_TOKENS = frozenset("-./@_:’'+&#")


def misspelt(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The place of each such word of a normalised text, and the syllables it was most likely meant to be.

    Capitalised words are names until their letters show them Vietnamese; in abbreviations, parts of longer tokens
    (after a hyphen, in an address) and foreign phrases nothing is looked for.
    """
    words = [Token(Span(*match.span()), match[0]) for match in word_pattern().finditer(text)]
    for place, word in enumerate(words):
        if _may_be_slip(text, word):
            before, after = _beside(text, words, place, -1), _beside(text, words, place, 1)
            found = _meant(word.text, before, after, among_marked=_stands_among_marked(text, words, place))
            if found:
                yield word.span, tuple(match_case(form, word.text) for form in found)


def _may_be_slip(text: str, word: Token) -> bool:
    letters = word.text
    if not _SHORTEST <= len(letters) <= _LONGEST or not letters.isalpha() or is_syllable(letters):
        return False
    if not letters.islower() and not (letters.istitle() and is_vietnamese_spelling(letters)):
        return False
    around = text[word.span.start - 1 : word.span.start] + text[word.span.end : word.span.end + 2].rstrip()[:1]
    return not any(sign in _PARTS_OF_TOKENS - {"."} for sign in around) and not _in_address(text, word.span)


def _in_address(text: str, span: Span) -> bool:
    """Whether a full stop joins the word to another one (`vnexpress.net`)."""
    before, after = text[max(span.start - 2, 0) : span.start], text[span.end : span.end + 2]
    return (before[-1:] == "." and before[:1].isalnum()) or (after[:1] == "." and after[1:].isalnum())


def _stands_among_marked(text: str, words: Sequence[Token], place: int) -> bool:
    """Whether one of the two syllables before or after carries Vietnamese marks, with nothing but spaces between."""
    for step in (-1, 1):
        near = _beside(text, words, place, step)
        far = _beside(text, words, place + step, step) if near is not None else None
        if is_marked(near or "") or is_marked(far or ""):
            return True
    return False


def _meant(word: str, before: str | None, after: str | None, *, among_marked: bool) -> tuple[str, ...]:
    """What a word was meant to be, nearest first; nothing where it may as well be a foreign word."""
    found = nearest(word, before, after)
    if not found:
        return ()
    if not word.islower() or is_joined(word):
        found = tuple(form for form in found if differs_in_marks(word, form))
    if is_marked(word):
        return found if before or after or is_vietnamese_spelling(word) else ()
    supported = (form for form in found if (before and is_pair(before, form)) or (after and is_pair(form, after)))
    if before and after:
        return tuple(supported)
    # beside one syllable alone, it has to be a Vietnamese one for sure, and the letters have to be the same
    return tuple(form for form in supported if among_marked and differs_in_marks(word, form))


def _beside(text: str, words: Sequence[Token], place: int, step: int) -> str | None:
    """The syllable one space before or after, None where there is none or something else."""
    other = place + step
    if not 0 <= other < len(words):
        return None
    first, second = sorted((words[place].span, words[other].span))
    if text[first.end : second.start] != " ":
        return None
    syllable = fold_placement(lower(words[other].text))
    return syllable if is_syllable(syllable) else None
