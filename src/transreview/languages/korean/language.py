"""Korean on the protocol of languages: eojeols, particles, names in Hangul."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import ClassVar

from transreview.languages.korean import attachment, hangul, index, naming, repetition, sentences
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
    Token,
)
from transreview.languages.quantity import Quantity
from transreview.text.edit import Edit
from transreview.text.span import Span

_WHITE_SPACE = " \t\r\n"


_SEOUL, _HANOI = frozenset({9}), frozenset({7})
"""Hours from UTC."""


class Korean(Language):
    """Korean."""

    code = "ko"
    home = "kr"
    english_name = "Korean"
    own_name = "한국어"
    relative_length = 0.52
    half_days = "오전|오후|새벽|아침|저녁|밤|낮|정오|자정"
    clocks = (
        (r"(?:한국|서울|우리)\s?(?:시간|시각)|KST", _SEOUL),
        (r"(?:베트남|하노이)\s?(?:시간|시각)", _HANOI),
        (r"현지\s?(?:시간|시각)", _SEOUL | _HANOI),
        ("서울|부산", _SEOUL),
        ("하노이|호찌민|호치민|다낭", _HANOI),
    )
    weekday_names = (tuple(f"{day}요일" for day in "월화수목금토일"), tuple("월화수목금토일"))
    clause_endings = ("고 ", "으며 ", "며 ", "지만 ", "으나 ", "나 ", "는데 ", "은데 ", "다 ", "다며 ", "다고 ")
    of_which = ("중", "가운데")
    multiple_words = frozenset(("배",))
    coordinators = (",", "·", "와 ", "과 ", "고 ", "며 ", "및 ", " 그리고 ", " 또는 ")
    partitives = (
        *("중", "가운데", "에서", "부터", "대비", "보다", "많은", "적은", "늘어난", "줄어든", "/"),
        *(" 긴 ", " 짧은 ", " 큰 ", " 작은 ", " 높은 ", " 낮은 ", " 앞선 ", " 늦은 ", " 빠른 ", " 오른 ", " 내린 "),
    )
    remainders = frozenset(("다른", "나머지", "외"))
    script = "Hang"
    name_bars = naming.NAME_BARS
    shared_titles = naming.SHARED_TITLES
    title_follows = True
    openers = naming.OPENERS
    title_attributes = naming.TITLE_ATTRIBUTES
    borrowed_letters = repetition.PRESS_HANJA
    borrowed_endings = repetition.FIRM_HANJA

    course_words: ClassVar[Mapping[Course, tuple[str, str]]] = {
        Course.ORIGIN: ("", r"\s?(?:가량|정도|수준)?에서(?=[\s,]|$)"),
        Course.GOAL: ("", r"\s?(?:가량|정도|수준)?(?:으로|로)(?=[\s,]|$)"),
    }

    def sentences(self, text: str) -> tuple[Span, ...]:
        """The sentences of one paragraph, in order, without the white space between them."""
        return sentences.sentences(text)

    def words(self, text: str) -> tuple[Token, ...]:
        """The eojeols and other words, without the punctuation around and between them."""
        return tuple(Token(Span(*match.span()), match.group()) for match in _word().finditer(text))

    def may_be_spaced(self, form: str, seen: str) -> bool:
        """Whether only the office at the end is written apart (국방 차관): 한글 맞춤법 제50항 lets compounds be either.

        An office that is one word of the list (국가주석) is written as one.
        """
        from transreview.languages.korean.titles import TITLES, title_at_end

        whole = form.replace(" ", "")
        title = title_at_end(whole)
        return title is not None and whole not in TITLES and seen == f"{whole.removesuffix(title)} {title}"

    def may_repeat(self, words: tuple[str, ...]) -> bool:
        """Whether eojeols said twice in a row can be right."""
        return repetition.may_repeat(words)

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The quantities in a text."""
        from transreview.languages.korean.quantities import quantities  # its tables load only where values are read

        return quantities(text)

    def search_key(self, text: str, *, fold_case: bool = True) -> SearchKey:
        """The text without spaces, Latin letters in lower case where asked."""
        offsets = [position for position, letter in enumerate(text) if letter not in _WHITE_SPACE]
        folded = _lower(text) if fold_case else text
        key = "".join([folded[position] for position in offsets])
        return SearchKey(key, (*offsets, len(text)))

    def attachment(self, text: str, span: Span) -> Attachment | None:
        """How a form stands in its eojeol: alone, with particles, affixed, or inside a longer word."""
        return attachment.attachment(text, span)

    def replacement(self, text: str, span: Span, form: str, reading: str | None = None) -> Edit:
        """The edit that puts `form` at `span` and re-chooses the particles after it."""
        return attachment.replacement(text, span, form, reading)

    def value_writings(self, text: str, quantity: Quantity, wanted: Quantity) -> Iterator[str]:
        """What could stand in place of a value to say another one, by 만, 억 and 조 where it does."""
        from transreview.languages.korean.value_writing import amounts, is_scaled  # only fixes of values need it
        from transreview.languages.value_writing import Digits

        marks = Digits(self.decimal_mark, self.group_mark)
        if quantity.amount is None or wanted.amount is None or not is_scaled(quantity.span.of(text)):
            return super().value_writings(text, quantity, wanted)
        return amounts(text, quantity.span, quantity.amount, wanted.amount, marks)

    def names(self, text: str) -> tuple[NameMention, ...]:
        """The names in a text, by form alone."""
        from transreview.languages.korean.names import names  # its lists load only where names are looked for

        return names(text)

    def name_parts(self, name: str) -> tuple[str, ...]:
        """The syllables of a name."""
        return tuple(name.replace(" ", ""))

    def name_spans(self, name: str) -> tuple[Span, ...]:
        """Where the syllables of a name lie in it."""
        return naming.name_spans(name)

    def may_be_word(self, form: str) -> bool:
        """Whether a form may be an ordinary word."""
        return naming.may_be_word(form)

    def similarity(self, known: str, seen: str) -> float:
        """How easily `known` is mistyped as `seen`; `misspelling` says where to draw the line."""
        return hangul.similarity(known, seen)

    def name_keys(self, name: str) -> frozenset[str]:
        """Keys that the name shares with its spelling in Latin letters; see `languages.name_keys`."""
        from transreview.languages.korean.romanisation import name_keys  # only texts in two scripts need it

        return name_keys(name)

    def is_habitual(self, official: str, seen: str) -> bool:
        """Whether `seen` is a customary spelling of a name in place of the official one."""
        from transreview.languages.korean.habits import is_habitual  # only texts in two languages need it

        return is_habitual(official, seen)

    def telling_parts(self, official: str) -> int:
        """The syllables with a tense consonant, or with the ㅓ of ơ and â."""
        from transreview.languages.korean.habits import telling_parts  # only texts in two languages need it

        return telling_parts(official)

    def index_terms(self, text: str) -> tuple[IndexTerm, ...]:
        """The words of a text in dictionary form."""
        return index.index_terms(text)

    def sound_skeleton(self, form: str) -> str:
        """The consonant classes of a word."""
        return index.sound_skeleton(form)

    def syllable_pairs(self, text: str) -> tuple[str, ...]:
        """Neighbouring syllables that may be a Sino-Korean word."""
        return index.syllable_pairs(text)

    def directions(self, text: str) -> tuple[Direction, ...]:
        """Words for rise and fall, surplus and deficit, consent and refusal, and the like."""
        from transreview.languages.direction_words import directions
        from transreview.languages.korean.directions import WORDS

        return directions(text, WORDS)

    def offices(self, text: str) -> tuple[Office, ...]:
        """Heads, ministers, governors and the like, and their deputies."""
        from transreview.languages.korean.offices import WORDS
        from transreview.languages.offices import offices

        return offices(text, WORDS)

    def rivals(self, text: str) -> tuple[Rival, ...]:
        """School levels, taxes, ranks, crops and the like."""
        from transreview.languages.korean.rivals import WORDS
        from transreview.languages.rival_words import rivals

        return tuple(rivals(text, WORDS))

    def alludes_to(self, name: str, text: str) -> bool:
        """Whether a text has a country's letter in a compound (방한, 한·베)."""
        from transreview.languages.korean.countries import shortened_in

        return shortened_in(name, text)

    def is_genitive(self, word: str) -> bool:
        """Whether a noun has the particle 의."""
        return len(word) > 2 and word.endswith("의") and word not in ("논의", "회의", "합의", "문의", "강의", "협의")

    def is_suffix(self, word: str) -> bool:
        """Whether a word reads as a particle."""
        from transreview.languages.korean.particles import parse

        return bool(parse(word, None))

    def calendar_words(self, text: str) -> Iterable[CalendarWord]:
        """Words for halves and quarters of the year, seasons, last week, and the like."""
        from transreview.languages.calendar_words import calendar_words
        from transreview.languages.korean.calendar_words import WORDS

        return calendar_words(text, WORDS)

    def counted(self, text: str) -> Iterable[tuple[Span, str]]:
        """Words for the dead and the injured, men and women, exports and imports, and the like."""
        from transreview.languages.counted_words import counted
        from transreview.languages.korean.counted import WORDS

        return counted(text, WORDS)

    def negations(self, text: str) -> tuple[Negation, ...]:
        """Words for not, never, without and what else may answer them."""
        from transreview.languages.direction_words import negations
        from transreview.languages.korean.directions import NEGATIONS

        return negations(text, NEGATIONS)

    def share(self, text: str) -> float:
        """The share of Hangul among the letters."""
        letters = [letter for letter in text if letter.isalpha()]
        if not letters:
            return 0.0
        return sum("가" <= letter <= "힣" for letter in letters) / len(letters)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*[^\W_]*|[^\W_]+")


def _lower(text: str) -> str:
    """The text in lower case, letter by letter where a capital would become two letters."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
