"""What files say according to readers that are not ours: the standard library's, polib, PyYAML, markdown-it.

Each gives the texts of a file in order. Properties have no reader in Python's library; the one here follows the
description of `java.util.Properties.load` line by line and shares nothing with ours.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

CODE = "\ufffc"
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_TEXTS = frozenset({"text", "code_inline", "html_inline", "html_block", "fence", "code_block", "text_special", "image"})
_WHOLE = {"x", "bx", "ex", "bpt", "ept", "ph", "it", "sc", "ec", "sm", "em", "cp", "ut"}


def _text(data: bytes) -> str:
    if data.startswith(_MARKS[1:]):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")


def plain(data: bytes, _path: str) -> list[str]:
    return [_text(data)]


def markdown(data: bytes, _path: str) -> list[str]:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin).parse(_text(data))
    children = (child for token in tokens for child in token.children or [token])
    return [child.content for child in children if child.type in _TEXTS]


def catalog(data: bytes, path: str) -> list[str]:
    import polib

    charset = re.search(rb"charset=([A-Za-z0-9_.:-]+)", data[:20000])
    name = charset.group(1).decode() if charset else "utf-8"
    text = data.decode("utf-8-sig" if name.lower() in ("charset", "utf-8") else name)
    said = []
    for entry in polib.pofile(text, wrapwidth=0):
        if not entry.obsolete:
            said += [entry.msgctxt or "", entry.msgid, entry.msgid_plural, entry.msgstr]
            said += [entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)]
    return said


def exchange(data: bytes, _path: str) -> list[str]:
    """The sources, targets and segments of XLIFF and TMX, each inline code one character."""
    elements = ElementTree.fromstring(data).iter()
    return ["".join(_inline(element)) for element in elements if _local(element) in ("source", "target", "seg")]


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _inline(element: ElementTree.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield CODE
            if _local(child) not in _WHOLE:
                yield from _inline(child)
                yield CODE if child.text or len(child) else ""
        yield child.tail or ""


def table(data: bytes, path: str) -> list[str]:
    return [field for row in table_rows(data, path) for field in row]


def table_rows(data: bytes, path: str) -> list[list[str]]:
    csv.field_size_limit(1 << 24)
    text = _text(data)
    head = text.split("\n", 1)[0]
    mark = "\t" if path.endswith((".tsv", ".tab")) else max(",;\t|", key=head.count)
    return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark) if row]


def subtitles(data: bytes, _path: str) -> list[str]:
    return re.split(r"\n[ \t]*\n", _text(data).replace("\r\n", "\n").replace("\r", "\n"))


def office(data: bytes, _path: str) -> list[str]:
    said: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for name in packed.namelist():
            if re.fullmatch(r"word/(document|footnotes|endnotes)\.xml|Contents/section\d+\.xml", name):
                said += _in_runs(ElementTree.fromstring(packed.read(name)))
    return said


def _in_runs(element: ElementTree.Element) -> list[str]:
    """The texts of paragraphs, those of a text box behind the paragraph that holds it.

    What was deleted or moved away, and the second telling of a text box, are not the text.
    """
    paragraphs: list[list[str]] = [[]]

    def walk(inner: ElementTree.Element, own: list[str]) -> None:
        for child in inner:
            if _local(child) == "t":
                own.append("".join(child.itertext()))
            elif _local(child) == "p":
                paragraphs.append([])
                walk(child, paragraphs[-1])
            elif _local(child) not in ("Fallback", "del", "moveFrom"):
                walk(child, own)

    walk(element, paragraphs[0])
    return ["".join(texts) for texts in paragraphs]


def workbook(data: bytes, path: str) -> list[str]:
    """The cells of all sheets, shared strings put in, phonetic runs left out."""
    return [cell for row in workbook_rows(data, path) for cell in row]


def workbook_rows(data: bytes, _path: str) -> list[list[str]]:
    """The cells that each row of all sheets has, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = packed.namelist()
        shared = []
        for name in names:
            if name.lower().endswith("sharedstrings.xml"):
                root = ElementTree.fromstring(packed.read(name))
                shared = [_runs(item) for item in root if _local(item) == "si"]
        roots = [
            ElementTree.fromstring(packed.read(name))
            for name in sorted(names)
            if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)
        ]
    rows = (row for root in roots for row in root.iter() if _local(row) == "row")
    return [[_cell(cell, shared) for cell in row if _local(cell) == "c"] for row in rows]


