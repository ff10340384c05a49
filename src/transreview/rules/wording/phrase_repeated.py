"""Whole sentences that stand twice in a text, and phrases that stand twice in a sentence."""

from collections.abc import Iterable, Iterator

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.documents.document import SegmentKind
from transreview.findings.finding import Finding, Related
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, DocumentRule
from transreview.text.span import Span

_WORDS = 6
"""Words that a sentence must have for its return to be remarkable."""

_PHRASE = {"Hang": (2, 4), "Latn": (3, 14)}
"""By script the words and the letters that a phrase must have for its return within a sentence to be remarkable."""

_SHORTEST = 2


class PhraseRepeated(DocumentRule):
    """A sentence that stands twice in a text, or a phrase that stands twice in a sentence.

    ## What it does
    Reports a sentence of several words whose words all stand in the same order in an earlier sentence of the text.
    Titles, headings and captions, which repeat the body by nature, are left alone. Reports a phrase of several words
    that a sentence has twice (인적 교류 … 인적 교류); names, terms, values and what is quoted may be said again.

    ## Why is this bad
    A sentence pasted twice is overlooked by those who know the text.

    ## Example
    ```text
    양측은 무역과 투자 협력을 넓히기로 합의했다. 양측은 무역과 투자 협력을 넓히기로 합의했다.
    ```

    ## Use instead
    ```text
    양측은 무역과 투자 협력을 넓히기로 합의했다.
    ```

    ## Options
    None.
    """

    name = "phrase-repeated"
    severity = Severity.INFO
    mqm = "style/unidiomatic-style"
    catalogs = False
    needs_whole = True

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one document."""
        for segment in document.prose:
            if segment.segment.kind is SegmentKind.SENTENCE:
                yield from self._within(segment)
        seen: dict[tuple[str, ...], SegmentAnalysis] = {}
        for segment in document.prose:
            if segment.segment.kind is not SegmentKind.SENTENCE:
                continue
            words = tuple(word.text.casefold() for word in segment.words)
            if len(words) < _WORDS:
                continue
            first = seen.setdefault(words, segment)
            if first is not segment:
                place = first.location(Span(0, len(first.text)))
                yield self.finding(
                    segment,
                    Span(0, len(segment.text)),
                    Message("this sentence stands in the text already"),
                    related=[Related(place, Message("stands here first"))],
                )

    def _within(self, segment: SegmentAnalysis) -> Iterator[Finding]:
        """The first phrase that the sentence has twice."""
        for first, again in _phrases(segment):
            if not any(_may_return(segment, span) for span in (first, again)):
                yield self.finding(
                    segment,
                    again,
                    Message("“{phrase}” stands in this sentence already", phrase=again.of(segment.text)),
                    related=[Related(segment.location(first), Message("stands here first"))],
                )
                return


def _phrases(segment: SegmentAnalysis) -> Iterator[tuple[Span, Span]]:
    """Two stretches of a sentence with the same words, which do not touch; a Korean particle may end either."""
    words = segment.words
    least_words, least_letters = _PHRASE.get(segment.language.script, _PHRASE["Latn"])
    places: dict[str, list[int]] = {}
    for second, word in enumerate(words):
        known = places.setdefault(word.text.casefold(), [])
        for first in known:
            if word.span.length < _SHORTEST:
                continue
            length = _common(segment, first, second)
            one, two = _stretch(segment, first, length), _stretch(segment, second, length)
            told = [each for each in words[second : second + length] if _tells(segment, each.text)]
            if len(told) >= least_words and sum(each.span.length for each in told) >= least_letters:
                yield one, two
        known.append(second)


def _common(segment: SegmentAnalysis, first: int, second: int) -> int:
    """How many words from two places on are the same, the last one but for its particles."""
    words = segment.words
    most = min(second - first, len(words) - second)
    length = 1
    while length < most and words[first + length].text.casefold() == words[second + length].text.casefold():
        length += 1
    if length < most:
        one, other = (segment.language.index_terms(words[place + length].text) for place in (first, second))
        if one and other and one[0].word == other[0].word and len(one[0].word) >= _SHORTEST:
            length += 1
    return length


def _stretch(segment: SegmentAnalysis, first: int, length: int) -> Span:
    words = segment.words
    return Span(words[first].span.start, words[first + length - 1].span.end)


def _tells(segment: SegmentAnalysis, word: str) -> bool:
    return len(word) >= _SHORTEST and word.casefold() not in segment.language.function_words and word.isalpha()


def _may_return(segment: SegmentAnalysis, span: Span) -> bool:
    """Whether a stretch is a name, a term or a value, or stands in quotation marks."""
    named = [hit.span for hit in segment.hits] + [name.span for name in segment.names]
    named += [quantity.span for quantity in segment.quantities]
    return any(each.overlaps(span) for each in named) or any(mark in segment.text for mark in '“”"‘’「」')
