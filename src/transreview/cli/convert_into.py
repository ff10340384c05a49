"""`transreview convert --into`: what another program did to an exported text, put into the files that it is from."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence

from transreview.analysis.originals import original_of
from transreview.cli.convert_run import opened_text
from transreview.cli.errors import UsageError
from transreview.cli.lint_run import complain
from transreview.localization.gettext import gettext as _
from transreview.review.exchange_rows import unit_rows
from transreview.review.returning import Returned, Unplaced, folded, returned
from transreview.review.saving import save
from transreview.review.session import SEGMENT, Session
from transreview.review.working_text import parse_key
from transreview.review.workspace import OpenedText
from transreview.text.display import shown

_LISTED = 10
_QUOTED = 60


def bring_back(back: Sequence[str], into: str, source: str | None = None) -> int:
    """Puts what `back` says into the text that `into` is a file of; returns the exit status.

    `source` is the language that the rows are known by, where the files do not say it. Raises `UsageError` and what
    opening and saving a text raise; nothing is written then.
    """
    if any(os.path.exists(into) and os.path.samefile(path, into) for path in back if os.path.exists(path)):
        raise UsageError(_("{path}: cannot be put back into itself; name the file that it was made of", path=into))
    there = opened_text(back)
    here = opened_text([into])
    if there is None or here is None:
        return 2
    if here[1].recovered is not None:
        raise UsageError(
            _("{path}: has changes that are not saved; open it with `transreview review` first", path=into)
        )
    base, opened = here
    session = opened.session
    origin = _origin(back[0], there[1], opened, source)
    found = returned(session, unit_rows(there[1].session), origin)
    counts = _texts_changed(session, found)
    if found.step.changes:
        session.make(found.step)
        written = save(opened, base).paths
        for path in dict.fromkeys((*counts, *written)):
            sys.stdout.write(f"{shown(path)}: {_('{count} changed', count=counts.get(path, 0))}\n")
    else:
        sys.stdout.write(f"{shown(into)}: {_('nothing to change')}\n")
    complain(_problems(into, found.unplaced))
    return 1 if found.unplaced else 0


def _origin(path: str, back: OpenedText, opened: OpenedText, source: str | None) -> str | None:
    """The language that the rows are known by, None where the one that they share may be edited itself.

    Raises `UsageError` where the two have none in common.
    """
    texts = back.session.text, opened.session.text
    common = [code for code in texts[0].languages if code in texts[1].languages]
    if not common or (source is not None and source not in common):
        raise UsageError(
            _(
                "{path}: is in {languages}, {other} in {others}; there must be a language to know the texts by",
                path=path,
                languages=", ".join(texts[0].languages),
                other=opened.text.files.name,
                others=", ".join(texts[1].languages),
            )
        )
    if len(common) == 1 == len(texts[0].languages) and source is None and common[0] not in texts[1].fixed:
        return None
    said = (source, *(original_of(text.read.values()) for text in texts), opened.session.checks.context.source)
    return next((code for code in said if code in common), common[0])


def _texts_changed(session: Session, found: Returned) -> Mapping[str, int]:
    """How many segments of each file change."""
    counts: dict[str, int] = {}
    for change in found.step.changes:
        if change.target == SEGMENT:
            path = session.text.read[parse_key(change.key).language].path
            counts[path] = counts.get(path, 0) + 1
    return counts


def _problems(into: str, unplaced: Sequence[Unplaced]) -> Iterator[str]:
    for each in unplaced[:_LISTED]:
        text = folded(each.text)
        text = text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"
        if each.code is not None:
            told = _(
                "{path}: has no {language} text for “{text}”; add it there first", language=each.code, **_at(into, text)
            )
        elif each.is_changed:
            told = _("{path}: the original of “{text}” reads otherwise now; export it anew", **_at(into, text))
        else:
            told = _("{path}: nothing reads “{text}”; left out", **_at(into, text))
        yield told
    if len(unplaced) > _LISTED:
        yield _("{path}: {count} more like these", path=into, count=len(unplaced) - _LISTED)


def _at(path: str, text: str) -> Mapping[str, str]:
    return {"path": path, "text": text}
