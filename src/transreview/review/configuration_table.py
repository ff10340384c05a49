"""The configuration in `pyproject.toml`: the same keys in the table `[tool.transreview]`."""

import re
import tomllib
from typing import Any

from transreview.review.configuration import Configuration, ConfigurationError
from transreview.review.configuration_file import ConfigurationSchema
from transreview.text.files import UnreadableFileError, decode, read_bytes
from transreview.text.yaml_reader import Mapping, Node, Scalar, Sequence


def read_table(path: str, root: str) -> Configuration:
    """The configuration in the table of a `pyproject.toml`; raises `ConfigurationError`."""
    try:
        text = decode(read_bytes(path), path).text
        table = tomllib.loads(text).get("tool", {}).get("transreview", {})
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(path, 0, 0, f"not valid TOML: {error}") from None
    except UnreadableFileError as error:
        raise ConfigurationError(path, 0, 0, str(error).removeprefix(f"{path}: ")) from None
    return ConfigurationSchema(path).configuration(_Nodes(text).node(table, 0, 0), root)


class _Nodes:
    """Makes nodes of TOML values. tomllib keeps no places: a key is looked for behind the table's head."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._table = max(text.find("[tool.transreview"), 0)

    def node(self, value: Any, line: int, column: int) -> Node:
        """A TOML value as a node at a place."""
        if isinstance(value, dict):
            keys = {key: Scalar(key, False, *self._place(key)) for key in value}
            entries = {key: self.node(item, keys[key].line, keys[key].column) for key, item in value.items()}
            return Mapping(entries, keys, line, column)
        if isinstance(value, list):
            return Sequence([self.node(item, line, column) for item in value], line, column)
        written = str(value).lower() if isinstance(value, bool) else str(value)
        return Scalar(written, False, line, column)

    def _place(self, key: str) -> tuple[int, int]:
        written = rf"[\"']?{re.escape(key)}[\"']?"
        found = re.compile(rf"(?:^[ \t]*|[{{,][ \t]*|\.)({written})[ \t]*[=\].]", re.MULTILINE).search(
            self._text, self._table
        )
        if found is None:
            return 0, 0
        start = found.start(1)
        return self._text.count("\n", 0, start) + 1, start - self._text.rfind("\n", 0, start)
