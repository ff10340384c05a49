"""The rule columns-swapped."""

from collections.abc import Iterable

from transreview.alignment.columns import swapped_columns
from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.registry import CODES, language
from transreview.rules.arbitration import whole
from transreview.rules.rule import Context, TextRule

_FEWEST_LETTERS = 40


class ColumnsSwapped(TextRule):
    """A document that is not in the language its column, or its file name, says.

    ## What it does
    Compares how far the letters and syllables of each document are those of our languages. Reports a document that is
    clearly in another one, at its first segment.

    ## Why is this bad
    Every other finding on that text means nothing.

    ## Example
    ```text
    visit.vi.txt: The two leaders agreed to widen cooperation in science and technology.
    visit.en.txt: Hai nhà lãnh đạo nhất trí mở rộng hợp tác khoa học và công nghệ.
    ```

    ## Use instead
    ```text
    visit.en.txt: The two leaders agreed to widen cooperation in science and technology.
    visit.vi.txt: Hai nhà lãnh đạo nhất trí mở rộng hợp tác khoa học và công nghệ.
    ```

    ## Options
    None. Texts of fewer than forty letters are not judged.
    """

    name = "columns-swapped"
    severity = Severity.ERROR
    mqm = "accuracy"
    catalogs = False
    needs_whole = True

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The documents in the wrong language."""
        long_enough = {
            code: document
            for code, document in text.documents.items()
            if sum(letter.isalpha() for segment in document.prose for letter in segment.text) >= _FEWEST_LETTERS
        }
        for code, found in swapped_columns(long_enough, map(language, CODES)).items():
            first = long_enough[code].prose[0]
            yield self.finding(
                first,
                whole(first),
                Message(
                    "this text is {language} and stands where {expected} belongs",
                    language=Message(language(found).english_name),
                    expected=Message(language(code).english_name),
                ),
            )
