"""How a form in a text departs from the glossary in spelling alone, and which departures still are the form."""

from itertools import pairwise

from transreview.glossary.concept import CaseMode
from transreview.languages.language import Language
from transreview.text.span import Span

_GAPS = " \t\r\n-\u2010\u2011\u2013"
_LOOK_BACK = 12
_SURROUNDINGS = 20
_SHORTEST_PART = 2
_LONGEST_ACRONYM = 6
_LONGEST_STRICT_ACRONYM = 3


def variant(language: Language, seen: str, form: str) -> str | None:
    """`spacing`, `case`, or None: the departure of `seen` from `form`, which have the same search key."""
    if seen == form:
        return None
    if _gaps(seen) != _gaps(form):
        return "spacing"
    same = language.search_key(seen, fold_case=False).key == language.search_key(form, fold_case=False).key
    return None if same else "case"


def allowed_case(language: Language, seen: str, form: str, mode: CaseMode, *, initial: bool) -> bool:
    """Whether the capitals of `seen` let it be `form`; `initial` says that it begins a sentence.

    An abbreviation in capitals is not found in lower case even where case does not count: `WHO` is not `who`. From four
    letters on a capital at its start suffices (`Asean`).
    """
    if mode is CaseMode.INSENSITIVE:
        return not _is_acronym(form) or _reads_as_acronym(seen, form)
    exact = language.search_key(seen, fold_case=False).key
    wanted = language.search_key(form, fold_case=False).key
    if exact == wanted:
        return True
    return mode is CaseMode.INITIAL and initial and seen[:1].isupper() and exact[1:] == wanted[1:]


def names_properly(seen: str, form: str, *, initial: bool) -> bool:
    """Whether `seen` can be the proper name `form`, going by its capitals.

    Many names of places are common words in lower case (hòa bình is peace, Hòa Bình a province); at the start of a
    sentence (`initial`) one capital alone says nothing either.
    """
    wanted = sum(letter.isupper() for letter in form)
    there = sum(letter.isupper() for letter in seen)
    return not wanted or there > (1 if initial and wanted > 1 else 0)


def in_capitals(text: str, span: Span) -> bool:
    """Whether the surroundings of a stretch are written in capitals too, as in a heading."""
    around = text[max(0, span.start - _SURROUNDINGS) : span.start] + text[span.end : span.end + _SURROUNDINGS]
    return not any(letter.islower() for letter in around)


def begins_sentence(text: str, position: int) -> bool:
    """Whether nothing but quotes and brackets stands between `position` and the start of the text or a full stop."""
    before = text[max(0, position - _LOOK_BACK) : position].rstrip(" \t\"'“”‘’«([—–-")
    return not before or before[-1] in ".!?…:\n"


def allowed_gaps(seen: str, form: str) -> bool:
    """Whether spaces that `form` does not have leave parts long enough to be words (국가 주석, but not 이 사회)."""
    opened = _places(seen) - _places(form)
    if not opened:
        return True
    places = [0, *sorted(opened), sum(letter not in _GAPS for letter in seen)]
    return all(after - before >= _SHORTEST_PART for before, after in pairwise(places))


def _is_acronym(form: str) -> bool:
    """Whether a form is a short word with two capitals or more (`WHO`, `ASEAN`, `MoST`)."""
    return " " not in form and len(form) <= _LONGEST_ACRONYM and sum(letter.isupper() for letter in form) > 1


def _reads_as_acronym(seen: str, form: str) -> bool:
    if seen.isupper():
        return True
    if form.isupper():
        return len(form) > _LONGEST_STRICT_ACRONYM and seen.istitle()
    return sum(letter.isupper() for letter in seen) > 1


def _gaps(text: str) -> list[tuple[int, str]]:
    """The spaces and hyphens of a text, each with the number of other characters before it."""
    found = [(position, letter) for position, letter in enumerate(text) if letter in _GAPS]
    return [(position - number, letter) for number, (position, letter) in enumerate(found)]


def _places(text: str) -> set[int]:
    return {place for place, _ in _gaps(text)}
