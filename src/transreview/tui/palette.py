"""The palette: every action of the screen by its name, with its key."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from transreview.localization.gettext import gettext as _
from transreview.tui.actions import ALIGN, DESK, Action, shown_key
from transreview.tui.keymap import with_keys


class DeskCommands(Provider):
    """The actions of the desk."""

    actions: tuple[Action, ...] = DESK

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for action, title in self._titles():
            yield DiscoveryHit(title, partial(self.screen.run_action, action.name), help=_(action.help) or None)

    async def search(self, query: str) -> Hits:
        """Those whose title is like what is typed."""
        matcher = self.matcher(query)
        for action, title in self._titles():
            score = matcher.match(title)
            if score > 0:
                run = partial(self.screen.run_action, action.name)
                yield Hit(score, matcher.highlight(title), run, help=_(action.help) or None)

    def _titles(self) -> Iterator[tuple[Action, str]]:
        for action in with_keys(self.actions, self.app):
            if "(" in action.name:  # one of several for a number each
                continue
            yield action, f"{_(action.title)}  {shown_key(action.keys[0]) if action.keys else ''}".rstrip()


class AlignCommands(DeskCommands):
    """The actions of lining up by hand."""

    actions = ALIGN
