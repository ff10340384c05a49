"""One English word in several spellings: British and American, with a hyphen, with a space, in one."""

import re
from collections.abc import Iterator

from transreview.languages.listed import listed

_BRITISH: tuple[tuple[str, str], ...] = (
    *((f"{stem}our", f"{stem}or") for stem in listed("arm behavi col endeav fav harb hon lab neighb rum vap vig")),
    *((f"{stem}tre", f"{stem}ter") for stem in listed("cen thea me li spec")),
    *((f"{stem}ence", f"{stem}ense") for stem in listed("def off lic pret")),
    *(
        (f"{stem}ll{end}", f"{stem}l{end}")
        for stem in listed("trave mode labe cance fue channe")
        for end in ("ing", "ed")
    ),
    ("programme", "program"),
    ("catalogue", "catalog"),
    ("fibre", "fiber"),
    ("aluminium", "aluminum"),
    ("manoeuvre", "maneuver"),
    ("paediatric", "pediatric"),
    ("ageing", "aging"),
    ("judgement", "judgment"),
    ("sceptic", "skeptic"),
    ("artefact", "artifact"),
    ("enrolment", "enrollment"),
    ("instalment", "installment"),
    ("grey", "gray"),
)
_AMERICAN = tuple((american, british) for british, american in _BRITISH)
_COMPOUNDS = tuple(
    (first, second)
    for first, _, second in (
        pair.partition("+")
        for pair in listed(
            "air+strike cease+fire cross+border cyber+security data+base health+care high+tech hi+tech law+maker",
            "life+time non+proliferation north+east north+west on+line policy+maker south+east south+west start+up",
            "vice+president war+ship work+force work+shop",
        )
    )
)
"""Words that are written in one, with a hyphen or apart."""

_SMALL = frozenset(listed("and at by for from in of on or the to with"))


def spellings(form: str) -> Iterator[str]:
    """The other spellings of a form, one country's throughout; the hyphens of names (Jae-myung) stay."""
    yield _respelled(form, _BRITISH, "s", "z")
    yield _respelled(form, _AMERICAN, "z", "s")
    yield from _joined(form)


def _respelled(form: str, pairs: tuple[tuple[str, str], ...], ours: str, theirs: str) -> str:
    return re.sub(r"[A-Za-z]+", lambda match: _word(match.group(), pairs, ours, theirs), form)


def _word(word: str, pairs: tuple[tuple[str, str], ...], ours: str, theirs: str) -> str:
    lowered = word.lower()
    for here, there in pairs:
        if lowered.startswith(here) and not (there.startswith(here) and lowered.startswith(there)):
            return _as_written(word, there + lowered[len(here) :])
    changed = re.sub(rf"(?<=[a-z]{{3}}i){ours}(?=(?:ations?|e[ds]?|ers?|ing)$)", theirs, lowered)
    return word if changed == lowered else _as_written(word, changed)


def _as_written(word: str, other: str) -> str:
    """The other word with the capitals of the first one."""
    if word.isupper():
        return other.upper()
    return other.capitalize() if word[:1].isupper() else other


def _joined(form: str) -> Iterator[str]:
    for first, second in _COMPOUNDS:
        pattern = re.compile(rf"\b({first})[ -]?({second})", re.IGNORECASE)
        if pattern.search(form):
            yield from (pattern.sub(rf"\1{gap}\2", form) for gap in ("", "-", " "))
            return
    if re.search(r"\b(?:[a-z]{3,}-[a-z]{3,}|[A-Z][a-z]{2,}-[A-Z][a-z]{2,})\b", form):
        yield form.replace("-", " ")
    elif form.islower() and form.count(" ") >= 2 and form.split()[1] not in _SMALL:
        yield form.replace(" ", "-", 1)
