"""The protocol that every language implements. Nothing above this floor asks which language it has before it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import ClassVar

from transreview.languages.quantity import Quantity, QuantityKind
from transreview.languages.sound import latin_skeleton
from transreview.named_tuple import NamedTuple
from transreview.text.edit import Edit
from transreview.text.span import Span


class Token(NamedTuple):
    """A word as the language writes it (an eojeol, a Vietnamese syllable, an English word), without punctuation."""

    span: Span
    text: str


class Strength(IntEnum):
    """How firmly a form stands in the text, weakest first.

    `COMPOUND`: inside a longer word; `AFFIXED`: with a known prefix or suffix (`전서기장`, `서기장직`);
    `INFLECTED`: with particles or an ending; `EXACT`: alone.
    """

    COMPOUND = 0
    AFFIXED = 1
    INFLECTED = 2
    EXACT = 3

    @property
    def label(self) -> str:
        """The name used in messages and outputs."""
        return self.name.lower()


class Attachment(NamedTuple):
    """How a form stands in its surroundings: the whole written word around it, and what is attached after it."""

    strength: Strength
    word: Span
    suffix: Span


class IndexTerm(NamedTuple):
    """A word as it is looked up.

    `form` is the dictionary form (lower case, stemmed, without particles), `word` the lower-case word without particles
    alone; `name` says that it may be a name (in Latin letters: it stands with a capital).
    """

    form: str
    word: str
    name: bool


class SearchKey(NamedTuple):
    """A text as it is searched, with the way back.

    `offsets[i]` is where code point `i` of `key` begins in the original; `offsets[len(key)]` is the original's length.
    """

    key: str
    offsets: tuple[int, ...] | range


class NameMention(NamedTuple):
    """Something in a text that is written as a name.

    `span` is the name without particles and title, `title` the office beside it (`대통령`, `Tổng thống`, `President`).
    """

    span: Span
    text: str
    title: Span | None = None
    place: bool = False


class NameBars(NamedTuple):
    """From which similarity on a form is taken for a misspelt name, by what else speaks for it.

    `titled`: the title beside it is that person's; `article`: the article has the right form elsewhere; `place`: it is
    a place's name.
    """

    titled: float = 0.80
    article: float = 0.88
    place: float = 0.85


class Direction(NamedTuple):
    """A word that says which way something goes.

    `axis` names the pair it belongs to (`change`: rise and fall, `balance`: surplus and deficit, `consent`: agreement
    and refusal, ...), `sign` is 1 or -1. `loose` words say so only beside a value (`up`, `떨어졌다`). `negated` says that a
    negation has turned the word's own sign round.
    """

    span: Span
    axis: str
    sign: int
    loose: bool = False
    negated: bool = False


class Course(IntEnum):
    """Which end of a change a value is: what it was before, or what it came to."""

    ORIGIN = -1
    GOAL = 1


class CalendarWord(NamedTuple):
    """A word for a part of the calendar.

    `axis` says what it is a part of (`half`, `quarter`, `season`, `rate`, ...), `value` which one it
    is. Axes and values are the same in every language.
    """

    span: Span
    axis: str
    value: str


class Office(NamedTuple):
    """An office where it is named; `deputy` says that it is that of somebody's deputy (차관, Phó Thống đốc)."""

    span: Span
    deputy: bool


class Rival(NamedTuple):
    """A word for one of several things of a field that are taken for each other: a primary school, a middle school."""

    span: Span
    field: str
    name: str


class Negation(NamedTuple):
    """A word that denies; `firm` says that it denies the sentence and must be answered in a translation."""

    span: Span
    firm: bool


