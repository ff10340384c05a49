"""Texts for tests: documents and parallel texts made from strings, without files."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from transreview.alignment.catalog import align_by_key
from transreview.alignment.unit import Alignment, Link, ParallelText, Unit
from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import Document, Segment, SourceFile
from transreview.documents.po import Catalog
from transreview.glossary.glossary import Glossary
from transreview.languages.registry import language
from transreview.text.normalise import normalise


def document(text: str, code: str) -> Document:
    """A document whose paragraphs are separated by blank lines, each cut into sentences."""
    segments: list[Segment] = []
    start = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        normal = normalise(paragraph)
        for sentence in language(code).sentences(normal.text):
            span = normal.to_raw(sentence)
            segments.append(
                Segment(index=len(segments), text=span.of(paragraph), start=start + span.start, paragraph=number)
            )
        start += len(paragraph) + 2
    return _document(text, code, segments)


def _document(text: str, code: str, segments: Sequence[Segment]) -> Document:
    path = f"text.{code}.txt"
    return Document(path, code, text, tuple(segments), "text", SourceFile(path, text.encode()))


def analysed(text: str, code: str, glossary: Glossary | None = None) -> DocumentAnalysis:
    """The analysis of such a document."""
    return DocumentAnalysis(document(text, code), language(code), glossary or Glossary())


def catalog(text: str, code: str, glossary: Glossary | None = None) -> ParallelText:
    """A gettext catalog as a parallel text of its originals and their translations into language `code`."""
    documents = Catalog().read(SourceFile(f"{code}.po", text.encode()), code)
    analyses = {
        each.language: DocumentAnalysis(each, language(each.language), glossary or Glossary()) for each in documents
    }
    return ParallelText(f"{code}.po", analyses, align_by_key({each.language: each for each in documents}))


def parallel(
    rows: Sequence[Mapping[str, str]],
    glossary: Glossary | None = None,
    order: Mapping[str, Sequence[int]] | None = None,
) -> ParallelText:
    """A parallel text with one unit per row; each side is one segment, an absent or empty side is no segment.

    `order` says for a language in which order its document has the rows; by default as they stand.
    """
    codes = list(dict.fromkeys(code for row in rows for code in row))
    segments: dict[str, list[Segment]] = {code: [] for code in codes}
    texts = dict.fromkeys(codes, "")
    sides: list[dict[str, tuple[int, ...]]] = [{} for _ in rows]
    for code in codes:
        for number in (order or {}).get(code, range(len(rows))):
            side = rows[number].get(code, "")
            sides[number][code] = (len(segments[code]),) if side else ()
            if side:
                start = len(texts[code])
                segments[code].append(Segment(len(segments[code]), side, start, paragraph=len(segments[code])))
                texts[code] += side + "\n\n"
    units = [Unit({code: side[code] for code in codes}) for side in sides]
    pairs = [(left, right) for position, left in enumerate(codes) for right in codes[position + 1 :]]
    links = {pair: tuple(Link(unit.sides[pair[0]], unit.sides[pair[1]]) for unit in units) for pair in pairs}
    documents = {
        code: DocumentAnalysis(_document(texts[code], code, segments[code]), language(code), glossary or Glossary())
        for code in codes
    }
    return ParallelText("text", documents, Alignment(tuple(units), links))


def copied_samples(folder: Path) -> Path:
    """The sample project, copied into a folder of its own below `folder`."""
    samples = Path(__file__).parents[1] / "samples"
    ignored = shutil.ignore_patterns(".transreview", "*.review.yaml")
    return Path(shutil.copytree(samples, folder / "project", ignore=ignored))
