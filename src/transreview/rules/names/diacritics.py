"""The rule name-diacritics."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from transreview.analysis.segment import DocumentAnalysis, SegmentAnalysis
from transreview.findings.finding import Finding, Fix, Related, Safety
from transreview.findings.severity import Severity
from transreview.glossary.concept import ConceptKind
from transreview.glossary.glossary import Glossary
from transreview.glossary.store import ListedForm
from transreview.languages.language import NameMention
from transreview.languages.vietnamese.letters import deaccent, is_marked
from transreview.languages.vietnamese.lexicon import is_pair
from transreview.languages.vietnamese.marks import has_lost_marks, slips
from transreview.languages.vietnamese.placement import fold_placement
from transreview.rules.marked_forms import OtherMarks, marked_forms
from transreview.rules.rule import Context, DocumentRule, fix
from transreview.text.span import Span

_ENOUGH_ELSEWHERE = 2
_SAFE_LENGTH = 3
_FULL_PAIR = 2


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
            f"“{span.of(segment.text)}” has another mark than {_joined(forms)} in the glossary.",
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
                    f"“{name.text}” stands once, “{form}” {count[forms[0]]} times in this article.",
                    fixes=_fixes(segment, name.span, [form]),
                    related=[Related(place, "The name as it stands elsewhere.")],
                )


def _accepted(
    segment: SegmentAnalysis, found: OtherMarks, right_forms: set[str], glossary: Glossary
) -> list[ListedForm]:
    """The forms of which the text most likely is a misspelling, all as near."""
    seen = found.span.of(segment.text)
    if not is_marked(seen):
        return []
    near = [form for form in found.forms if _is_slip(segment, found.span, form)]
    fewest = min((slips(form.form, seen) for form in near), default=0)
    return [
        form
        for form in near
        if slips(form.form, seen) == fewest and _has_evidence(segment, found.span, form, right_forms, glossary)
    ]


def _is_slip(segment: SegmentAnalysis, span: Span, form: ListedForm) -> bool:
    """Whether one syllable differs and the capitals agree, and what stands there is no known phrase itself."""
    seen = span.of(segment.text)
    if [letter.isupper() for letter in seen] != [letter.isupper() for letter in form.form]:
        return False
    pairs = list(zip(fold_placement(form.form).split(), fold_placement(seen).split(), strict=True))
    differing = [place for place, (known, written) in enumerate(pairs) if known != written]
    if len(differing) != 1:
        return False
    known, written = pairs[differing[0]]
    if slips(known, written) > 1 and not has_lost_marks(known, written):
        return False
    if all(word[0].isupper() for word in seen.split()):
        return True
    if len(pairs) < _SAFE_LENGTH and (not seen[0].isupper() or _begins(segment.text, span)):
        return False
    lowered = [written.lower() for _, written in pairs]
    place = differing[0]
    around = [lowered[max(place - 1, 0) : place + 1], lowered[place : place + 2]]
    return not any(len(pair) == _FULL_PAIR and is_pair(*pair) for pair in around)


def _has_evidence(
    segment: SegmentAnalysis, span: Span, form: ListedForm, right_forms: set[str], glossary: Glossary
) -> bool:
    if form.kind != ConceptKind.PERSON:
        return True
    if fold_placement(form.form) in right_forms:
        return True
    seen = span.of(segment.text)
    if len(seen.split()) >= _SAFE_LENGTH and has_lost_marks(form.form, seen):
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


def _begins(text: str, span: Span) -> bool:
    before = text[: span.start].rstrip(" “\"'(–-")
    return not before or before[-1] in ".!?…:"


def _fixes(segment: SegmentAnalysis, span: Span, forms: Sequence[str]) -> list[Fix]:
    safety = Safety.SAFE if len(forms) == 1 else Safety.UNSAFE
    return [
        fix(segment, segment.language.replacement(segment.text, span, form), title=f"Write {form}", safety=safety)
        for form in forms
    ]


def _joined(forms: Sequence[str]) -> str:
    return " or ".join(f"“{form}”" for form in forms)
