"""Steps of a journal for a text whose files were changed since it was written.

A journal names segments by their number. Where a file reads otherwise now, a segment is looked for by what it read
before the step: what is found once is changed there, the rest is told and never put into another sentence.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from transreview.localization.gettext import gettext as _
from transreview.review.conflicts import keep_aside
from transreview.review.history import Change, Step
from transreview.review.journal import digest
from transreview.review.session import COMMENT, LINKS, SEGMENT, SUPPRESSION
from transreview.review.working_text import SegmentKey, WorkingText, parse_key
from transreview.review.workspace import OpenedText, hashes


class Fitted(NamedTuple):
    """The steps that can be made again, and what was in the others, one sentence each."""

    steps: tuple[Step, ...]
    problems: tuple[str, ...]


def recover(opened: OpenedText, base: str) -> tuple[str, ...]:
    """Makes the steps again that a session which broke off had made; returns what could not be made, and why.

    What was being written then is one more step, so that it can be undone.

    Where files were changed since, the journal is begun anew with the steps that fit, and the old one kept aside.
    """
    recovered, session = opened.recovered, opened.session
    if recovered is None:
        return ()
    changed = {
        code
        for code, document in session.text.read.items()
        if recovered.files.get(document.path) not in (None, digest(document.source.data))
    }
    draft = () if recovered.draft is None else (recovered.draft,)
    made = fitted((*recovered.steps, *draft), session.text, changed)
    if not changed:
        told = session.recover(recovered.steps)
        for step in draft:
            session.make(step)
        return told
    kept = keep_aside(base, f"{session.text.name}.jsonl", opened.journal.content(), "journal")
    opened.journal.clear(hashes(session.text.read))
    problems = list(made.problems)
    for step in made.steps:
        problems += session.recover((step,))
        opened.journal.append(step)
    if problems:
        problems.append(_("The journal is kept as it was: {path}", path=kept))
    return tuple(problems)


def fitted(steps: Sequence[Step], text: WorkingText, changed: Collection[str]) -> Fitted:
    """The steps for the text as its files now are; `changed` are the languages whose files read otherwise than then."""
    if not changed:
        return Fitted(tuple(steps), ())
    places = dict(_places(steps, text, changed))
    problems: dict[str, None] = {}
    kept = []
    for step in steps:
        changes = []
        for change in step.changes:
            found = _moved(change, places, changed)
            if found is not None:
                changes.append(found)
            elif problem := _problem(change):
                problems[problem] = None
        if changes:
            kept.append(Step(step.title, tuple(changes)))
    return Fitted(tuple(kept), tuple(problems))


def _places(
    steps: Sequence[Step], text: WorkingText, changed: Collection[str]
) -> Iterator[tuple[SegmentKey, SegmentKey | None]]:
    """Where each segment that a step changes stands now: where it was, or the only other place that reads so."""
    was: dict[SegmentKey, str] = {}
    becomes: dict[SegmentKey, str] = {}
    for change in (change for step in steps for change in step.changes if change.target == SEGMENT):
        key = parse_key(change.key)
        if key.language in changed and key.language in text.analyses:
            was.setdefault(key, str(change.before))
            becomes[key] = str(change.after)
    for key, before in was.items():
        contents = [each.text for each in text.analyses[key.language].document.segments]
        if key.segment < len(contents) and contents[key.segment] in (before, becomes[key]):
            yield key, key
        else:
            yield key, SegmentKey(key.language, contents.index(before)) if contents.count(before) == 1 else None


def _moved(change: Change, places: Mapping[SegmentKey, SegmentKey | None], changed: Collection[str]) -> Change | None:
    if change.target == LINKS:
        return None
    if change.target == SUPPRESSION or " " not in change.key:
        return change
    key = parse_key(change.key) if change.key.split(" ")[-1].isdigit() else None
    if key is None or key.language not in changed:
        return change
    place = places.get(key)
    return None if place is None else Change(change.target, str(place), change.before, change.after)


def _problem(change: Change) -> str:
    if change.target == SEGMENT:
        values = {"before": change.before, "after": change.after}
        return _("This sentence is not there any more: “{before}”. Yours: “{after}”", **values)
    if change.target == COMMENT and isinstance(change.after, Mapping):
        return _("A comment was on a unit of the file as it was: “{text}”", text=change.after.get("text", ""))
    return _("Marks and links of units were left out: the file was changed since.")
