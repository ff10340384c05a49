"""The change list for the translator, as Markdown: what was, what is, why, and what is still open."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import groupby

from transreview.findings.finding import Finding
from transreview.findings.message import localised
from transreview.findings.mqm import title
from transreview.languages.registry import language
from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import ngettext
from transreview.review.changed_segments import ChangedSegment, changed_elsewhere, changed_segments
from transreview.review.session import COMMENT, SUPPRESSION, Session
from transreview.review.summary import summarised
from transreview.text.display import shown


def change_list(session: Session, signed: Mapping[str, str]) -> str:
    """The list, in the language of the interface; `signed` says who made it (`by`) and when (`at`)."""
    return "\n".join(_lines(session, signed)) + "\n"


def _lines(session: Session, signed: Mapping[str, str]) -> Iterator[str]:
    changes = changed_segments(session)
    summary = summarised(session)
    yield f"# {_('Changes: {name}', name=_plain(session.text.name))}"
    yield ""
    who = ", ".join(_plain(signed[name]) for name in ("by", "at") if signed.get(name))
    counted = ngettext("{count} sentence changed", "{count} sentences changed", len(changes))
    reviewed = _("{done} of {total} units reviewed", done=summary.done, total=summary.units)
    yield " · ".join(part for part in (who, counted, reviewed) if part)
    for change in changes:
        yield from _change(session, change)
    yield from _elsewhere(session)
    yield from _still_open(session)


def _change(session: Session, change: ChangedSegment) -> Iterator[str]:
    yield from ("", f"## {_heading(change.unit, change.key.language)}", "")
    was, now = _compared(change.before, change.after)
    yield f"- {_('Was:')} {was}"
    yield f"- {_('Is:')} {now}"
    yield from (f"- {_('Why:')} {_plain(reason)}" for reason in change.reasons)
    for code in session.text.languages:
        side = session.text.side(change.unit, code)
        if code != change.key.language and side:
            yield f"- {language(code).own_name}: {_plain(side)}"
    comment = session.value(COMMENT, session.text.unit_key(change.unit))
    if isinstance(comment, Mapping):
        by = f" ({_plain(str(comment['by']))})" if comment.get("by") else ""
        yield f"- {_('Comment')}{by}: {_plain(str(comment.get('text', '')))}"


def _elsewhere(session: Session) -> Iterator[str]:
    changes = changed_elsewhere(session)
    for path, group in groupby(changes, key=lambda change: change.segment.path):
        yield from ("", f"## {_plain(path)}")
        for change in group:
            was, now = _compared(change.before, change.after)
            yield from ("", f"- {_('Was:')} {was}", f"- {_('Is:')} {now}")


def _still_open(session: Session) -> Iterator[str]:
    entries = [
        entry
        for entry in session.board.entries
        if session.value(SUPPRESSION, entry.finding.fingerprint) is None or not entry.finding.fingerprint
    ]
    if entries:
        yield from ("", f"## {_('Still open')}", "")
    for entry in entries:
        place = _heading(entry.unit, entry.finding.location.language)
        yield f"- {place} · {_(entry.finding.severity.label)}: {_open(entry.finding)}"


def _open(finding: Finding) -> str:
    words = f"“{_plain(finding.location.text)}” – " if finding.location.text else ""
    kind = f" ({_plain(_(title(finding.mqm)))})" if finding.mqm else ""
    return f"{words}{_plain(localised(finding.message, _))}{kind}"


def _heading(unit: int, code: str) -> str:
    name = language(code).own_name
    return f"{_('Unit {number}', number=unit + 1)} · {name}" if unit >= 0 else name


def _compared(before: str, after: str) -> tuple[str, str]:
    """Both texts, the words that differ struck out in the one and strong in the other."""
    old, new = _words(before), _words(after)
    was: list[str] = []
    now: list[str] = []
    for kind, start, end, other_start, other_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            was += map(_plain, old[start:end])
            now += map(_plain, new[other_start:other_end])
        else:
            was.append(_marked("~~", old[start:end]))
            now.append(_marked("**", new[other_start:other_end]))
    return "".join(was), "".join(now)


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|\S+", " ".join(text.split("\n")))


def _marked(mark: str, words: Iterable[str]) -> str:
    """Words between marks, which must touch them: white space around stays outside."""
    text = "".join(words)
    inner = text.strip()
    if not inner:
        return text
    start = text.index(inner)
    return f"{text[:start]}{mark}{_plain(inner)}{mark}{text[start + len(inner) :]}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is, in one line."""
    return re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", shown(" ".join(text.split("\n"))))
