"""The languages by code. A language's package is imported when first asked for: a run pays for what it uses."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transreview.languages.language import Language

_HOMES = {
    "ko": ("transreview.languages.korean.language", "Korean"),
    "vi": ("transreview.languages.vietnamese.language", "Vietnamese"),
    "en": ("transreview.languages.english.language", "English"),
}

CODES = tuple(_HOMES)
HOMES = frozenset(("kr", "vn"))
"""The countries at home in these languages (`Language.home`), for those who ask without using the languages."""
LIKELY_ORIGINALS = ("vi", "ko", "en")
"""Which language an article was more likely written in, where nothing says: news between Vietnam and Korea is written
by one of the two, by Vietnamese agencies in most of what Korean desks translate, and English is what both put it into.
"""


class UnknownLanguageError(ValueError):
    """A language code that no module stands behind."""


def base_code(tag: str) -> str | None:
    """The code of the language behind a BCP 47 or POSIX tag (`ko-KR`, `vi_VN`), None when we do not have it."""
    code = tag.replace("_", "-").split("-", 1)[0].lower()
    return code if code in _HOMES else None


_NAMES = {
    "korean": "ko",
    "한국어": "ko",
    "국문": "ko",
    "tiếng hàn": "ko",
    "vietnamese": "vi",
    "tiếng việt": "vi",
    "베트남어": "vi",
    "english": "en",
    "영어": "en",
    "영문": "en",
    "tiếng anh": "en",
}


def language_named(name: str) -> str | None:
    """The code of the language that people call so in one of our languages, None when we do not have it."""
    return _NAMES.get(name.strip().lower())


@cache
def language(code: str) -> "Language":
    """The language of that code; raises `UnknownLanguageError` with the codes there are."""
    try:
        module, name = _HOMES[code]
    except KeyError:
        raise UnknownLanguageError(f"unknown language {code!r}: one of {', '.join(CODES)}") from None
    instance: Language = getattr(import_module(module), name)()
    return instance
