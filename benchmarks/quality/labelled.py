"""Labelled texts: articles with the errors that an editor marked in them."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from transreview.languages.registry import CODES
from transreview.text.span import Span

ROOT = Path(__file__).parents[2]


class Label(NamedTuple):
    """An error that an editor marked: `span` in code points of the file's text, `paragraph` counted from 0.

    `needs` is `one-language` or `cross-language` where the data says so, else None. `must` says that the tool has to
    find it; labels that an editor is not sure of are kept, for a finding on one of them is no false alarm.
    """

    language: str
    span: Span
    text: str
    error_class: str
    correct: str
    paragraph: int = 0
    needs: str | None = None
    must: bool = True


class Labelled(NamedTuple):
    """One article: its texts by language as they were handed in, what is wrong in them, and the mended texts."""

    name: str
    texts: Mapping[str, str]
    labels: tuple[Label, ...]
    clean: Mapping[str, str]


def articles(folder: Path) -> Iterator[Labelled]:
    """The articles in a folder, one folder each with `clean.LL.txt`, `bad.LL.txt` and `labels.json`."""
    for path in sorted(folder.glob("*/labels.json")):
        texts = _by_language(path.parent, "bad")
        labels = tuple(_article_label(entry, texts) for entry in json.loads(path.read_text(encoding="utf-8")))
        yield Labelled(path.parent.name, texts, labels, _by_language(path.parent, "clean"))


def _by_language(folder: Path, kind: str) -> dict[str, str]:
    paths = {code: folder / f"{kind}.{code}.txt" for code in CODES}
    return {code: path.read_text(encoding="utf-8") for code, path in paths.items() if path.exists()}


def _article_label(entry: Mapping[str, Any], texts: Mapping[str, str]) -> Label:
    code, number = entry["lang"], entry["paragraph_index"]
    paragraph = paragraphs(texts[code])[number]
    span = Span(paragraph.start + entry["start"], paragraph.start + entry["end"])
    return Label(code, span, entry["text_span"], entry["error_class"], entry["correct"], number, entry.get("needs"))


def briefs(folder: Path) -> Iterator[Labelled]:
    """The short articles in a folder, a YAML file each: clean texts by language (two or three), and `slips` to put in.

    A slip is `[language, class of error, right words, wrong words]`; the right words stand once in the clean text.
    """
    for path in sorted(folder.glob("*.yaml")):
        entry = yaml.safe_load(path.read_text(encoding="utf-8"))
        clean = {code: entry[code] for code in CODES if code in entry}
        texts, labels = {}, []
        for code in clean:
            texts[code], found = _slipped(code, clean[code], [slip[1:] for slip in entry["slips"] if slip[0] == code])
            labels.extend(found)
        yield Labelled(path.stem, texts, tuple(labels), clean)


def _slipped(code: str, clean: str, slips: Iterable[Sequence[str]]) -> tuple[str, list[Label]]:
    """A text with slips put in, and the label of each; ValueError where right words do not stand once in the text."""
    text, copied = "", 0
    labels: list[Label] = []
    for error_class, right, wrong in sorted(slips, key=lambda slip: _place(clean, slip[1])):
        start = _place(clean, right)
        text += clean[copied:start]
        span = Span(len(text), len(text) + len(wrong))
        labels.append(Label(code, span, wrong, error_class, right, text.count("\n\n")))
        text += wrong
        copied = start + len(right)
    return text + clean[copied:], labels


def _place(text: str, words: str) -> int:
    if text.count(words) != 1:
        raise ValueError(f"“{words}” stands {text.count(words)} times in a text, not once")
    return text.index(words)


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text, which blank lines separate."""
    starts = [0, *(match.end() for match in re.finditer(r"\n\n", text))]
    ends = [*(match.start() for match in re.finditer(r"\n\n", text)), len(text)]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def seed(folder: Path) -> Labelled:
    """The article the project began with; what is `sure` and needs no source must be found."""
    data = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    text = (folder / data["file"]).read_bytes().decode("utf-8")
    labels = tuple(
        Label(
            entry["lang"],
            Span(entry["start"], entry["end"]),
            entry["text_span"],
            entry["error_class"],
            entry["correct"],
            needs="cross-language" if entry["needs_source"] else "one-language",
            must=entry["certainty"] == "sure" and not entry["needs_source"],
        )
        for entry in data["labels"]
    )
    return Labelled("seed", {"ko": text}, labels, {})


def samples(folder: Path = ROOT / "samples") -> Iterator[Labelled]:
    """The sample articles; their clean side is the text with every listed error mended."""
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    names = sorted({path.name.split(".")[0] for path in (folder / "news").glob("*.txt")})
    for name in names:
        texts = {code: (folder / "news" / f"{name}.{code}.txt").read_text(encoding="utf-8") for code in CODES}
        entries = [entry for entry in expected if entry["text"] == f"news/{name}"]
        labels = tuple(_sample_label(entry, texts[entry["language"]]) for entry in entries)
        yield Labelled(name, texts, labels, _mended(texts, entries))


def _sample_label(entry: Mapping[str, Any], text: str) -> Label:
    mark = entry.get("mark", entry["wrong"])
    start = text.index(entry["wrong"]) + entry["wrong"].index(mark)
    paragraph = text[:start].count("\n\n")
    span = Span(start, start + len(mark))
    return Label(entry["language"], span, mark, entry["error"], entry["right"], paragraph, entry["needs"])


def _mended(texts: Mapping[str, str], entries: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    mended = dict(texts)
    for entry in entries:
        mended[entry["language"]] = mended[entry["language"]].replace(entry["wrong"], entry["right"])
    return mended


def parallel_documents(path: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The documents of an alignment set, one segment a line: clean text by professional translators."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            yield entry["doc"], {code: "\n".join(side) + "\n" for code, side in entry["segments"].items()}
