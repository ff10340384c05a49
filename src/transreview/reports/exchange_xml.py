"""Aligned texts as XLIFF and TMX.

What these formats have no word for is said in attributes of a namespace of our own (XLIFF) and in properties whose
names begin with `x-` (TMX), as both provide for.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape

import transreview
from transreview.documents.document import DONE, LINKED, OWN_NAMESPACE, Remark
from transreview.review.exchange_rows import Row

DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>"
_INVALID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufefe\uff00-\ufffb\ufffd\U00010000-\U0010ffff]")


def xliff_1(rows: Iterable[Row], name: str, source: str, target: str) -> str:
    """XLIFF 1.2 (OASIS, 2008)."""

    def lines() -> Iterator[str]:
        yield DECLARATION
        yield f'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:tr="{OWN_NAMESPACE}">'
        yield (
            f'<file original="{escape(name)}" source-language="{source}" target-language="{target}" '
            'datatype="plaintext"><body>'
        )
        for number, row in enumerate(rows, start=1):
            remark, said, translated = row.remark, row.sides.get(source, ""), row.sides.get(target, "")
            is_done = remark.status == DONE
            state = "final" if is_done else _state(row, target, "new", "needs-translation")
            ours = {"by": remark.by, "at": remark.at, "comment-at": remark.comment_at}
            own = _attributes({"resname": remark.key, "approved": "yes" if is_done else None})
            yield f'<trans-unit id="{number}"{own}{_ours(remark, ours)}>'
            yield f"<source>{content(said)}</source>"
            yield f'<target state="{state}">{content(translated)}</target>'
            if remark.comment:
                yield f"<note{_attributes({'from': remark.comment_by})}>{content(remark.comment)}</note>"
            yield "</trans-unit>"
        yield "</body></file></xliff>"

    return _joined(lines)


def xliff_2(rows: Iterable[Row], name: str, source: str, target: str) -> str:
    """XLIFF 2.0 (OASIS, 2014)."""

    def lines() -> Iterator[str]:
        yield DECLARATION
        yield (
            f'<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:tr="{OWN_NAMESPACE}" '
            f'srcLang="{source}" trgLang="{target}">'
        )
        yield f'<file id="1" original="{escape(name)}">'
        for number, row in enumerate(rows, start=1):
            remark, said, translated = row.remark, row.sides.get(source, ""), row.sides.get(target, "")
            state = "final" if remark.status == DONE else _state(row, target, "initial", "initial")
            ours = _ours(remark, {"by": remark.by, "at": remark.at})
            yield f'<unit id="{number}"{_attributes({"name": remark.key})}{ours}>'
            if remark.comment:
                signed = _ours(Remark(), {"by": remark.comment_by, "at": remark.comment_at})
                yield f"<notes><note{signed}>{content(remark.comment)}</note></notes>"
            yield f'<segment state="{state}"><source xml:space="preserve">{content(said)}</source>'
            yield f'<target xml:space="preserve">{content(translated)}</target></segment>'
            yield "</unit>"
        yield "</file></xliff>"

    return _joined(lines)


def tmx(rows: Iterable[Row], source: str) -> str:
    """TMX 1.4b (LISA, 2005)."""

    def lines() -> Iterator[str]:
        yield DECLARATION
        yield (
            f'<tmx version="1.4"><header creationtool="transreview" creationtoolversion="{transreview.__version__}" '
            f'segtype="sentence" o-tmf="transreview" adminlang="en" srclang="{source}" datatype="plaintext"/><body>'
        )
        for number, row in enumerate(rows, start=1):
            yield f'<tu tuid="{number}">'
            remark = dict(row.remark.texts)
            if comment := remark.pop("comment", None):
                yield f"<note>{content(comment)}</note>"
            for name, text in remark.items():
                yield f'<prop type="x-{name.replace(" ", "-")}">{content(text)}</prop>'
            for code, said in ((code, said) for code, said in row.sides.items() if said):
                yield f'<tuv xml:lang="{code}"><seg>{content(said)}</seg></tuv>'
            yield "</tu>"
        yield "</body></tmx>"

    return _joined(lines)


def content(text: str) -> str:
    """A text as XML holds it; what XML cannot hold is left out."""
    return escape(_INVALID.sub("", text), quote=False).replace("\r", "&#13;")


def _state(row: Row, target: str, new: str, draft: str) -> str:
    """The state of a translation that is not done."""
    if not row.sides.get(target):
        return new
    return draft if target in row.drafts else "translated"


def _ours(remark: Remark, values: Mapping[str, str | None]) -> str:
    """The attributes of our own namespace."""
    said = {"link": LINKED if remark.linked else None, **values}
    return _attributes({f"tr:{name}": value for name, value in said.items()})


def _attributes(values: Mapping[str, str | None]) -> str:
    """The attributes that have a value, each with a space before it."""
    written = ((name, escape(_INVALID.sub("", value))) for name, value in values.items() if value)
    return "".join(f' {name}="{" ".join(value.split())}"' for name, value in written)


def _joined(lines: Callable[[], Iterator[str]]) -> str:
    return "".join(f"{line}\n" for line in lines())
