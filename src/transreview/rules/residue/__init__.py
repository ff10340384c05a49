"""What was left in the wrong language or script, and what must not be translated."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {}
