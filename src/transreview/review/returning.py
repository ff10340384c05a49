"""Rows that come back from another program, and what of them goes where in the text that they were made of."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from transreview.documents.document import Remark
from transreview.review.exchange_rows import CODE, Part, Row, side_text, unit_rows
from transreview.review.exchange_rows import parts as parts_of
from transreview.review.history import Change, Step
from transreview.review.session import COMMENT, STATUS, Session
from transreview.review.state import SIGNED
from transreview.review.working_text import SegmentKey


class Unplaced(NamedTuple):
    """A row that nothing was taken from: how its original reads, and whether the text has it otherwise now.

    Without `is_changed` the text has no such unit, or no message to put the translation into: then `code` says in
    which language.
    """

    text: str
    is_changed: bool = False
    code: str | None = None


class Returned(NamedTuple):
    """The step that brings the text to what came back (without changes: it reads so already), and what is left."""

    step: Step
    unplaced: tuple[Unplaced, ...]


class _Place(NamedTuple):
    number: int
    part: Part
    row: Row


def returned(session: Session, rows: Iterable[Row], origin: str | None) -> Returned:
    """What rows that came back change in a text.

    Without `origin`, for texts in one language, the order alone says which row belongs where.

    A row belongs to the unit with the same name whose side in the language `origin` reads as the row's; names are not
    compared where the other program has not kept them. Among equal ones the order decides. Sides that came back empty
    change nothing, nor do those of `origin` and of languages that are the keys of their file.
    """
    places = _Places(session, origin) if origin is not None else None
    changes: dict[tuple[str, str], Change] = {}
    unplaced: list[Unplaced] = []
    left: list[Row] = []
    for row, place in ((row, places.take(row)) for row in rows) if places is not None else _in_order(session, rows):
        if place is None:
            left.append(row)
            continue
        unplaced += (
            Unplaced(_known_by(row, origin), code=code) for code in _homeless(session, place, row.sides, origin)
        )
        for change in (*_edits(session, place, row, origin), *_said(session, place, row.remark)):
            changes[change.target, change.key] = change
    unplaced += (
        Unplaced(text, places is not None and places.has_name(row)) for row in left if (text := _known_by(row, origin))
    )
    return Returned(Step("texts brought back", tuple(changes.values())), tuple(unplaced))


def _known_by(row: Row, origin: str | None) -> str:
    """How a row reads in the language that it is known by, in any where there is none."""
    return next(iter(row.sides.values()), "") if origin is None else row.sides.get(origin, "")


def _in_order(session: Session, rows: Iterable[Row]) -> Iterator[tuple[Row, "_Place | None"]]:
    """Rows with the places that stand in the same order; as many changed ones for as many others are taken so."""
    places = _all_places(session)
    listed = list(rows)
    texts = [folded(_known_by(place.row, None)) for place in places]
    said = [folded(_known_by(row, None)) for row in listed]
    for _, start, end, first, last in SequenceMatcher(None, texts, said, autojunk=False).get_opcodes():
        for step in range(last - first):
            yield listed[first + step], places[start + step] if end - start == last - first else None


def _all_places(session: Session) -> list["_Place"]:
    pairs = zip(parts_of(session), unit_rows(session), strict=True)
    return [_Place(number, part, row) for number, (part, row) in enumerate(pairs)]


class _Places:
    """The units of a text that rows can belong to, each taken once."""

    def __init__(self, session: Session, origin: str) -> None:
        self._origin = origin
        self._by_name: dict[tuple[str | None, str], deque[_Place]] = {}
        self._by_text: dict[str, deque[_Place]] = {}
        self._names: set[str] = set()
        self._taken: set[int] = set()
        for place in _all_places(session):
            row = place.row
            text = folded(row.sides.get(origin, ""))
            self._by_name.setdefault((row.remark.key, text), deque()).append(place)
            self._by_text.setdefault(text, deque()).append(place)
            if row.remark.key is not None:
                self._names.add(row.remark.key)

    def take(self, row: Row) -> _Place | None:
        """The place of a row, which no other row gets then."""
        text = folded(row.sides.get(self._origin, ""))
        name = row.remark.key if row.remark.key in self._names else None
        candidates = self._by_name.get((name, text)) if name is not None else self._by_text.get(text)
        while candidates:
            place = candidates.popleft()
            if place.number not in self._taken:
                self._taken.add(place.number)
                return place
        return None

    def has_name(self, row: Row) -> bool:
        """Whether a unit of that name is there."""
        return row.remark.key in self._names


def folded(text: str) -> str:
    """A text with its white space as other programs may have left it."""
    return " ".join(text.split())


def _edits(session: Session, place: _Place, row: Row, origin: str | None) -> Iterator[Change]:
    for code in _written(session, row.sides, origin):
        side = place.part.sides.get(code, ())
        before = side_text(session, place.part, code)
        if not side or _is_same(before.replace(CODE, ""), row.sides[code], len(side)):
            continue
        after = with_codes(before, row.sides[code])
        if len(side) == 1:
            contents: Mapping[SegmentKey, str] = {SegmentKey(code, side[0]): after}
        else:
            contents = session.text.side_changes(place.part.unit, code, after)
        for key, content in contents.items():
            yield session.segment_change(key, content)


def _homeless(session: Session, place: _Place, sides: Mapping[str, str], origin: str | None) -> Iterator[str]:
    """The languages in which there is a translation and no segment to put it into."""
    return (code for code in _written(session, sides, origin) if not place.part.sides.get(code))


def _written(session: Session, sides: Mapping[str, str], origin: str | None) -> Sequence[str]:
    """The languages in which a row says what the text is to read."""
    text = session.text
    return [
        code for code, said in sides.items() if said and code != origin and code in text.read and code not in text.fixed
    ]


def _is_same(before: str, after: str, segments: int) -> bool:
    """Whether a side reads as it did; what stands between its sentences is not compared."""
    return before == after or (segments > 1 and folded(before) == folded(after))


def _said(session: Session, place: _Place, remark: Remark) -> Iterator[Change]:
    """The status and the comment that came back, where they are others than before."""
    key, before = session.text.unit_key(place.part.unit), place.row.remark
    if remark.status and remark.status != before.status:
        yield Change(STATUS, key, session.value(STATUS, key), remark.status)
        yield Change(SIGNED, key, session.value(SIGNED, key), _signed(remark.by, remark.at) or None)
    if remark.comment and folded(remark.comment) != folded(before.comment or ""):
        value = {"text": remark.comment, **_signed(remark.comment_by, remark.comment_at)}
        yield Change(COMMENT, key, session.value(COMMENT, key), value)


def _signed(by: str | None, at: str | None) -> dict[str, str]:
    return {name: said for name, said in (("by", by), ("at", at)) if said}


def with_codes(before: str, after: str) -> str:
    """A text that came back without its inline codes, with the codes of `before` where the words around them stand.

    A code in the middle of words that changed stands behind the new ones.
    """
    if CODE not in before:
        return after
    bare = before.replace(CODE, "")
    # how many codes stand before each character of the bare text, and at its end
    codes = [0] * (len(bare) + 1)
    position = 0
    for letter in before:
        if letter == CODE:
            codes[position] += 1
        else:
            position += 1
    parts: list[str] = []
    for _, start, end, first, last in SequenceMatcher(None, bare, after, autojunk=False).get_opcodes():
        if bare[start:end] == after[first:last]:
            parts += (CODE * codes[place] + bare[place] for place in range(start, end))
            continue
        new = after[first:last]
        if start < end or new[:1].isspace():
            # what begins with a space is a word more behind the code, anything else goes on with the word before it
            parts.append(CODE * codes[start])
            codes[start] = 0
        parts += (new, CODE * sum(codes[start + 1 : end]))
    return "".join(parts) + CODE * codes[-1]
