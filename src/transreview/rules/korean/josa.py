"""Particles that do not fit the sound before them."""

from collections.abc import Iterator
from functools import cached_property

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.languages.korean.agreement import Misfit, misfit_after, misfits, misfits_of_known
from transreview.languages.korean.stems import stem_length
from transreview.languages.language import Strength
from transreview.rules.rule import Context, DocumentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span

_PROPER = frozenset((ConceptKind.PERSON, ConceptKind.PLACE, ConceptKind.TITLE, ConceptKind.ORGANISATION))
_SHORTEST = 2
_CERTAIN_TAILS = ("를", "을", "에서", "에게", "에는", "와", "와의", "까지", "부터")


class KoJosa(DocumentRule):
    """A particle whose form does not fit the final sound of the noun.

    ## What it does
    Reports 은/는, 이/가, 을/를, 과/와, 으로/로 and forms of the copula that do not agree with the sound before them.
    Figures, units and Latin letters are judged by how they are read (`7.3%를`, `FTA와`), and not at all where they may
    be read in two ways. A word is only judged where it is sure to be a noun with a particle: because the syllable ends
    no other word there (`대통령를`), or because the noun is a term, the name of a person with a title, a title, or a
    word that the article uses with other particles.

    ## Why is this bad
    The reader stumbles over it at once. It is the mark of a word that was replaced without looking at what follows,
    by hand or by machine.

    ## Example
    ```text
    이재명 대통령와 또럼 서기장는 협정를 맺었다.
    ```

    ## Use instead
    ```text
    이재명 대통령과 또럼 서기장은 협정을 맺었다.
    ```

    ## Options
    None.
    """

    name = "ko-josa"
    severity = Severity.ERROR
    mqm = "linguistic-conventions/grammar"
    languages = frozenset(("ko",))

    def check(self, document: DocumentAnalysis, context: Context) -> Iterator[Finding]:
        """The wrong particles of one document."""
        evidence = _Evidence(document)
        for segment in document.prose:
            found: dict[int, Misfit] = {}
            for misfit in (*misfits(segment.text), *_after_terms(segment), *evidence.misfits(segment)):
                filled_in = any(placeholder.span.overlaps(misfit.noun) for placeholder in segment.placeholders)
                if segment.is_prose(misfit.particle) and not filled_in:
                    found.setdefault(misfit.particle.start, misfit)
            for place in sorted(found):
                yield self._misfit(segment, found[place])

    def _misfit(self, segment: SegmentAnalysis, misfit: Misfit) -> Finding:
        noun, particle = misfit.noun.of(segment.text), misfit.particle.of(segment.text)
        between = segment.text[misfit.noun.end : misfit.particle.start]
        return self.finding(
            segment,
            Span(misfit.noun.start, misfit.particle.end),
            Message(
                "‘{particle}’ does not fit the final sound of ‘{noun}’: write ‘{noun}{between}{proper}’",
                particle=particle,
                noun=noun,
                between=between,
                proper=misfit.proper,
            ),
            fixes=[
                fix(
                    segment,
                    Edit(misfit.particle, misfit.proper),
                    title=Message("write ‘{proper}’", proper=misfit.proper),
                )
            ],
        )


def _after_terms(segment: SegmentAnalysis) -> Iterator[Misfit]:
    """The misfits after the glossary's terms."""
    for hit in segment.hits:
        inside = hit.strength is Strength.COMPOUND and hit.span.start != hit.word.start
        if inside or hit.span.length < _SHORTEST:
            continue
        misfit = misfit_after(segment.text, hit.span, proper_noun=hit.concept.kind in _PROPER)
        if misfit is not None:
            yield misfit


class _Evidence:
    """What the rest of the article says about its words."""

    def __init__(self, document: DocumentAnalysis) -> None:
        self._document = document

    def misfits(self, segment: SegmentAnalysis) -> Iterator[Misfit]:
        """The misfits after names that stand with a title somewhere, and after nouns used with other particles."""
        text = segment.text
        for name in self._names:
            start = text.find(name)
            while start >= 0:
                end = start + len(name)
                if not text[start - 1 : start].isalnum():
                    misfit = misfit_after(text, Span(start, end), proper_noun=True)
                    if misfit is not None:
                        yield misfit
                start = text.find(name, end)
        yield from misfits_of_known(text, self._nouns, self._nouns.__contains__)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The full names of the article; a short form of one syllable is many other words as well."""
        found = {
            mention.text for segment in self._document.prose for mention in segment.names if mention.title is not None
        }
        return tuple(sorted(name for name in found if len(name) >= _SHORTEST))

    @cached_property
    def _nouns(self) -> frozenset[str]:
        """The words that stand with a particle that nothing else looks like."""
        found = set()
        for segment in self._document.prose:
            for word in segment.words:
                length = stem_length(word.text)
                if length >= _SHORTEST and word.text[length:] in _CERTAIN_TAILS:
                    found.add(word.text[:length])
        return frozenset(found)
