"""English on the protocol of languages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import ClassVar

from transreview.languages.english import index
from transreview.languages.language import (
    Attachment,
    CalendarWord,
    Course,
    Direction,
    IndexTerm,
    Language,
    NameMention,
    Negation,
    Office,
    Rival,
    SearchKey,
    Strength,
    Token,
)
from transreview.languages.listed import listed
from transreview.languages.quantity import Quantity
from transreview.text.span import Span

_BODIES_BEFORE_TITLES = (
    "white house senate congress fed federal treasury pentagon cabinet homeland commons bundestag knesset "
    "us u.s. uk u.k. eu un u.n. nato who imf fifa asean european world asian american british chinese french german "
    "indian indonesian italian japanese korean malaysian philippine russian thai ukrainian vietnamese"
)
_SHARED_TITLES = (
    "mr, mrs, ms, miss, dr, prof, professor, sir, lord, lady, minister, deputy minister, ambassador, senator, sen, "
    "rep, representative, judge, justice, detective, officer, sergeant, lieutenant, captain, major, colonel, general, "
    "coach, singer, artist, author"
)


_SEOUL, _HANOI = frozenset({9}), frozenset({7})
"""Hours from UTC."""


_ENDINGS = "sndrye"
"""Letters that end a word by themselves (Koreans, Korean, traded, trader, wintry, employee)."""


class English(Language):
    """English."""

    code = "en"
    english_name = "English"
    function_words: ClassVar[frozenset[str]] = frozenset(
        listed(
            "the a an of to in on at for from with by is are was were be been has have had not and or that this it its",
            "as if when will would can could may must should do does did you your their there which",
        )
    )
    own_name = "English"
    scale_words: ClassVar[Mapping[str, int]] = {
        "thousand": 10**3,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
    }
    month_names = (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
    weekday_names = (("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),)
    half_days = r"[ap]\.?\s?m\b|morning|noon|evening|night"
    clocks = (
        (r"(?:Korean?(?: [Ss]tandard)?|Seoul) [Tt]ime|\bKST\b", _SEOUL),
        (r"(?:Vietnam(?:ese)?|Hanoi|Indochina) [Tt]ime|\bICT\b", _HANOI),
        ("[Ll]ocal time", _SEOUL | _HANOI),
        ("Seoul|Busan", _SEOUL),
        ("Hanoi|Ho Chi Minh|Da Nang", _HANOI),
    )
    common_titles = True
    bodies_before_titles = frozenset(_BODIES_BEFORE_TITLES.split())
    out_of = (" of ", " out of ")
    multiple_words = frozenset(("times",))
    coordinators = (",", ";", " and ", " or ", " while ")
    partitives = (" of ", " out ", " from ", " to ", " in ", "/")
    remainders = frozenset(("other", "others", "more"))
    shared_titles = frozenset(_SHARED_TITLES.split(", "))

    course_words: ClassVar[Mapping[Course, tuple[str, str]]] = {
        Course.ORIGIN: (r"\bfrom (?:about |around |some |nearly )?", ""),
        Course.GOAL: (r"\bto (?:about |around |some |nearly )?", ""),
    }

    def sentences(self, text: str) -> tuple[Span, ...]:
        """The sentences of one paragraph, in order, without the white space between them."""
        from transreview.languages.english.sentences import sentences

        return sentences(text)

    def words(self, text: str) -> tuple[Token, ...]:
        """The words, with their apostrophes and hyphens."""
        return tuple(Token(Span(*match.span()), match.group()) for match in _word().finditer(text))

    def may_repeat(self, words: tuple[str, ...]) -> bool:
        """Whether words said twice in a row can be right."""
        from transreview.languages.english.repetition import may_repeat

        return may_repeat(words)

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The numbers, sums, percentages, ordinals, dates, times and weekdays."""
        from transreview.languages.english.quantities import quantities  # its tables load only where values are read

        return quantities(text)

    def search_key(self, text: str, *, fold_case: bool = True) -> SearchKey:
        """The text in lower case where asked."""
        return SearchKey(_lower(text) if fold_case else text, range(len(text) + 1))

    def term_forms(self, form: str) -> tuple[str, ...]:
        """The form, its British and American spelling, irregular plurals (certificates of origin), and tenses of verbs."""
        from transreview.languages.english.inflection import term_forms  # only where terms are compiled

        return term_forms(form)

    def mentions(self, key: str, form: str) -> Iterator[int]:
        """Where a form begins a word: what follows may be an ending (Korea in Koreans), no stray letter (Ha Tinhh)."""
        for place in super().mentions(key, form):
            end = place + len(form)
            stray = key[end : end + 1].isalpha() and not key[end + 1 : end + 2].isalpha() and key[end] not in _ENDINGS
            if not stray and not (place and key[place - 1].isalnum()):
                yield place

    def value_writings(self, text: str, quantity: Quantity, wanted: Quantity) -> Iterator[str]:
        """What could stand in place of a value to say another one; ordinals get the ending of their number."""
        from transreview.languages.english.ordinal_suffix import with_suffix  # only fixes of values need it

        return map(with_suffix, super().value_writings(text, quantity, wanted))

    def attachment(self, text: str, span: Span) -> Attachment | None:
        """How a form stands in its word: alone, or with a possessive or plural; the US of US$5 does not stand."""
        if (span.start > 0 and text[span.start - 1].isalnum()) or text[span.end : span.end + 1] == "$":
            return None
        end = span.end
        while end < len(text) and (text[end].isalnum() or text[end] in "'’"):
            end += 1
        suffix = text[span.end : end].replace("’", "'")
        if suffix not in ("", "'", "'s", "s", "es", "s'"):
            return None
        strength = Strength.INFLECTED if suffix else Strength.EXACT
        return Attachment(strength, Span(span.start, end), Span(span.end, end))

    def names(self, text: str) -> tuple[NameMention, ...]:
        """Runs of capitalised words that are written as a person's name."""
        from transreview.languages.english.names import names  # its lists load only where names are asked for

        return names(text)

    def similarity(self, known: str, seen: str) -> float:
        """One less the share of letters that differ."""
        from rapidfuzz.distance import OSA  # 15 ms to import, and few texts need it

        return 1.0 - OSA.normalized_distance(known.casefold(), seen.casefold())

    def index_terms(self, text: str) -> tuple[IndexTerm, ...]:
        """The words of a text in dictionary form."""
        return index.index_terms(text)

    def directions(self, text: str) -> tuple[Direction, ...]:
        """Words for rise and fall, surplus and deficit, consent and refusal, and the like."""
        from transreview.languages.direction_words import directions
        from transreview.languages.english.directions import WORDS

        return directions(text, WORDS)

    def offices(self, text: str) -> tuple[Office, ...]:
        """Heads, ministers, governors and the like, and their deputies."""
        from transreview.languages.english.offices import WORDS
        from transreview.languages.offices import offices

        return offices(text, WORDS)

    def rivals(self, text: str) -> tuple[Rival, ...]:
        """School levels, taxes, ranks, crops and the like."""
        from transreview.languages.english.rivals import WORDS
        from transreview.languages.rival_words import rivals

        return tuple(rivals(text, WORDS))

    def calendar_words(self, text: str) -> Iterable[CalendarWord]:
        """Words for halves and quarters of the year, seasons, last week, and the like."""
        from transreview.languages.calendar_words import calendar_words
        from transreview.languages.english.calendar_words import WORDS

        return calendar_words(text, WORDS)

    def counted(self, text: str) -> Iterable[tuple[Span, str]]:
        """Words for the dead and the injured, men and women, exports and imports, and the like."""
        from transreview.languages.counted_words import counted
        from transreview.languages.english.counted import WORDS

        return counted(text, WORDS)

    def negations(self, text: str) -> tuple[Negation, ...]:
        """Words for not, never, without and what else may answer them."""
        from transreview.languages.direction_words import negations
        from transreview.languages.english.directions import NEGATIONS

        return negations(text, NEGATIONS)

    def share(self, text: str) -> float:
        """The share of words in plain Latin letters, by their letters: a word with marks is no English one."""
        words = [[letter for letter in word if letter.isalpha()] for word in text.split()]
        letters = sum(map(len, words))
        plain = sum(len(word) for word in words if all(map(str.isascii, word)))
        return plain / letters if letters else 0.0


def _lower(text: str) -> str:
    """The text in lower case, letter by letter: one whose lower case is longer stays as it is."""
    if text.isascii():
        return text.lower()
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*\w*|\w+(?:['’-]\w+)*")
