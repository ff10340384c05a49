"""The quantities in English text."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from transreview.languages.english import calendar, numbers
from transreview.languages.english import measures as english_measures
from transreview.languages.english.multiples import DECADES, decade_of_life, multiple
from transreview.languages.english.multiples import STARTERS as MULTIPLES
from transreview.languages.english.school_years import school_year
from transreview.languages.labels import is_glued, label_end, run_end
from transreview.languages.listed import listed
from transreview.languages.match_minutes import from_kick_off
from transreview.languages.measures import CURRENCY_CODES, Measure
from transreview.languages.numerals import Numeral, roman
from transreview.languages.quantity import Bound, Quantity, QuantityKind
from transreview.languages.quantity_reader import HALF, QuantityReader, Reading, date, ordinal
from transreview.text.span import Span

_OR_MORE = ("more", "over", "above", "older", "higher", "up", "longer")
_OR_LESS = ("less", "fewer", "under", "below", "younger", "lower", "shorter")
_BEFORE = {
    **dict.fromkeys(["about", "around", "approximately", "roughly", "nearly", "almost", "some", "circa"], Bound.ABOUT),
    **dict.fromkeys(["over", "above", "exceeding"], Bound.OVER),
    **dict.fromkeys(["under", "below"], Bound.UNDER),
    "more than": Bound.OVER,
    "at least": Bound.OVER,
    "no fewer than": Bound.OVER,
    "no less than": Bound.OVER,
    "less than": Bound.UNDER,
    "fewer than": Bound.UNDER,
    "up to": Bound.UNDER,
    "at most": Bound.UNDER,
    "no more than": Bound.UNDER,
    "as many as": Bound.UNDER,
    "as much as": Bound.UNDER,
    "a minimum of": Bound.OVER,
    "a maximum of": Bound.UNDER,
    "close to": Bound.ABOUT,
}
_NUMBERING = frozenset(
    listed(
        "war chapter part phase article section congress term class stage volume tier bowl title act book type annex",
        "appendix quarter olympiad",
    )
)
_ONE_COUNTS = frozenset(
    listed(
        "person man woman child boy girl day week month year decade hour minute case death goal point seat vote country",
        "percent million billion trillion thousand hundred kilometre kilometer metre meter mile tonne hectare dollar",
        "house",
    )
)
_IDIOMS_BEFORE_FIRST = frozenset(("at", "very"))
_AFTER_FIRST = frozenset(["lady", "name", "aid", "hand", "hands", "place", "and", "of", "foremost"])
_AFTER_SECOND = frozenset(["hand", "thought", "thoughts", "guess", "half-hand"])
_AFTER_THIRD = frozenset(["party", "parties"])


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities in a normalised text, in order and not overlapping."""
    found = _English(text).read()
    return tuple(from_kick_off(text, found, _of_second_half())) if "minute" in text else found


