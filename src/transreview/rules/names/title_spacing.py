"""The rule name-title-spacing."""

from collections.abc import Iterable, Mapping

from transreview.analysis.segment import SegmentAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.rules.rule import Context, SegmentRule, fix
from transreview.text.edit import Edit
from transreview.text.span import Span


class NameTitleSpacing(SegmentRule):
    """A Korean name and the title after it written without a space.

    ## What it does
    Reports a person's name with an office or form of address glued to it, and a person of the glossary glued to a body
    that a title follows (조현외교부 장관). Names of buildings and bodies that begin
    with a person's (김대중대통령기념관) and nouns that only look so are silent: after the title nothing but particles
    may stand.

    ## Why is this bad
    Names and the titles and offices after them have to be written apart (한글 맞춤법 제48항).

    ## Example
    ```text
    이재명대통령이 회담했다.
    ```

    ## Use instead
    ```text
    이재명 대통령이 회담했다.
    ```

    ## Options
    None.
    """

    name = "name-title-spacing"
    severity = Severity.ERROR
    mqm = "linguistic-conventions/spelling"
    languages = frozenset({"ko"})

    def check(self, segment: SegmentAnalysis, context: Context) -> Iterable[Finding]:
        """The glued names and titles in one segment."""
        for name, title in {**_listed(segment), **_by_form(segment)}.items():
            seen, office = name.of(segment.text), title.of(segment.text)
            edit = Edit(Span(name.end, name.end), " ")
            yield self.finding(
                segment,
                Span(name.start, title.end),
                Message(
                    "“{mention}” and the title “{title}” have to be written apart (한글 맞춤법 제48항).",
                    mention=seen,
                    title=office,
                ),
                fixes=[fix(segment, edit, title=Message("Write {mention} {title}", mention=seen, title=office))],
            )


def _by_form(segment: SegmentAnalysis) -> Mapping[Span, Span]:
    """Names that are names by their form, with the titles glued to them."""
    return {
        mention.span: mention.title
        for mention in segment.names
        if mention.title is not None and mention.title.start == mention.span.end
    }


def _listed(segment: SegmentAnalysis) -> Mapping[Span, Span]:
    """Persons of the glossary that begin a word, with the title, or the body and its title, glued to them."""
    usable = [hit for hit in segment.hits if hit.term.status.usable]
    titles = {hit.span.start: hit.span for hit in usable if hit.concept.kind is ConceptKind.TITLE}
    bodies = {hit.span.start: hit.span for hit in usable if hit.concept.kind is ConceptKind.ORGANISATION}
    words = {word.span.start for word in segment.words}
    found = {}
    for hit in usable:
        if hit.concept.kind is not ConceptKind.PERSON or hit.term.short or hit.span.start not in words:
            continue
        body = bodies.get(hit.span.end)
        office = titles.get(hit.span.end) or (body and (titles.get(body.end) or titles.get(body.end + 1)))
        if office is not None and _ends_word(segment, office):
            found[hit.span] = Span(hit.span.end, office.end)
    return found


def _ends_word(segment: SegmentAnalysis, title: Span) -> bool:
    """Whether nothing but particles follows a title in its word."""
    word = next((word for word in segment.words if word.span.start <= title.start < word.span.end), None)
    stem = segment.language.index_terms(word.text)[:1] if word else ()
    return bool(stem) and stem[0].word.endswith(title.of(segment.text))
