"""The schema of a glossary file: from YAML nodes to rows, with every departure refused at its place."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NoReturn

from transreview.glossary.concept import CaseMode, ConceptKind, MatchMode, Scope, Status
from transreview.glossary.errors import GlossaryError
from transreview.glossary.rows import ConceptRow, TermRow
from transreview.languages.registry import CODES
from transreview.text.normalise import normalise
from transreview.text.yaml_reader import Mapping, Node, Scalar, Sequence

VERSION = "1"

_FILE_KEYS = ("transreview_glossary", "name", "concepts")
_CONCEPT_KEYS = (
    "id",
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
_TERM_KEYS = ("term", "status", "scope", "match", "case", "short", "reading", "note", "source")
_KINDS = tuple(ConceptKind)
_STATUSES = tuple(Status)
_SCOPES = tuple(Scope)
_MATCH_MODES = tuple(MatchMode)
_CASE_MODES = tuple(CaseMode)
_CONFIDENCES = ("high", "medium", "low")
_USABLE = (Status.PREFERRED.value, Status.ADMITTED.value)


class Schema:
    """Reads the nodes of one file; `path` is what errors name."""

    def __init__(self, path: str) -> None:
        self._path = path

    def file(self, root: Node | None) -> list[ConceptRow]:
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

    def concepts(self, nodes: Iterable[Node]) -> list[ConceptRow]:
        """The concepts of a list; raises `GlossaryError`, also for an id used twice."""
        rows: dict[str, ConceptRow] = {}
        for node in nodes:
            row = self._concept(node)
            if row.id in rows:
                first = rows[row.id]
                self._refuse(node, f"the id {row.id!r} is used already in line {first.line}; choose another one")
            rows[row.id] = row
        return list(rows.values())

    def _concept(self, node: Node) -> ConceptRow:
        entries = self._keys(node, "a concept", _CONCEPT_KEYS)
        identifier = self._text(entries["id"], "id") if "id" in entries else ""
        if not identifier or any(letter.isspace() for letter in identifier):
            self._refuse(entries.get("id", node), "a concept needs an `id` without spaces")
        require, exclude = self._context(entries.get("context"))
        return ConceptRow(
            id=identifier,
            kind=self._choice(entries.get("kind"), "kind", _KINDS) or ConceptKind.TERM.value,
            terms=self._terms(entries.get("terms"), identifier),
            domain=self._optional(entries, "domain") or "",
            definition=self._optional(entries, "definition"),
            note=self._optional(entries, "note"),
            holders=[self._holder(holder) for holder in self._list(entries, "holders")],
            valid=self._interval(entries.get("valid"), "valid"),
            require=require,
            exclude=exclude,
            shares_form_with=self._texts(entries, "shares_form_with"),
            confidence=self._choice(entries.get("confidence"), "confidence", _CONFIDENCES),
            sources=self._texts(entries, "sources"),
            examples=list(self._examples(entries.get("examples"))),
            path=self._path,
            line=node.line,
            column=node.column,
        )

    def _terms(self, node: Node | None, identifier: str) -> list[TermRow]:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return []
        rows: list[TermRow] = []
        for language, listed in self._keys(node, "`terms`", CODES, what="language").items():
            if isinstance(listed, Scalar) and listed.is_null:
                continue
            nodes = listed.items if isinstance(listed, Sequence) else [listed]
            rows.extend(self._terms_in(language, nodes, identifier))
        return rows

    def _terms_in(self, language: str, nodes: Iterable[Node], identifier: str) -> list[TermRow]:
        rows: dict[tuple[str, str], TermRow] = {}
        default = Status.PREFERRED.value
        for node in nodes:
            row = self._term(node, language, default)
            if row.status == Status.PREFERRED.value:
                default = Status.ADMITTED.value
            twin = rows.get((row.form, row.case))
            if twin is not None and (twin.status in _USABLE) != (row.status in _USABLE):
                statuses = f"{twin.status} (line {twin.line}) and {row.status}"
                self._refuse(node, f"{row.form!r} is both {statuses} in {identifier!r}; keep one")
            rows.setdefault((row.form, row.case), row)
        return list(rows.values())

    def _term(self, node: Node, language: str, default: str) -> TermRow:
        if isinstance(node, Scalar):
            return TermRow(self._form(node), language, default, line=node.line, column=node.column)
        entries = self._keys(node, "a term", _TERM_KEYS)
        if "term" not in entries:
            self._refuse(node, "a term needs the key `term` with its form")
        return TermRow(
            form=self._form(entries["term"]),
            language=language,
            status=self._choice(entries.get("status"), "status", _STATUSES) or default,
            scope=self._choice(entries.get("scope"), "scope", _SCOPES) or Scope.ALIGNED.value,
            match=self._choice(entries.get("match"), "match", _MATCH_MODES) or MatchMode.WORD.value,
            case=self._choice(entries.get("case"), "case", _CASE_MODES) or CaseMode.INSENSITIVE.value,
            short=self._truth(entries.get("short"), "short"),
            reading=self._optional(entries, "reading"),
            note=self._optional(entries, "note"),
            source=self._optional(entries, "source"),
            line=node.line,
            column=node.column,
        )

    def _form(self, node: Node) -> str:
        text = self._text(node, "term")
        form = normalise(text).text.strip()
        if not form:
            self._refuse(node, "a term must not be empty; write its form or remove the entry")
        return form

    def _holder(self, node: Node) -> tuple[str, str | None, str | None]:
        entries = self._keys(node, "a holder", ("person", "from", "to"))
        if "person" not in entries:
            self._refuse(node, "a holder needs `person`, the id of a concept")
        return (self._text(entries["person"], "person"), *self._days(entries))

    def _interval(self, node: Node | None, name: str) -> tuple[str | None, str | None]:
        return self._days(self._keys(node, f"`{name}`", ("from", "to"))) if node is not None else (None, None)

    def _days(self, entries: dict[str, Node]) -> tuple[str | None, str | None]:
        start, end = self._day(entries.get("from"), "from"), self._day(entries.get("to"), "to")
        if start and end and start > end:
            self._refuse(entries["from"], f"`from` {start} is later than `to` {end}; exchange them")
        return start, end

    def _day(self, node: Node | None, name: str) -> str | None:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return None
        text = self._text(node, name)
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            self._refuse(node, f"`{name}` is not a date: {text!r}; write it as 2025-08-11")

    def _context(self, node: Node | None) -> tuple[list[str], list[str]]:
        if node is None:
            return [], []
        entries = self._keys(node, "`context`", ("require", "exclude"))
        return self._texts(entries, "require"), self._texts(entries, "exclude")

    def _examples(self, node: Node | None) -> Iterator[tuple[str, str, bool, int]]:
        if node is None:
            return
        entries = self._keys(node, "`examples`", ("match", "no_match"))
        for name in entries:
            for item in self._list(entries, name):
                for language, text in self._keys(item, "an example", CODES, what="language").items():
                    yield language, self._text(text, language), name == "match", text.line

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

    def _texts(self, entries: dict[str, Node], name: str) -> list[str]:
        return [self._text(item, name) for item in self._list(entries, name)]

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

    def _choice(self, node: Node | None, name: str, known: tuple[str, ...]) -> str | None:
        if node is None:
            return None
        text = self._text(node, name)
        if text not in known:
            self._refuse(node, f"unknown {name} {text!r}{_suggestion(text, known)}")
        return text

    def _refuse(self, node: Node, problem: str) -> NoReturn:
        raise GlossaryError(self._path, node.line, node.column, problem)


def _suggestion(word: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches  # only on the way to an error

    names = [str(name) for name in known]
    near = get_close_matches(word, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; one of {', '.join(names)}"
