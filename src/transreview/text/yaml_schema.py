"""What the schemas of all our YAML files have in common: asking for keys, lists, texts and dates, or refusing."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NoReturn

from transreview.text.yaml_reader import Mapping, Node, Scalar
from transreview.text.yaml_reader import Sequence as SequenceNode

Refusal = Callable[[str, int, int, str], Exception]
"""Makes the error for a path, line and column (0: not known) and what is wrong there."""


class YamlSchema:
    """Reads the nodes of one file. Every departure is refused at its place, with the way out."""

    def __init__(self, path: str, refusal: Refusal) -> None:
        self._path = path
        self._refusal = refusal

    def refuse(self, node: Node, problem: str) -> NoReturn:
        """Raises the file's error at the place of a node."""
        raise self._refusal(self._path, node.line, node.column, problem)

    def keys(self, node: Node, name: str, known: Sequence[str], what: str = "key") -> dict[str, Node]:
        """The entries of a mapping, all of whose keys must be known."""
        entries = self.mapping(node, name)
        for key, scalar in entries.keys.items():
            if key not in known:
                self.refuse(scalar, f"unknown {what} {key!r} in {name}{suggestion(key, known)}")
        return entries.entries

    def mapping(self, node: Node, name: str) -> Mapping:
        """A mapping, whatever its keys; nothing counts as an empty one."""
        if isinstance(node, Scalar) and node.is_null:
            return Mapping({}, {}, node.line, node.column)
        if not isinstance(node, Mapping):
            self.refuse(node, f"{name} must be a mapping, `key: value`")
        return node

    def items(self, node: Node, name: str) -> list[Node]:
        """The items of a list; a single text counts as a list of one."""
        if isinstance(node, Scalar):
            return [] if node.is_null else [node]
        if not isinstance(node, SequenceNode):
            self.refuse(node, f"{name} must be a list")
        return node.items

    def texts(self, node: Node, name: str) -> tuple[str, ...]:
        """The texts of a list."""
        return tuple(self.text(item, name) for item in self.items(node, name))

    def text(self, node: Node, name: str) -> str:
        """A text that is not empty."""
        if not isinstance(node, Scalar) or node.is_null or not node.value:
            self.refuse(node, f"{name} must be a text")
        return node.value

    def choice(self, node: Node, name: str, known: Sequence[str]) -> str:
        """One of the known words."""
        text = self.text(node, name)
        if text not in known:
            self.refuse(node, f"unknown {name} {text!r}{suggestion(text, known)}")
        return text

    def day(self, node: Node, name: str) -> date:
        """A date, as ISO 8601 writes it."""
        text = self.text(node, name)
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.refuse(node, f"{name} is not a date: {text!r}; write it as 2025-08-11")


def suggestion(word: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown word: the nearest known one, else all of them."""
    from difflib import get_close_matches  # only on the way to an error

    names = [str(name) for name in known]
    near = get_close_matches(word, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(names)}"
