"""Which files are one text in several languages, by their names alone.

Four layouts are known: `NAME.LANG.EXT`, `NAME/LANG.EXT`, `LANG/NAME.EXT` (folders may follow LANG) and
`LANG/LC_MESSAGES/NAME.po`; LANG is a BCP 47 or POSIX tag of a language that the registry has. Message files may also
be called `NAME_LANG.EXT` and, but for Java's and Flutter's, `NAME-LANG.EXT`. Paths use `/`.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from transreview.languages.registry import base_code
from transreview.named_tuple import NamedTuple

HERE = "."
"""The name of the text whose files `ko.po`, `vi.po` lie in the folder that paths are relative to."""


class NamedPath(NamedTuple):
    """A path taken apart: the name of the text, the language's code, and the tag as it is written."""

    name: str
    language: str
    tag: str


def named(path: str) -> NamedPath | None:
    """The text and the language that a path names; None where it names no language of ours.

    The name is the path without language and extension: `news/visit.ko.txt` and `ko/news/visit.txt` are both
    `news/visit`. The tag nearest to the file's name decides.
    """
    *folders, file = path.split("/")
    stem, dot, _ = file.rpartition(".")
    if not dot or not stem:
        return None
    front, _, last = stem.rpartition(".")
    if front and (code := _language(last)):
        return NamedPath("/".join((*folders, front)), code, last)
    if (suffix := _suffix(file)) is not None:
        return NamedPath("/".join((*folders, suffix.name)), suffix.language, suffix.tag)
    if (code := _language(stem)) and (not folders or folders[-1] not in ("", ".", "..")):
        return NamedPath("/".join(folders) or HERE, code, stem)
    for depth in range(len(folders) - 1, -1, -1):
        if code := _language(folders[depth]):
            below = folders[depth + 1 :]
            if below and below[0].upper() == "LC_MESSAGES":
                below = below[1:]
            return NamedPath("/".join((*folders[:depth], *below, stem)), code, folders[depth])
    return None


_SUFFIXED = {".arb": "_", ".properties": "_", ".json": "_-", ".yaml": "_-", ".yml": "_-"}


def _suffix(file: str) -> NamedPath | None:
    """The language at the end of a message file's name: `app_ko.arb`, `messages_vi_VN.properties`, `ui-en.json`."""
    stem, dot, extension = file.rpartition(".")
    for place, sign in enumerate(stem):
        if sign in _SUFFIXED.get(dot + extension.lower(), "") and place > 1 and (code := _language(stem[place + 1 :])):
            return NamedPath(stem[:place], code, stem[place + 1 :])
    return None


def grouped(paths: Iterable[str]) -> dict[str, dict[str, str]]:
    """The texts in a set of paths: name to language code to path, all in order of name and code.

    Of two files that claim the same language of a text (`a.ko.txt`, `a.ko-KR.txt`) the one with the shorter tag, then
    the first by path, stands there; the other is a text of its own, named by its whole path. Paths that name no
    language are left out.
    """
    texts: dict[str, dict[str, str]] = {}
    found = [(path, name) for path in sorted(set(paths)) if not is_own_file(path) and (name := named(path))]
    for path, name in sorted(found, key=lambda entry: (len(entry[1].tag), entry[0])):
        sides = texts.setdefault(name.name, {})
        if name.language in sides:
            texts.setdefault(path, {})[name.language] = path
        else:
            sides[name.language] = path
    return {name: dict(sorted(texts[name].items())) for name in sorted(texts)}


def siblings(path: str, paths: Iterable[str]) -> Mapping[str, str]:
    """The files among `paths` that are the same text as `path` in other languages, by language code."""
    for sides in grouped({path, *paths}).values():
        if path in sides.values():
            return {code: side for code, side in sides.items() if side != path}
    return {}


def is_own_file(path: str) -> bool:
    """Whether a file is the tool's by its name (configuration, review state) and so never a text."""
    file = path.rpartition("/")[2]
    return file in ("transreview.yaml", "transreview.yml", "pyproject.toml", "review.yaml") or file.endswith(
        (".review.yaml", ".review.yml")
    )


def is_settings_file(path: str) -> bool:
    """Whether a file is some other program's settings by its name, whatever folder of a language it lies in."""
    return path.rpartition("/")[2].lower() in _SETTINGS


_SETTINGS = frozenset(
    {
        *("_config.yml", "composer.json", "docker-compose.yml", "jsconfig.json", "manifest.json", "mkdocs.yml"),
        *("package-lock.json", "package.json", "pyproject.toml", "tsconfig.json"),
    }
)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]{2}(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}|\d{3})){0,2}(?:@\w+)?(?:\.[Uu][Tt][Ff]-?8)?")


def is_tag(text: str) -> bool:
    """Whether a text has the form of a language tag (`ko`, `zh-Hant`, `vi_VN.UTF-8`)."""
    return _tag().fullmatch(text) is not None


def _language(tag: str) -> str | None:
    return base_code(tag) if len(tag) == 2 or is_tag(tag) else None
