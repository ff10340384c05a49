"""The rule name-missing."""

from collections.abc import Iterable, Iterator

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.rules.arbitration import evidence, whole
from transreview.rules.names.across import near_misses
from transreview.rules.names.sides import Expected, NamePairs, name_pairs
from transreview.rules.rule import Context, TextRule
from transreview.rules.terms.missing import missing, report
from transreview.rules.terms.sides import UnitTerms

_NAMED = frozenset((ConceptKind.PERSON, ConceptKind.PLACE))
_LEAST_PARTS = 3
_LAST = 2
_TELLING = 3
_FAR = "it is not near enough"


class NameMissing(TextRule):
    """A person or place of the source that the translation does not name.

    ## What it does
    Reports a person or place of the glossary that the other sides name in full and this one names nowhere in the
    article. A person whom the glossary does not know is asked for where two other sides name them alike: by the table
    of transliteration, with what custom makes of it. Where two of three sides do without the name it is style.

    ## Why is this bad
    The reader does not learn who it was.

    ## Example
    ```text
    vi: Thủ tướng Phạm Minh Chính và Bộ trưởng Nguyễn Hồng Diên cùng dự.
    ko: 총리와 장관이 함께 참석했다.
    ```

    ## Use instead
    ```text
    ko: 팜민찐 총리와 응우옌홍지엔 장관이 함께 참석했다.
    ```

    ## Options
    None.
    """

    name = "name-missing"
    severity = Severity.ERROR
    mqm = "accuracy/omission"
    catalogs = False

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The missing names of one parallel text."""
        for found in missing(text, _NAMED, context.source):
            if found.rejected is None:
                yield report(self, found)
        yield from self._unlisted(text, context.source)

    def _unlisted(self, text: ParallelText, source: str | None) -> Iterator[Finding]:
        pairs = name_pairs(text)
        near = {(miss.unit.index, miss.expected.spot.text) for miss in near_misses(text) if miss.rejected != _FAR}
        seen: set[tuple[str, str]] = set()
        for unit in pairs.terms.units:
            for code in unit.sides:
                for expected in pairs.expected(unit, code):
                    known = (code, expected.spot.text)
                    if known not in seen and expected.derived and code != source:
                        seen.add(known)
                        if (unit.index, expected.spot.text) not in near and _is_missing(pairs, unit, expected, code):
                            yield self._finding(unit, expected, code)

    def _finding(self, unit: UnitTerms, expected: Expected, code: str) -> Finding:
        segment, spot = unit.sides[code][0], expected.spot
        return self.finding(
            segment,
            whole(segment),
            Message(
                "nothing here or elsewhere in the article is {code} “{spot}”, such as “{forms}”",
                code=expected.code,
                spot=spot.text,
                forms=expected.forms[0],
            ),
            related=[evidence(spot.segment, spot.span, Message("named here"))],
            unit=unit.index,
        )


def _is_missing(pairs: NamePairs, unit: UnitTerms, expected: Expected, code: str) -> bool:
    """Whether a full name is on every other side and nowhere in the article on side `code`, not even by custom."""
    spot = expected.spot
    others = [other for other in unit.sides if other not in (code, expected.code)]
    if not others or len(spot.segment.language.name_parts(spot.text)) < _LEAST_PARTS:
        return False
    if any(pairs.terms.stands_anywhere(code, form) for form in (*expected.forms, spot.text)):
        return False
    if _has_customary(pairs, expected, code):
        return False
    speech = spot.segment.language
    return all(
        any(pairs.terms.stands_near(unit.index, other, form) for form in speech.transliterations(spot.text, other))
        for other in others
    )


def _has_customary(pairs: NamePairs, expected: Expected, code: str) -> bool:
    """Whether the side has the given names alone, or something that sounds like the end of the name."""
    own, speech = expected.spot.segment.language, pairs.text.documents[code].language
    words = expected.spot.text.split()
    if any(pairs.terms.stands_anywhere(code, form) for form in own.transliterations(" ".join(words[1:]), code)):
        return True
    wanted = "".join(map(own.sound_skeleton, words[-_LAST:]))
    prose = pairs.text.documents[code].prose
    sounds = (speech.sound_skeleton(segment.text.replace(" ", "")) for segment in prose)
    return len(wanted) >= _TELLING and any(wanted in sound for sound in sounds)