class _English(QuantityReader):
    below_zero = ("minus ", "Minus ")

    def anchors(self) -> Iterator[int]:
        starters = _starters()
        for match in _anchor().finditer(self.text):
            word = match.group()
            if not word.isalpha() or word.lower() in starters:
                yield match.start()

    def special(self, start: int) -> Reading | None:
        text = self.text
        if (year := school_year(text, start)) is not None:
            return Reading((year,), year.span.end)
        if (age := decade_of_life(text, start)) is not None:
            return self.in_words(start, age[1], age[0])
        if text[start].isdecimal():
            if (feet := _feet_and_inches().match(text, start)) is not None:
                return _height(feet)
            end = label_end(text, start)
            if end is not None:
                return Reading((), end)
            if _street().match(text, start):
                return Reading((), run_end(text, start))
            return self._ordinal(start) or calendar.read(text, start) or self._slash_fraction(start)
        word = numbers.word_at(text, start)
        if not word:
            return None
        lowered = word.lower()
        if lowered in numbers.ORDINALS or lowered in numbers.TENS:
            found = self._ordinal(start)
            if found is not None:
                return found
        if lowered in numbers.UNITS or lowered in ("a", "an"):
            return self._fraction(start) or self._time_and_half(start)
        if lowered == "half" or lowered in MULTIPLES:
            return self._multiple(start, lowered)
        if lowered == "q":
            return self._quarter(start)
        if lowered == "mid":
            return None
        return self._roman(start, word) or calendar.read(text, start)

    def _time_and_half(self, start: int) -> Reading | None:
        """`an hour and a half`."""
        match = _and_a_half().match(self.text, start)
        if match is None:
            return None
        found = english_measures.measure(self.text, Numeral(start, match.end("one"), match.end("one"), Decimal(1)))
        if found is None or found.unit is None:
            return None
        span = Span(start, match.end())
        return Reading((Quantity(QuantityKind.NUMBER, span, span, HALF + 1, unit=found.unit, spelled=True),), span.end)

    def numeral(self, start: int) -> Numeral | None:
        return numbers.numeral(self.text, start)

    def money_numeral(self, start: int) -> Numeral | None:
        return numbers.numeral(self.text, start, money=True)

    def measure(self, numeral: Numeral) -> Measure | None:
        return english_measures.measure(self.text, numeral)

    def accepts(self, numeral: Numeral, measure: Measure | None) -> bool:
        if not numeral.spelled:
            return (measure is not None and measure.end > numeral.end) or not is_glued(self.text, numeral.end)
        if numeral.value != 1 or numeral.end - numeral.start > 3:
            return True
        word = numbers.word_at(self.text, numbers.gap(self.text, numeral.end)).lower()
        return word in _ONE_COUNTS or self.text.startswith((" in ", " or two"), numeral.end)

    def connector(self, start: int) -> int | None:
        match = _connector().match(self.text, start)
        if match is None:
            return None
        if match.group() == " and " and not _between().search(self.text, max(0, start - 40), start):
            return None
        return match.end()

    def bound_before(self, start: int) -> tuple[Bound, int] | None:
        match = _hedge().search(self.text, max(0, start - 24), start)
        return (_BEFORE[match[1].lower()], match.start(1)) if match else None

    def bound_after(self, end: int) -> tuple[Bound, int] | None:
        match = _hedge_after().match(self.text, end)
        if match is None:
            return None
        bound = Bound.OVER if match["more"] else Bound.UNDER if match["less"] else Bound.ABOUT
        return bound, match.end()

    def plain(self, start: int) -> Reading | None:
        reading = super().plain(start)
        if reading is None and self.text[start].isdecimal():
            return Reading((), run_end(self.text, start))
        return reading

    def _ordinal(self, start: int) -> Reading | None:
        text = self.text
        read = numbers.ordinal(text, start)
        if read is None:
            return None
        value, end, spelled = read
        if not spelled:
            dated = calendar.read(text, start)
            if dated is not None and dated.end > end:
                return dated
        before = calendar.word_before(text, start)
        after = numbers.word_at(text, numbers.gap(text, end)).lower()
        if spelled and _is_idiom(value, before, after, hyphen=text[end : end + 1] == "-"):
            return Reading((), end)
        counted = after if after and after.isalpha() and text[end : end + 1] in (" ", "-") else None
        return Reading((ordinal(Span(start, end), Span(start, end), value, counted, spelled=spelled),), end)

    def _fraction(self, start: int) -> Reading | None:
        read = numbers.fraction(self.text, start)
        return None if read is None else self.in_words(start, read[1], read[0])

    def _multiple(self, start: int, word: str) -> Reading | None:
        read = multiple(self.text, start, word)
        return None if read is None else self.in_words(start, read[1], read[0])

    def _quarter(self, start: int) -> Reading | None:
        """`Q3`: an ordinal, as `third quarter` is."""
        match = _quarter_sign().match(self.text, start)
        if match is None:
            return None
        span = Span(start, match.end())
        return Reading((ordinal(span, span, int(match[1]), "quarter", spelled=False),), span.end)

    def _slash_fraction(self, start: int) -> Reading | None:
        match = _slashed().match(self.text, start)
        if match is None:
            return None
        above, below = int(match[1]), int(match[2])
        if (above, below) == (9, 11):
            return Reading((date(start, match.end(), None, 9, 11),), match.end())
        if not 0 < above < below:
            return Reading((), match.end())
        span = Span(start, match.end())
        return Reading((Quantity(QuantityKind.NUMBER, span, span, amount=Decimal(above) / below),), match.end())

    def _roman(self, start: int, word: str) -> Reading | None:
        value = roman(word)
        if value is None or start == 0 or self.text[start - 1] != " ":
            return None
        before = calendar.word_before(self.text, start)
        named = len(word) > 1 and value < 40 and _capital_before(self.text, start)
        if before not in _NUMBERING and not named:
            return None
        if word == "I" and before != "war":
            return None
        span = Span(start, start + len(word))
        return Reading((ordinal(span, span, value, before, spelled=False),), span.end)


