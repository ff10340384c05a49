"""Additions to a project's glossary: which file takes them, and the changes that make them."""

import os
from collections.abc import Sequence

from transreview.glossary.concept import Concept, ConceptKind
from transreview.glossary.editing import GlossaryEditError, NewConcept, NewTerm, with_concept, with_term
from transreview.glossary.files import glossary_files
from transreview.review.configuration import FILE_NAME, SHIPPED, Configuration
from transreview.review.history import Change
from transreview.review.project_files import ProjectFiles
from transreview.text.edit import apply_edits
from transreview.text.yaml_edit import add_item, is_empty, put_entry
from transreview.text.yaml_layout import MappingLayout, yaml_layout

NEW_FILE = "glossaries/project.yaml"
"""The glossary file that a project gets which has none of its own."""


def own_files(configuration: Configuration, base: str) -> tuple[str, ...]:
    """The project's own glossary files, as paths below its root."""
    listed = [os.path.join(base, path) for path in configuration.glossaries if path != SHIPPED]
    return tuple(os.path.relpath(path, base).replace(os.sep, "/") for path in glossary_files(listed))


def term_changes(files: ProjectFiles, concept: Concept, term: NewTerm) -> tuple[Change, ...]:
    """The changes that add a term to a concept: in the file that defines it, else in one of the project's own.

    Raises `GlossaryEditError`, `UnreadableFileError`.
    """
    own = own_files(files.configuration, files.base)
    home = _home(concept, files)
    if home in own:
        return (files.change(home, with_term(files.text(home), concept.id, term)),)
    target = own[0] if own else NEW_FILE
    text = files.text(target)
    try:
        return (*_registered(files, target), files.change(target, with_term(text, concept.id, term)))
    except GlossaryEditError:
        addition = NewConcept(concept.id, ConceptKind.TERM, (term,), extends=True)
        return (*_registered(files, target), files.change(target, with_concept(text, addition)))


def concept_changes(files: ProjectFiles, concept: NewConcept) -> tuple[Change, ...]:
    """The changes that add a concept to the project's own glossary. Raises as `term_changes`."""
    own = own_files(files.configuration, files.base)
    target = own[0] if own else NEW_FILE
    return (*_registered(files, target), files.change(target, with_concept(files.text(target), concept)))


def new_id(forms: Sequence[str], taken: frozenset[str]) -> str:
    """An id for a concept that has these forms: the first one in Latin letters, with a number where it is taken."""
    words = ["-".join("".join(c if c.isalnum() else " " for c in form.casefold()).split()) for form in forms if form]
    best = next((word for word in words if word.isascii() and word), words[0] if words else "concept")
    numbers = (f"{best}-{number}" for number in range(2, len(taken) + 3))
    return best if best not in taken else next(name for name in numbers if name not in taken)


def _home(concept: Concept, files: ProjectFiles) -> str:
    path = concept.origin.path if concept.origin is not None else ""
    return os.path.relpath(path, files.base).replace(os.sep, "/") if path else ""


def _registered(files: ProjectFiles, target: str) -> tuple[Change, ...]:
    """The change that makes the configuration name a glossary file, if it does not yet."""
    if target in own_files(files.configuration, files.base):
        return ()
    text = files.text(FILE_NAME)
    if target in text:
        return ()
    if not text and os.path.exists(os.path.join(files.base, "pyproject.toml")) and files.configuration.root:
        raise GlossaryEditError(
            f"name a glossary of your own in pyproject.toml first: glossaries = ['shipped', '{target}']"
        )
    return (files.change(FILE_NAME, _with_glossary(text, target)),)


def _with_glossary(text: str, target: str) -> str:
    line = f"glossaries: [{SHIPPED}, {target}]"
    root = yaml_layout(text) if text.strip() else None
    if root is None:
        return f"{text}{line}\n"
    if not isinstance(root, MappingLayout):
        raise GlossaryEditError(f"{FILE_NAME} is no mapping; add `{line}` by hand")
    listed = root.value("glossaries")
    if listed is None or is_empty(listed):
        return apply_edits(text, [put_entry(text, root, "glossaries", f"[{SHIPPED}, {target}]")])
    return apply_edits(text, [add_item(text, listed, target)])
