"""Packed findings are the findings that were packed."""

from hypothesis import given
from hypothesis import strategies as st

from transreview.findings.finding import Finding, Fix, Location, Related, Safety, TextEdit
from transreview.findings.message import Message
from transreview.findings.packed import PackedFindings
from transreview.findings.severity import Severity
from transreview.text.span import Span

_SPANS = st.builds(Span, st.integers(0, 10**9), st.integers(0, 10**9))
_PLACES = st.builds(Location, st.text(), st.sampled_from(("ko", "vi", "en")), _SPANS, st.text(), st.none() | st.text())
_WORDS = st.text() | st.builds(lambda seen: Message("“{seen}” stands here", seen=seen), st.text())
_EDITS = st.builds(TextEdit, st.text(), _SPANS, st.text())
_FIXES = st.builds(Fix, _WORDS, st.sampled_from(Safety), st.tuples(_EDITS))
_FINDINGS = st.builds(
    Finding,
    st.sampled_from(("ko-josa", "term-missing")),
    st.sampled_from((Severity.INFO, Severity.WARNING, Severity.ERROR)),
    st.just("accuracy"),
    _WORDS,
    _PLACES,
    st.tuples(st.builds(Related, _PLACES, _WORDS)) | st.just(()),
    st.tuples(_FIXES) | st.just(()),
    st.none() | st.text(),
    st.none() | st.integers(0, 10**6),
)


@given(st.lists(_FINDINGS, max_size=5))
def test_what_was_packed_comes_out(findings: list[Finding]) -> None:
    packed = PackedFindings(findings)
    assert list(packed) == findings
    assert [type(finding.message) for finding in packed] == [type(finding.message) for finding in findings]
    assert len(packed) == len(findings)


def test_a_sequence_over_several_packs() -> None:
    place = Location("a.ko.txt", "ko", Span(3, 5), "법안")
    findings = [Finding("ko-josa", Severity.ERROR, "", f"{number}", place) for number in range(1203)]
    packed = PackedFindings(iter(findings))
    assert (packed[0], packed[700], packed[-1]) == (findings[0], findings[700], findings[-1])
    assert packed[499:502] == findings[499:502]
    assert list(packed) == list(packed) == findings
    assert not PackedFindings()
