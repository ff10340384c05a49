"""Vietnamese names in English with and without their marks in one text."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.house import MAJORITY
from transreview.rules.rule import Context, DocumentRule, fix
from transreview.text.edit import Edit

_HOUSE = "vietnamese-names-in-english"


class EnDiacritics(DocumentRule):
    """A name with Vietnamese marks once and without them another time.

    ## What it does
    Compares names that are the same letters and differ in marks alone (`Tô Lâm`, `To Lam`) and reports the rarer
    spelling, or the one that the house choice `vietnamese-names-in-english` (`marked`, `plain`) does not want. A tie is
    left alone. Names that the text writes one way only are too.

    ## Why is this bad
    One person reads as two.

    ## Example
    ```text
    To Lam arrived. To Lam spoke. Tô Lâm left.
    ```

    ## Use instead
    ```text
    To Lam arrived. To Lam spoke. To Lam left.
    ```

    ## Options
    None; the house choice decides.
    """

    name = "en-diacritics"
    severity = Severity.INFO
    mqm = "style/organizational-style"
    needs_whole = True
    languages: ClassVar[frozenset[str]] = frozenset({"en"})

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one document."""
        mentions = [(segment, name) for segment in document.prose for name in segment.names]
        spellings: dict[str, Counter[str]] = {}
        for _, name in mentions:
            spellings.setdefault(_plain(name.text), Counter())[name.text] += 1
        wanted = context.house.get(_HOUSE, MAJORITY)
        for segment, name in mentions:
            right = _usual(spellings[_plain(name.text)], wanted)
            if right is not None and right != name.text:
                yield self.finding(
                    segment,
                    name.span,
                    Message("“{name}” is written “{right}” elsewhere in this text", name=name.text, right=right),
                    fixes=[
                        fix(
                            segment,
                            Edit(name.span, right),
                            title=Message("{name} → {right}", name=name.text, right=right),
                        )
                    ],
                )


def _usual(counted: Counter[str], wanted: str) -> str | None:
    """The spelling to use of those that a text has; None where it has one, or as many of each."""
    if len(counted) < 2:
        return None
    if wanted != MAJORITY:
        fitting = [name for name in counted if (name == _plain(name)) == (wanted == "plain")]
        return fitting[0] if len(fitting) == 1 else None
    (first, most), (_, second) = counted.most_common(2)
    return first if most > second else None


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
