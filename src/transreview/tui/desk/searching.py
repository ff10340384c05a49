"""Finding words in the text, and replacing them."""

import re
from collections.abc import Iterator
from itertools import groupby

from textual import work

from transreview.languages.registry import language as language_of
from transreview.localization.gettext import gettext as _
from transreview.review.history import Change, Step
from transreview.review.other_texts import OtherText, OtherTexts, changes, found
from transreview.review.replacing import Occurrence, contents, occurrences
from transreview.review.working_text import SegmentKey
from transreview.tui.desk.base import DeskBase
from transreview.tui.screens.ask import AskScreen
from transreview.tui.screens.replace import Agreed, Asked, Hit, ReplaceScreen
from transreview.tui.searching import found_cell


class SearchActions(DeskBase):
    """Going to places that have some words, and putting others there."""

    _sought = ""
    _asked: Asked | None = None

    @work
    async def action_find(self) -> None:
        """Asks for words and goes to the next place that has them, or to a unit by its number."""
        text = await self.app.push_screen_wait(AskScreen(_("Find (#12 goes to unit 12)"), self._sought))
        unit = re.fullmatch(r"#\s*(\d+)", text or "")
        if unit is not None:
            self.go_to(max(0, min(int(unit[1]), len(self.rows)) - 1))
        elif text:
            self._sought = text
            self._find(1)

    def action_find_next(self) -> None:
        """Goes to the next place found."""
        self._find(1)

    def action_find_previous(self) -> None:
        """Goes to the previous place found."""
        self._find(-1)

    def _find(self, direction: int) -> None:
        place = found_cell(self.session, self._sought, self.grid.cursor, direction)
        if place is None:
            nothing = _("“{text}” does not occur.", text=self._sought)
            self.notify(nothing if self._sought else _("{find} says what to look for.", **self.key_words("find")))
        else:
            self.go_to(*place)

    @work
    async def action_replace(self) -> None:
        """Searches and replaces, in the text or in the whole project, as one step."""
        others = self.session.others
        search = _Search(self, others)
        name = language_of(self.language).own_name
        project = others is not None
        agreed = await self.app.push_screen_wait(ReplaceScreen(search, name, self._asked, project=project))
        if agreed is not None:
            self._asked = agreed.asked
            self._replace(agreed, search)

    def _replace(self, agreed: Agreed, search: "_Search") -> None:
        made: list[Change] = []
        for number, hits in groupby(agreed.hits, key=lambda hit: hit.text):
            chosen = [hit.occurrence for hit in hits]
            made += changes(search.read[number], chosen) if number else self._own_changes(chosen)
        sought, written = agreed.asked.replacing[:2]
        count = len(agreed.hits)
        title = _("“{old}” → “{new}” ({count}×)", old=sought, new=written, count=count)
        self.changed(self.session.make(Step(title, tuple(made))))
        files = {hit.name for hit in agreed.hits if hit.text}
        where = _(" in this text and {count} others", count=len(files)) if files else ""
        self.notify(
            _(
                "Replaced {count}×{where}. {undo} takes it back, {save} saves.",
                count=count,
                where=where,
                **self.key_words("undo", "save"),
            )
        )

    def _own_changes(self, chosen: list[Occurrence]) -> Iterator[Change]:
        for code, document in self.session.text.documents.items():
            for index, content in contents(document, chosen).items():
                key = SegmentKey(code, index)
                yield self.session.segment_change(key, content)


class _Search:
    """Searches the text on the desk, then the project's other texts; those that have the words stay `read`."""

    def __init__(self, desk: DeskBase, others: OtherTexts | None) -> None:
        self._text = desk.session.text
        self._language = desk.language
        self._others = others
        self.read: dict[int, OtherText] = {}

    def __call__(self, asked: Asked) -> Iterator[Hit]:
        text = self._text
        codes = (self._language,) if asked.one_language else text.languages
        own: list[Hit] = []
        for code in codes:
            document = text.documents[code]
            for each in occurrences(document, language_of(code), asked.replacing):
                row = text.unit_of(SegmentKey(code, each.segment))
                own.append(Hit(0, "", row or 0, document.segments[each.segment].text, each))
        yield from sorted(own, key=lambda hit: hit.row)
        if asked.everywhere and self._others is not None and asked.replacing.sought:
            yield from self._elsewhere(asked, self._others, codes)

    def _elsewhere(self, asked: Asked, others: OtherTexts, codes: tuple[str, ...]) -> Iterator[Hit]:
        for number, files in enumerate(others.free, start=1):
            read = self.read[number] if number in self.read else others.read(files)
            self.read[number] = read
            documents = {(document.path, document.language): document for document in read.documents}
            for each in found(read, asked.replacing, codes):
                content = documents[each.path, each.language].segments[each.segment].text
                yield Hit(number, read.name, each.segment, content, each)
