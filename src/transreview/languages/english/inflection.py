"""The forms in which an English term stands in a text besides itself and what its end takes on (-s, 's)."""

from collections.abc import Iterator

from transreview.languages.english.spellings import spellings
from transreview.languages.listed import listed

_JOINTS = (" of ", " for ", " to ", " in ")
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"
_PLURALS = (
    ("memorandum", "memoranda"),
    ("criterion", "criteria"),
    ("phenomenon", "phenomena"),
    ("stimulus", "stimuli"),
    ("nucleus", "nuclei"),
    ("child", "children"),
    ("woman", "women"),
    ("foot", "feet"),
    ("knife", "knives"),
    ("wife", "wives"),
    ("life", "lives"),
    ("half", "halves"),
    ("leaf", "leaves"),
    *(
        (f"{stem}man", f"{stem}men")
        for stem in listed("business chair congress crafts fire fisher gun police spokes states")
    ),
    *((f"{stem}is", f"{stem}es") for stem in listed("analys bas cris diagnos hypothes oas emphas thes ax")),
)
"""Irregular nouns, by how they end, with their plurals."""

_VERBS = {
    "break": ("broke", "broken"),
    "bring": ("brought",),
    "build": ("built",),
    "draw": ("drew", "drawn"),
    "give": ("gave", "given"),
    "hold": ("held",),
    "keep": ("kept",),
    "lay": ("laid",),
    "lead": ("led",),
    "make": ("made",),
    "meet": ("met",),
    "pay": ("paid",),
    "put": ("put",),
    "set": ("set",),
    "sign": ("signed",),
    "take": ("took", "taken"),
    "win": ("won",),
    **dict.fromkeys(listed("address boost deepen enhance promote resume sign strengthen visit widen"), ()),
}
"""Verbs that terms begin with, with what is irregular in their past."""

_VERB_ENDINGS = ("ate", "ise", "ize", "ify")
_DOUBLED = frozenset(listed("put set win"))


def term_forms(form: str) -> tuple[str, ...]:
    """The form, its other spellings, and of each the irregular plurals and, where it is or begins with a verb, its tenses.

    Plurals that only add something to the end are not among them: `Language.attachment` knows them.
    """
    spelled = dict.fromkeys((form, *spellings(form)))
    return tuple(dict.fromkeys(other for one in spelled for other in (one, *_plural_forms(one), *_tenses(one))))


def plurals(noun: str) -> tuple[str, ...]:
    """The plurals of a noun, the usual one first."""
    irregular = _irregular(noun)
    return (
        (irregular, regular_plural(noun))
        if irregular and noun.lower().endswith("um")
        else (irregular or regular_plural(noun),)
    )


def regular_plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith(_SIBILANTS):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def _irregular(noun: str) -> str | None:
    lowered = noun.lower()
    for one, many in _PLURALS:
        place = len(noun) - len(one)
        if lowered.endswith(one) and not (place and noun[place - 1].isalpha() and len(one) < 5):
            return noun[:place] + (many.capitalize() if noun[place].isupper() else many)
    return None


def _plural_forms(form: str) -> Iterator[str]:
    place = min((form.find(joint) for joint in _JOINTS if joint in form), default=0)
    if place > 0:
        if form[place - 1] != "s" or _irregular(form[:place]):
            yield from (many + form[place:] for many in plurals(form[:place]))
    elif form[-1:].isalpha() and (form.endswith("y") or _irregular(form)):
        yield from plurals(form)


def _tenses(form: str) -> Iterator[str]:
    """The past and the participles of a term in small letters that is a verb, or begins with one of the list."""
    verb, space, rest = form.partition(" ")
    if not form.islower() or not (verb in _VERBS if space else verb in _VERBS or verb.endswith(_VERB_ENDINGS)):
        return
    stem = verb + verb[-1] if verb in _DOUBLED else verb.removesuffix("e")
    past = _VERBS.get(verb) or (f"{verb[:-1]}ied" if verb.endswith("fy") else f"{stem}ed",)
    third = regular_plural(verb) if space else ""
    for other in (third, *past, f"{stem}ing"):
        if other:
            yield f"{other}{space}{rest}"
