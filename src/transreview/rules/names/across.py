"""The part of name-misspelled that looks across languages: a name near to what the other side's name should be here."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message, all_of
from transreview.findings.severity import Severity
from transreview.languages.language import Language, Strength
from transreview.rules.arbitration import evidence
from transreview.rules.names.candidates import Candidate, NameIndex
from transreview.rules.names.misspelled import same_letters
from transreview.rules.names.same_script import Spelling, different_spellings, lone_spellings
from transreview.rules.names.second_spelling import second_spellings
from transreview.rules.names.sides import Expected, NamePairs, name_pairs
from transreview.rules.names.syllables_apart import syllables_apart
from transreview.rules.rule import Context, TextRule, write
from transreview.rules.terms.sides import UnitTerms
from transreview.text.span import Span

_MOST_WORDS = 5
_FEW_PARTS = 2


class NearMiss(NamedTuple):
    """A stretch of text that is nearly the name which another side has; `form` is what should stand there.

    `rejected` says why it is not reported.
    """

    unit: UnitTerms
    segment: SegmentAnalysis
    span: Span
    form: str
    similarity: float
    expected: Expected
    rejected: str | None = None

    @property
    def seen(self) -> str:
        """What is written."""
        return self.span.of(self.segment.text)


class NameMisspelledAcross(TextRule):
    """Names that are a slip away from the name on the other side."""

    name = "name-misspelled"
    severity = Severity.ERROR
    mqm = "linguistic-conventions/spelling"
    needs_whole = True

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The misspelt names of one parallel text."""
        by_name: dict[tuple[int, str], list[NearMiss]] = {}
        for miss in near_misses(text):
            if miss.rejected is None:
                by_name.setdefault((miss.unit.index, miss.expected.spot.text), []).append(miss)
        reported: set[tuple[str, Span]] = set()
        for misses in by_name.values():
            if _outvoted(misses):
                finding = self._finding_on_original(misses)
                reported.add((finding.location.path, finding.location.span))
                yield finding
                continue
            for miss in misses:
                place = (miss.segment.document.path, miss.segment.location(miss.span).span)
                if place not in reported:
                    reported.add(place)
                    yield self._finding(miss)

        if not any(document.document.catalog for document in text.documents.values()):
            yield from self._unlisted(text, context, reported)

    def _unlisted(self, text: ParallelText, context: Context, reported: set[tuple[str, Span]]) -> Iterator[Finding]:
        """Names that no glossary knows; in catalogs any word may have a capital, and such words are no names."""
        yield from self._spelt_twice(text, reported)
        yield from self._with_another_syllable(text, reported)
        yield from self._in_one_script(text, context, reported)

    def _spelt_twice(self, text: ParallelText, reported: set[tuple[str, Span]]) -> Iterator[Finding]:
        """Names that the text itself has rightly elsewhere."""
        for wrong, right, other in second_spellings(text):
            segment, place = wrong.segment, wrong.segment.location(wrong.span)
            if any(place.path == path and place.span.overlaps(span) for path, span in reported):
                continue
            reported.add((place.path, place.span))
            yield self.finding(
                segment,
                wrong.span,
                Message(
                    "“{seen}” is near “{form}”, which is {code} “{spot}” here.",
                    seen=wrong.text,
                    form=right.text,
                    code=other.segment.language.code,
                    spot=other.text,
                ),
                fixes=[write(segment, wrong.span, right.text, Safety.UNSAFE)],
                related=[
                    evidence(right.segment, right.span, Message("The name as it stands elsewhere.")),
                    evidence(other.segment, other.span, Message("the name on the other side")),
                ],
                unit=wrong.unit.index,
            )

    def _with_another_syllable(self, text: ParallelText, reported: set[tuple[str, Span]]) -> Iterator[Finding]:
        """Names in Hangul and Latin letters that differ in a syllable, each place once."""
        for wrong, right in syllables_apart(text):
            place = wrong.segment.location(wrong.span)
            if any(place.path == path and place.span.overlaps(span) for path, span in reported):
                continue
            reported.add((place.path, place.span))
            yield self.finding(
                wrong.segment,
                wrong.span,
                Message("“{seen}” is {code} “{spot}” here.", seen=wrong.seen, code=right.code, spot=right.seen),
                related=[evidence(right.segment, right.span, Message("the name on the other side"))],
                unit=wrong.unit.index,
            )

    def _in_one_script(
        self, text: ParallelText, context: Context, reported: set[tuple[str, Span]]
    ) -> Iterator[Finding]:
        """Foreign names that two languages with one script spell differently, each pair of spellings once."""
        seen: set[tuple[str, str]] = set()
        told = (_wrong_and_right(text, pair, context.source) for pair in different_spellings(text))
        for wrong, right in chain(lone_spellings(text), told):
            key = (wrong.seen, right.seen)
            places = [side.segment.location(side.span) for side in (wrong, right)]
            if key in seen or any(
                place.path == path and place.span.overlaps(span) for place in places for path, span in reported
            ):
                continue
            seen.add(key)
            reported.add((places[0].path, places[0].span))
            code = right.segment.language.code
            yield self.finding(
                wrong.segment,
                wrong.span,
                Message("“{seen}” is spelt “{right}” in {code}.", seen=wrong.seen, right=right.seen, code=code),
                related=[evidence(right.segment, right.span, Message("the name on the other side"))],
                unit=wrong.unit.index,
            )

    def _finding(self, miss: NearMiss) -> Finding:
        segment, spot = miss.segment, miss.expected.spot
        return self.finding(
            segment,
            miss.span,
            Message(
                "“{seen}” is near “{form}”, which is {code} “{spot}” here.",
                seen=miss.seen,
                form=miss.form,
                code=miss.expected.code,
                spot=spot.text,
            ),
            fixes=[write(segment, miss.span, miss.form)],
            related=[evidence(spot.segment, spot.span, Message("the name on the other side"))],
            concept=miss.expected.concept,
            unit=miss.unit.index,
        )

    def _finding_on_original(self, misses: Sequence[NearMiss]) -> Finding:
        spot = misses[0].expected.spot
        said = all_of(f"{miss.segment.language.code} “{miss.seen}”" for miss in misses)
        return self.finding(
            spot.segment,
            spot.span,
            Message(
                "“{spot}” is {said} in the other languages, which agree with each other.", spot=spot.text, said=said
            ),
            related=[evidence(miss.segment, miss.span, Message("the name on the other side")) for miss in misses],
            unit=misses[0].unit.index,
        )


