"""A server for the desk: textual-serve behind the rule of `access`, with a page that loads nothing from elsewhere."""

import logging
import os
from pathlib import Path
from typing import Any

import aiohttp_jinja2
from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

from transreview.localization.gettext import gettext as _
from transreview.web.access import TOKEN, Access, Knock, Verdict

MOST_DESKS = 16
"""Desks that may be open at a time; each is a process."""

_SAFE = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class DeskServer(Server):
    """Serves one command's desk; every request is asked for its right to come in."""

    def __init__(self, command: str, access: Access, title: str) -> None:
        folder = Path(__file__).parent
        super().__init__(command, access.host, access.port, title, templates_path=folder / "templates")
        self._access = access
        self._open = 0

    async def application(self) -> web.Application:
        """The application with the rule before everything."""
        app = await self._make_app()
        app.router.add_static("/desk", Path(__file__).parent / "static", name="desk")
        app.middlewares.append(self._guard)
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Says nothing; the command has told the address."""
        logging.getLogger("textual-serve").addHandler(logging.NullHandler())

    @aiohttp_jinja2.template("app_index.html")
    async def handle_index(self, request: web.Request) -> dict[str, Any]:
        """The page, whose addresses are those that it was asked for by."""
        scheme = "wss" if request.secure else "ws"
        return {
            "title": self.title,
            "websocket": f"{scheme}://{request.host}/ws",
            "said": {"ended": _("The desk was closed. Nothing is lost."), "again": _("Open it again")},
        }

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A desk, unless too many are open."""
        if self._open >= MOST_DESKS:
            raise web.HTTPServiceUnavailable(text=_("{count} desks are open; close one first.", count=self._open))
        self._open += 1
        try:
            return await super().handle_websocket(request)
        finally:
            self._open -= 1

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        access = self._access
        knock = Knock(
            request.host,
            request.headers.get("Origin"),
            request.query.get(TOKEN),
            request.cookies.get(access.cookie_name),
        )
        verdict = access.verdict(knock)
        if verdict is Verdict.FOREIGN:
            raise web.HTTPForbidden(text=_("This desk is open to pages of its own address only."))
        if verdict is Verdict.NO_TOKEN:
            raise web.HTTPForbidden(text=_("A token is needed: open the address that `transreview serve` has told."))
        if verdict is Verdict.WELCOME:
            welcome = web.HTTPSeeOther(request.path)
            welcome.set_cookie(
                access.cookie_name, access.cookie, httponly=True, samesite="Strict", secure=request.secure, path="/"
            )
            raise welcome
        response = await handler(request)
        if not response.prepared:
            response.headers.update(_SAFE)
        return response


def command_line(python: str, arguments: list[str]) -> str:
    """The command that opens the desk of one browser, as the system's shell reads it."""
    words = [python, "-m", "transreview", "review", "--", *arguments]
    if os.name == "nt":
        from subprocess import list2cmdline

        return list2cmdline(words)
    from shlex import join

    return join(words)
