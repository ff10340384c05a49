"""Fingerprints stay when lines move and when other findings come and go."""

from transreview.findings.finding import Finding, Location
from transreview.findings.fingerprint import fingerprinted
from transreview.findings.severity import Severity
from transreview.text.span import Span


def _finding(text: str, start: int, rule: str = "name-misspelled", concept: str | None = "lee") -> Finding:
    place = Location("news/visit.ko.txt", "ko", Span(start, start + len(text)), text)
    return Finding(rule, Severity.ERROR, "linguistic-conventions/spelling", "…", place, concept=concept)


def _prints(*findings: Finding) -> list[str]:
    return [finding.fingerprint for finding in fingerprinted(findings)]


def test_a_moved_finding_keeps_its_fingerprint() -> None:
    assert _prints(_finding("이제명", 10)) == _prints(_finding("이제명", 3000))


def test_equal_findings_are_told_apart_by_their_number() -> None:
    first, second = _prints(_finding("이제명", 10), _finding("이제명", 90))
    assert first != second
    assert _prints(_finding("또람", 0), _finding("이제명", 20), _finding("이제명", 95))[1:] == [first, second]


def test_rule_path_concept_and_text_all_count() -> None:
    one = _finding("이제명", 10)
    others = [
        one._replace(rule="name-variant"),
        one._replace(concept=None),
        one._replace(location=one.location._replace(path="news/visit.vi.txt")),
        one._replace(location=one.location._replace(text="이재멍")),
    ]
    assert len({*_prints(one), *(_prints(other)[0] for other in others)}) == 5


def test_message_severity_and_unicode_form_do_not_count() -> None:
    composed, decomposed = "Tô Lâm", "To\u0302 La\u0302m"
    one = _finding(composed, 0)
    other = _finding(decomposed, 5)._replace(message="said otherwise", severity=Severity.INFO)
    assert _prints(one) == _prints(other)


def test_a_fingerprint_does_not_change_with_the_version() -> None:
    assert _prints(_finding("이제명", 10)) == ["700d1f37b56ff0f7"]
