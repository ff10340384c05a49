"""The rule term-candidate."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, NamedTuple

from transreview.analysis.names import name_spots
from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, DocumentRule, OptionValue
from transreview.text.span import Span

_LEAST_WORDS = 3
_MOST_WORDS = 8


class TermCandidate(DocumentRule):
    """A title, body or name that the article repeats and the glossary does not have.

    ## What it does
    Reports, at its first place, a name that stands `times` times in a text and is in no glossary: what has the form of
    a person's or place's name and, in languages with capitals, a phrase of three words or more that begins with a
    capital and has another at its end.

    ## Why is this bad
    It is not. It is work for whoever keeps the glossary, which is why the rule is off by default.

    ## Example
    ```text
    Ủy ban Kiểm tra Trung ương họp. Ủy ban Kiểm tra Trung ương kết luận. Ủy ban Kiểm tra Trung ương đề nghị.
    ```

    ## Use instead
    ```text
    concepts:
      - {id: central-inspection, kind: organisation, terms: {vi: [Ủy ban Kiểm tra Trung ương], ko: [중앙검사위원회]}}
    ```

    ## Options
    `times` (3): how often it has to stand in the text.
    """

    name = "term-candidate"
    severity = Severity.OFF
    mqm = "terminology"
    catalogs = False
    needs_whole = True
    options: ClassVar[Mapping[str, OptionValue]] = {"times": 3}

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The candidates in one document."""
        places: dict[str, list[_Place]] = {}
        for segment in document.prose:
            known = [hit.span for hit in segment.hits]
            for span in dict.fromkeys((*_names(segment), *_phrases(segment))):
                if not any(other.contains(span) for other in known):
                    places.setdefault(span.of(segment.text), []).append(_Place(segment, span))
        often = {text: found for text, found in places.items() if len(found) >= int(self.settings["times"])}
        for text, found in often.items():
            if not any(text != other and text in other and len(often[other]) == len(found) for other in often):
                yield self.finding(
                    *found[0],
                    Message(
                        "“{text}” stands {found} times in this text and is in no glossary", text=text, found=len(found)
                    ),
                )


class _Place(NamedTuple):
    segment: SegmentAnalysis
    span: Span


def _names(segment: SegmentAnalysis) -> Iterator[Span]:
    return (spot.span for spot in name_spots([segment]) if not spot.concepts)


def _phrases(segment: SegmentAnalysis) -> Iterator[Span]:
    """The runs of words that begin with a capital and have another one as the last word or the one before it."""
    if segment.language.script != "Latn":
        return
    words = segment.words
    for start, first in enumerate(words):
        if not first.text[:1].isupper():
            continue
        for end in range(start + 1, min(start + _MOST_WORDS, len(words))):
            if segment.text[words[end - 1].span.end : words[end].span.start] != " ":
                break
            capitals = any(word.text[:1].isupper() for word in words[max(start + 1, end - 1) : end + 1])
            if capitals and end - start + 1 >= _LEAST_WORDS:
                yield Span(first.span.start, words[end].span.end)
