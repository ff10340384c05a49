"""The units of a text as they are exchanged with other programs, whatever the format."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from transreview.documents.document import DONE, Document, Remark, Segment
from transreview.review.history import Json
from transreview.review.session import COMMENT, STATUS, Session
from transreview.review.state import SIGNED

CODE = "\ufffc"
"""Stands in a text for an inline code of its file, which means nothing elsewhere."""

_FINAL = frozenset({"approved", "final", "signed-off"})
_CONTEXT = "\x04"


class Row(NamedTuple):
    """A translation unit: what it says in each language, and what was said of it.

    `drafts` are the languages whose text its file gives out as a draft (gettext's `fuzzy`).
    """

    sides: Mapping[str, str]
    remark: Remark = Remark()
    drafts: frozenset[str] = frozenset()


class Part(NamedTuple):
    """What one row shows of a text: a unit (its number), or one form of a plural; the segments of each language."""

    unit: int
    sides: Mapping[str, tuple[int, ...]]


def unit_rows(session: Session) -> Iterator[Row]:
    """The rows of a text; inline codes are left out.

    Where nothing was said of a unit here, what its file says of it counts.
    """
    for part in parts(session):
        sides = {code: side_text(session, part, code).replace(CODE, "") for code in session.text.languages}
        drafts = frozenset(
            document.language
            for document, segment in _all_segments(session, part)
            if segment.is_draft and segment.text and not document.original
        )
        yield Row(sides, _remark(session, part), drafts)


def parts(session: Session) -> Iterator[Part]:
    """What the rows of a text show, in the same order: its units, plurals form by form."""
    documents = session.text.documents
    for number, unit in enumerate(session.text.units):
        segments = {code: _segments(documents[code], side) for code, side in unit.sides.items()}
        if not any(segment.form is not None for side in segments.values() for segment in side):
            yield Part(number, unit.sides)
            continue
        translated = {code: side for code, side in unit.sides.items() if not documents[code].original}
        rows = max(map(len, translated.values()))
        for row in range(rows):
            yield Part(
                number,
                {
                    code: _form(side, rows - row, is_original=code not in translated)
                    for code, side in unit.sides.items()
                },
            )


def _form(side: tuple[int, ...], from_end: int, *, is_original: bool) -> tuple[int, ...]:
    """The form that stands so far from the last one; originals have two forms, whatever their translations have."""
    if from_end <= len(side):
        return (side[-from_end],)
    return side[:1] if is_original else ()


def side_text(session: Session, part: Part, code: str) -> str:
    """One language of a part as one text, a segment a line."""
    segments = session.text.documents[code].segments
    return "\n".join(segments[index].text for index in part.sides.get(code, ()))


def _segments(document: Document, side: Sequence[int]) -> list[Segment]:
    return [document.segments[index] for index in side]


def _remark(session: Session, part: Part) -> Remark:
    key = session.text.unit_key(part.unit)
    remark = _told(session, part)
    status, comment = session.value(STATUS, key), session.value(COMMENT, key)
    if status is not None:
        signed = session.value(SIGNED, key)
        remark = remark._replace(status=str(status), by=_text(signed, "by"), at=_text(signed, "at"))
    elif remark.status is None and _is_final(session, part):
        remark = remark._replace(status=DONE)
    if isinstance(comment, Mapping):
        remark = remark._replace(
            comment=_text(comment, "text"), comment_by=_text(comment, "by"), comment_at=_text(comment, "at")
        )
    if session.text.units[part.unit].by == "hand":
        remark = remark._replace(linked=True)
    return remark._replace(key=remark.key or _name(session, part))


def _text(value: Json, name: str) -> str | None:
    said = value.get(name) if isinstance(value, Mapping) else None
    return str(said) if said else None


def file_remark(session: Session, unit: int) -> Remark:
    """What the files themselves say of a unit, the first that says anything."""
    return _told(session, Part(unit, session.text.units[unit].sides))


def _told(session: Session, part: Part) -> Remark:
    for document, segment in _all_segments(session, part):
        if segment.key is not None and segment.key in document.remarks:
            return document.remarks[segment.key]
    return Remark()


def _is_final(session: Session, part: Part) -> bool:
    """Whether the file itself says that a unit is finished, as XLIFF does."""
    return any(_FINAL & segment.flags for _, segment in _all_segments(session, part))


def _name(session: Session, part: Part) -> str | None:
    """What a catalog calls the message; where that is the original itself, the context that tells it from others."""
    sides = session.text.units[part.unit].sides
    segments = list(_all_segments(session, Part(part.unit, sides)))
    key = next((segment.key for document, segment in segments if document.catalog), None)
    if key is None:
        return None
    context, mark, _ = key.partition(_CONTEXT)
    return context if mark or all(segment.text != key for _, segment in segments) else None


def _all_segments(session: Session, part: Part) -> Iterator[tuple[Document, Segment]]:
    documents = session.text.documents
    return ((documents[code], documents[code].segments[index]) for code, side in part.sides.items() for index in side)
