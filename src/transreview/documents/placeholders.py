"""The placeholders of a message, by the syntax that its flags name.

Flags are those of gettext (`python-format`, `no-c-format`; GNU gettext manual, section "c-format Flag") and of Weblate
(`icu-message-format`); `mediawiki-format` is ours. Without one only what is unmistakable is taken for a placeholder.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache

from transreview.documents import message_format, printf
from transreview.documents.placeholder import CHOICE
from transreview.documents.placeholder import Placeholder as Placeholder
from transreview.text.span import Span

Reader = Callable[[str], Iterator[Placeholder]]


def placeholders(text: str, flags: Collection[str] = ()) -> tuple[Placeholder, ...]:
    """The placeholders of a message, by position."""
    if not _marks().search(text):
        return ()
    readers = _readers(frozenset(flags)) if flags else ()
    if readers:
        found = [placeholder for reader in readers for placeholder in reader(text)]
    else:
        found = list(_evident(text, flags))
    return tuple(sorted(found)) if len(found) > 1 else tuple(found)


def is_format(flags: Collection[str], syntax: str) -> bool:
    """Whether the flags say that a message is a format of that family."""
    return any(_reader_of(flag) is _READERS[syntax] for flag in flags)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[%{$~]")


@cache
def _readers(flags: frozenset[str]) -> tuple[Reader, ...]:
    found = (_reader_of(flag) for flag in sorted(flags))
    return tuple(dict.fromkeys(reader for reader in found if reader is not None))


def _reader_of(flag: str) -> Reader | None:
    if not flag.endswith("-format") or flag.startswith(("no-", "possible-", "impossible-")):
        return None
    return _READERS.get(_FAMILIES.get(flag.removesuffix("-format"), ""))


def _evident(text: str, flags: Collection[str]) -> Iterator[Placeholder]:
    """What is a placeholder whatever the program is written in, less the families that the flags rule out."""
    excluded = {
        _FAMILIES.get(flag.removeprefix("no-").removesuffix("-format")) for flag in flags if flag.startswith("no-")
    }
    if message_format.is_message_format(text):
        yield from message_format.arguments(text)
        return
    if "%" in text and "printf" not in excluded:
        yield from printf.evident(text)
    if "{" in text and "brace" not in excluded:
        yield from message_format.evident_fields(text)
    for match in _named().finditer(text):
        if match.lastgroup not in excluded:
            name = match.group().strip("%${}()L")
            yield Placeholder(Span(*match.span()), match.group(), name, "", match.lastgroup or "")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(
        r"(?a)(?P<shell>\$\{[A-Za-z_]\w*\}|\$\([A-Za-z_]\w*\))"
        r"|(?P<ruby>%\{[A-Za-z_]\w*\})"
        r"|(?<![%\d\w])(?P<qt>%L?\d{1,2})(?![\d$%]|\.\d|[a-zA-Z])"
        r"|(?<![%\w])(?P<name>%[A-Z][A-Z_]{3,}[A-Z]%?)(?![a-z])"
    )


def _pattern(syntax: str, pattern: str) -> Reader:
    def read(text: str) -> Iterator[Placeholder]:
        for match in re.finditer(pattern, text, re.ASCII):
            yield Placeholder(Span(*match.span()), match.group(), match[1] or match.group(), "", syntax)

    return read


def _mediawiki(text: str) -> Iterator[Placeholder]:
    """`$1`; in `{{PLURAL:$1|page|pages}}` it chooses a form and is not shown."""
    for match in re.finditer(r"(?P<chooses>(?:GENDER|PLURAL):)?(?P<shown>\$(\d))(?!\d)", text, re.ASCII):
        kind = CHOICE if match["chooses"] else ""
        yield Placeholder(Span(*match.span("shown")), match["shown"], match[3], kind, "mediawiki")


_READERS: Mapping[str, Reader] = {
    "printf": printf.conversions,
    "brace": message_format.brace_fields,
    "icu": message_format.arguments,
    "qt": _pattern("qt", r"%L?(n|\d{1,2})(?!\d)"),
    "boost": _pattern("boost", r"%(\d+)%|%\|?\d*\$?[-+ 0#]*\d*(?:\.\d+)?[a-z]\|?"),
    "shell": _pattern("shell", r"\$(?:\{(?=\w)|(?=[A-Za-z_]))(\w+)\}?"),
    "mediawiki": _mediawiki,
    "tilde": _pattern("tilde", r"~(?:\d*)([aAsSdDxXoObBcCfF])"),
}
_FAMILIES: Mapping[str, str] = {
    **dict.fromkeys(
        (
            *("c", "objc", "c++", "python", "java-printf", "php", "perl", "ruby", "lua", "javascript", "gcc-internal"),
            *("gfc-internal", "tcl", "awk", "object-pascal", "elisp", "d", "ocaml", "go"),
        ),
        "printf",
    ),
    **dict.fromkeys(("python-brace", "perl-brace", "csharp", "rust"), "brace"),
    **dict.fromkeys(("java", "icu-message", "icu"), "icu"),
    **dict.fromkeys(("qt", "qt-plural", "kde", "kde-kuit", "ycp", "smalltalk"), "qt"),
    "boost": "boost",
    "sh": "shell",
    "mediawiki": "mediawiki",
    **dict.fromkeys(("lisp", "scheme", "gimp-scheme"), "tilde"),
}
