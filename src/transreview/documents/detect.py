"""The language of a document, by its content."""

from transreview.languages.language import detect
from transreview.languages.registry import CODES, language
from transreview.text.files import UnreadableFileError
from transreview.text.normalise import normalise

_SAMPLE = 20_000


def detected(text: str, path: str) -> str:
    """The code of the language that a document is in, an empty one in the first language there is.

    Raises `UnreadableFileError` where no letters decide; `path` is for its message.
    """
    found = detect(normalise(text[:_SAMPLE]).text, map(language, CODES))
    if found is not None:
        return found
    if any(letter.isalpha() for letter in text):
        raise UnreadableFileError(f"{path}: its language is not clear; say it with --language ({', '.join(CODES)})")
    return CODES[0]
