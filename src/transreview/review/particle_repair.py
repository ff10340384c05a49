"""What an edit of a term leaves wrong behind it: the particle that no longer fits the word before it."""

from transreview.glossary.glossary import Glossary
from transreview.languages.language import Language
from transreview.review.editing import changed_part
from transreview.text.edit import apply_edits
from transreview.text.normalise import normalise
from transreview.text.span import Span


def repaired(language: Language, glossary: Glossary, before: str, after: str) -> str | None:
    """How `after` reads with its particle fitted, where the edit changed a term and left what follows as it was.

    None where nothing is to be repaired, or where the text is not in normal form.
    """
    if normalise(before).text != before or normalise(after).text != after:
        return None
    span, written = changed_part(before, after)
    start = _word_start(before, span.start)
    old = Span(start, span.end)
    form = before[start : span.start] + written
    new = Span(start, start + len(form))
    if not old.length or not form or any(letter.isspace() for letter in form):
        return None
    if not (_is_term(language, glossary, before, old) or _is_term(language, glossary, after, new)):
        return None
    fitted = apply_edits(before, [language.replacement(before, old, form)])
    return fitted if fitted != after else None


def _word_start(text: str, place: int) -> int:
    while place and not text[place - 1].isspace() and text[place - 1] not in "“”‘’\"'([":
        place -= 1
    return place


def _is_term(language: Language, glossary: Glossary, text: str, span: Span) -> bool:
    return any(hit.span.end == span.end and hit.span.overlaps(span) for hit in glossary.hits(language.code, text))
