"""Vietnamese: the language protocol on the modules of this package."""

import re
from functools import cache
from typing import ClassVar

from transreview.languages.language import Attachment, Language, NameMention, SearchKey, Strength, Token
from transreview.languages.quantity import Quantity
from transreview.languages.vietnamese.letters import fold_placement, lower
from transreview.text.span import Span


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


class Vietnamese(Language):
    """Vietnamese (`vi`). A word here is a written syllable: spaces separate syllables, not words."""

    code: ClassVar[str] = "vi"
    english_name: ClassVar[str] = "Vietnamese"

    def sentences(self, text: str) -> tuple[Span, ...]:
        """The sentences of one paragraph, in order, without the white space between them."""
        found = re.finditer(r"\S.*?(?:[.!?…]+[\"”’)]*(?=\s|$)|$)", text, re.DOTALL)
        return tuple(Span(match.start(), match.start() + len(match[0].rstrip())) for match in found)

    def words(self, text: str) -> tuple[Token, ...]:
        """The syllables, foreign words and numbers of a text."""
        return tuple(Token(Span(*match.span()), match[0]) for match in _word().finditer(text))

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The values in a text."""
        from transreview.languages.vietnamese.quantities import quantities

        return quantities(text)

    def search_key(self, text: str, *, fold_case: bool = True) -> SearchKey:
        """The text with the old tone placement (hoà as hòa), as long as the text itself."""
        key = fold_placement(lower(text) if fold_case else text)
        return SearchKey(key, range(len(key) + 1))

    def attachment(self, text: str, span: Span) -> Attachment | None:
        """Vietnamese does not inflect: a form stands as whole syllables or not at all."""
        before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
        if (before.isalnum() and text[span.start].isalnum()) or (after.isalnum() and text[span.end - 1].isalnum()):
            return None
        return Attachment(Strength.EXACT, span, Span(span.end, span.end))

    def names(self, text: str) -> tuple[NameMention, ...]:
        """What is written as a name."""
        found = re.finditer(r"[^\W\d_a-z]\w*(?: [^\W\d_a-z]\w*){1,4}", text)
        return tuple(NameMention(Span(*match.span()), match[0]) for match in found if match[0].istitle())

    def similarity(self, known: str, seen: str) -> float:
        """How easily `known` is mistyped as `seen`."""
        from difflib import SequenceMatcher

        return SequenceMatcher(None, known, seen).ratio()

    def share(self, text: str) -> float:
        """The share of letters with a Vietnamese mark, scaled: running Vietnamese has one in four."""
        letters = [letter for letter in text.lower() if letter.isalpha()]
        marked = sum(letter in "ăâđêôơư" or "\u1ea0" <= letter <= "\u1ef9" for letter in letters)
        return min(1.0, 5 * marked / len(letters)) if letters else 0.0
