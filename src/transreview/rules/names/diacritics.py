"""The rule name-diacritics."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Fix, Related, Safety
from transreview.findings.message import Message, one_of
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.glossary.glossary import Glossary
from transreview.glossary.store import ListedForm
from transreview.languages.language import NameMention
from transreview.languages.vietnamese.attachment import begins_sentence
from transreview.languages.vietnamese.letters import deaccent, is_marked
from transreview.languages.vietnamese.lexicon import is_pair
from transreview.languages.vietnamese.marks import has_lost_marks, slips
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.places import known_places
from transreview.rules.marked_forms import OtherMarks, marked_forms
from transreview.rules.rule import Context, DocumentRule, write
from transreview.text.span import Span

_ENOUGH_ELSEWHERE = 2
_SAFE_LENGTH = 3


class NameDiacritics(DocumentRule):
    """A mark lost or wrong in a Vietnamese name or in the name of an office or body.

    ## What it does
    Compares the text with the glossary's Vietnamese names and terms letter by letter, marks aside, and with the names
    that the article itself has several times. Reported is a form with the same letters and capitals and one syllable
    whose mark differs. A person's name needs evidence, for Nguyễn Văn Hùng and Nguyễn Văn Hưng are two men: marks were
    lost and nothing else changed in a name of three syllables, the title before it is the person's, or the article has
    the right form. A text without any mark is left to `vi-diacritics-missing`.

    ## Why is this bad
    A mark is a letter: the name without it is another name, and the reader sees carelessness where it hurts most.

    ## Example
    ```text
    Tổng Bí thư Tô Lam đến Cân Thơ.
    Bộ Y tê khuyến cáo người dân.
    ```

    ## Use instead
    ```text
    Tổng Bí thư Tô Lâm đến Cần Thơ.
    Bộ Y tế khuyến cáo người dân.
    ```

    ## Options
    None. A name that is right belongs into the glossary; then it is silent.
    """

    name = "name-diacritics"
    severity = Severity.ERROR
    mqm = "linguistic-conventions/spelling"
    catalogs = False
    needs_whole = True
    languages = frozenset({"vi"})

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The names with wrong marks in one document."""
        seen: set[tuple[int, Span]] = set()
        right_forms = {form for segment in document.prose for form in _forms_written(segment)}
        for segment in document.prose:
            for found in marked_forms(document.glossary).in_segment(segment):
                listed = _accepted(segment, found, right_forms, document.glossary)
                if listed:
                    seen.add((segment.segment.index, found.span))
                    yield self._of_glossary(segment, found.span, listed)
        yield from self._of_article(document, seen)

    def _of_glossary(self, segment: SegmentAnalysis, span: Span, listed: Sequence[ListedForm]) -> Finding:
        forms = list(dict.fromkeys(form.form for form in listed))
        return self.finding(
            segment,
            span,
            Message(
                "“{seen}” has another mark than {forms} in the glossary.",
                seen=span.of(segment.text),
                forms=_joined(forms),
            ),
            fixes=_fixes(segment, span, forms),
            concept=listed[0].concept if len({form.concept for form in listed}) == 1 else None,
        )

    def _of_article(self, document: DocumentAnalysis, seen: set[tuple[int, Span]]) -> Iterator[Finding]:
        """Names that stand once with other marks than the article has several times."""
        spots = [(segment, name) for segment in document.prose for name in segment.names if " " in name.text]
        count = Counter(fold_placement(name.text) for _, name in spots)
        for segment, name in spots:
            if count[fold_placement(name.text)] > 1 or not is_marked(name.text):
                continue
            if any(index == segment.segment.index and span.overlaps(name.span) for index, span in seen):
                continue
            right = [other for other in spots if _corrects(other, (segment, name), count)]
            forms = list(dict.fromkeys(fold_placement(other.text) for _, other in right))
            if len(forms) == 1:
                form = right[0][1].text
                place = right[0][0].location(right[0][1].span)
                yield self.finding(
                    segment,
                    name.span,
                    Message(
                        "“{name}” stands once, “{form}” {count} times in this article.",
                        name=name.text,
                        form=form,
                        count=count[forms[0]],
                    ),
                    fixes=_fixes(segment, name.span, [form]),
                    related=[Related(place, Message("The name as it stands elsewhere."))],
                )


