"""Edits of YAML text by its layout: a key, an item, a line put where a person would write it, nothing else touched."""

from transreview.text.edit import Edit
from transreview.text.span import Span
from transreview.text.yaml_layout import Layout, MappingLayout, ScalarLayout, SequenceLayout


def put_entry(text: str, mapping: MappingLayout, name: str, value: str) -> Edit:
    """Gives a mapping a key with a value in one line, or another value to a key that it has."""
    key, old = mapping.key(name), mapping.value(name)
    if key is not None and old is not None:
        if old.span.length:
            return Edit(old.span, value)
        place = text.index(":", key.span.end) + 1
        return Edit(Span(place, place), f" {value}")
    if mapping.flow:
        place = mapping.values[-1].span.end if mapping.values else mapping.span.end - 1
        return Edit(Span(place, place), f"{', ' if mapping.values else ''}{name}: {value}")
    return line_after(text, mapping.span.end, f"{indent(text, mapping)}{name}: {value}")


def add_item(text: str, listed: Layout, item: str) -> Edit:
    """Adds an item in one line to a list; a single text becomes a list."""
    if isinstance(listed, SequenceLayout) and not listed.flow:
        return line_after(text, listed.span.end, f"{indent(text, listed)}- {item}")
    if isinstance(listed, SequenceLayout):
        place = listed.items[-1].span.end if listed.items else listed.span.start + 1
        return Edit(Span(place, place), f"{', ' if listed.items else ''}{item}")
    return Edit(listed.span, f"[{listed.span.of(text)}, {item}]")


def line_after(text: str, place: int, line: str) -> Edit:
    """A line put in behind the one that ends what stands before `place`."""
    newline = newline_of(text)
    if place and text[place - 1] == "\n":  # a block of several lines ends with its line end
        return Edit(Span(place, place), line + newline)
    end = text.find("\n", place)
    if end < 0:
        return Edit(Span(len(text), len(text)), newline + line)
    end -= text[end - 1] == "\r"
    return Edit(Span(end, end), newline + line)


def indent(text: str, node: Layout) -> str:
    """The spaces before a block."""
    start = node.span.start
    return " " * (start - (text.rfind("\n", 0, start) + 1))


def newline_of(text: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"


def is_empty(node: Layout) -> bool:
    """Whether nothing is said: no value, `~`, or an empty list."""
    if isinstance(node, ScalarLayout):
        return node.style is None and node.value in ("", "~", "null", "Null", "NULL")
    return isinstance(node, SequenceLayout) and not node.items