def _wrong_and_right(
    text: ParallelText, pair: tuple[Spelling, Spelling], source: str | None
) -> tuple[Spelling, Spelling]:
    """Which of two spellings to report: not that of the source, the glossary or, else, the more frequent one."""

    def weight(spelling: Spelling) -> tuple[bool, bool, int]:
        code, segment = spelling.segment.language.code, spelling.segment
        listed = any(hit.term.status.usable and hit.span == spelling.span for hit in segment.hits)
        times = sum(segment.text.count(spelling.seen) for segment in text.documents[code].prose)
        return (code == source, listed, times)

    first, second = pair
    return (first, second) if weight(first) <= weight(second) else (second, first)


def _outvoted(misses: Sequence[NearMiss]) -> bool:
    """Whether two sides differ from the name in the same way: putting one's word into it gives the other's form."""
    if len({miss.segment.language.code for miss in misses}) < 2 or not misses[0].expected.derived:
        return False
    spot = misses[0].expected.spot
    own = spot.segment.language
    words = spot.text.split()
    for latin in misses:
        theirs = latin.seen.split()
        if latin.segment.language.script != own.script or len(theirs) != len(words):
            continue
        changed = [
            place for place, (one, other) in enumerate(zip(words, theirs, strict=True)) if not same_letters(one, other)
        ]
        mended = " ".join(theirs[place] if place in changed else word for place, word in enumerate(words))
        for other in misses:
            if other is not latin and other.seen in own.transliterations(mended, other.segment.language.code):
                return True
    return False


@lru_cache(maxsize=1)
def near_misses(text: ParallelText) -> tuple[NearMiss, ...]:
    """What is near to the names that other sides have and that are not there as they should be, unit by unit."""
    return tuple(_near_misses(name_pairs(text)))


def _near_misses(pairs: NamePairs) -> Iterator[NearMiss]:
    for unit in pairs.terms.units:
        for code in unit.sides:
            missing = [each for each in pairs.expected(unit, code) if not pairs.is_there(unit, each, code)]
            if missing:
                yield from _Search(pairs, unit, code, missing).misses()