def _accepted(
    segment: SegmentAnalysis, found: OtherMarks, right_forms: set[str], glossary: Glossary
) -> list[ListedForm]:
    """The forms of which the text most likely is a misspelling, all as near."""
    seen = fold_placement(found.span.of(segment.text))
    if not is_marked(seen) or tuple(seen.split()) in known_places():
        return []
    near = [form for form in found.forms if _is_slip(segment, found.span, form)]
    fewest = min((slips(fold_placement(form.form), seen) for form in near), default=0)
    return [
        form
        for form in near
        if slips(fold_placement(form.form), seen) == fewest
        and _has_evidence(segment, found.span, form, right_forms, glossary)
    ]


def _is_slip(segment: SegmentAnalysis, span: Span, form: ListedForm) -> bool:
    """Whether one syllable differs and the capitals agree, and what stands there is no known phrase itself."""
    seen = span.of(segment.text)
    if not _same_capitals(segment.text, span, form.form):
        return False
    written = fold_placement(seen).lower().split()
    pairs = zip(fold_placement(form.form).lower().split(), written, strict=True)
    differing = [(place, *pair) for place, pair in enumerate(pairs) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    place, known, other = differing[0]
    if slips(known, other) > 1 and not has_lost_marks(known, other):
        return False
    if all(word[0].isupper() for word in seen.split()):
        return True
    if len(written) < _SAFE_LENGTH and (not seen[0].isupper() or begins_sentence(segment.text, span.start)):
        return False
    around = ["", *written, ""]
    around[0], around[-1] = _neighbours(segment, span)
    return not (is_pair(around[place], other) or is_pair(other, around[place + 2]))


def _same_capitals(text: str, span: Span, form: str) -> bool:
    """Whether the text has the capitals of the form, a sentence's first one or a headline's capitals apart."""
    seen = span.of(text)
    if seen == seen.upper():
        return True
    first = 1 if begins_sentence(text, span.start) else 0
    return [letter.isupper() for letter in seen[first:]] == [letter.isupper() for letter in form[first:]]


def _neighbours(segment: SegmentAnalysis, span: Span) -> tuple[str, str]:
    """The words right before and right after a stretch, lower case and folded, "" where there is none."""
    words = segment.words
    before = next((word for word in words if word.span.end == span.start - 1), None)
    after = next((word for word in words if word.span.start == span.end + 1), None)
    return (
        fold_placement(before.text.lower()) if before else "",
        fold_placement(after.text.lower()) if after else "",
    )


def _has_evidence(
    segment: SegmentAnalysis, span: Span, form: ListedForm, right_forms: set[str], glossary: Glossary
) -> bool:
    if form.kind != ConceptKind.PERSON:
        return True
    if fold_placement(form.form) in right_forms:
        return True
    seen = span.of(segment.text)
    if len(seen.split()) >= _SAFE_LENGTH and has_lost_marks(fold_placement(form.form), fold_placement(seen)):
        return True
    return _bears_title(segment, span, form.concept, glossary)


def _bears_title(segment: SegmentAnalysis, span: Span, person: str, glossary: Glossary) -> bool:
    """Whether the title right before the name is one that the person holds or held."""
    for hit in segment.hits:
        if hit.span.end <= span.start and not segment.text[hit.span.end : span.start].strip():
            concept = glossary.concept(hit.concept.id)
            if concept and any(holder.person == person for holder in concept.holders):
                return True
    return False


def _corrects(
    other: tuple[SegmentAnalysis, NameMention], one: tuple[SegmentAnalysis, NameMention], count: Counter[str]
) -> bool:
    """Whether the article's other name is what the name that stands once was meant to be."""
    (segment, name), (seen_segment, seen) = other, one
    known = fold_placement(name.text)
    if count[known] < _ENOUGH_ELSEWHERE or name.place != seen.place or deaccent(name.text) != deaccent(seen.text):
        return False
    written = fold_placement(seen.text)
    if known == written or (slips(known, written) > 1 and not has_lost_marks(known, written)):
        return False
    same_title = (
        name.title is not None
        and seen.title is not None
        and name.title.of(segment.text).lower() == seen.title.of(seen_segment.text).lower()
        and name.title.of(segment.text).lower() not in segment.language.shared_titles
    )
    return same_title or has_lost_marks(known, written)


def _forms_written(segment: SegmentAnalysis) -> Iterator[str]:
    for hit in segment.hits:
        if hit.concept.kind is ConceptKind.PERSON:
            yield fold_placement(hit.span.of(segment.text))


def _fixes(segment: SegmentAnalysis, span: Span, forms: Sequence[str]) -> list[Fix]:
    safety = Safety.SAFE if len(forms) == 1 else Safety.UNSAFE
    return [write(segment, span, form, safety) for form in forms]


def _joined(forms: Sequence[str]) -> str:
    return one_of(f"“{form}”" for form in forms)
