"""One cause, one finding: which of two findings at one place is the one to report.

Rules that may see the same slip stand in one group, in tiers from the most specific to the least: the rule that names
the cause before the one that only sees its effect, names before terms, spelling before the status of a form. Findings
of different groups are different slips and are both reported, wherever they stand.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from transreview.findings.finding import Finding
from transreview.text.span import Span

Group = tuple[tuple[str, ...], ...]

_WHAT_IS_WRITTEN: Group = (
    ("mojibake", "columns-swapped"),
    ("segment-identical",),
    ("homoglyph", "foreign-script", "source-residue", "vi-diacritics-missing"),
    ("name-diacritics", "name-misspelled"),
    ("name-variant", "name-romanization", "name-short-form", "name-order", "en-diacritics"),
    ("name-inconsistent", "name-transliteration"),
    ("name-title-mismatch",),
    ("false-friend", "term-conflict-trilingual", "term-swapped"),
    ("term-case", "term-spacing"),
    ("term-forbidden", "term-deprecated", "term-do-not-translate", "term-untranslated"),
    ("term-inconsistent", "rendering-inconsistent"),
    ("term-not-preferred",),
    ("vi-syllable", "vi-tone-placement"),
    ("vi-real-word",),
    ("term-candidate",),
)
_GROUPS: tuple[Group, ...] = (
    _WHAT_IS_WRITTEN,
    (
        ("value-swapped", "percent-point", "currency-mismatch", "unit-mismatch", "ordinal-mismatch"),
        ("date-mismatch", "time-mismatch", "number-magnitude"),
        ("weekday-mismatch",),
        ("weekday-calendar",),
        ("number-changed",),
        ("number-missing",),
    ),
    (("number-separator",), ("date-format", "number-style")),
    (("segment-empty",), ("segment-missing", "segment-extra"), ("length-ratio",), ("sentence-count",)),
    (("ko-josa-double",), ("ko-josa-spacing",), ("ko-josa",), ("ko-spacing",)),
    (
        ("punctuation-doubled",),
        ("bracket-unpaired", "quote-unpaired"),
        ("quote-style",),
        ("punctuation-spacing", "character-width"),
        ("end-punctuation",),
    ),
    (("hidden-character",), ("unicode-form",)),
    (("doubled-word",), ("phrase-repeated",)),
    (("polarity-mismatch",), ("negation-lost",)),
)
_CAUSES = {"number-separator": "number-magnitude"}
"""A rule that names what is wrong by the rule that may see its effect: `42.300` for 42,300 is a thousand times less."""

_LONGEST_VALUE = 100
"""Code points of a value with its unit at most."""

_SAME_CONCEPT: Group = (
    ("false-friend", "term-conflict-trilingual", "term-swapped", "term-forbidden", "term-untranslated"),
    ("name-misspelled", "name-diacritics", "name-variant", "name-title-mismatch"),
    ("name-missing", "term-missing"),
)
"""One concept in one unit: where a wrong form was found, that the right one is missing says nothing new."""


def without_consequences(findings: Iterable[Finding]) -> list[Finding]:
    """The findings less those that only repeat another one, in the order given, equal ones once.

    Of two findings of one group that overlap in one file, that of the earlier tier stays, within a tier the graver
    one. A lesser finding hides a graver one only where it covers it wholly, so that no error is lost to a remark.
    """
    kept = _one_a_place(_explained(list(findings)))
    hidden = set(_hidden_by_place(kept)) | set(_hidden_by_concept(kept))
    return [finding for number, finding in enumerate(kept) if number not in hidden]


def _explained(findings: Sequence[Finding]) -> list[Finding]:
    """The findings; one that names the cause of another takes over how grave it is and what proves it."""
    effects: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        if finding.rule in _CAUSES.values():
            place = finding.location
            effects.setdefault((finding.rule, place.path, place.language), []).append(finding)
    told: list[Finding] = []
    explained: set[int] = set()
    for listed in effects.values():
        listed.sort(key=_place)
    for finding in findings:
        place = finding.location
        listed = effects.get((_CAUSES.get(finding.rule, ""), place.path, place.language), [])
        first = bisect_left(listed, Span(place.span.start - _LONGEST_VALUE, 0), key=_place)
        for effect in listed[first : bisect_right(listed, place.span.start, key=lambda each: _place(each).start)]:
            if effect.location.span.contains(place.span):
                explained.add(id(effect))
                severity, related = max(finding.severity, effect.severity), (*finding.related, *effect.related)
                finding = finding._replace(severity=severity, related=related)
        told.append(finding)
    return [finding for finding in told if id(finding) not in explained]


def _place(finding: Finding) -> Span:
    return finding.location.span


def _one_a_place(findings: Iterable[Finding]) -> list[Finding]:
    """The findings; of those that one rule made of one place, in two ways, the one with most evidence.

    A rule that says two things of one place, such as two concepts that share a form, keeps both. Places of one concept
    that overlap are one place: a name, and the same name with its title or kind. Beside a finding that knows the
    concept, one of the same rule and place that knows none says nothing new.
    """
    best: dict[tuple[str, object, str | None], Finding] = {}
    last: dict[tuple[str, str, str, str], tuple[str, object, str | None]] = {}
    for finding in findings:
        key: tuple[str, object, str | None] = (finding.rule, finding.location, finding.concept)
        if finding.concept is not None:
            thing = (finding.rule, finding.location.path, finding.location.language, finding.concept)
            before = last.get(thing)
            if before is not None and best[before].location.span.overlaps(finding.location.span):
                key = before
            last[thing] = key
        known = best.get(key)
        if known is None or len(finding.related) > len(known.related):
            best[key] = finding
    known_places = {(rule, place) for rule, place, concept in best if concept is not None}
    return [
        finding
        for (rule, place, concept), finding in best.items()
        if concept is not None or (rule, place) not in known_places
    ]


@cache
def _ranks() -> Mapping[str, tuple[int, int]]:
    return {
        rule: (number, tier)
        for number, group in enumerate(_GROUPS)
        for tier, rules in enumerate(group)
        for rule in rules
    }


@cache
def _concept_tiers() -> Mapping[str, int]:
    return {rule: tier for tier, rules in enumerate(_SAME_CONCEPT) for rule in rules}


def _hidden_by_place(findings: Sequence[Finding]) -> Iterator[int]:
    ranks = _ranks()
    places: dict[tuple[str, int], list[int]] = {}
    for number, finding in enumerate(findings):
        rank = ranks.get(finding.rule)
        if rank is not None:
            places.setdefault((finding.location.path, rank[0]), []).append(number)
    for numbers in places.values():
        yield from _hidden_among(findings, numbers)


def _hidden_among(findings: Sequence[Finding], numbers: Sequence[int]) -> set[int]:
    """Those of one group and file that a finding which is itself reported hides; overlaps are found by one sweep.

    Findings of one rule never hide each other.
    """
    hiders: dict[int, list[int]] = {}
    open_ones: dict[str, list[int]] = {}
    for number in sorted(numbers, key=lambda each: findings[each].location.span):
        finding = findings[number]
        for rule, earlier in open_ones.items():
            if rule == finding.rule:
                continue
            earlier[:] = [each for each in earlier if findings[each].location.span.end > finding.location.span.start]
            for other in earlier:
                if _hides(findings[other], finding):
                    hiders.setdefault(number, []).append(other)
                elif _hides(finding, findings[other]):
                    hiders.setdefault(other, []).append(number)
        open_ones.setdefault(finding.rule, []).append(number)
    hidden: set[int] = set()
    for number in sorted(hiders, key=lambda each: _specificity(findings[each])):
        if not hidden.issuperset(hiders[number]):
            hidden.add(number)
    return hidden


def _specificity(finding: Finding) -> tuple[int, int]:
    return _ranks()[finding.rule][1], -finding.severity


def _hides(one: Finding, other: Finding) -> bool:
    """Whether `one` makes `other`, of another rule, superfluous."""
    if not one.location.span.overlaps(other.location.span):
        return False
    tier, other_tier = _ranks()[one.rule][1], _ranks()[other.rule][1]
    if tier == other_tier:
        return one.severity > other.severity
    return tier < other_tier and (one.severity >= other.severity or one.location.span.contains(other.location.span))


def _hidden_by_concept(findings: Sequence[Finding]) -> Iterator[int]:
    tiers = _concept_tiers()
    best: dict[tuple[str, int, str], int] = {}
    told = [
        (number, (finding.location.language, finding.unit, finding.concept), tiers[finding.rule])
        for number, finding in enumerate(findings)
        if finding.concept is not None and finding.unit is not None and finding.rule in tiers
    ]
    for _, key, tier in told:
        best[key] = min(best.get(key, tier), tier)
    for number, key, tier in told:
        if tier > best[key] and findings[number].rule.endswith("-missing"):
            yield number
