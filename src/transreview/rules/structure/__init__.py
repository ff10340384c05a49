"""Segments that are missing, extra, empty, moved or out of proportion."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {}
