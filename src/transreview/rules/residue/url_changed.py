"""Addresses of the web and of mail that differ between the languages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache

from transreview.alignment.unit import UnitAnalysis
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.rules.arbitration import arbitrate, evidence, sides_with_text
from transreview.rules.rule import Context, UnitRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span

_NEAR = 0.7
"""Similarity from which two different addresses are one that was altered; less is another address."""

Place = tuple[SegmentAnalysis, Span]


class UrlChanged(UnitRule):
    """A web or mail address that is spelled otherwise in the other languages.

    ## What it does
    Compares the addresses in a translation unit and reports one that differs by a few letters from its counterpart.
    Addresses that lead to another language's page (`/en/`, `vi.`) are left alone.

    ## Why is this bad
    An address with a letter missing leads nowhere, or to somebody else.

    ## Example
    ```text
    vi: Xem tại example.org/tin-tuc
    en: See exampel.org/tin-tuc
    ```

    ## Use instead
    ```text
    en: See example.org/tin-tuc
    ```

    ## Options
    None.
    """

    name = "url-changed"
    severity = Severity.WARNING
    mqm = "design-and-markup/link"

    def check(self, unit: UnitAnalysis, context: Context) -> Iterable[Finding]:
        """The findings in one unit."""
        sides = {code: dict(_addresses(side)) for code, side in sides_with_text(unit).items()}
        if sum(map(bool, sides.values())) < 2:
            return
        shared = set.intersection(*(set(side) for side in sides.values()))
        alone = {code: [each for each in side if each not in shared] for code, side in sides.items()}
        claims = {code: each[0] for code, each in alone.items() if len(each) == 1}
        verdict = arbitrate(claims, context.source)
        if verdict is None:
            return
        right = claims[verdict.witnesses[0]]
        for code in verdict.suspects:
            if _altered(claims[code], right):
                yield self._finding(sides, code, claims[code], right, verdict.witnesses, unit.index)

    def _finding(
        self,
        sides: Mapping[str, Mapping[str, Place]],
        code: str,
        wrong: str,
        right: str,
        witnesses: Iterable[str],
        unit: int,
    ) -> Finding:
        segment, span = sides[code][wrong]
        return self.finding(
            segment,
            span,
            Message("“{wrong}” is “{right}” in {witnesses}", wrong=wrong, right=right, witnesses=all_of(witnesses)),
            related=[evidence(*sides[witness][right], Message("the address here")) for witness in witnesses],
            fixes=[fix(segment, Edit(span, right), title=Message("{wrong} → {right}", wrong=wrong, right=right))],
            unit=unit,
        )


def _addresses(side: Iterable[SegmentAnalysis]) -> Iterator[tuple[str, Place]]:
    for segment in side:
        if "." in segment.text:
            for match in _address().finditer(segment.text):
                yield match.group(), (segment, Span(*match.span()))


def _altered(one: str, other: str) -> bool:
    """Whether an address is another one with a slip in it, not its page in another language."""
    parts = [set(re.split(r"[./:@?=&_-]+", address.lower())) for address in (one, other)]
    languages = {"ko", "kr", "vi", "vn", "en", "kor", "eng", "vie", "korean", "english", "vietnamese"}
    if (parts[0] ^ parts[1]) & languages:
        return False
    return SequenceMatcher(None, one, other).ratio() >= _NEAR


@cache
def _address() -> re.Pattern[str]:
    """Addresses with a scheme, of mail, or of a host with a common ending; Hangul particles are not part of one."""
    path = r"(?:/[A-Za-z0-9._~%/?#=&+:@-]*[A-Za-z0-9/])?"
    host = r"(?:[A-Za-z0-9-]+\.)+(?:com|net|org|vn|kr|info|gov|edu|news|test|io)\b"
    return re.compile(rf"[A-Za-z0-9._+-]+@{host}|(?:https?://)?{host}{path}")
