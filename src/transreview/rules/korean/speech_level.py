"""Sentences in the level of talk within an article."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.documents.document import SegmentKind
from transreview.findings.finding import Finding, Fix, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.korean.speech_level import Closing, Level, Quotation, closing, quotation_after
from transreview.rules.rule import Context, DocumentRule, OptionValue, fix
from transreview.text.edit import Edit


class KoSpeechLevel(DocumentRule):
    """A sentence in 합니다체 or 해요체 in an article that is written in 한다체.

    ## What it does
    Looks at how the sentences of an article close. Where most of them are in the plain level of newspapers, reports
    those in the level of talk. Quotations are exempt, also where they run over several sentences.

    ## Why is this bad
    An article keeps one level. A sentence in another one comes from a translation engine or from another hand.

    ## Example
    ```text
    양국은 협정을 맺었다. 교역도 늘리기로 했습니다. 장관은 10일 귀국한다. 회담은 이틀 걸렸다.
    ```

    ## Use instead
    ```text
    양국은 협정을 맺었다. 교역도 늘리기로 했다. 장관은 10일 귀국한다. 회담은 이틀 걸렸다.
    ```

    ## Options
    `least`: how many plain sentences an article has at the least (3). `factor`: how many times as many as others (2).
    """

    name = "ko-speech-level"
    severity = Severity.WARNING
    mqm = "style/register"
    catalogs = False
    needs_whole = True
    languages = frozenset(("ko",))
    options: ClassVar[Mapping[str, OptionValue]] = {"least": 3, "factor": 2}

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """The sentences of one document that are not in the level of most."""
        closings = list(_closings(document))
        plain = sum(found.level is Level.PLAIN for _, found in closings)
        others = [(segment, found) for segment, found in closings if found.level is not Level.PLAIN]
        if plain < int(self.settings["least"]) or plain < float(self.settings["factor"]) * len(others):
            return
        for segment, found in others:
            word = found.word.of(segment.text)
            yield self.finding(
                segment,
                found.word,
                Message(
                    "‘{word}’ is in {level}, {plain} of {closings} sentences here are in 한다체",
                    word=word,
                    level=found.level.value,
                    plain=plain,
                    closings=len(closings),
                ),
                fixes=_fixes(segment, found),
            )


def _fixes(segment: SegmentAnalysis, found: Closing) -> list[Fix]:
    if found.plain is None:
        return []
    return [
        fix(
            segment,
            Edit(found.word, found.plain),
            title=Message("write ‘{plain}’", plain=found.plain),
            safety=Safety.UNSAFE,
        )
    ]


def _closings(document: DocumentAnalysis) -> Iterator[tuple[SegmentAnalysis, Closing]]:
    """The closings of the sentences outside quotations; a quotation ends with its paragraph."""
    paragraph, quoted = -1, Quotation()
    for segment in document.prose:
        if segment.segment.paragraph != paragraph:
            paragraph, quoted = segment.segment.paragraph, Quotation()
        quoted = quotation_after(segment.text, quoted)
        if quoted.is_open or segment.segment.kind is not SegmentKind.SENTENCE:
            continue
        found = closing(segment.text)
        if found is not None and segment.is_prose(found.word):
            yield segment, found
