"""The part of term-inconsistent that looks across languages: two names here for one name there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from transreview.alignment.unit import ParallelText
from transreview.findings.finding import Finding, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.rule import Context, TextRule
from transreview.rules.terms.hits import is_acronym, mend
from transreview.rules.terms.inconsistent import OFFICIAL, differ_in_part, is_part, is_settled
from transreview.rules.terms.sides import Naming, terms_of

_FEWEST_OF_USUAL = 2


class _Rendering(NamedTuple):
    """How a side renders the only naming of a concept on another side of the unit."""

    unit: int
    source: Naming
    target: Naming

    @property
    def form(self) -> str:
        return self.target.hits[0].term.form


class TermInconsistentAcross(TextRule):
    """A concept under two names on one side, where another side has the same name in all places."""

    name = "term-inconsistent"
    severity = Severity.WARNING
    mqm = "terminology/inconsistent"
    catalogs = False
    needs_whole = True

    def check(self, text: ParallelText, context: Context) -> Iterable[Finding]:
        """The second names in one parallel text."""
        for code in text.documents:
            if code != context.source:
                reported: set[int] = set()
                for renderings in _renderings(text, code).values():
                    for odd, usual in _odd(renderings):
                        if id(odd.target) not in reported:
                            reported.add(id(odd.target))
                            yield self._finding(odd, usual)

    def _finding(self, odd: _Rendering, usual: _Rendering) -> Finding:
        target = odd.target
        return self.finding(
            target.segment,
            target.span,
            Message(
                "“{target}” renders {code} “{source}”, which this article calls “{form}” elsewhere",
                target=target.text,
                code=odd.source.segment.language.code,
                source=odd.source.text,
                form=usual.form,
            ),
            fixes=[mend(target.segment, target.hits[0], usual.form, Safety.UNSAFE)],
            related=[odd.source.related(Message("one name here")), usual.target.related(Message("the other name"))],
            concept=target.concepts[0].id,
            unit=odd.unit,
        )


def _renderings(text: ParallelText, code: str) -> Mapping[tuple[str, str, str], Sequence[_Rendering]]:
    """The renderings on one side by the other side, the concept and the form there."""
    found: dict[tuple[str, str, str], list[_Rendering]] = {}
    for unit in terms_of(text).units:
        for naming in unit.named.get(code, ()):
            identifier = naming.concepts[0].id
            if (
                naming.kind not in OFFICIAL
                or not is_settled(naming.concepts[0])
                or len(unit.naming(code, identifier)) != 1
                or len(naming.concepts) > 1
            ):
                continue
            for other in unit.sides:
                sources = unit.naming(other, identifier) if other != code else ()
                if len(sources) == 1:
                    key = (other, identifier, sources[0].hits[0].term.form)
                    found.setdefault(key, []).append(_Rendering(unit.index, sources[0], naming))
    return found


def _odd(renderings: Sequence[_Rendering]) -> Iterator[tuple[_Rendering, _Rendering]]:
    """The renderings that differ from the usual one in more than what is left out, each with a usual one."""
    counts = Counter(rendering.form for rendering in renderings)
    usual, times = max(counts.items(), key=lambda each: each[1])
    if times < _FEWEST_OF_USUAL:
        return
    right = next(rendering for rendering in renderings if rendering.form == usual)
    for rendering in renderings:
        form = rendering.form
        varies = is_part(form, usual) or differ_in_part(form, usual) or is_acronym(form) or is_acronym(usual)
        if form != usual and counts[form] < times and not varies and not rendering.target.short:
            yield rendering, right
