"""Digits that are no values: parts of names of models and diseases, addresses on the web, telephone numbers, versions."""

import re
from functools import cache

from transreview.languages.measures import CURRENCY_CODES

_PREFIXES = frozenset(
    [
        "mid",
        "pre",
        "post",
        "early",
        "late",
        "top",
        "under",
        "over",
        "sub",
        "non",
        "anti",
        "circa",
        "am",
        "pm",
        "between",
    ]
)
_YEAR_SPAN = 150


def label_end(text: str, start: int) -> int | None:
    """Where the label that the digits at `start` are a part of ends; None where they are a number of their own."""
    before = text[start - 1] if start else " "
    if before == " " and text[start - 6 : start - 1].lower() == "covid":
        return _run_end(text, start)
    if before.isspace() or before in "([{“‘\"'~∼–—$£€¥₩,;":
        return _telephone_end(text, start)
    if before.isalpha() and before < "\u1100":
        word = _letters_before(text, start)
        return None if word in CURRENCY_CODES else _run_end(text, start)
    if before in "-–" and start > 1 and text[start - 2].isalpha():
        word = _letters_before(text, start - 1)
        if word.lower() in _PREFIXES or word in CURRENCY_CODES:
            return None
        return _run_end(text, start) if before == "-" else None
    if before in "-./_=?&%#:@+":
        return _address_end(text, start)
    return _telephone_end(text, start)


def is_glued(text: str, end: int) -> bool:
    """Whether Latin letters go on right after the digits (`5G`, `747s`), or an office's sign does (`57-NQ/TW`)."""
    following = text[end : end + 3]
    if following[:1] == "/" and _act().match(text, end):
        return True
    if following[:1].isalpha() and following[0] < "\u1100":
        return True
    return len(following) == 3 and following[0] in "-/" and following[1:].isalpha() and following[1:].isupper()


def run_end(text: str, start: int) -> int:
    """Where a run of letters, digits and joining signs ends."""
    return _run_end(text, start)


def _letters_before(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _run_end(text: str, start: int) -> int:
    match = _joined().match(text, start)
    return match.end() if match else start + 1


def _address_end(text: str, start: int) -> int | None:
    """The end of a web or mail address around `start`."""
    left = max(text.rfind(space, 0, start) for space in ' \n\t(“"')
    chunk = text[left + 1 : start]
    if "@" in chunk or "://" in chunk or "www." in chunk or _host().search(chunk):
        return _chunk_end(text, start)
    if chunk.endswith("+"):
        return _telephone_end(text, start, international=True)
    return _telephone_end(text, start)


def _chunk_end(text: str, start: int) -> int:
    end = start
    while end < len(text) and not text[end].isspace():
        end += 1
    return end


def _telephone_end(text: str, start: int, *, international: bool = False) -> int | None:
    match = _telephone().match(text, start)
    if match is None or match.end() - start < 6:
        return None
    groups = [part for part in re.split(r"\D+", match.group()) if part]
    if len(groups) == 2:
        first, second = int(groups[0]), int(groups[1])
        is_years = len(groups[0]) == 4 and first < second < first + _YEAR_SPAN
        is_number = (
            len(groups[0]) == len(groups[1]) == 4 and not is_years and 1500 <= first < 2000 and "-" in match.group()
        )
        return match.end() if is_number or international else None
    dashed = match.group().count("-") == len(groups) - 1 and not 1 <= len(groups[-1]) <= 2 and len(groups[1]) > 2
    return match.end() if international or groups[0].startswith("0") or dashed else None


@cache
def _act() -> re.Pattern[str]:
    return re.compile(r"/\d{4}/[A-ZĐ]")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9_À-ỹ]+(?:[-/.][A-Za-z0-9À-ỹ]+)*")


@cache
def _host() -> re.Pattern[str]:
    return re.compile(r"[a-z]\.[a-z]{2,}[/:]")


@cache
def _telephone() -> re.Pattern[str]:
    return re.compile(r"\d{1,5}\)?(?:[-. ]\d{2,4}){1,4}(?![\d/])")