def _cell(cell: ElementTree.Element, shared: list[str]) -> str:
    value = next((each.text or "" for each in cell if _local(each) == "v"), None)
    if cell.get("t") == "s" and value is not None:
        return shared[int(value or 0)]
    return next((_runs(each) for each in cell if _local(each) == "is"), None) or value or ""


def _runs(item: ElementTree.Element) -> str:
    beside = {id(text) for reading in item.iter() if _local(reading) == "rPh" for text in reading.iter()}
    return "".join(each.text or "" for each in item.iter() if _local(each) == "t" and id(each) not in beside)


_TEXT_ATTRIBUTES = frozenset({"alt", "title", "placeholder", "content"})


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.attributes: list[str] = []
        self.beside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            (self.attributes if name in _TEXT_ATTRIBUTES else self.beside).append(f"{name}={value}")

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def handle_comment(self, data: str) -> None:
        self.beside.append(f"<!--{data}-->")


def page(data: bytes, _path: str) -> list[str]:
    """The texts of a page, and then its attributes and comments: tags may move within a sentence that is replaced."""
    charset = re.search(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", data[:4096], re.IGNORECASE)
    name = charset.group(1).decode().lower() if charset and not data.startswith(_MARKS) else "utf-8"
    parser = _Page()
    parser.feed(data.decode("cp949" if name == "euc-kr" else name) if name != "utf-8" else _text(data))
    parser.close()
    return parser.said + parser.attributes + sorted(parser.beside)


def json_strings(data: bytes, _path: str) -> list[str]:
    said: list[str] = []
    waiting: list[object] = [
        json.loads(_text(data), object_pairs_hook=lambda pairs: [each for pair in pairs for each in pair])
    ]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, str):
            said.append(value.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    return said


def _pairs(pairs: list[tuple[str, object]]) -> list[object]:
    return [each for pair in pairs for each in pair]


def yaml_scalars(data: bytes, _path: str) -> list[str]:
    import yaml

    events = yaml.parse(_text(data), Loader=yaml.CSafeLoader)
    return [event.value for event in events if isinstance(event, yaml.ScalarEvent)]


def properties(data: bytes, _path: str) -> list[str]:
    try:
        text = _text(data)
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    said: list[str] = []
    lines = iter(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for line in lines:
        line = line.lstrip(" \t\f")
        if not line or line[0] in "#!":
            continue
        while (len(line) - len(line.rstrip("\\"))) % 2:
            line = line[:-1] + next(lines, "").lstrip(" \t\f")
        place = 0
        while place < len(line) and line[place] not in ":= \t\f":
            place += 2 if line[place] == "\\" else 1
        value = line[place:].lstrip(" \t\f")
        value = value[1:].lstrip(" \t\f") if value[:1] in (":", "=") else value
        said += [_loaded(line[:place]), _loaded(value)]
    return said


def _loaded(raw: str) -> str:
    out = io.StringIO()
    letters = iter(raw)
    for letter in letters:
        if letter != "\\":
            out.write(letter)
            continue
        following = next(letters, "")
        if following == "u":
            out.write(chr(int("".join(next(letters) for _ in range(4)), 16)))
        else:
            out.write({"t": "\t", "n": "\n", "r": "\r", "f": "\f"}.get(following, following))
    return out.getvalue().encode("utf-16", "surrogatepass").decode("utf-16", "replace")


Reader = Callable[[bytes, str], list[str]]

READERS: dict[str, Reader] = {
    "text": plain,
    "markdown": markdown,
    "po": catalog,
    "xliff": exchange,
    "tmx": exchange,
    "csv": table,
    "subtitles": subtitles,
    "docx": office,
    "hwpx": office,
    "xlsx": workbook,
    "html": page,
    "json": json_strings,
    "arb": json_strings,
    "yaml": yaml_scalars,
    "properties": properties,
}
"""By the name of our format."""
