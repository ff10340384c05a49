"""Letters that only look like those of the word around them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, DocumentRule, fix
from transreview.text.edit import Edit
from transreview.text.normalise import LOOK_ALIKES
from transreview.text.span import Span

# Unicode Technical Standard 39, confusables: the letters of Cyrillic and Greek that look like a Latin one.
_CYRILLIC = dict(zip("аеорсухіјѕԁһӏАВЕЅІЈКМНОРСТУХҮԌԚԜ", "aeopcyxijsdhlABESIJKMHOPCTYXYGQW", strict=True))
_GREEK = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX", strict=True))
_LATIN = {**_CYRILLIC, **_GREEK}


class Homoglyph(DocumentRule):
    """Letters of two scripts in one word.

    ## What it does
    Reports words that mix Latin letters with Cyrillic or Greek ones that look like them, and the letters Ð and Ɖ in
    words of a text that elsewhere writes Đ. Greek symbols (μm, kΩ) are no words.

    ## Why is this bad
    The word looks right, and no search, glossary or spelling check finds it.

    ## Example
    ```text
    Hа Nội (the а is Cyrillic)
    ```

    ## Use instead
    ```text
    Ha Nội (all letters Latin)
    ```
    """

    name: ClassVar[str] = "homoglyph"
    severity: ClassVar[Severity] = Severity.ERROR
    mqm: ClassVar[str] = "linguistic-conventions/encoding"

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """One finding per word."""
        writes_barred_d: bool | None = None
        for segment in document.prose:
            if segment.text.isascii():
                continue
            yield from self._mixed(segment)
            if segment.written is not segment.text and any(sign in segment.written for sign in LOOK_ALIKES):
                if writes_barred_d is None:
                    writes_barred_d = any("đ" in other.segment.text.lower() for other in document.prose)
                if writes_barred_d:
                    yield from self._barred(segment)

    def _mixed(self, segment: SegmentAnalysis) -> Iterator[Finding]:
        for match in _mixed_word().finditer(segment.text):
            word, span = match.group(), Span(*match.span())
            foreign = [letter for letter in word if "\u0370" <= letter <= "\u052f"]
            latin = any(letter.isalpha() and (letter < "\u0250" or "\u1e00" <= letter <= "\u1eff") for letter in word)
            alike = any(letter in _LATIN or letter >= "\u0400" for letter in foreign)
            if not latin or not alike or not segment.is_prose(span):
                continue
            mended = unicodedata.normalize("NFC", "".join(_LATIN.get(letter, letter) for letter in word))
            signs = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in dict.fromkeys(foreign))
            fixes = [
                fix(
                    segment,
                    Edit(span, mended),
                    title=Message("Write “{mended}” in Latin letters", mended=mended),
                    safety=Safety.UNSAFE,
                )
                for _ in range(all(letter in _LATIN for letter in foreign))
            ]
            yield self.finding(
                segment,
                span,
                Message("“{word}” mixes scripts: {sign} is not a Latin letter", word=word, sign=signs),
                fixes=fixes,
            )

    def _barred(self, segment: SegmentAnalysis) -> Iterator[Finding]:
        written = segment.written
        for match in _barred_word().finditer(written):
            span = segment.normalised.to_normal(Span(*match.span()))
            if not segment.is_prose(span):
                continue
            mended = span.of(segment.text)
            sign = next(letter for letter in match.group() if letter in LOOK_ALIKES)
            yield self.finding(
                segment,
                span,
                Message(
                    "“{seen}” is written with “{sign}” (U+{sign2}) for “{meant}”",
                    seen=match.group(),
                    sign=sign,
                    sign2=f"{ord(sign):04X}",
                    meant=LOOK_ALIKES[sign],
                ),
                fixes=[
                    fix(
                        segment,
                        Edit(span, mended),
                        title=Message("Write “{mended}” with Đ", mended=mended),
                        safety=Safety.UNSAFE,
                    )
                ],
            )


@cache
def _mixed_word() -> re.Pattern[str]:
    return re.compile(r"(?<![^\W\u0370-\u052f])[^\W\u0370-\u052f]*[\u0370-\u052f][\w\u0300-\u036f]*")


@cache
def _barred_word() -> re.Pattern[str]:
    return re.compile(f"(?<![\\w\u0300-\u036f])[\\w\u0300-\u036f]*[{''.join(LOOK_ALIKES)}][\\w\u0300-\u036f]*")
