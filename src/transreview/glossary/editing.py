"""Edits of glossary files that keep everything else: comments, order, layout, line ends.

An edit is looked for by where things stand, made, and read again: where the file would then not say exactly what was
asked for, nothing is changed and `GlossaryEditError` says so.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from transreview.glossary.concept import Concept, ConceptKind, Status, Term
from transreview.glossary.errors import GlossaryError
from transreview.glossary.writing import concept_lines, flow_list, scalar, term_text
from transreview.glossary.yaml_file import read_concepts
from transreview.text.edit import Edit, apply_edits
from transreview.text.normalise import normalise
from transreview.text.span import Span
from transreview.text.yaml_edit import add_item, indent, is_empty, line_after, newline_of, put_entry
from transreview.text.yaml_layout import Layout, MappingLayout, ScalarLayout, SequenceLayout, yaml_layout

EMPTY = "transreview_glossary: 1\nconcepts:\n"
"""A glossary file without concepts."""


class GlossaryEditError(ValueError):
    """An edit that this file cannot take without more being changed; the message says what to do."""


class NewTerm(NamedTuple):
    """A term as it is to be written; `status` None leaves it to the place in the list."""

    language: str
    form: str
    status: Status | None = None
    note: str | None = None

    @property
    def normal(self) -> "NewTerm":
        """The term with its form as glossaries keep it."""
        return self._replace(form=normalise(self.form).text.strip())


class NewConcept(NamedTuple):
    """A concept as it is to be written; with `extends` the terms join the concept of that id in another file."""

    id: str
    kind: ConceptKind
    terms: Sequence[NewTerm]
    note: str | None = None
    extends: bool = False


def with_term(text: str, concept: str, term: NewTerm) -> str:
    """The file with a term added to a concept, or with another status where the form is there already.

    Raises `GlossaryEditError`.
    """
    term = term.normal
    entry = _concept(_layout(text), concept)
    before = {found.id: found for found in _read(text)}
    existing = [each for each in before[concept].terms if each.language == term.language and each.form == term.form]
    edit = _status_edit(text, entry, term) if existing else _term_edit(text, entry, term)
    after = apply_edits(text, [edit])
    _verify(after, _expected(before, concept, term))
    return after


def with_concept(text: str, concept: NewConcept) -> str:
    """The file with a concept added at its end. Raises `GlossaryEditError`."""
    concept = concept._replace(terms=tuple(term.normal for term in concept.terms))
    text = text if text.strip() else EMPTY
    root = _layout(text)
    before = {(found.id, found.extends): found for found in _read(text)}
    if (concept.id, concept.extends) in before:
        raise GlossaryEditError(f"{concept.id!r} is in the file already")
    after = apply_edits(text, [_concept_edit(text, root, concept)])
    found = _read(after)
    added = [each for each in found if (each.id, each.extends) == (concept.id, concept.extends)]
    if len(found) != len(before) + 1 or len(added) != 1 or not _says(added[0], concept):
        raise GlossaryEditError("the file is laid out in a way that is not understood; add the concept by hand")
    return after


def _layout(text: str) -> MappingLayout:
    import yaml

    try:
        root = yaml_layout(text)
    except (ValueError, yaml.YAMLError):
        root = None
    if not isinstance(root, MappingLayout):
        raise GlossaryEditError("the file cannot be read as a glossary; mend it first")
    return root


def _read(text: str) -> list[Concept]:
    try:
        return read_concepts(text.encode(), "glossary")
    except GlossaryError as error:
        raise GlossaryEditError(f"line {error.line}: {error.problem}") from None


def _concept(root: MappingLayout, identifier: str) -> MappingLayout:
    listed = root.value("concepts")
    for entry in listed.items if isinstance(listed, SequenceLayout) else ():
        if isinstance(entry, MappingLayout):
            names = (entry.value("id"), entry.value("extends"))
            if any(isinstance(name, ScalarLayout) and name.value == identifier for name in names):
                return entry
    raise GlossaryEditError(f"there is no concept {identifier!r} in the file")


def _term_edit(text: str, entry: MappingLayout, term: NewTerm) -> Edit:
    terms = entry.value("terms")
    if terms is None or is_empty(terms):
        return put_entry(text, entry, "terms", f"{{{term.language}: {flow_list([term])}}}")
    if not isinstance(terms, MappingLayout):
        raise GlossaryEditError("the `terms` of the concept are no mapping; add the term by hand")
    listed = terms.value(term.language)
    if listed is None or is_empty(listed):
        return put_entry(text, terms, term.language, flow_list([term]))
    if isinstance(listed, ScalarLayout) and listed.style is None:
        return Edit(listed.span, f"[{scalar(listed.value)}, {term_text(term)}]")
    return add_item(text, listed, term_text(term))


def _status_edit(text: str, entry: MappingLayout, term: NewTerm) -> Edit:
    """Gives the form another status where it stands."""
    terms = entry.value("terms")
    listed = terms.value(term.language) if isinstance(terms, MappingLayout) else None
    items: Sequence[Layout] = listed.items if isinstance(listed, SequenceLayout) else [listed] if listed else []
    status = (term.status or Status.ADMITTED).value
    for item in items:
        if isinstance(item, ScalarLayout) and item.value == term.form:
            written = item.span.of(text) if item.style else scalar(item.value)
            return Edit(item.span, f"{{term: {written}, status: {status}}}")
        if isinstance(item, MappingLayout):
            form = item.value("term")
            if isinstance(form, ScalarLayout) and form.value == term.form:
                return put_entry(text, item, "status", status)
    raise GlossaryEditError(f"{term.form!r} is written another way in the file; change its status by hand")


def _concept_edit(text: str, root: MappingLayout, concept: NewConcept) -> Edit:
    listed = root.value("concepts")
    if isinstance(listed, SequenceLayout) and listed.items and not listed.flow:
        gap = newline_of(text) if _is_spaced(text, listed) else ""
        lines = concept_lines(concept, indent(text, listed))
        return line_after(text, listed.span.end, gap + newline_of(text).join(lines))
    if listed is not None and not is_empty(listed):
        raise GlossaryEditError("the concepts stand in brackets; write them one below the other first")
    body = newline_of(text).join(concept_lines(concept, "  "))
    key = root.key("concepts")
    if key is None:
        return line_after(text, root.span.end, f"concepts:{newline_of(text)}{body}")
    end = max(text.index(":", key.span.end) + 1, listed.span.end if listed is not None else 0)
    return Edit(Span(text.index(":", key.span.end) + 1, end), newline_of(text) + body)


def _is_spaced(text: str, listed: SequenceLayout) -> bool:
    """Whether empty lines stand between the concepts."""
    if len(listed.items) < 2:
        return False
    line = text.rfind("\n", 0, listed.items[-1].span.start) + 1
    return text[:line].endswith(("\n\n", "\n\r\n"))


def _expected(before: Mapping[str, Concept], concept: str, term: NewTerm) -> Mapping[str, list[tuple[str, str]]]:
    """The forms that the file is to have, by concept, as language and form."""
    forms = {identifier: [(each.language, each.form) for each in found.terms] for identifier, found in before.items()}
    if (term.language, term.form) not in forms[concept]:
        forms[concept].append((term.language, term.form))
    return forms


def _verify(after: str, expected: Mapping[str, list[tuple[str, str]]]) -> None:
    found = {concept.id: sorted((each.language, each.form) for each in concept.terms) for concept in _read(after)}
    if found != {identifier: sorted(forms) for identifier, forms in expected.items()}:
        raise GlossaryEditError("the file is laid out in a way that is not understood; add the term by hand")


def _says(found: Concept, wanted: NewConcept) -> bool:
    forms: list[Term] = list(found.terms)
    return found.kind is wanted.kind and sorted((each.language, each.form) for each in forms) == sorted(
        (each.language, each.form) for each in wanted.terms
    )
