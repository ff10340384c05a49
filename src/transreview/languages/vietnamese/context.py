"""Syllables that their neighbours make unlikely, judged by the lists of `lexicon.py` alone.

Each syllable of a phrase costs something: nothing beside a neighbour that it is known to stand beside, little alone
where it often is a word of its own, much where it never is. A syllable is suspect where it stands beside no known
neighbour and one with other marks, or with a last letter that sounds alike, makes the phrase much cheaper: it is a
known pair with a neighbour (`quyền lức`, which also leaves `quyền` alone), or a word of grammar (`cúa`). The rules
that report them say how well it works.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from transreview.languages.vietnamese.attachment import begins_sentence
from transreview.languages.vietnamese.letters import is_marked, lower, match_case, word_pattern
from transreview.languages.vietnamese.lexicon import (
    Freedom,
    freedom,
    is_attested,
    is_neighbour,
    is_pair,
    last_letter_variants,
    stands_alone,
    variants,
)
from transreview.languages.vietnamese.marks import slips
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.syllables import is_syllable
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

_ALONE = {
    Freedom.GRAMMAR: 0.5,
    Freedom.ALWAYS: 0.5,
    Freedom.OFTEN: 1.0,
    Freedom.SOMETIMES: 2.0,
    Freedom.NEVER: 3.0,
}
_JOINING = ("-", "_")
_CAPITALISED = 1.0
_WANTS_ANOTHER = 3.0
_IN_NO_WORD = 5.0
_BOTH_SIDES = 1.0
_TWO_SLIPS = 2.0
_OTHER_LETTER = 1.0
_ENOUGH = 2.5
_ENOUGH_FOR_A_WORD = 3.0


class Suspect(NamedTuple):
    """A syllable at `span` that does not fit; `attested` says whether other words have it.

    `suggestion` is the one syllable that fits best, in the old tone placement, None where several fit. `saved` is how
    much cheaper the phrase is with it.
    """

    span: Span
    attested: bool
    suggestion: str | None
    saved: float


class _Word(NamedTuple):
    span: Span
    text: str
    syllable: str


class _Phrase:
    """Vietnamese syllables with nothing but a space between, and which of them are known beside the next.

    A word with Vietnamese marks that is no syllable belongs to it too, with an empty syllable: of its neighbours
    nothing can be said.
    """

    __slots__ = ("_foreign_after", "_foreign_before", "linked", "words")

    def __init__(self, text: str, words: Sequence[_Word]) -> None:
        self.words = words
        self._foreign_before = _goes_on(text[: words[0].span.start][::-1])
        self._foreign_after = _goes_on(text[words[-1].span.end :])
        self.linked = [_known_together(first.syllable, second.syllable) for first, second in pairwise(words)]

    def is_linked(self, place: int) -> bool:
        """Whether a syllable is known beside one of its neighbours."""
        return (place > 0 and self.linked[place - 1]) or (place < len(self.linked) and self.linked[place])

    def encloses(self, place: int) -> bool:
        """Whether no foreign word stands beside a syllable, which may then be one itself."""
        return len(self.words) > 1 and not (
            (place == 0 and self._foreign_before) or (place == len(self.words) - 1 and self._foreign_after)
        )

    def around(self, place: int) -> tuple[str | None, str | None]:
        """The syllables before and after."""
        before = self.words[place - 1].syllable if place > 0 else None
        after = self.words[place + 1].syllable if place + 1 < len(self.words) else None
        return before, after

    def cost_before(self, place: int) -> float:
        """What the syllable before costs as long as this one does not stand beside it."""
        if place > 1 and _explains(self.words[place - 2], self.words[place - 1], self.words[place - 1]):
            return 0.0
        return self.alone(place - 1)

    def cost_after(self, place: int) -> float:
        """What the syllable after costs as long as this one does not stand beside it."""
        if place + 2 < len(self.words) and _explains(
            self.words[place + 1], self.words[place + 2], self.words[place + 1]
        ):
            return 0.0
        return self.alone(place + 1)

    def alone(self, place: int) -> float:
        """What a syllable costs alone; a capitalised one may be a name."""
        word = self.words[place]
        return _CAPITALISED if not word.text.islower() else _ALONE[freedom(word.syllable)]


def _explains(first: _Word, second: _Word, one: _Word) -> bool:
    """Whether two syllables make a word that says why `one` of them stands there.

    A word of grammar says nothing of a syllable that is no word by itself: `được sử` still wants `dụng`.
    """
    other = second if one is first else first
    if freedom(other.syllable) is Freedom.GRAMMAR and freedom(one.syllable) < Freedom.OFTEN:
        return False
    return not first.syllable or not second.syllable or is_pair(first.syllable, second.syllable)


def suspects(text: str) -> Iterator[Suspect]:
    """The suspect syllables of a normalised text, in order.

    A capitalised one is looked at where a lower-case syllable follows it and no capitalised word goes before, and what
    follows must speak against it; what other words have is taken for a name there unless it begins a sentence. Of two
    side by side, which one slip may have parted, the one whose mending saves more is suspect.
    """
    for words in _phrases(text):
        found: list[tuple[int, Suspect]] = []
        for place, suspect in _suspects_in(text, _Phrase(text, words)):
            if found and found[-1][0] == place - 1:
                if found[-1][1].saved >= suspect.saved:
                    continue
                found.pop()
            found.append((place, suspect))
        yield from (suspect for _, suspect in found)


def _suspects_in(text: str, phrase: _Phrase) -> Iterator[tuple[int, Suspect]]:
    for place, word in enumerate(phrase.words):
        if phrase.is_linked(place) or not word.syllable or _is_part_of_token(text, word.span):
            continue
        if word.text.islower():
            found = _judged(phrase, place)
        elif _is_capitalised_alone(phrase.words, place):
            found = _judged_capitalised(text, phrase, place)
        else:
            continue
        if found is not None:
            yield place, found


def adjoining(text: str) -> Iterator[Sequence[str]]:
    """The syllables of each phrase of a normalised text, in lower case and old tone placement; "" for what is none."""
    return ([word.syllable for word in words] for words in _phrases(text))


def _judged(phrase: _Phrase, place: int) -> Suspect | None:
    word = phrase.words[place]
    seen, attested = word.syllable, is_attested(word.syllable)
    if (
        len(seen) == 1
        or freedom(seen) is Freedom.GRAMMAR
        or (not attested and not is_marked(seen) and not phrase.encloses(place))
    ):
        return None
    cost = phrase.alone(place) if attested else _IN_NO_WORD
    enough = _ENOUGH_FOR_A_WORD if attested and freedom(seen) >= Freedom.OFTEN else _ENOUGH
    saved = {
        other: found
        for other, unlikely in _meant(seen)
        if (found := cost - unlikely + _relief(phrase, place, other)) >= enough
    }
    if not saved:
        return None
    return Suspect(word.span, attested, _clear_winner(saved), max(saved.values()))


def _relief(phrase: _Phrase, place: int, other: str) -> float:
    """What a reading saves beside the cost of the syllable as it stands; far below nothing where nothing speaks for it."""
    before, after = phrase.around(place)
    fits_before = before is not None and is_pair(before, other)
    fits_after = after is not None and is_pair(other, after) and not _begins_name(phrase.words, place + 1)
    if not fits_before and not fits_after:
        seen = phrase.words[place].syllable
        one_slip = len(seen) == len(other) and slips(seen, other) == 1
        of_grammar = freedom(other) is Freedom.GRAMMAR and is_marked(other)
        return -_ALONE[Freedom.GRAMMAR] if one_slip and of_grammar else -_IN_NO_WORD
    saved = (phrase.cost_before(place) if fits_before else 0.0) + (phrase.cost_after(place) if fits_after else 0.0)
    return saved + (_BOTH_SIDES if fits_before and fits_after else 0.0)


def _begins_name(words: Sequence[_Word], place: int) -> bool:
    """Whether a syllable is capitalised after one in small letters: no word goes on in it (`quận Bình Thạnh`)."""
    return words[place - 1].text.islower() and not words[place].text.islower()


def _meant(seen: str) -> Iterator[tuple[str, float]]:
    """What a syllable may have been meant to be, and how unlikely the slip is."""
    for other in variants(seen):
        yield other, 0.0 if slips(seen, other) == 1 or not is_marked(seen) else _TWO_SLIPS
    for other in last_letter_variants(seen):
        yield other, _OTHER_LETTER


def _is_capitalised_alone(words: Sequence[_Word], place: int) -> bool:
    if not words[place].text.istitle() or place + 1 == len(words) or not words[place + 1].text.islower():
        return False
    return place == 0 or words[place - 1].text.islower()


def _judged_capitalised(text: str, phrase: _Phrase, place: int) -> Suspect | None:
    word, after = phrase.words[place], phrase.words[place + 1].syllable
    seen, attested = word.syllable, is_attested(word.syllable)
    if attested:
        wanted = phrase.cost_after(place)
        at_start = begins_sentence(text, word.span.start) and not stands_alone(seen)
        if wanted < (_CAPITALISED if at_start else _WANTS_ANOTHER):
            return None
    meant = [other for other in variants(seen) if is_pair(other, after) and slips(seen, other) == 1]
    if not meant:
        return None
    suggestion = match_case(meant[0], word.text) if len(meant) == 1 else None
    return Suspect(word.span, attested, suggestion, _ENOUGH)


def _clear_winner(saved: dict[str, float]) -> str | None:
    ranked = sorted(saved, key=lambda other: -saved[other])
    return None if len(ranked) > 1 and saved[ranked[0]] == saved[ranked[1]] else ranked[0]


def _phrases(text: str) -> Iterator[Sequence[_Word]]:
    phrase: list[_Word] = []
    for word in _syllables(text):
        if phrase and text[phrase[-1].span.end : word.span.start] != " ":
            yield phrase
            phrase = []
        phrase.append(word)
    if phrase:
        yield phrase


def _is_part_of_token(text: str, span: Span) -> bool:
    """Whether a hyphen or an underscore joins a syllable to others, as in identifiers (`danh-bạ`)."""
    return text[span.start - 1 : span.start] in _JOINING or text[span.end : span.end + 1] in _JOINING


def _goes_on(text: str) -> bool:
    """Whether a word stands one space on."""
    return text[:1] == " " and text[1:2].isalnum()


def _syllables(text: str) -> Iterable[_Word]:
    for match in word_pattern().finditer(text):
        syllable = fold_placement(lower(match[0]))
        if is_syllable(syllable):
            yield _Word(Span(*match.span()), match[0], syllable)
        elif is_marked(syllable):
            yield _Word(Span(*match.span()), match[0], "")


def _known_together(first: str, second: str) -> bool:
    return not first or not second or is_pair(first, second) or is_neighbour(first, second)
