"""Syllables that their neighbours make unlikely, judged by the lists of `lexicon.py` alone.

A syllable is suspect where it forms no known pair with either neighbour while the same letters with other marks do
(`quyền lức`); less evidence will do where no Vietnamese word has it at all (`dất nước`), and one that often stands
alone needs both neighbours. The rules that report them say how well it works.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from transreview.languages.vietnamese.attachment import begins_sentence
from transreview.languages.vietnamese.letters import is_marked, lower, match_case, word_pattern
from transreview.languages.vietnamese.lexicon import is_attested, is_pair, stands_alone, variants
from transreview.languages.vietnamese.marks import slips
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.syllables import is_syllable
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

_FREE_NEIGHBOUR = 2.0
_BOUND_NEIGHBOUR = 1.0
_FREQUENT = 1.0
_TWO_SLIPS = -1.0
_STANDS_ALONE = -2.0
_ENOUGH = 2.0

_FREQUENT_WORDS = (
    "của và là đã được để những với các cho không trong người này có khi tại từ đến về như sẽ ở vào ra cũng đang phải "
    "còn nhưng mà theo trên rằng nếu thì do vì bị đó ông bà hơn nhiều lại chỉ sau trước đây nay mới đều vẫn cùng năm "
    "ngày tháng giữa tới qua"
)


class Suspect(NamedTuple):
    """A syllable at `span` that does not fit; `attested` says whether other words have it.

    `suggestion` is the one syllable that fits best, in the old tone placement, None where several fit.
    """

    span: Span
    attested: bool
    suggestion: str | None


class _Word(NamedTuple):
    span: Span
    text: str
    syllable: str | None


def suspects(text: str) -> Iterator[Suspect]:
    """The suspect syllables of a normalised text, in order.

    A capitalised one is looked at where a lower-case syllable follows it and no capitalised word goes before, and what
    follows must speak against it; what other words have is taken for a name there unless it begins a sentence.
    """
    words = tuple(_words(text))
    joined = [_adjoin(text, first, second) for first, second in pairwise(words)]
    linked = [
        together and is_pair(first.syllable or "", second.syllable or "")
        for together, first, second in zip(joined, words, words[1:], strict=False)
    ]
    for place, word in enumerate(words):
        if word.syllable is None or _either(linked, place):
            continue
        if word.text.islower():
            found = _judged(words, place, joined, linked)
        elif _is_capitalised_alone(words, place, joined):
            found = _judged_capitalised(text, words, place, linked)
        else:
            continue
        if found is not None:
            yield found


def _judged(words: Sequence[_Word], place: int, joined: Sequence[bool], linked: Sequence[bool]) -> Suspect | None:
    seen = words[place].syllable or ""
    attested = is_attested(seen)
    if not attested and not is_marked(seen) and not _both(joined, place):
        return None
    before = words[place - 1].syllable if place > 0 and joined[place - 1] else None
    after = words[place + 1].syllable if place < len(joined) and joined[place] else None
    weight_before = _BOUND_NEIGHBOUR if place > 1 and linked[place - 2] else _FREE_NEIGHBOUR
    weight_after = _BOUND_NEIGHBOUR if place + 1 < len(linked) and linked[place + 1] else _FREE_NEIGHBOUR
    scores: dict[str, float] = {}
    for other in variants(seen):
        score = 0.0
        if before is not None and is_pair(before, other):
            score += weight_before
        if after is not None and is_pair(other, after):
            score += weight_after
        if score or not attested:
            scores[other] = score + _plausibility(seen, other)
    top = max(scores.values(), default=0.0)
    if attested:
        enough = top + (_STANDS_ALONE if stands_alone(seen) else 0.0) >= _ENOUGH
    else:
        enough = top > 0.0 if is_marked(seen) else top >= _ENOUGH
    return Suspect(words[place].span, attested, _clear_winner(scores)) if enough else None


def _is_capitalised_alone(words: Sequence[_Word], place: int, joined: Sequence[bool]) -> bool:
    word = words[place].text
    if not word.istitle() or place >= len(joined) or not joined[place] or not words[place + 1].text.islower():
        return False
    return place == 0 or not joined[place - 1] or words[place - 1].text.islower()


def _judged_capitalised(text: str, words: Sequence[_Word], place: int, linked: Sequence[bool]) -> Suspect | None:
    seen, after = words[place].syllable or "", words[place + 1].syllable or ""
    attested = is_attested(seen)
    if attested and (stands_alone(seen) or not begins_sentence(text, words[place].span.start)):
        return None
    bound = place + 1 < len(linked) and linked[place + 1]
    meant = [other for other in variants(seen) if is_pair(other, after) and slips(seen, other) == 1]
    if not meant or (bound and attested):
        return None
    return Suspect(words[place].span, attested, match_case(meant[0], words[place].text) if len(meant) == 1 else None)


def _plausibility(seen: str, other: str) -> float:
    """What speaks for one reading besides the neighbours: a single slip, a frequent word."""
    different = slips(seen, other)
    score = _FREQUENT if different == 1 and other in _frequent_words() else 0.0
    return score + (_TWO_SLIPS if different > 1 and is_marked(seen) else 0.0)


def _clear_winner(scores: dict[str, float]) -> str | None:
    ranked = sorted(scores, key=lambda other: -scores[other])
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] == scores[ranked[1]]):
        return None
    return ranked[0]


def _words(text: str) -> Iterable[_Word]:
    for match in word_pattern().finditer(text):
        syllable = fold_placement(lower(match[0]))
        yield _Word(Span(*match.span()), match[0], syllable if is_syllable(syllable) else None)


def _adjoin(text: str, first: _Word, second: _Word) -> bool:
    """Whether two syllables stand side by side with nothing but a space between."""
    return (
        first.syllable is not None
        and second.syllable is not None
        and second.span.start - first.span.end == 1
        and text[first.span.end] == " "
    )


def _either(flags: Sequence[bool], place: int) -> bool:
    return (place > 0 and flags[place - 1]) or (place < len(flags) and flags[place])


def _both(flags: Sequence[bool], place: int) -> bool:
    return (place == 0 or flags[place - 1]) and (place >= len(flags) or flags[place])


def _frequent_words() -> frozenset[str]:
    return frozenset(_FREQUENT_WORDS.split())
