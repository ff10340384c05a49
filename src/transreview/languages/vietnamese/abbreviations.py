"""Abbreviations with a full stop inside a sentence, as Vietnamese newspapers write them."""

from transreview.languages.listed import listed

TITLES = frozenset(
    listed("gs pgs ts tskh ths bs bsck cki ckii ds ks kts ls cn nsnd nsưt ngnd ngưt đ/c mr mrs ms dr prof st")
)
PLACES = frozenset(["tp", "tx", "tt", "q", "p"])
BEFORE_FIGURES = frozenset(listed("tr trg đt sđt tel fax số no"))
AND_SO_ON = frozenset(("v.v", "vv"))
_OPENERS = "(“\"‘'["


def keeps_open(before: str, following: str) -> bool:
    """Whether a full stop belongs to an abbreviation, so that the sentence goes on after it.

    `before` is the sentence up to the stop, `following` the text after the stop and the space.
    """
    *earlier, word = before.split()
    bare = word.lstrip(_OPENERS)
    if bare.lower() in AND_SO_ON:
        return not following[:1].isupper()
    last = bare.rsplit(".", 1)[-1]
    if last.lower() in BEFORE_FIGURES:
        return following[:1].isdigit()
    if last.lower() in TITLES or last.lower() in PLACES:
        return last[:1].isupper()
    return _is_initial(bare) and _is_foreign_name(earlier[-1:])


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _is_foreign_name(words: list[str]) -> bool:
    """Whether the word before an initial lets it be one (`Donald J.`); after `nhóm A.` a sentence ends."""
    if not words:
        return True
    word = words[0].lstrip(_OPENERS)
    return word[:1].isupper() and word.isascii()
