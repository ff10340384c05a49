"""Documents that stand in the wrong column: whose text is not in the language that their place says."""

from collections.abc import Mapping
from typing import NamedTuple

from transreview.analysis.segment import DocumentAnalysis

_SAMPLE = 4000
_ENOUGH = 0.6
"""Share of letters in another language from which a text is in that one; a quotation or a list of names is less."""


class Misplaced(NamedTuple):
    """A document's stated language and the one that its text is in."""

    stated: str
    found: str


def misplaced(documents: Mapping[str, DocumentAnalysis]) -> tuple[Misplaced, ...]:
    """The documents of a text, by stated language, that are in another of the text's languages."""
    return tuple(
        Misplaced(code, found)
        for code, analysis in documents.items()
        if (found := _language(analysis, documents)) is not None and found != code
    )


def _language(analysis: DocumentAnalysis, documents: Mapping[str, DocumentAnalysis]) -> str | None:
    sample = ""
    for segment in analysis.prose:
        sample = f"{sample} {segment.text}"
        if len(sample) > _SAMPLE:
            break
    shares = {code: other.language.share(sample) for code, other in documents.items()}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _ENOUGH else None
