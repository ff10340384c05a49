"""Vietnamese: the language protocol on the modules of this package."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

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
from transreview.languages.vietnamese import index
from transreview.languages.vietnamese.letters import is_marked, lower, word_pattern
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.sentences import sentences
from transreview.languages.vietnamese.syllables import is_syllable
from transreview.languages.vietnamese.titles import SHARED
from transreview.text.edit import Edit
from transreview.text.span import Span

_SEOUL, _HANOI = frozenset({9}), frozenset({7})
"""Hours from UTC."""


class Vietnamese(Language):
    """Vietnamese (`vi`). A word here is a written syllable: spaces separate syllables, not words."""

    code: ClassVar[str] = "vi"
    home = "vn"
    english_name: ClassVar[str] = "Vietnamese"
    own_name = "Tiếng Việt"
    decimal_mark = ","
    group_mark = "."
    relative_length = 1.09
    scale_words: ClassVar[Mapping[str, int]] = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}
    weekday_names = (("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),)
    ambiguous_numbers: ClassVar[Mapping[int, str]] = {5: "năm"}
    half_days = "sáng|trưa|chiều|tối|đêm"
    clocks = (
        (r"giờ (?:Hàn Quốc|Seoul)", _SEOUL),
        (r"giờ (?:Việt Nam|Hà Nội|VN)", _HANOI),
        ("giờ địa phương", _SEOUL | _HANOI),
        ("Seoul|Busan", _SEOUL),
        ("Hà Nội|Hồ Chí Minh|Đà Nẵng", _HANOI),
    )
    out_of = (" trong ", " trên ", "/")
    multiple_words = frozenset(("lần",))
    coordinators = (",", ";", " và ", " với ", " hoặc ", " còn ")
    partitives = (" trong ", " trên ", " của ", " từ ", " đến ", "/")
    remainders = frozenset(("khác", "nữa"))
    shared_titles: ClassVar[frozenset[str]] = SHARED

    course_words: ClassVar[Mapping[Course, tuple[str, str]]] = {
        Course.ORIGIN: (r"(?<!\w)từ (?:khoảng |mức |hơn |gần )?", ""),
        Course.GOAL: (
            r"(?<!\w)(?:lên|xuống|đến|tới|còn|sang|thành)(?: còn| tới| đến| mức)? (?:khoảng |hơn |gần )?",
            "",
        ),
    }

    def sentences(self, text: str) -> tuple[Span, ...]:
        """The sentences of one paragraph, in order, without the white space between them."""
        return sentences(text)

    def words(self, text: str) -> tuple[Token, ...]:
        """The syllables, foreign words and numbers of a text."""
        return tuple(Token(Span(*match.span()), match[0]) for match in word_pattern().finditer(text))

    def may_repeat(self, words: tuple[str, ...]) -> bool:
        """Whether syllables said twice in a row can be right."""
        from transreview.languages.vietnamese.repetition import may_repeat

        return may_repeat(words)

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The values in a text."""
        from transreview.languages.vietnamese.quantities import quantities

        return quantities(text)

    def search_key(self, text: str, *, fold_case: bool = True) -> SearchKey:
        """The text with the old tone placement (hoà as hòa), as long as the text itself."""
        key = fold_placement(lower(text) if fold_case else text)
        return SearchKey(key, range(len(key) + 1))

    def term_forms(self, form: str) -> tuple[str, ...]:
        """The form, and its other accepted spellings: i for y (kĩ thuật), a joined or a spaced hyphen."""
        from transreview.languages.vietnamese.variants import spelling_variants

        return spelling_variants(form)

    def mentions(self, key: str, form: str) -> Iterator[int]:
        """Where a form stands in whole syllables (Nga, but not in ngay)."""
        for place in super().mentions(key, form):
            end = place + len(form)
            if not (key[place - 1 : place].isalnum() or key[end : end + 1].isalnum()):
                yield place

    def attachment(self, text: str, span: Span) -> Attachment | None:
        """Vietnamese does not inflect: a form stands alone, or inside a longer name (Tô Lâm in Nguyễn Tô Lâm)."""
        from transreview.languages.vietnamese.attachment import attachment

        return attachment(text, span)

    def replacement(self, text: str, span: Span, form: str, reading: str | None = None) -> Edit:
        """The edit that puts `form` at `span`, with the capital that begins a sentence, or all in capitals."""
        from transreview.languages.vietnamese.attachment import replacement

        return replacement(text, span, form)

    def names(self, text: str) -> tuple[NameMention, ...]:
        """What is written as the name of a person or place, judged by form alone."""
        from transreview.languages.vietnamese.names import names

        return names(text)

    def may_be_word(self, form: str) -> bool:
        """Whether every syllable of a form is a Vietnamese one: Bắc Kinh is near Bắc Ninh, and another place."""
        return all(is_syllable(part) for part in form.split())

    def similarity(self, known: str, seen: str) -> float:
        """How easily `known` is mistyped as `seen`: 1 is equal, 0 is nothing in common."""
        from transreview.languages.vietnamese.similarity import similarity

        return similarity(known, seen)

    def transliterations(self, name: str, target: str) -> tuple[str, ...]:
        """The name in Hangul by the 2004-11 notice (`ko`), or without marks as English papers print it (`en`)."""
        if target == "ko":
            from transreview.languages.vietnamese.transliteration import to_hangul

            return to_hangul(name)
        if target == "en":
            from transreview.languages.vietnamese.letters import deaccent

            return (deaccent(name),)
        return ()

    def index_terms(self, text: str) -> tuple[IndexTerm, ...]:
        """The words of a text in dictionary form."""
        return index.index_terms(text)

    def sound_skeleton(self, form: str) -> str:
        """The consonant classes of a word."""
        return index.sound_skeleton(form)

    def syllable_pairs(self, text: str) -> tuple[str, ...]:
        """Neighbouring syllables that may be a Sino-Vietnamese word."""
        return index.syllable_pairs(text)

    def directions(self, text: str) -> tuple[Direction, ...]:
        """Words for rise and fall, surplus and deficit, consent and refusal, and the like."""
        from transreview.languages.direction_words import directions
        from transreview.languages.vietnamese.directions import WORDS

        return directions(text, WORDS)

    def offices(self, text: str) -> tuple[Office, ...]:
        """Heads, ministers, governors and the like, and their deputies."""
        from transreview.languages.offices import offices
        from transreview.languages.vietnamese.offices import WORDS

        return offices(text, WORDS)

    def rivals(self, text: str) -> tuple[Rival, ...]:
        """School levels, taxes, ranks, crops and the like."""
        from transreview.languages.rival_words import rivals
        from transreview.languages.vietnamese.rivals import WORDS

        return tuple(rivals(text, WORDS))

    def alludes_to(self, name: str, text: str) -> bool:
        """Whether a text has the first word of a country's name beside that of another one (Việt - Hàn, Hàn - Nhật)."""
        import re  # few texts leave a country out

        first = name.split(" ", 1)[0]
        if first not in text:
            return False
        first = re.escape(first)
        word = r"(?:Việt|Hàn|Mỹ|Trung|Nhật|Nga|Ấn|Triều|Pháp|Đức|Anh)"
        return re.search(rf"(?<!\w)(?:{first}\s?[-–]\s?{word}|{word}\s?[-–]\s?{first})(?!\w)", text) is not None

    def calendar_words(self, text: str) -> Iterable[CalendarWord]:
        """Words for halves and quarters of the year, seasons, last week, and the like."""
        from transreview.languages.calendar_words import calendar_words
        from transreview.languages.vietnamese.calendar_words import WORDS

        return calendar_words(text, WORDS)

    def counted(self, text: str) -> Iterable[tuple[Span, str]]:
        """Words for the dead and the injured, men and women, exports and imports, and the like."""
        from transreview.languages.counted_words import counted
        from transreview.languages.vietnamese.counted import WORDS

        return counted(text, WORDS)

    def negations(self, text: str) -> tuple[Negation, ...]:
        """Words for not, never, without and what else may answer them."""
        from transreview.languages.direction_words import negations
        from transreview.languages.vietnamese.directions import NEGATIONS

        return negations(text, NEGATIONS)

    def share(self, text: str) -> float:
        """How much of the text's letters are spelled as this language spells, 0 to 1.

        Counted are the letters of possible syllables; without a single mark in the text they count half, because
        many English words are possible syllables too.
        """
        from transreview.languages.vietnamese.syllables import is_syllable, is_toneless_syllable

        letters = sum(map(str.isalpha, text))
        if not letters:
            return 0.0
        words = [match[0] for match in word_pattern().finditer(text)]
        spelled = sum(len(word) for word in words if is_syllable(word) or is_toneless_syllable(word))
        return spelled / letters * (1.0 if is_marked(text) else 0.5)