class _Search:
    """The search on one side of a unit for the names that are missing there."""

    def __init__(self, pairs: NamePairs, unit: UnitTerms, code: str, missing: list[Expected]) -> None:
        self._pairs = pairs
        self._unit = unit
        self._code = code
        self._language: Language = pairs.text.documents[code].language
        self._index = NameIndex(
            self._language, ((form, number) for number, each in enumerate(missing) for form in each.forms)
        )
        self._missing = missing

    def misses(self) -> Iterator[NearMiss]:
        """The near misses on that side; of several names or forms for one place the nearest."""
        for segment in self._unit.sides[self._code]:
            best: dict[int, NearMiss] = {}
            for start, end in _stretches(segment):
                for near in self._index.near(segment.text[start:end], longer=True):
                    miss = self._judged(segment, near.span.shift(start), near)
                    known = best.get(start)
                    if known is None or _rank(miss) > _rank(known):
                        best[start] = miss
            yield from best.values()

    def _judged(self, segment: SegmentAnalysis, span: Span, near: Candidate[int]) -> NearMiss:
        miss = NearMiss(self._unit, segment, span, near.form, near.similarity, self._missing[near.owner])
        return miss._replace(rejected=self._objection(miss))

    def _objection(self, miss: NearMiss) -> str | None:
        """Why what is near a name is not that name misspelt; None where it is."""
        speech, seen = self._language, miss.seen
        if miss.similarity < _bar(speech, miss.form) and not _sounds_alike(speech, miss):
            return "it is not near enough"
        if same_letters(miss.form, seen):
            return "it differs in marks, spaces or case alone"
        if speech.script == "Latn" and not all(part[:1].isupper() for part in seen.replace("-", " ").split()):
            return "it is not written as a name"
        if miss.expected.derived and any(speech.is_habitual(form, seen) for form in miss.expected.forms):
            return "it is a customary spelling"
        return self._is_something_else(miss)

    def _is_something_else(self, miss: NearMiss) -> str | None:
        segment, span = miss.segment, miss.span
        spots = [spot for spot in self._pairs.spots([segment]) if spot.span.overlaps(span)]
        named = any(spot.span.contains(span) for spot in spots)
        attachment = self._language.attachment(segment.text, span)
        if not named and (attachment is None or attachment.strength is Strength.COMPOUND):
            return "it does not stand as a word"
        short = len(self._language.name_parts(miss.form)) <= _FEW_PARTS
        if not named and short and self._language.may_be_word(miss.seen) and not self._is_on_all_sides(miss.expected):
            return "it may be an ordinary word"
        for hit in segment.hits:
            if hit.term.status.usable and hit.span.overlaps(span) and hit.strength > Strength.COMPOUND:
                return f"it is known as {hit.concept.id!r}"
        if any(miss.seen in each.forms for each in self._pairs.expected(self._unit, self._code)):
            return "it is another name of the other side"
        return None

    def _is_on_all_sides(self, expected: Expected) -> bool:
        """Whether two other sides have the name in this unit, so that it can hardly be left out here."""
        others = [code for code in self._unit.sides if code not in (self._code, expected.code)]
        speech, name = expected.spot.segment.language, expected.spot.text
        return bool(others) and all(
            bool(self._unit.naming(code, expected.concept))
            if expected.concept is not None
            else any(
                self._pairs.terms.stands_near(self._unit.index, code, form)
                for form in (*speech.transliterations(name, code), name)
            )
            for code in others
        )


def _sounds_alike(speech: Language, miss: NearMiss) -> bool:
    """Whether a known name in Latin letters differs in one word that has the same consonants (`Hai Fong`)."""
    ours, theirs = miss.seen.casefold().split(), miss.form.casefold().split()
    if speech.script != "Latn" or miss.expected.concept is None or len(ours) != len(theirs) or len(ours) < _FEW_PARTS:
        return False
    apart = [(one, other) for one, other in zip(ours, theirs, strict=True) if not same_letters(one, other)]
    return len(apart) == 1 and all(
        speech.sound_skeleton(one) == speech.sound_skeleton(other) and one[-1] == other[-1] for one, other in apart
    )


def _stretches(segment: SegmentAnalysis) -> Iterator[Span]:
    """From every word on what may be a name: the words that only spaces and hyphens join."""
    words = [word.span for word in segment.words]
    for place, first in enumerate(words):
        end = first.end
        for word in words[place + 1 : place + _MOST_WORDS]:
            if segment.text[end : word.start] not in (" ", "-"):
                break
            end = word.end
        yield Span(first.start, end)


def _rank(miss: NearMiss) -> tuple[bool, float, bool, int]:
    spaced_alike = miss.form.count(" ") == miss.seen.count(" ")
    return (miss.rejected is None, miss.similarity, spaced_alike, miss.span.length)


def _bar(speech: Language, form: str) -> float:
    """From which similarity on a form is a slip of that name: short names have more neighbours."""
    short = len(speech.name_parts(form)) <= _FEW_PARTS
    return speech.name_bars.place if short else speech.name_bars.titled
