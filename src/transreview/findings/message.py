"""Sentences for people that can be said in other languages: the template is kept with what was put into it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Self, TypeAlias

Kept: TypeAlias = "str | list[str | dict[str, Kept]]"
"""A sentence in a form that JSON holds."""


class Message(str):
    """A sentence in English that knows its template and values, so that it can be said in another language.

    It is an ordinary string otherwise. Values that are messages themselves are said in the other language too.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, str]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """The template with its values in their places, which `str.format` fills."""
        texts = {name: value if isinstance(value, str) else str(value) for name, value in values.items()}
        self = super().__new__(cls, template.format_map(texts))
        self.template, self.values = template, texts
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str]]:
        """What a copy in another process is made from."""
        return (self.template,), dict(self.values)


def localised(text: str, translate: Callable[[str], str]) -> str:
    """The text in another language; `translate` gives a template for a template. What is no message stays."""
    if not isinstance(text, Message):
        return text
    values = {name: localised(value, translate) for name, value in text.values.items()}
    return translate(text.template).format_map(values)


def kept(text: str) -> Kept:
    """The text as JSON can hold it without losing the template."""
    if not isinstance(text, Message):
        return text
    return [text.template, {name: kept(value) for name, value in text.values.items()}]


def revived(value: Kept) -> str:
    """The text that `kept` turned into `value`. Raises `ValueError` where it is nothing of the kind."""
    if isinstance(value, str):
        return value
    template, values = value
    if not isinstance(template, str) or not isinstance(values, dict):
        raise ValueError("not a message")
    return Message(template, **{name: revived(inner) for name, inner in values.items()})


def all_of(parts: Iterable[str]) -> str:
    """`a, b and c`."""
    *others, last = parts
    return Message("{others} and {last}", others=", ".join(others), last=last) if others else last


def one_of(parts: Iterable[str]) -> str:
    """`a, b or c`."""
    *others, last = parts
    return Message("{others} or {last}", others=", ".join(others), last=last) if others else last
