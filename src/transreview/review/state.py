"""Between a session and its review file: what is restored when a text opens, and what is kept when it is saved."""

from collections.abc import Iterator, Mapping, Sequence

from transreview.alignment.hand import Fingerprint, fingerprints, hand_links
from transreview.review.annotated_board import ADDED, ASSESSMENT, Added, added_by_key
from transreview.review.annotations import AddedFinding, Assessment, located, word_places
from transreview.review.history import Json
from transreview.review.review_file import ReviewFile, UnitNote
from transreview.review.session import COMMENT, STATUS, SUPPRESSION, Session
from transreview.review.suppressions import Suppression
from transreview.review.working_text import SegmentKey
from transreview.text.span import Span

OUTDATED = "outdated-status"
"""A status given to what a unit read before it was edited, with the fingerprints of then."""

SIGNED = "signed"
"""Who gave a unit its status, and when: `by` and `at`. Of a comment its own value says so."""

ABSENT = "finding of an absent language"
"""A finding added by hand in a language whose file could not be read: kept as it is."""

Marks = Mapping[str, tuple[Fingerprint, ...]]


def restore(session: Session, review: ReviewFile) -> None:
    """Gives a session the status, comments and suppressions of its review file.

    A status holds where every segment of the unit still reads as it did; a comment already where one side does. A
    status that does not hold is remembered as it was given, until somebody gives the unit a new one.
    """
    marks = _marks(session)
    notes = _by_mark(review)
    for number in range(len(session.text.units)):
        here = _unit_marks(session, number, marks)
        note = next((notes[code, side] for code, side in here.items() if (code, side) in notes), None)
        if note is None:
            continue
        key = session.text.unit_key(number)
        if note.comment:
            said = {"text": note.comment, "by": note.comment_by, "at": note.comment_at}
            session.values[COMMENT, key] = {name: text for name, text in said.items() if text}
        if note.by or note.at:
            session.values[SIGNED, key] = {"by": note.by, "at": note.at}
        if note.status and dict(note.segments) == dict(here):
            session.values[STATUS, key] = note.status
        elif note.status:
            marks_then = {code: [str(mark) for mark in side] for code, side in note.segments.items()}
            session.values[OUTDATED, key] = {"status": note.status, "segments": marks_then}
    for suppression in review.suppressions:
        session.values[SUPPRESSION, suppression.fingerprint] = suppression.texts
    for assessment in review.assessments:
        session.values[ASSESSMENT, assessment.fingerprint] = assessment.texts
    for number, added in enumerate(review.findings):
        if added.language not in session.text.documents:
            session.values[ABSENT, f"read {number}"] = added.texts
            continue
        place = located(session.text.documents[added.language], marks[added.language], added)
        if place is not None:
            session.values[ADDED, f"read {number}"] = _as_value(added, *place)


def collected(session: Session) -> ReviewFile:
    """What the review file is to hold now."""
    return ReviewFile(
        hand_links(session.text.alignment, session.text.analyses),
        tuple(_notes(session)),
        tuple(
            Suppression.from_texts({**{name: str(text) for name, text in value.items() if text}, "fingerprint": mark})
            for (target, mark), value in sorted(session.values.items())
            if target == SUPPRESSION and isinstance(value, Mapping)
        ),
        findings=tuple(_added(session)),
        assessments=tuple(
            Assessment(**{name: str(text) for name, text in value.items()})
            for (target, _), value in sorted(session.values.items())
            if target == ASSESSMENT and isinstance(value, Mapping)
        ),
    )


def _as_value(added: AddedFinding, segment: int, span: Span) -> Json:
    words = added.language, segment, span.start, added.text
    return Added(*words, added.severity, added.mqm, added.message, added.by or "", added.at or "").value


def _added(session: Session) -> Iterator[AddedFinding]:
    """The findings added by hand whose words still stand there, in the order of the text, and those not looked at."""
    marks = _marks(session)
    for (target, _), value in session.values.items():
        if target == ABSENT and isinstance(value, Mapping):
            yield AddedFinding.from_texts({name: str(text) for name, text in value.items()})
    found = []
    for added in added_by_key(session.values).values():
        content = session.text.content(SegmentKey(added.language, added.segment))
        place = added.place(content)
        if place is not None:
            number = word_places(content, added.text).index(place)
            mark = marks[added.language][added.segment]
            what = added.severity, added.mqm, added.message, added.text, number
            said = AddedFinding(added.language, mark, *what, added.by or None, added.at or None)
            found.append((added.language, added.segment, place.start, said))
    yield from (said for *_, said in sorted(found, key=lambda each: each[:3]))


def _notes(session: Session) -> Iterator[UnitNote]:
    marks = _marks(session)
    for number in range(len(session.text.units)):
        key = session.text.unit_key(number)
        status, comment = session.value(STATUS, key), session.value(COMMENT, key)
        outdated = session.value(OUTDATED, key) if status is None else None
        if status is None and comment is None and outdated is None:
            continue
        said = comment if isinstance(comment, Mapping) else {}
        signed = session.value(SIGNED, key)
        signed = signed if isinstance(signed, Mapping) else {}
        segments = _unit_marks(session, number, marks)
        if isinstance(outdated, Mapping):
            status, segments = outdated["status"], _parsed(outdated["segments"])
        yield UnitNote(
            segments,
            str(status) if status is not None else None,
            _text(said.get("text")),
            _text(signed.get("by")),
            _text(signed.get("at")),
            _text(said.get("by")),
            _text(said.get("at")),
        )


def _parsed(sides: Json) -> Marks:
    assert isinstance(sides, Mapping)
    return {
        code: tuple(Fingerprint.parse(str(mark)) for mark in side) if isinstance(side, Sequence) else ()
        for code, side in sides.items()
    }


def _text(value: object) -> str | None:
    return str(value) if value else None


def _marks(session: Session) -> Marks:
    return {code: fingerprints(analysis) for code, analysis in session.text.analyses.items()}


def _unit_marks(session: Session, unit: int, marks: Marks) -> Marks:
    sides = session.text.units[unit].sides
    return {code: tuple(marks[code][index] for index in side) for code, side in sides.items() if side}


def _by_mark(review: ReviewFile) -> Mapping[tuple[str, tuple[Fingerprint, ...]], UnitNote]:
    return {(code, side): note for note in review.units for code, side in note.segments.items() if side}
