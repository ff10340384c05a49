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
    seen: dict[tuple[str, str, str, str], int] = {}
    for finding in findings:
        place = finding.location
        key = (finding.rule, place.path, finding.concept or "", normalise(place.text).text)
        number = seen[key] = seen.get(key, -1) + 1
        yield finding._replace(fingerprint=_digest("\0".join((*key, str(number)))))


def _digest(key: str) -> str:
    """64 bits in hexadecimal. Two checksums over the text and its reverse: hashlib costs 2 ms to import."""
    data = key.encode("utf-8", "surrogatepass")
    return f"{crc32(data):08x}{crc32(data[::-1]):08x}"