def _is_idiom(value: int, before: str, after: str, *, hyphen: bool) -> bool:
    if value == 1:
        if after in numbers.UNITS or after in numbers.TENS or after == "":
            return after != ""
        return before in _IDIOMS_BEFORE_FIRST or after in _AFTER_FIRST or (hyphen and after == "hand")
    if value == 2:
        return before in ("split", "per", "a", "one", "every") or after in _AFTER_SECOND
    return value == 3 and after in _AFTER_THIRD


def _capital_before(text: str, start: int) -> bool:
    begin = text.rfind(" ", 0, start - 1) + 1
    return text[begin].isupper() and text[begin : start - 1].isalpha() and len(text[begin : start - 1]) > 2


@cache
def _starters() -> frozenset[str]:
    words = {*numbers.UNITS, *numbers.TENS, *numbers.ORDINALS, *calendar.MONTHS, *calendar.WEEKDAYS, *calendar.PERIODS}
    words |= MULTIPLES | DECADES.keys()
    words |= {
        "a",
        "an",
        "half",
        "q",
        "midnight",
        *(code.lower() for code in CURRENCY_CODES),
        "us",
        "hk",
        "nt",
        "nz",
        "s",
        "c",
    }
    return frozenset(words | {_lower_roman(value) for value in range(1, 40)})


def _lower_roman(value: int) -> str:
    tens, units = divmod(value, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[units]


@cache
def _anchor() -> re.Pattern[str]:
    return re.compile(r"\d|[$£€¥₩₫]|[^\W\d_]+")


def _height(match: re.Match[str]) -> Reading:
    """`6-foot-6`: the inches stand without their unit."""
    feet, inches = Span(*match.span(1)), Span(*match.span(2))
    return Reading(
        (
            Quantity(QuantityKind.NUMBER, feet, feet, amount=Decimal(match[1]), unit="ft"),
            Quantity(QuantityKind.NUMBER, inches, inches, amount=Decimal(match[2]), unit="in"),
        ),
        match.end(),
    )


@cache
def _feet_and_inches() -> re.Pattern[str]:
    return re.compile(r"([1-9])[- ](?:foot|feet|ft)[- ](1[01]|\d)(?![\d.,-]?\d|[- ]?(?:inch|in\b|\"))")


@cache
def _connector() -> re.Pattern[str]:
    return re.compile(r" ?[-–—~] ?(?=[\d$£€])| (?:to|or|and) (?=[\d$£€]|t[wehi]|f[io]|s[ei]|eig|nine)")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"\bbetween [$£€]?[\w.,-]+(?: \w+)?$", re.IGNORECASE)


@cache
def _hedge() -> re.Pattern[str]:
    phrases = "|".join(sorted(_BEFORE, key=len, reverse=True))
    return re.compile(rf"\b({phrases})(?: a| the| another)? $", re.IGNORECASE)


@cache
def _hedge_after() -> re.Pattern[str]:
    more, less = "|".join(_OR_MORE), "|".join(_OR_LESS)
    return re.compile(
        rf"(?P<more>\+|-plus| (?:and|or) (?:{more}))(?!\w)|(?P<less> (?:and|or) (?:{less}))(?!\w)|( or so)(?!\w)"
    )


@cache
def _street() -> re.Pattern[str]:
    return re.compile(r"\d+[A-Z]? (?:[A-Z]\w+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive)\b")


@cache
def _quarter_sign() -> re.Pattern[str]:
    return re.compile(r"Q([1-4])\b")


@cache
def _slashed() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})/(\d{1,3})(?![\d/])")


@cache
def _of_second_half() -> re.Pattern[str]:
    return re.compile(r"(?:st|nd|rd|th)?[ -]minutes? (?:of|in|into) the second(?: half\b|(?= ?[.,;)]|$))")


@cache
def _and_a_half() -> re.Pattern[str]:
    return re.compile(r"(?P<one>an?) (?:hour|day|week|month|year|decade|century) and a half\b", re.IGNORECASE)
