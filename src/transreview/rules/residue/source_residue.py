"""The rule source-residue."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.language import Token
from transreview.rules.arbitration import evidence, sides_with_text
from transreview.rules.quoting import is_quoted
from transreview.rules.residue.written_in import written_in
from transreview.rules.rule import Context, TextRule
from transreview.text.span import Span

_IN_OWN_SCRIPT = 3
_IN_OTHER_SCRIPT = 1
_SHORTEST_OF_SENTENCE = 3
"""Letters of a word that a run of words needs one of: pairs of letters (aa ab ac) are labels."""

_OF_NAMES = frozenset(
    (
        *("von", "van", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "el"),
        *("al", "bin", "ibn", "ben", "ter", "ten", "zu", "y", "e"),
    )
)
"""Words in lower case that belong to names of persons and places."""


class SourceResidue(TextRule):
    """Words of the other language that were left in a sentence.

    ## What it does
    Reports a run of words that the other side of the unit has word for word and that are not of this side's language:
    two words in another script (one, where it has letters that only Vietnamese has), three in the same one, at least
    two of them common words in lower case. Names, and what stands in brackets or quotation marks, are left alone, for
    terms and titles are quoted on purpose. In catalogs three words count, with a
    word such as “the” or “of” among them: commands and their arguments are left alone.

    ## Why is this bad
    A draft was pasted over and a piece of the source is still there.

    ## Example
    ```text
    vi: Ông cho biết ông rất vui mừng.
    ko: 그는 rất vui mừng이라고 말했다.
    ```

    ## Use instead
    ```text
    ko: 그는 매우 기쁘다고 말했다.
    ```

    ## Options
    None.
    """

    name = "source-residue"
    severity = Severity.ERROR
    mqm = "accuracy/untranslated"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The residues in one parallel text."""
        for unit in text.units:
            sides = sides_with_text(unit)
            for code, segments in sides.items():
                for segment in segments:
                    others = [other for side, listed in sides.items() if side != code for other in listed]
                    if segment.document.catalog:
                        others = [other for other in others if other.document.original]
                    yield from self._in_segment(segment, others, unit.index)

    def _in_segment(self, segment: SegmentAnalysis, others: Sequence[SegmentAnalysis], unit: int) -> Iterator[Finding]:
        for other in others:
            if other.language.script != "Latn" or segment.text.casefold() == other.text.casefold():
                continue
            for span in _runs(segment, other):
                yield self.finding(
                    segment,
                    span,
                    Message(
                        "“{seen}” is {language} and was left untranslated",
                        seen=span.of(segment.text),
                        language=written_in(span.of(segment.text), other.language),
                    ),
                    related=[evidence(other, None, Message("the sentence it comes from"))],
                    unit=unit,
                )


def _runs(segment: SegmentAnalysis, other: SegmentAnalysis) -> Iterator[Span]:
    """The longest runs of words that another segment has too and that are rather of its language."""
    theirs = [word.text.lower() for word in other.words]
    own = segment.document.catalog or segment.language.script == other.language.script
    fewest = _IN_OWN_SCRIPT if own else _IN_OTHER_SCRIPT
    words = _latin_words(segment)
    place = 0
    while place < len(words):
        length = _shared(words[place:], theirs, segment.text)
        run = words[place : place + length]
        if length >= fewest and _is_residue(segment, other, run):
            yield Span(run[0].span.start, run[-1].span.end)
        place += max(length, 1)


def _latin_words(segment: SegmentAnalysis) -> list[Token]:
    """The words with their Latin letters alone, a particle in another script left off."""
    found = []
    for word in segment.words:
        latin = word.text
        if not _is_latin(latin[0]):
            continue
        while not latin[-1].isdigit() and not _is_latin(latin[-1]):
            latin = latin[:-1]
        found.append(Token(Span(word.span.start, word.span.start + len(latin)), latin))
    return found


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and (letter.isascii() or letter <= "\u024f" or "\u1e00" <= letter <= "\u1eff")


def _shared(words: Sequence[Token], theirs: Sequence[str], text: str) -> int:
    """How many words from the first on stand in the same order in `theirs`."""
    best = 0
    for start, word in enumerate(theirs):
        if word != words[0].text.lower():
            continue
        length = 1
        while (
            length < len(words)
            and start + length < len(theirs)
            and text[words[length - 1].span.end : words[length].span.start] == " "
            and words[length].text.lower() == theirs[start + length]
        ):
            length += 1
        best = max(best, length)
    return best


def _is_marked(word: str) -> bool:
    """Whether a word has letters that nothing but its own language has, so that it needs no second one beside it."""
    return any("\u1ea0" <= letter <= "\u1ef9" or letter in "ăđĩũơư" for letter in word)


def _is_residue(segment: SegmentAnalysis, other: SegmentAnalysis, run: Sequence[Token]) -> bool:
    span = Span(run[0].span.start, run[-1].span.end)
    common = [word for word in run if len(word.text) > 1 and word.text.islower()]
    if is_quoted(segment.text, span) or all(len(word.text) < _SHORTEST_OF_SENTENCE for word in run):
        return False
    if segment.document.catalog and not _is_phrase(segment.text, run, other.language.function_words):
        return False
    if len(common) < 2 or (len(common) < len(run) and all(word.text in _OF_NAMES for word in common)):
        return len(run) == 1 == len(common) and segment.language.script != "Latn" and _is_marked(run[0].text)
    seen = span.of(segment.text)
    return other.language.share(seen) > segment.language.share(seen)


def _is_phrase(text: str, run: Sequence[Token], function_words: Collection[str]) -> bool:
    """Whether words are part of a sentence and no command, which stands at the beginning of its line."""
    before = text[: run[0].span.start].rpartition("\n")[2]
    return bool(before.strip()) and any(word.text.lower() in function_words for word in run)
