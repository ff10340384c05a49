"""The rule segment-identical."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.language import Language, detect
from transreview.rules.arbitration import evidence, sides_with_text, whole
from transreview.rules.residue.written_in import written_in
from transreview.rules.rule import Context, TextRule

_FEWEST_WORDS = 3
_FEWEST_COMMON = 2
_MARKS = ".,;:!?…()[]\"'“”‘’"


class SegmentIdentical(TextRule):
    """A segment that is the same in two languages.

    ## What it does
    Reports a segment whose text is that of its counterpart, on the side whose language it is not in. Names, numbers,
    addresses and other text without at least two common words are the same in every language and are left alone, as
    are the commands in catalogs.

    ## Why is this bad
    The sentence was copied and never translated.

    ## Example
    ```text
    vi: Hai bên nhất trí mở rộng hợp tác.
    ko: Hai bên nhất trí mở rộng hợp tác.
    ```

    ## Use instead
    ```text
    ko: 양측은 협력을 확대하기로 했다.
    ```

    ## Options
    None.
    """

    name = "segment-identical"
    severity = Severity.ERROR
    mqm = "accuracy/untranslated"

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The untranslated segments of one parallel text."""
        for unit in text.units:
            reported: set[int] = set()
            for one, other in combinations(sides_with_text(unit).values(), 2):
                for copy, original in _copies(one, other):
                    if id(copy) not in reported:
                        reported.add(id(copy))
                        yield self.finding(
                            copy,
                            whole(copy),
                            Message(
                                "the {language} text stands here too: it is not translated",
                                language=written_in(original.text, original.language),
                            ),
                            related=[evidence(original, None, Message("the text that was copied"))],
                            unit=unit.index,
                        )


def _copies(
    one: Iterable[SegmentAnalysis], other: Iterable[SegmentAnalysis]
) -> Iterator[tuple[SegmentAnalysis, SegmentAnalysis]]:
    """The segments of two sides that are the same, the one in the wrong language first."""
    by_text = {segment.text.casefold(): segment for segment in other}
    for segment in one:
        same = by_text.get(segment.text.casefold())
        if same is not None and _is_language(segment, same.language):
            code = detect(segment.text, (segment.language, same.language))
            if code == same.language.code:
                yield segment, same
            elif code == segment.language.code:
                yield same, segment


def _is_language(segment: SegmentAnalysis, other: Language) -> bool:
    """Whether a text has words besides names, numbers and abbreviations."""
    chunks = segment.text.split()
    words = [word.strip(_MARKS) for word in chunks if word.strip(_MARKS).isalpha()]
    common = [word for word in words if len(word) > 1 and not word[0].isupper()]
    if len(words) < _FEWEST_WORDS or len(common) < _FEWEST_COMMON:
        return False
    return not segment.document.catalog or segment.text[:1].isupper() or _has_function_word(words, other)


def _has_function_word(words: Iterable[str], language: Language) -> bool:
    """Whether words are part of a sentence and no command."""
    return any(word.lower() in language.function_words for word in words)
