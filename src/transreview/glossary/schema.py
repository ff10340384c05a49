"""The schema of a glossary file: from YAML nodes to concepts, with every departure refused at its place."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NoReturn, TypeVar

from transreview.glossary.concept import (
    CaseMode,
    Concept,
    ConceptKind,
    Example,
    Holder,
    MatchMode,
    Origin,
    Scope,
    Status,
    Term,
    Validity,
)
from transreview.glossary.errors import GlossaryError
from transreview.languages.registry import CODES
from transreview.text.normalise import normalise
from transreview.text.yaml_reader import Mapping, Node, Scalar, Sequence

VERSION = "1"

_T = TypeVar("_T")

_FILE_KEYS = ("transreview_glossary", "name", "concepts")
_CONCEPT_KEYS = (
    "id",
    "extends",
    "kind",
    "domain",
    "terms",
    "definition",
    "note",
    "holders",
    "valid",
    "context",
    "shares_form_with",
    "confidence",
    "sources",
    "examples",
)
_TERM_KEYS = ("term", "status", "scope", "match", "case", "short", "derived", "reading", "note", "source")
_KINDS = {kind.value: kind for kind in ConceptKind}
_STATUSES = {status.value: status for status in Status}
_SCOPES = {scope.value: scope for scope in Scope}
_MATCH_MODES = {mode.value: mode for mode in MatchMode}
_CASE_MODES = {mode.value: mode for mode in CaseMode}
_CONFIDENCES = {name: name for name in ("high", "medium", "low")}


class Schema:
    """Reads the nodes of one file; `path` is what errors name."""

    def __init__(self, path: str) -> None:
        self._path = path

    def file(self, root: Node | None) -> list[Concept]:
        """The concepts of a whole file; raises `GlossaryError`."""
        if root is None:
            raise GlossaryError(self._path, 1, 1, f"the glossary is empty; begin with `{_FILE_KEYS[0]}: {VERSION}`")
        entries = self._keys(root, "a glossary file", _FILE_KEYS)
        version = entries.get("transreview_glossary")
        if version is None:
            self._refuse(root, f"this is no glossary file; begin it with `{_FILE_KEYS[0]}: {VERSION}`")
        if self._text(version, "transreview_glossary") != VERSION:
            self._refuse(version, f"this version of the format is not known; only `{VERSION}` is")
        if "name" in entries:
            self._text(entries["name"], "name")
        concepts = entries.get("concepts")
        return self.concepts(self._items(concepts, "concepts")) if concepts is not None else []

    def concepts(self, nodes: Iterable[Node]) -> list[Concept]:
        """The concepts of a list; raises `GlossaryError`, also for an id used twice."""
        concepts: dict[str, Concept] = {}
        for node in nodes:
            concept = self._concept(node)
            key = f"+{concept.id}" if concept.extends else concept.id
            twin = concepts.setdefault(key, concept)
            if twin is not concept:
                place = f"line {twin.origin.line}" if twin.origin is not None else "this list"
                self._refuse(node, f"the id {concept.id!r} is used already in {place}; choose another one")
        return list(concepts.values())

    def _concept(self, node: Node) -> Concept:
        entries = self._keys(node, "a concept", _CONCEPT_KEYS)
        extends = "extends" in entries
        if extends:
            self._keys(node, "a concept that extends another", ("extends", "terms", "note", "sources", "examples"))
        name = "extends" if extends else "id"
        identifier = self._text(entries[name], name) if name in entries else ""
        if not identifier or any(letter.isspace() for letter in identifier):
            self._refuse(entries.get("id", node), "a concept needs an `id` without spaces")
        require, exclude = self._context(entries.get("context"))
        return Concept(
            id=identifier,
            kind=self._choice(entries.get("kind"), "kind", _KINDS) or ConceptKind.TERM,
            terms=tuple(self._terms(entries.get("terms"), identifier, extends)),
            domain=self._optional(entries, "domain") or "",
            definition=self._optional(entries, "definition"),
            note=self._optional(entries, "note"),
            holders=tuple(self._holder(holder) for holder in self._list(entries, "holders")),
            valid=self._validity(entries.get("valid")),
            require=require,
            exclude=exclude,
            shares_form_with=self._texts(entries, "shares_form_with"),
            confidence=self._choice(entries.get("confidence"), "confidence", _CONFIDENCES),
            sources=self._texts(entries, "sources"),
            examples=tuple(self._examples(entries.get("examples"))),
            origin=self._origin(node),
            extends=extends,
        )

    def _terms(self, node: Node | None, identifier: str, extends: bool = False) -> Iterator[Term]:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return
        for language, listed in self._keys(node, "`terms`", CODES, what="language").items():
            if isinstance(listed, Scalar) and listed.is_null:
                continue
            nodes = listed.items if isinstance(listed, Sequence) else [listed]
            first = Status.ADMITTED if extends else Status.PREFERRED
            yield from self._terms_in(language, nodes, identifier, first)

    def _terms_in(self, language: str, nodes: Iterable[Node], identifier: str, default: Status) -> Iterable[Term]:
        terms: dict[tuple[str, str], Term] = {}
        for node in nodes:
            term = self._term(node, language, default)
            if term.status is Status.PREFERRED:
                default = Status.ADMITTED
            twin = terms.setdefault((term.form, term.case), term)
            if twin.status.usable != term.status.usable:
                place = f" (line {twin.origin.line})" if twin.origin is not None else ""
                statuses = f"{twin.status}{place} and {term.status}"
                self._refuse(node, f"{term.form!r} is both {statuses} in {identifier!r}; keep one")
        return terms.values()

    def _term(self, node: Node, language: str, default: Status) -> Term:
        if isinstance(node, Scalar):
            return Term(self._form(node), language, default, origin=self._origin(node))
        entries = self._keys(node, "a term", _TERM_KEYS)
        if "term" not in entries:
            self._refuse(node, "a term needs the key `term` with its form")
        return Term(
            form=self._form(entries["term"]),
            language=language,
            status=self._choice(entries.get("status"), "status", _STATUSES) or default,
            scope=self._choice(entries.get("scope"), "scope", _SCOPES) or Scope.ALIGNED,
            match=self._choice(entries.get("match"), "match", _MATCH_MODES) or MatchMode.WORD,
            case=self._choice(entries.get("case"), "case", _CASE_MODES) or CaseMode.INSENSITIVE,
            short=self._truth(entries.get("short"), "short"),
            derived=self._truth(entries.get("derived"), "derived"),
            reading=self._optional(entries, "reading"),
            note=self._optional(entries, "note"),
            source=self._optional(entries, "source"),
            origin=self._origin(node),
        )

    def _form(self, node: Node) -> str:
        text = self._text(node, "term")
        form = normalise(text).text.strip()
        if not form:
            self._refuse(node, "a term must not be empty; write its form or remove the entry")
        return form

    def _holder(self, node: Node) -> Holder:
        entries = self._keys(node, "a holder", ("person", "from", "to"))
        if "person" not in entries:
            self._refuse(node, "a holder needs `person`, the id of a concept")
        return Holder(self._text(entries["person"], "person"), self._days(entries))

    def _validity(self, node: Node | None) -> Validity:
        return self._days(self._keys(node, "`valid`", ("from", "to"))) if node is not None else Validity()

    def _days(self, entries: dict[str, Node]) -> Validity:
        start, end = self._day(entries.get("from"), "from"), self._day(entries.get("to"), "to")
        if start and end and start > end:
            self._refuse(entries["from"], f"`from` {start} is later than `to` {end}; exchange them")
        return Validity(start, end)

    def _day(self, node: Node | None, name: str) -> date | None:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return None
        text = self._text(node, name)
        try:
            return date.fromisoformat(text)
        except ValueError:
            self._refuse(node, f"`{name}` is not a date: {text!r}; write it as 2025-08-11")

    def _context(self, node: Node | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if node is None:
            return (), ()
        entries = self._keys(node, "`context`", ("require", "exclude"))
        return self._texts(entries, "require"), self._texts(entries, "exclude")

    def _examples(self, node: Node | None) -> Iterator[Example]:
        if node is None:
            return
        entries = self._keys(node, "`examples`", ("match", "no_match"))
        for name in entries:
            for item in self._list(entries, name):
                for language, text in self._keys(item, "an example", CODES, what="language").items():
                    yield Example(language, self._text(text, language), name == "match", text.line)

    def _origin(self, node: Node) -> Origin | None:
        return Origin(self._path, node.line, node.column) if node.line else None

    def _keys(self, node: Node, name: str, known: tuple[str, ...], what: str = "key") -> dict[str, Node]:
        if not isinstance(node, Mapping):
            self._refuse(node, f"{name} must be a mapping with the {what}s {', '.join(known)}")
        for key in node.entries:
            if key not in known:
                self._refuse(node.keys[key], f"unknown {what} {key!r} in {name}{_suggestion(key, known)}")
        return node.entries

    def _list(self, entries: dict[str, Node], name: str) -> list[Node]:
        return self._items(entries[name], name) if name in entries else []

    def _items(self, node: Node, name: str) -> list[Node]:
        if isinstance(node, Scalar) and node.is_null:
            return []
        if not isinstance(node, Sequence):
            self._refuse(node, f"`{name}` must be a list")
        return node.items

    def _texts(self, entries: dict[str, Node], name: str) -> tuple[str, ...]:
        return tuple(self._text(item, name) for item in self._list(entries, name))

    def _optional(self, entries: dict[str, Node], name: str) -> str | None:
        node = entries.get(name)
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return None
        return self._text(node, name)

    def _text(self, node: Node, name: str) -> str:
        if not isinstance(node, Scalar):
            self._refuse(node, f"`{name}` must be a text; put it in quotes if it has brackets")
        return "" if node.is_null else node.value

    def _truth(self, node: Node | None, name: str) -> bool:
        if node is None:
            return False
        text = self._text(node, name).lower()
        if text not in ("true", "false"):
            self._refuse(node, f"`{name}` must be true or false, not {text!r}")
        return text == "true"

    def _choice(self, node: Node | None, name: str, known: dict[str, _T]) -> _T | None:
        if node is None:
            return None
        text = self._text(node, name)
        if text not in known:
            self._refuse(node, f"unknown {name} {text!r}{_suggestion(text, known)}")
        return known[text]

    def _refuse(self, node: Node, problem: str) -> NoReturn:
        raise GlossaryError(self._path, node.line, node.column, problem)


def _suggestion(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # only on the way to an error

    names = list(known)
    near = get_close_matches(word, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; one of {', '.join(names)}"
