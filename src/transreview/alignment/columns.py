"""Whether the columns of a text were swapped: Vietnamese in the English column and the like."""

from collections.abc import Iterable, Mapping

from transreview.analysis.segment import DocumentAnalysis
from transreview.languages.language import Language

_SAMPLE = 4000
_LEAD = 0.3


def swapped_columns(documents: Mapping[str, DocumentAnalysis], languages: Iterable[Language]) -> dict[str, str]:
    """The codes whose text is clearly in another one of `languages`, each with the code of that one."""
    found = {}
    candidates = list(languages)
    for code, document in documents.items():
        text = " ".join(segment.text for segment in document.prose)[:_SAMPLE]
        shares = {language.code: language.share(text) for language in candidates}
        best = max(shares, key=lambda one: shares[one], default=code)
        if best != code and shares[best] - shares.get(code, 0.0) > _LEAD:
            found[code] = best
    return found
