"""Fingerprints: what a finding is known by from one run to the next."""

from collections.abc import Iterable, Iterator
from zlib import crc32

from transreview.findings.finding import Finding
from transreview.text.normalise import normalise


def fingerprinted(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one run, in the order given, each with its fingerprint.

    A fingerprint is made of rule, path, concept, the normalised text found and its number among findings that are
    equal in all four: lines may move, and other findings come and go, without changing it.
    """
    seen: dict[int, int] = {}  # by digest: the texts themselves would take as much memory as the findings
    for finding in findings:
        place = finding.location
        key = "\0".join((finding.rule, place.path, finding.concept or "", normalise(place.text).text))
        digest = _digest(key)
        number = seen[digest] = seen.get(digest, -1) + 1
        numbered = _digest(f"{key}\0{number}")
        yield finding._replace(fingerprint=f"{numbered:016x}")


def _digest(key: str) -> int:
    """64 bits: two checksums over the text and its reverse, since hashlib costs 2 ms to import."""
    data = key.encode("utf-8", "surrogatepass")
    return crc32(data) << 32 | crc32(data[::-1])
