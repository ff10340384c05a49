"""The rule duplicate-message."""

from collections.abc import Iterable, Iterator

from transreview.alignment.unit import UnitAnalysis
from transreview.findings.finding import Finding
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.arbitration import whole
from transreview.rules.rule import CatalogCheck, CatalogRule, Context


class DuplicateMessage(CatalogRule):
    """A message that stands twice in a catalog.

    ## What it does
    Reports a translation whose message, with its context, was already translated further up in the same file.

    ## Why is this bad
    msgfmt refuses the catalog; other programs show one of the two and nobody knows which.

    ## Example
    ```text
    msgid "Open"
    msgstr "Mở"

    msgid "Open"
    msgstr "Mở ra"
    ```

    ## Use instead
    ```text
    msgid "Open"
    msgstr "Mở"

    msgctxt "state"
    msgid "Open"
    msgstr "Đang mở"
    ```

    ## Options
    None.
    """

    name = "duplicate-message"
    severity = Severity.ERROR
    mqm = "design-and-markup/markup"

    def start(self, context: Context) -> CatalogCheck:
        """A check of one catalog."""
        return _Check(self)


class _Check(CatalogCheck):
    """Remembers the hashes of the keys that it has seen, by language."""

    def __init__(self, rule: DuplicateMessage) -> None:
        self._rule = rule
        self._seen: dict[str, set[int]] = {}
        self._last: dict[str, int] = {}

    def take(self, unit: UnitAnalysis) -> Iterator[Finding]:
        """The translations in a unit whose keys were seen in another message."""
        if not any(segment.document.original for side in unit.sides.values() for segment in side):
            return
        for code, side in unit.sides.items():
            for segment in side:
                key, message = segment.segment.key, segment.segment.paragraph
                if key is None or segment.document.original or self._last.get(code) == message:
                    continue
                self._last[code] = message
                seen = self._seen.setdefault(code, set())
                if hash(key) in seen:
                    told = Message("this message stands further up already")
                    yield self._rule.finding(segment, whole(segment), told, unit=unit.index)
                seen.add(hash(key))

    def end(self) -> Iterable[Finding]:
        """Nothing more."""
        return ()
