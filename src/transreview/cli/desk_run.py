"""Running the desk on the terminal of this process."""

import os
import sys
from functools import partial

from transreview.cli.errors import UsageError
from transreview.localization.gettext import gettext as _
from transreview.localization.gettext import speak
from transreview.review.own_settings import keep_theme, read_settings, settings_file, with_own
from transreview.review.workspace import Workspace


def need_terminal(instead: str) -> None:
    """Raises `UsageError` where there is no terminal to draw on; `instead` says what works without one."""
    in_browser = os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")
    if not in_browser and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(_("the desk needs a terminal; {instead}", instead=instead))


def run_desk(workspace: Workspace, new: str | None = None) -> int:
    """Runs the desk to its end and returns the exit status; `new` starts a text of that name."""
    # Terminals that speak the Kitty protocol lose the words of input methods in it.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    settings = settings_file(os.environ)
    configuration = with_own(workspace.configuration, read_settings(settings))
    if configuration.interface is not None:
        speak(configuration.interface)
    from transreview.tui.app import DeskApp
    from transreview.tui.interpreter import share
    from transreview.tui.keymap import keymap
    from transreview.tui.terminal import draws_ambiguous_wide

    is_light = configuration.theme == "light"
    narrow = draws_ambiguous_wide(os.environ)
    keep = partial(keep_theme, settings) if settings is not None else None
    app = DeskApp(workspace, keymap(configuration), new, light=is_light, narrow=narrow, keep_theme=keep)
    share()
    app.run()
    return app.return_code or 0
