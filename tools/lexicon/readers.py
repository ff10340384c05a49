"""Readers of translated strings: rows of the same text in up to three languages."""

import gettext
import html
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

Row = dict[str, str]
CODES = ("ko", "vi")

_MARKUP = re.compile(r"<[^>]+>")
_ACCELERATOR = re.compile(r"\(_?[&~_]?[A-Z]\)|(?<![A-Za-z])[_&~](?=\w)|(?<=\w)[&~](?=\w)")
_PLACEHOLDER = re.compile(r"%\([^)]*\)[a-z]|%\d*\$?[sdu@]|\{\{?[^}]*\}?\}|\$\w+|\\n|%\w+%|&[\w.-]+;")
_PARAGRAPH = re.compile(r'<(p|h\d) id="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)
_SCRIPT = re.compile(r"<(script|style).*?</\1>", re.DOTALL)
_FLUENT = re.compile(r"^([\w-]+)\s*=\s*(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
_ATTRIBUTE = re.compile(r"^\s*(?:\.[\w-]+\s*=|\*?\[[\w-]+\])\s*", re.MULTILINE)
_PROPERTY = re.compile(r"^([\w.-]+)\s*=\s*(.*)$", re.MULTILINE)
_ENTITY = re.compile(r'<!ENTITY\s+([\w.-]+)\s+"([^"]*)"')


def clean(text: str) -> str:
    """The text without markup, placeholders and keyboard accelerators."""
    text = _MARKUP.sub(" ", html.unescape(text))
    text = _PLACEHOLDER.sub(" ", _ACCELERATOR.sub("", text))
    return " ".join(text.split())


def rows(folder: Path) -> Iterator[Row]:
    """All rows from the unpacked packages, cleaned; a row has `en` and at least one other language."""
    sources = (_catalogs(folder), _help(folder), _mozilla(folder), _home_assistant(folder), _cldr(folder))
    seen: set[tuple[str, ...]] = set()
    for source in sources:
        for row in source:
            cleaned = {code: clean(text) for code, text in row.items()}
            cleaned = {code: text for code, text in cleaned.items() if text and (code == "en" or text != cleaned["en"])}
            key = tuple(cleaned.get(code, "") for code in ("en", *CODES))
            cleaned = {code: text for code, text in cleaned.items() if "not found]" not in text}
            if "en" in cleaned and len(cleaned) > 1 and key not in seen:
                seen.add(key)
                yield cleaned


def _joined(translations: Mapping[str, Mapping[str, str]], english: Mapping[str, str]) -> Iterator[Row]:
    for key, text in english.items():
        row = {"en": text, **{code: strings[key] for code, strings in translations.items() if key in strings}}
        if len(row) > 1:
            yield row


def _catalogs(folder: Path) -> Iterator[Row]:
    """gettext catalogs: the same file name and place under the name of either language."""
    grouped: dict[str, dict[str, Path]] = {}
    for path in sorted(folder.rglob("*.mo")):
        place = str(path.relative_to(folder))
        for code in CODES:
            marked = re.sub(rf"(?<=[/-]){code}(?:[-_](?:KR|kr|VN|vn))?(?=[/.])", "*", place)
            if marked != place:
                marked = re.sub(r"pack[-_](?:ko[-_]kr|vi[-_]vn|ko_KR|vi_VN)", "pack", marked)
                grouped.setdefault(marked, {})[code] = path
    for paths in grouped.values():
        strings = {code: _catalog(path) for code, path in paths.items()}
        yield from _joined(strings, {key: key.rpartition("\x04")[2] for texts in strings.values() for key in texts})


def _catalog(path: Path) -> dict[str, str]:
    with path.open("rb") as stream:
        catalog: dict[Any, str] = gettext.GNUTranslations(stream)._catalog  # type: ignore[attr-defined]
    singular = {key if isinstance(key, str) else key[0]: text for key, text in catalog.items()}
    return {key: text for key, text in singular.items() if key and isinstance(text, str)}


def _help(folder: Path) -> Iterator[Row]:
    """The paragraphs of LibreOffice's help, joined by page and paragraph id."""
    pages = {"en": "en-US", **{code: code for code in CODES}}
    packages = {"en": "libreoffice-help-en-us", **{code: f"libreoffice-help-{code}" for code in CODES}}
    texts = {code: dict(_paragraphs(folder / packages[code], place)) for code, place in pages.items()}
    english = texts.pop("en")
    yield from _joined(texts, english)


def _paragraphs(package: Path, place: str) -> Iterator[tuple[str, str]]:
    base = package / "usr/share/libreoffice/help" / place / "text"
    for path in sorted(base.rglob("*.html")):
        page = path.read_text(encoding="utf-8", errors="replace")
        for match in _PARAGRAPH.finditer(page, max(0, page.find('id="DisplayArea"'))):
            yield f"{path.relative_to(base)}#{match[2]}", _SCRIPT.sub(" ", match[3])


def _mozilla(folder: Path) -> Iterator[Row]:
    """The strings of Firefox and Thunderbird (Fluent, properties, DTD), joined by file and key."""
    for name in ("firefox-esr", "thunderbird"):
        english = dict(_strings(folder / name, "*.ja", "en-US"))
        packs = {code: dict(_strings(folder / f"{name}-l10n-{code}", "*.xpi", code)) for code in CODES}
        yield from _joined(packs, english)


def _strings(package: Path, pattern: str, code: str) -> Iterator[tuple[str, str]]:
    for archive in sorted(package.rglob(pattern)):
        with zipfile.ZipFile(io.BytesIO(_plain_zip(archive))) as members:
            for member in sorted(members.namelist()):
                suffix = member.rpartition(".")[2]
                if suffix in ("ftl", "properties", "dtd"):
                    place = member.replace(f"/{code}/", "/*/").rpartition("*/")[2]
                    text = members.read(member).decode("utf-8", errors="replace")
                    for key, value in _parsed(text, suffix):
                        yield f"{place}#{key}", value


def _plain_zip(path: Path) -> bytes:
    """The bytes of a zip; Mozilla's own layout puts the directory first, which zipfile reads all the same."""
    return path.read_bytes()


def _parsed(text: str, suffix: str) -> Iterable[tuple[str, str]]:
    if suffix == "ftl":
        return ((match[1], _ATTRIBUTE.sub(" ", match[2])) for match in _FLUENT.finditer(text))
    if suffix == "properties":
        return ((match[1], match[2]) for match in _PROPERTY.finditer(text))
    return ((match[1], match[2]) for match in _ENTITY.finditer(text))


def _home_assistant(folder: Path) -> Iterator[Row]:
    for path in sorted((folder / "homeassistant").rglob("translations/en.json")):
        strings = {
            code: dict(_leaves(json.loads(other.read_text(encoding="utf-8"))))
            for code in CODES
            if (other := path.with_name(f"{code}.json")).exists()
        }
        yield from _joined(strings, dict(_leaves(json.loads(path.read_text(encoding="utf-8")))))


def _cldr(folder: Path) -> Iterator[Row]:
    """Names of countries, languages, cities, currencies, units, days and months, and what emoji show."""
    for package in sorted(folder.glob("cldr-*")):
        for main in sorted(package.rglob("en")):
            if not main.is_dir():
                continue
            for path in sorted(main.glob("*.json")):
                texts = {
                    code: dict(_leaves(_body(main.parent / code / path.name, code)))
                    for code in CODES
                    if (main.parent / code / path.name).exists()
                }
                yield from _joined(texts, dict(_leaves(_body(path, "en"))))


def _body(path: Path, code: str) -> Any:
    content = json.loads(path.read_text(encoding="utf-8"))
    return content["main"][code] if "main" in content else content


def _leaves(node: Any, place: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield place, node
    elif isinstance(node, list):
        yield place, " ".join(text for text in node if isinstance(text, str))
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value, f"{place}/{key}")