class Language(ABC):
    """One language. All texts passed in are normalised (NFC, plain spaces); all spans are code points of that text."""

    code: ClassVar[str]
    english_name: ClassVar[str]
    own_name: ClassVar[str]
    decimal_mark: ClassVar[str] = "."
    group_mark: ClassVar[str] = ","
    """What stands before decimals and between groups of three digits."""
    coordinators: ClassVar[tuple[str, ...]] = ()
    """What stands between the members of a list (`3 dead and 5 injured`), lower case."""
    partitives: ClassVar[tuple[str, ...]] = ()
    """What stands between a whole and its part (`10명 중 3명`, `three of ten`) or two compared values, lower case."""
    out_of: ClassVar[tuple[str, ...]] = ()
    """What stands between a part and, after it, its whole (`14 of 31`), lower case."""
    of_which: ClassVar[tuple[str, ...]] = ()
    """What stands between a whole and, after it, its part (`31개 가운데 14개`), lower case."""
    multiple_words: ClassVar[frozenset[str]] = frozenset()
    """What is counted where a value is so many times another one (`2.5배`)."""
    remainders: ClassVar[frozenset[str]] = frozenset()
    """Words, in lower case, that say of a number that it counts what is left besides those named (three others)."""
    clause_endings: ClassVar[tuple[str, ...]] = ()
    """What ends a clause right after the stem of its verb (올랐고, 늘었지만): what follows is said of something else."""
    script: ClassVar[str] = "Latn"
    """The ISO 15924 code of the script it is written in."""
    name_bars: ClassVar[NameBars] = NameBars()
    shared_titles: ClassVar[frozenset[str]] = frozenset()
    """Titles and forms of address, in lower case, that several persons of one article often bear."""
    common_titles: ClassVar[bool] = False
    """Whether a title is a common noun, in small letters, unless a person's name follows it (`the U.S. president`)."""
    bodies_before_titles: ClassVar[frozenset[str]] = frozenset()
    """Words, in lower case, that begin names of bodies and countries before a title in small letters (`House speaker`)."""
    title_follows: ClassVar[bool] = False
    """Whether a person's title stands after the name."""
    function_words: ClassVar[frozenset[str]] = frozenset()
    """Words, in lower case, of which nearly every sentence has one and no name of a command or product has any."""
    borrowed_letters: ClassVar[str] = ""
    """Letters of another script that the press writes as words of their own (美, 日 in Korean headlines)."""
    borrowed_endings: ClassVar[str] = ""
    """Letters of another script that the press puts after a firm's name (삼성重)."""
    openers: ClassVar[frozenset[str]] = frozenset()
    """Words that open a sentence and look like somebody's family name."""
    title_attributes: ClassVar[frozenset[str]] = frozenset()
    """Words that stand before a title and look like somebody's family name."""

    scale_words: ClassVar[Mapping[str, int]] = {}
    """Words behind a number that multiply it; of several for one scale the first is written."""
    month_names: ClassVar[tuple[str, ...]] = ()
    """The twelve months, where dates name them."""
    weekday_names: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """The days from Monday on, as they are written, one tuple for each way."""
    ambiguous_numbers: ClassVar[Mapping[int, str]] = {}
    """Small numbers whose word has another sense too (`năm`, five and year), and may not be read as numbers."""
    half_days: ClassVar[str] = ""
    """A pattern of the words that say which half of the day a clock time is in."""
    relative_length: ClassVar[float] = 1.0
    """How many code points it takes to say what English says in one (measured on the NTREX news translations)."""
    home: ClassVar[str | None] = None
    """The country whose press writes in it, as in the domains of a glossary (`kr`): it is often left unsaid at home."""
    course_words: ClassVar[Mapping[Course, tuple[str, str]]] = {}
    """Patterns of what stands right before and right after a value that is the origin or the goal of a change."""
    clocks: ClassVar[tuple[tuple[str, frozenset[int]], ...]] = ()
    """Patterns of words that say whose time a text gives, the plainest first, each with the possible hours from UTC."""

    @abstractmethod
    def sentences(self, text: str) -> tuple[Span, ...]:
        """The sentences of one paragraph, in order, without the white space between them."""

    @abstractmethod
    def words(self, text: str) -> tuple[Token, ...]:
        """The words of a text, without punctuation."""

    @abstractmethod
    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The numbers, sums, percentages, ordinals, dates, times and weekdays, in order and not overlapping."""

    @abstractmethod
    def search_key(self, text: str, *, fold_case: bool = True) -> SearchKey:
        """The text as terms are searched in it: spelling variants folded, optional spaces dropped."""

    def may_be_spaced(self, form: str, seen: str) -> bool:
        """Whether a term may be written with the spaces that it has in a text, besides those of its own form."""
        return False

    def may_repeat(self, words: tuple[str, ...]) -> bool:
        """Whether words said twice in a row can be right: reduplication, or grammar (`luôn luôn`, `had had`)."""
        return False

    def term_forms(self, form: str) -> tuple[str, ...]:
        """The forms under which a glossary term may stand besides itself (irregular inflection, regional spelling)."""
        return (form,)

    def mentions(self, key: str, form: str) -> Iterator[int]:
        """Where a form may be meant in a text, asked leniently; both are search keys. Here that is inside words too."""
        place = key.find(form)
        while place >= 0:
            yield place
            place = key.find(form, place + 1)

    @abstractmethod
    def attachment(self, text: str, span: Span) -> Attachment | None:
        """How the form at `span` stands there; None where it is only a chance run of letters (inside another word)."""

    def replacement(self, text: str, span: Span, form: str, reading: str | None = None) -> Edit:
        """The edit that puts `form` at `span` and re-chooses what depends on its sound (총서기가 → 서기장이).

        `reading` is how the form is read where its letters do not tell (a term's `reading` in the glossary).
        """
        return Edit(span, form)

    def value_writings(self, text: str, quantity: Quantity, wanted: Quantity) -> Iterator[str]:
        """What could stand in place of `quantity` in a text to say `wanted`, a value of its kind, in the same notation.

        The likeliest comes first. Where a proposal is put in, the language may read another value: that is to be looked
        at. Values in words are left alone.
        """
        from transreview.languages.value_writing import Digits, amounts, dates, weekdays

        expression = quantity.span.of(text)
        if wanted.date is not None:
            yield from dates(expression, wanted.date, self.month_names)
        elif quantity.amount is None or wanted.amount is None:
            return
        elif quantity.kind is QuantityKind.WEEKDAY:
            yield from weekdays(expression, int(quantity.amount), int(wanted.amount), self.weekday_names)
        else:
            marks = Digits(self.decimal_mark, self.group_mark)
            yield from amounts(expression, quantity.amount, wanted.amount, marks, self.scale_words)

    @abstractmethod
    def names(self, text: str) -> tuple[NameMention, ...]:
        """What is written as the name of a person or place, judged by form alone."""

    @abstractmethod
    def similarity(self, known: str, seen: str) -> float:
        """How easily `known` is mistyped as `seen`: 1 is equal, 0 is nothing in common."""

    def index_terms(self, text: str) -> tuple[IndexTerm, ...]:
        """The words of a text in dictionary form, in order, without numbers: rough and quick."""
        lowered = ((word.text.lower(), word.text[:1].isupper()) for word in self.words(text))
        return tuple(IndexTerm(form, form, name) for form, name in lowered)

    def sound_skeleton(self, form: str) -> str:
        """The consonants of a word as classes that every script's transliteration keeps (see `languages.sound`)."""
        return latin_skeleton(form)

    def syllable_pairs(self, text: str) -> tuple[str, ...]:
        """Neighbouring syllables that may be a word of Chinese roots (`정부`, `chính phủ`); none where none are borrowed."""
        return ()

    def name_parts(self, name: str) -> tuple[str, ...]:
        """The parts of a name that a slip of the pen changes one at a time, folded: its words."""
        return tuple(self.search_key(name.replace("-", " ")).key.split())

    def name_spans(self, name: str) -> tuple[Span, ...]:
        """Where the parts of a name lie in it."""
        spans, start = [], 0
        for place, letter in enumerate(name + " "):
            if letter in " -":
                if place > start:
                    spans.append(Span(start, place))
                start = place + 1
        return tuple(spans)

    def may_be_word(self, form: str) -> bool:
        """Whether a form near a known name is spelled as the language spells: it may be a word or another name."""
        return False

    def name_keys(self, name: str) -> frozenset[str]:
        """Keys under which the same name in another language's spelling is found again; see `languages.name_keys`."""
        from transreview.languages.name_keys import latin_keys  # only names beside another language need it

        return latin_keys(name)

    def directions(self, text: str) -> tuple[Direction, ...]:
        """The words of a closed list that say which way a value goes, in order."""
        return ()

    def course(self, text: str, value: Span) -> Course | None:
        """Which end of a change the value at `value` is, by the words right before or after it (`from`, `에서`)."""
        import re  # few values stand in a change

        ends = (text[: value.start], text[value.end :])
        for course, (before, after) in self.course_words.items():
            if (before and re.search(rf"(?:{before})$", ends[0])) or (after and re.match(after, ends[1])):
                return course
        return None

    def calendar_words(self, text: str) -> Iterable[CalendarWord]:
        """The words of a closed list that name a part of the calendar, axis by axis."""
        return ()

    def offices(self, text: str) -> tuple[Office, ...]:
        """The offices of a closed list that a text names, in order, and which of them are deputies'."""
        return ()

    def rivals(self, text: str) -> tuple[Rival, ...]:
        """The words of a closed list for things that are taken for each other, field by field."""
        return ()

    def clock_offsets(self, text: str) -> frozenset[int]:
        """The hours from UTC of the clocks that a text may speak of: by its words for a zone, else by its places."""
        import re  # few texts speak of times that differ

        return next((offsets for pattern, offsets in self.clocks if re.search(pattern, text)), frozenset())

    def alludes_to(self, name: str, text: str) -> bool:
        """Whether a text names a country by what compounds shorten it to (`방한` for 한국, `Hàn - Việt` for Hàn Quốc)."""
        return False

    def is_genitive(self, word: str) -> bool:
        """Whether a word stands before a noun as its attribute and with it makes one name of a thing (희망의 빛)."""
        return False

    def is_suffix(self, word: str) -> bool:
        """Whether a word at the beginning of a message goes on with the word before it, as particles do."""
        return False

    def names_clock(self, text: str, span: Span) -> bool:
        """Whether the place named at `span` only says whose time is meant (`giờ Hà Nội`)."""
        import re  # few texts leave a place out

        matches = (match for pattern, _ in self.clocks for match in re.finditer(pattern, text))
        return any(
            Span(*match.span()).contains(span) and match.end() - match.start() > span.length for match in matches
        )

    def counted(self, text: str) -> Iterable[tuple[Span, str]]:
        """The words of a closed list that name what is counted, with what they name in every language, in order."""
        return ()

    def negations(self, text: str) -> tuple[Negation, ...]:
        """The words that deny something, in order."""
        return ()

    def transliterations(self, name: str, target: str) -> tuple[str, ...]:
        """The name in the script of language `target` by the official table, the first one the rule form."""
        return ()

    def is_habitual(self, official: str, seen: str) -> bool:
        """Whether `seen` departs from the official transliteration of a name only as custom does (껀토 for 껀터)."""
        return False

    def telling_parts(self, official: str) -> int:
        """How many parts of an official transliteration custom writes otherwise, so that they tell who follows it."""
        return 0

    @abstractmethod
    def share(self, text: str) -> float:
        """How much of the text's letters are spelled as this language spells, 0 to 1, for detecting the language."""


def detect(text: str, languages: Iterable[Language]) -> str | None:
    """The code of the language that a text is most likely in; None where no letters decide."""
    best = max(languages, key=lambda language: language.share(text), default=None)
    return best.code if best is not None and best.share(text) > 0.0 else None
