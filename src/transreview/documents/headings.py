"""Which columns of a table hold which language, by their headings."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from transreview.documents.detect import detected
from transreview.documents.document import REMARKS
from transreview.languages.registry import CODES, base_code, language_named
from transreview.text.files import UnreadableFileError

_MARKED = re.compile(
    r"(?P<name>.*\w)\s*(?:[_:.](?P<tag>[A-Za-z]{2}(?:[-_][A-Za-z0-9]+)*)|[\[(]\s*(?P<said>[^\[\]()]+?)\s*[\])])"
)
_SOURCES = frozenset({"source", "source string", "source text", "original"})
_TARGETS = frozenset({"target", "translation", "translated string", "translated text"})


class Column(NamedTuple):
    """A column of texts: its number, the language it is in (None: not said), and what it holds beside its language.

    `name` is empty where the heading is the language alone, and `title` in `title_ko`. `original` says that the
    heading calls it the text that another column translates.
    """

    number: int
    language: str | None
    name: str = ""
    original: bool = False


class Side(NamedTuple):
    """The columns of one language. `original` says that they are what the other side translates."""

    language: str
    columns: tuple[Column, ...]
    original: bool = False


def language_columns(headings: Sequence[str], said: Mapping[str, str]) -> tuple[Column, ...]:
    """The columns whose headings name a language: `ko`, `vi-VN`, `한국어`, `title_ko`, `name:vi`, `text (English)`.

    `said` gives the language of headings that the project names itself. Without any of them the columns are those of a
    table with one translation, as translation tools export it: `source` and `target`, `Source String` and
    `Translation`. Of columns with one language and name the first counts.
    """
    found: dict[tuple[str | None, str], Column] = {}
    for number, heading in enumerate(headings):
        column = _column(number, heading.strip(), said)
        if column is not None:
            found.setdefault((column.language, column.name), column)
    return tuple(found.values()) or _pair(headings)


def _column(number: int, heading: str, said: Mapping[str, str]) -> Column | None:
    if heading in said:
        same = [name for name, code in said.items() if code == said[heading]]
        return Column(number, said[heading], heading if len(same) > 1 else "")
    if code := base_code(heading) or language_named(heading):
        return Column(number, code)
    marked = _MARKED.fullmatch(heading)
    if marked is None:
        return None
    mark = marked["tag"] or marked["said"]
    code = base_code(mark) or language_named(mark)
    return Column(number, code, marked["name"]) if code else None


def _pair(headings: Sequence[str]) -> tuple[Column, ...]:
    lowered = [heading.strip().lower() for heading in headings]
    source = next((number for number, heading in enumerate(lowered) if heading in _SOURCES), None)
    target = next((number for number, heading in enumerate(lowered) if heading in _TARGETS), None)
    if source is None or target is None:
        return ()
    return Column(source, None, original=True), Column(target, None)


def sides(
    columns: Sequence[Column], language: str | None, sample: Callable[[Column], str], place: str
) -> tuple[Side, ...]:
    """The columns by language, in the order of the table, whose headings stand at `place` (for the message).

    `language` is the translation's where the headings say none, `sample` gives some text of a column to tell its
    language from. A table translated into its own language, or not translated yet, has one side. Raises
    `UnreadableFileError`.
    """
    if not columns:
        raise UnreadableFileError(
            f"{place}: no column is named after a language; write {', '.join(CODES)} over the columns to read, or "
            "name their headings under `columns` in transreview.yaml"
        )
    if columns[0].language is None:
        return _pair_sides(columns[0], columns[1], language, sample, place)
    by_language: dict[str, tuple[Column, ...]] = {}
    for column in columns:
        if column.language is not None:
            by_language[column.language] = (*by_language.get(column.language, ()), column)
    return tuple(Side(code, mine) for code, mine in by_language.items())


def _pair_sides(
    source: Column, target: Column, language: str | None, sample: Callable[[Column], str], place: str
) -> tuple[Side, ...]:
    said, translated = sample(source), sample(target)
    code = language or (detected(translated, place) if translated.strip() else None)
    origin = detected(said, place) if said.strip() else CODES[-1]
    if code is None:
        return (Side(origin, (source,)),)
    if code == origin:
        return (Side(code, (target,)),)
    return Side(origin, (source,), original=True), Side(code, (target,))


def cell_key(row: str, column: Column) -> str:
    """What joins a cell to those of other languages."""
    return f"{row}.{column.name}" if column.name else row


def remark_columns(headings: Sequence[str]) -> Mapping[str, int]:
    """The columns that say something of their rows, by what they say (`REMARKS`)."""
    lowered = [heading.strip().lower() for heading in headings]
    return {name: lowered.index(name) for name in REMARKS if name in lowered}


def joined(texts: Iterable[str], most: int = 500) -> str:
    """A sample of texts, the first ones."""
    return "\n".join(text for text, _ in zip(texts, range(most), strict=False))
