"""Names in Hangul, found by their form and the title beside them.

In Korean a person's title follows the name: after a space (이재명 대통령), after the body that the office belongs to
(레호앙남 껀터중앙종합병원 부원장), or, wrongly, glued to it (이재명대통령). A Vietnamese place is told by the kind of
place glued to it (껀터시).
"""

import re
from collections.abc import Iterator
from functools import cache

from transreview.languages.korean.countries import is_country
from transreview.languages.korean.hangul import runs
from transreview.languages.korean.name_forms import (
    is_body,
    is_foreign_name,
    is_korean_name,
    is_name_part,
    is_short_form,
    is_vietnamese_name,
    is_vietnamese_place,
)
from transreview.languages.korean.particles import parse
from transreview.languages.korean.sound import final_sound
from transreview.languages.korean.stems import stem_length
from transreview.languages.korean.surnames import first_syllables
from transreview.languages.korean.titles import HEADS_OF_STATE, TRADES, glued_title_at, title_at_start
from transreview.languages.language import NameMention
from transreview.text.span import Span

_BETWEEN = frozenset(("전", "현", "신임", "전임", "국가", "총괄", "수석", "상임"))
_NO_PERSON_BEFORE = frozenset(["주장", "공사", "양", "군", "옹", "시장", "서기", "코치", "회원"])
_PLACE_KINDS = ("특별시", "직할시", "공항", "시", "성", "현", "섬", "강")
_MOST_BODIES = 3
_MOST_SYLLABLES_APART = 4
_SHORTEST_GLUED = 2


def names(text: str) -> tuple[NameMention, ...]:
    """What is written as the name of a person or a Vietnamese place, in order and not overlapping.

    A short form (이 대통령) is a mention of one syllable.
    """
    return tuple(sorted(_Reader(text).mentions(), key=lambda mention: mention.span))


@cache
def _gap() -> re.Pattern[str]:
    """What may stand between a name and its title: one space, a gloss in brackets before it."""
    return re.compile(r"(?:\s?\([^()]{1,60}\))? ?")


class _Reader:
    """Reads the Hangul runs of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = [Span(*match.span()) for match in runs().finditer(text)]
        self._words = [span.of(text) for span in self._spans]

    def mentions(self) -> Iterator[NameMention]:
        free = 0
        for position in range(len(self._words)):
            for found in (self._before_title(position), self._glued(position), self._place(position)):
                if found is not None and found.span.start >= free:
                    free = found.span.end
                    yield found
                    break

    def _before_title(self, position: int) -> NameMention | None:
        """The name before the title that the run at `position` begins with."""
        word = self._words[position]
        title = title_at_start(word)
        if title is None or position == 0 or title in _NO_PERSON_BEFORE:
            return None
        if parse(word[len(title) :], None) is None:
            return None
        place = Span(self._spans[position].start, self._spans[position].start + len(title))
        last = position - 1
        if self._words[last] in _BETWEEN and last > 0 and self._joined(last):
            last -= 1
        if not self._joined(last + 1) or not self._joined(position):
            return None
        head_of_state = title in HEADS_OF_STATE
        span = self._spaced_name(last) or self._name_ending(last, head_of_state) or self._name_before_bodies(last)
        if span is not None and span.of(self._text) == "이" and title in TRADES:
            return None
        return NameMention(span, span.of(self._text), place) if span else None

    def _name_ending(self, last: int, head_of_state: bool) -> Span | None:
        """The name that ends with the run at `last`."""
        word = self._words[last]
        if is_korean_name(word) or is_vietnamese_name(word):
            return self._spans[last]
        if head_of_state and is_foreign_name(word):
            return self._spans[last]
        short = len(word) == 1 and is_short_form(word, head_of_state)
        return self._spans[last] if short and (word != "이" or not self._after_demonstrative(last)) else None

    def _spaced_name(self, last: int) -> Span | None:
        """A Vietnamese name written syllable by syllable (또 럼, 응우옌 푸 쫑)."""
        found = None
        first = last
        while last - first < _MOST_SYLLABLES_APART and len(self._words[first]) <= 2 and self._spaced(first):
            first -= 1
            if not is_name_part(self._words[first]) or not is_name_part(self._words[first + 1]):
                return found
            joined = "".join(self._words[first : last + 1])
            if len(self._words[first]) <= 3 and is_vietnamese_name(joined):
                found = Span(self._spans[first].start, self._spans[last].end)
        return found

    def _after_demonstrative(self, position: int) -> bool:
        return self._spaced(position) and self._words[position - 1] in ("바로", "그", "저")

    def _name_before_bodies(self, last: int) -> Span | None:
        """The name that stands before the body between it and the title (홍길동 외교부 장관)."""
        if not is_body(self._words[last]) and not is_country(self._words[last]):
            return None
        for place in range(last - 1, max(last - 1 - _MOST_BODIES, -1), -1):
            word = self._words[place]
            if not self._joined(place + 1):
                return None
            if (is_korean_name(word) and (len(word) > 2 or place == last - 1)) or is_vietnamese_name(word):
                return self._spans[place]
            if stem_length(word) < len(word):
                return None
        return None

    def _joined(self, position: int) -> bool:
        """Whether only a space or a gloss parts the run from the one before it."""
        if position == 0:
            return False
        before, here = self._spans[position - 1], self._spans[position]
        gap = self._text[before.end : here.start]
        return gap == " " or (gap.endswith(" ") and _gap().fullmatch(gap) is not None)

    def _spaced(self, position: int) -> bool:
        return position > 0 and self._text[self._spans[position - 1].end : self._spans[position].start] == " "

    def _glued(self, position: int) -> NameMention | None:
        """The name at the start of a run that goes on with a title without a space."""
        word, span = self._words[position], self._spans[position]
        if word[0] not in first_syllables() or self._is_title(word):
            return None
        for place in range(_SHORTEST_GLUED, len(word) - 1):
            title = glued_title_at(word, place)
            if title is None or parse(word[place + len(title) :], final_sound(title)) is None:
                continue
            name = word[:place]
            if (is_korean_name(name) and len(name) > _SHORTEST_GLUED) or is_vietnamese_name(name):
                start = span.start + place
                return NameMention(Span(span.start, start), name, Span(start, start + len(title)))
        return None

    def _is_title(self, word: str) -> bool:
        """Whether a run is a title and its particles: 인민위원장 is no 인민위 who is a 원장."""
        title = title_at_start(word)
        return title is not None and parse(word[len(title) :], final_sound(title)) is not None

    def _place(self, position: int) -> NameMention | None:
        """The Vietnamese place in a run that ends with a kind of place and particles."""
        word, span = self._words[position], self._spans[position]
        if len(word) <= _SHORTEST_GLUED:
            return None
        for kind in _PLACE_KINDS:
            place = word.find(kind, _SHORTEST_GLUED)
            if place < 0 or not is_vietnamese_place(word[:place]):
                continue
            if parse(word[place + len(kind) :], final_sound(kind)) is not None:
                return NameMention(Span(span.start, span.start + place), word[:place], place=True)
        return None
