"""Words that stand twice in a row."""

import itertools
from collections.abc import Iterable, Iterator

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.language import Token
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span

_LONGEST = 4
"""Words of a phrase that is looked for twice in a row."""


class DoubledWord(SegmentRule):
    """A word or short phrase that stands twice in a row.

    ## What it does
    Reports words that are repeated with nothing but a space between. What a language says twice rightly is left alone:
    reduplication (luôn luôn, 차례차례), grammar (had had), names and numbers, and what a text says twice again.

    ## Why is this bad
    It is the trace of an edit that was half undone, or of two synonyms of the source that became one word.

    ## Example
    ```text
    인적 교류가 더욱 활발해지고 활발해지고 있다.
    ```

    ## Use instead
    ```text
    인적 교류가 더욱 활발해지고 있다.
    ```

    ## Options
    None.
    """

    name = "doubled-word"
    severity = Severity.WARNING
    mqm = "linguistic-conventions/spelling"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one segment."""
        for first, again in _doubled(segment.text, segment.words):
            words = tuple(word.text.casefold() for word in first)
            if segment.language.may_repeat(words) or not all(any(map(str.isalpha, word)) for word in words):
                continue
            if _is_name(first):
                continue
            kept = Span(first[0].span.start, first[-1].span.end)
            whole = Span(kept.start, again[-1].span.end)
            removed = Edit(Span(kept.end, whole.end), "")
            text = kept.of(segment.text)
            if segment.document.text.count(whole.of(segment.text)) > 1:
                continue  # a slip does not come back: 로아 로아 호텔 is called so
            yield self.finding(
                segment,
                whole,
                Message("“{text}” stands here twice", text=text),
                fixes=[fix(segment, removed, title=Message("{seen} → {text}", seen=whole.of(segment.text), text=text))],
            )


def _doubled(text: str, words: tuple[Token, ...]) -> Iterator[tuple[tuple[Token, ...], tuple[Token, ...]]]:
    """The stretches of words that are followed by themselves, the longest first at each place."""
    folded = [word.text.casefold() for word in words]
    place = 0
    while place < len(words) - 1:
        size = next(
            (
                size
                for size in range(min(_LONGEST, (len(words) - place) // 2), 0, -1)
                if folded[place : place + size] == folded[place + size : place + 2 * size]
                and _only_spaces(text, words[place : place + 2 * size])
            ),
            0,
        )
        if size:
            yield words[place : place + size], words[place + size : place + 2 * size]
        place += 2 * size if size else 1


def _only_spaces(text: str, words: tuple[Token, ...]) -> bool:
    return all(text[one.span.end : other.span.start].isspace() for one, other in itertools.pairwise(words))


def _is_name(words: tuple[Token, ...]) -> bool:
    """Whether the words are written as a name in a script that has capitals (Duran Duran, New York New York)."""
    return all(word.text[:1].isupper() and word.text.isalpha() for word in words)
