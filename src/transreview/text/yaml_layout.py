"""YAML as it is laid out: nodes with their places in the text, for edits that leave all else untouched."""

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from transreview.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class ScalarLayout(NamedTuple):
    """A text. `style` is None without quotes, else the quote or block sign; an empty span is a value left out."""

    value: str
    span: Span
    style: str | None


class SequenceLayout(NamedTuple):
    """A list; `flow` says that it stands in brackets. The span of a block ends with its last item."""

    items: "list[Layout]"
    span: Span
    flow: bool


class MappingLayout(NamedTuple):
    """A mapping; `flow` says that it stands in braces. `keys` and `values` are in file order."""

    keys: list[ScalarLayout]
    values: "list[Layout]"
    span: Span
    flow: bool

    def value(self, key: str) -> "Layout | None":
        """What stands under a key, None without it."""
        pairs = zip(self.keys, self.values, strict=True)
        return next((value for name, value in pairs if name.value == key), None)

    def key(self, name: str) -> ScalarLayout | None:
        """A key, None where it is not there."""
        return next((key for key in self.keys if key.value == name), None)


Layout: TypeAlias = ScalarLayout | SequenceLayout | MappingLayout


def yaml_layout(text: str) -> Layout | None:
    """The layout of the one document in `text` (without byte order mark), None when there is none.

    For text that `yaml_reader.read_yaml` accepts; on other text it may raise `ValueError` or `yaml.YAMLError`.
    """
    import yaml  # only who edits pays for it

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events = ((type(event).__name__, event) for event in yaml.parse(text, Loader=loader))
    for name, _ in events:
        if name == "DocumentStartEvent":
            return _node(*next(events), events)
    return None


def _node(name: str, event: Any, events: "Iterator[tuple[str, Any]]") -> Layout:
    start = event.start_mark.index
    if name == "ScalarEvent":
        return ScalarLayout(event.value, Span(start, event.end_mark.index), event.style or None)
    if name not in ("SequenceStartEvent", "MappingStartEvent"):
        raise ValueError("a node that is no text, list or mapping")
    nodes: list[Layout] = []
    end = event.end_mark.index
    for inner, following in events:
        if inner in ("SequenceEndEvent", "MappingEndEvent"):
            end = following.end_mark.index if event.flow_style else _end(nodes, end)
            break
        nodes.append(_node(inner, following, events))
    span = Span(start, end)
    if name == "SequenceStartEvent":
        return SequenceLayout(nodes, span, bool(event.flow_style))
    keys = [key for key in nodes[::2] if isinstance(key, ScalarLayout)]
    if len(keys) * 2 != len(nodes):
        raise ValueError("a key that is no text")
    return MappingLayout(keys, nodes[1::2], span, bool(event.flow_style))


def _end(nodes: list[Layout], otherwise: int) -> int:
    return max((node.span.end for node in nodes), default=otherwise)
