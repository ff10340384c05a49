"""The words that choose findings."""

import pytest

from transreview.findings.finding import Finding, Location
from transreview.findings.severity import Severity
from transreview.review.finding_filter import matches
from transreview.text.span import Span

FOUND = Finding(
    "name-misspelled",
    Severity.ERROR,
    "linguistic-conventions/spelling",
    "“이제명” should be “이재명”",
    Location("a.ko.txt", "ko", Span(0, 3), "이제명"),
    concept="lee-jae-myung",
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("", True),
        ("name", True),
        ("NAME ko", True),
        ("name vi", False),
        ("이재명", True),
        ("rule:name", True),
        ("rule:ko", False),
        ("sev:err lang:ko", True),
        ("severity:warning", False),
        ("-rule:name", False),
        ("-number ko", True),
        ("concept:lee", True),
        ("category:spelling", True),
        ("text:이제명", True),
        ("10:30", False),
    ],
)
def test_every_word_must_be_there(wanted: str, found: bool) -> None:
    assert matches(FOUND, wanted) is found
