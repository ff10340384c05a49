"""Letters of a script that the language is not written in."""

from collections.abc import Iterator
from typing import ClassVar

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, SegmentRule
from transreview.text.scripts import NAMES, foreign_letters, may_be_foreign, script_of
from transreview.text.span import Span

_LONGEST_SYMBOL = 2
_LONGEST_MENTION = 12
_OPENING, _CLOSING = "([（〈《「『【“‘\"'", ")]）〉》」』】”’\"'"


class ForeignScript(SegmentRule):
    """Letters of a script that the language is not written in.

    ## What it does
    Reports runs of letters that are neither Latin nor of the language's own script: Korean letters in Vietnamese or
    English text, Chinese characters, kana or Cyrillic in any. Silent about the original form of a name in brackets
    or quotation marks, Greek letters as symbols (α, μ), and the single hanja of Korean headlines (美, 日).

    ## Why is this bad
    It is left over from the source or from a machine; readers cannot read it.

    ## Example
    ```text
    꽤多한 성과를 거뒀다
    ```

    ## Use instead
    ```text
    꽤 많은 성과를 거뒀다
    ```
    """

    name: ClassVar[str] = "foreign-script"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "linguistic-conventions/encoding"

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per run."""
        text = segment.text
        if text.isascii() or not may_be_foreign(text, segment.language.script):
            return
        for match in foreign_letters(segment.language.script).finditer(text):
            span = Span(*match.span())
            if segment.is_prose(span) and not self._is_fine(segment, text, span):
                script = Message(NAMES[script_of(text[span.start])])
                yield self.finding(
                    segment,
                    span,
                    Message(
                        "“{seen}” is written in {script}, in {language} text",
                        seen=match.group(),
                        script=script,
                        language=Message(segment.language.english_name),
                    ),
                )

    def _is_fine(self, segment: SegmentAnalysis, text: str, span: Span) -> bool:
        before, after = text[: span.start][-1:], text[span.end : span.end + 1]
        script = script_of(text[span.start])
        if script == "Grek" and span.length <= _LONGEST_SYMBOL:
            return True
        if script in ("Cyrl", "Grek") and (_is_latin(before) or _is_latin(after)):
            return True  # a look-alike within a word: `homoglyph` names it
        if script == "Hang" and "\u3131" <= text[span.start] <= "\u318e" and span.length <= _LONGEST_SYMBOL:
            return True  # a letter spoken about, or a separator
        if before and after and before in _OPENING and after in _CLOSING and span.length <= _LONGEST_MENTION:
            return True
        if _in_brackets(text, span):
            return True
        if before.isalpha() and span.of(text) in segment.language.borrowed_endings:
            return True
        return not before.isalnum() and all(
            len(word) == 1 and word in segment.language.borrowed_letters for word in _words(span.of(text))
        )


def _words(run: str) -> list[str]:
    return run.replace("·", " ").replace("-", " ").replace(",", " ").split()


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and letter < "\u0250"


def _in_brackets(text: str, span: Span) -> bool:
    """Whether the run stands in round brackets, as the original form of a name does."""
    opened = max(text.rfind("(", 0, span.start), text.rfind("（", 0, span.start))
    closed = max(text.rfind(")", 0, span.start), text.rfind("）", 0, span.start))
    return opened > closed
