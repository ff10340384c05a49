"""Aligned units as texts side by side, with a review file that keeps what is known of the units."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from transreview.alignment.hand import Fingerprint, HandLink, fingerprints
from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import SourceFile
from transreview.documents.format import format_of
from transreview.glossary.glossary import Glossary
from transreview.languages.registry import language
from transreview.reports import exchange
from transreview.review.aligning import align_text
from transreview.review.discovery import review_path
from transreview.review.exchange_rows import Row
from transreview.review.review_file import ReviewFile, UnitNote, review_yaml

_GAPS = {".md": "\n\n"}
"""What stands between units where a line end alone begins no paragraph."""

Sides = Mapping[str, tuple[int, ...]]
"""The segments of a unit (indices) in each language."""


def text_bundle(rows: Sequence[Row], codes: Sequence[str], stem: str, extension: str) -> Mapping[str, bytes]:
    """The files by path: a text for each language, a unit a line, and the review file beside them if it has to say any.

    `stem` is the path without extension, which names a text format. Hand links are kept, and made where the texts
    would be lined up in another way than the rows are.
    """
    gap = _GAPS.get(extension, "\n")
    texts = {code: exchange.text(rows, code, gap) for code in codes}
    paths = {code: f"{stem}.{code}{extension}" for code in codes}
    files = {paths[code]: text.encode() for code, text in texts.items()}
    analyses = {code: _analysis(paths[code], files[paths[code]], code) for code in codes if texts[code]}
    review = _review(rows, analyses, gap)
    if review != ReviewFile():
        files[review_path(paths[codes[0]])] = review_yaml(review).encode()
    return files


def _analysis(path: str, data: bytes, code: str) -> DocumentAnalysis:
    form = format_of(path[path.rindex(".") :])
    assert form is not None
    return DocumentAnalysis(form.read(SourceFile(path, data), code)[0], language(code), Glossary())


def _review(rows: Sequence[Row], analyses: Mapping[str, DocumentAnalysis], gap: str) -> ReviewFile:
    marks = {code: fingerprints(analysis) for code, analysis in analyses.items()}
    found = {_key(unit.sides) for unit in align_text(analyses).units} if len(analyses) > 1 else set()
    links: list[HandLink] = []
    notes: list[UnitNote] = []
    for row, sides in zip(rows, _sides(rows, analyses, gap), strict=True):
        mine = {code: tuple(marks[code][index] for index in side) for code, side in sides.items()}
        if row.remark.linked or _key(sides) not in found:
            links += _links(mine)
        said = row.remark
        if said.status or said.comment:
            segments = {code: side for code, side in mine.items() if side}
            signed = said.by, said.at, said.comment_by, said.comment_at
            notes.append(UnitNote(segments, said.status, said.comment, *signed))
    return ReviewFile(tuple(links), tuple(notes))


def _key(sides: Sides) -> frozenset[tuple[str, tuple[int, ...]]]:
    return frozenset((code, tuple(side)) for code, side in sides.items() if side)


def _sides(rows: Iterable[Row], analyses: Mapping[str, DocumentAnalysis], gap: str) -> Iterator[Sides]:
    """The segments that each row has become: those on its line."""
    by_line = {code: _by_line(analysis, gap) for code, analysis in analyses.items()}
    line = dict.fromkeys(analyses, 0)
    for row in rows:
        sides: dict[str, tuple[int, ...]] = {}
        for code in analyses:
            sides[code] = ()
            if row.sides.get(code, "").strip():
                sides[code] = tuple(by_line[code].get(line[code], ()))
                line[code] += 1
        yield sides


def _by_line(analysis: DocumentAnalysis, gap: str) -> Mapping[int, list[int]]:
    text = analysis.document.text
    found: dict[int, list[int]] = {}
    line = reached = 0
    for segment in analysis.document.segments:
        start = segment.place.start
        line += text.count(gap, reached, start)
        reached = start
        found.setdefault(line, []).append(segment.index)
    return found


def _links(marks: Mapping[str, tuple[Fingerprint, ...]]) -> Iterator[HandLink]:
    for left, right in combinations(marks, 2):
        if marks[left] or marks[right]:
            yield HandLink((left, right), marks[left], marks[right])
