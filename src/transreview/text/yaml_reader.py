"""YAML read safely and with positions, from parser events.

PyYAML's loaders are not for files of strangers: deep nesting crashes the C loader, merge keys and aliases explode, tags
name Python objects, of duplicate keys the last wins in silence. Here all four are refused, every scalar stays the text
that was written (so `no` and `1.0` are not turned into something else), and every node knows its place. Events are also
seven times faster than loading.
"""

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

MAXIMUM_DEPTH = 50


class YamlError(ValueError):
    """A file that is not the YAML we accept; the message is one sentence that begins with file:line:column."""

    def __init__(self, path: str, line: int, column: int, problem: str) -> None:
        super().__init__(f"{path}:{line}:{column}: {problem}")
        self.line = line
        self.column = column
        self.problem = problem


class Scalar(NamedTuple):
    """A text. `plain` says that it stands without quotes; line and column (1-based) say where."""

    value: str
    plain: bool
    line: int
    column: int

    @property
    def is_null(self) -> bool:
        """Whether this is YAML's way to say nothing: empty, `~` or `null`, unquoted."""
        return self.plain and self.value in ("", "~", "null", "Null", "NULL")


class Sequence(NamedTuple):
    """A list of nodes."""

    items: "list[Node]"
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys and their nodes, in file order, no key twice. `keys` holds where each key stands."""

    entries: "dict[str, Node]"
    keys: dict[str, Scalar]
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping


def read_yaml(text: str, path: str) -> Node | None:
    """The one document in `text`, None when there is none. `path` is only named in errors.

    Raises `YamlError` for what is no YAML and for aliases, tags, merge keys, duplicate keys, keys that are no text, a
    second document, and nesting deeper than `MAXIMUM_DEPTH`.
    """
    return _Builder(text.removeprefix("\ufeff"), path).document()


def yaml_events(text: str, path: str) -> "Iterator[tuple[str, Any]]":
    """The parser's events with the names of their classes; their marks count in code points. Raises `YamlError`."""
    import yaml  # costs 13 ms: only a run that reads YAML pays

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(text, Loader=loader):
            yield type(event).__name__, event
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        raise YamlError(path, line, column, f"not valid YAML: {error.problem or error.context}") from None
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        reason = getattr(error, "reason", "it cannot be read")
        raise YamlError(path, line, column, f"not valid YAML: {reason}") from None


class _Builder:
    """Builds nodes from the events of one text."""

    def __init__(self, text: str, path: str) -> None:
        self._path = path
        self._events = yaml_events(text, path)

    def document(self) -> Node | None:
        """The only document of the stream."""
        root: Node | None = None
        seen = False
        for name, event in self._events:
            if name == "DocumentStartEvent":
                if seen:
                    raise self._refuse(event, "a second document begins here; keep one document in a file")
                seen = True
                root = self._node(*next(self._events), depth=0)
        if isinstance(root, Scalar) and root.is_null:
            return None
        return root

    def _node(self, name: str, event: Any, depth: int) -> Node:
        if name == "AliasEvent":
            raise self._refuse(event, "aliases (*name) are not accepted; write the value out")
        if event.tag is not None:
            raise self._refuse(event, f"tags ({event.tag}) are not accepted; remove it")
        if event.anchor is not None:
            raise self._refuse(event, f"anchors (&{event.anchor}) are not accepted; remove it")
        if name == "ScalarEvent":
            mark = event.start_mark
            return Scalar(event.value, not event.style, mark.line + 1, mark.column + 1)
        if depth >= MAXIMUM_DEPTH:
            raise self._refuse(event, f"nested deeper than {MAXIMUM_DEPTH} levels")
        return self._sequence(event, depth) if name == "SequenceStartEvent" else self._mapping(event, depth)

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items: list[Node] = []
        for name, event in self._events:
            if name == "SequenceEndEvent":
                break
            items.append(self._node(name, event, depth + 1))
        return Sequence(items, start.start_mark.line + 1, start.start_mark.column + 1)

    def _mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        for name, event in self._events:
            if name == "MappingEndEvent":
                break
            key = self._node(name, event, depth + 1)
            if not isinstance(key, Scalar):
                raise YamlError(self._path, key.line, key.column, "a key must be a text; quote it")
            if key.value in keys:
                first = keys[key.value].line
                raise YamlError(
                    self._path, key.line, key.column, f"the key {key.value!r} stands here already in line {first}"
                )
            if key.plain and key.value == "<<":
                raise YamlError(self._path, key.line, key.column, "merge keys (<<) are not accepted")
            keys[key.value] = key
            entries[key.value] = self._node(*next(self._events), depth=depth + 1)
        return Mapping(entries, keys, start.start_mark.line + 1, start.start_mark.column + 1)

    def _refuse(self, event: Any, problem: str) -> YamlError:
        return YamlError(self._path, event.start_mark.line + 1, event.start_mark.column + 1, problem)
