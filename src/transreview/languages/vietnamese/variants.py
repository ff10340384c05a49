"""Spellings of a Vietnamese form that are equally accepted."""

import re
from functools import cache

from transreview.languages.vietnamese.letters import detone, tone_of, with_tone


def spelling_variants(form: str) -> tuple[str, ...]:
    """The form first, then with i for y after h, k, l, m, s, t (kỹ thuật, kĩ thuật) and with the other hyphen.

    The rule for i is that of the schools (Quyết định 240/QĐ, 1984); the press mostly keeps y.
    """
    forms = [form]
    if (other := _final_y().sub(_with_i, form)) != form:
        forms.append(other)
    for spelled in tuple(forms):
        if " - " in spelled:
            forms += [spelled.replace(" - ", "-"), spelled.replace(" - ", " – ")]
    return tuple(forms)


@cache
def _final_y() -> re.Pattern[str]:
    return re.compile(r"\b([hklmst])([yỳýỷỹỵ])(?![^\W_])", re.IGNORECASE)


def _with_i(match: re.Match[str]) -> str:
    letter = match[2]
    bare = "I" if detone(letter) == "Y" else "i"
    return match[1] + with_tone(bare, tone_of(letter))
