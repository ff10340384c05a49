"""The server's answers: the page, the token and its cookie, and who is refused."""

import asyncio
import re
import shlex
import sys
from collections.abc import Awaitable, Callable

import pytest
from aiohttp import WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from transreview.web.access import Access
from transreview.web.server import MOST_DESKS, DeskServer, command_line

TOKEN = "0123456789abcdef"
Client = TestClient[Request, Application]


def served(access: Access, steps: Callable[[Client], Awaitable[None]], command: str = "true") -> None:
    async def main() -> None:
        server = DeskServer(command, access, "transreview")
        async with TestClient(TestServer(await server.application(), host="127.0.0.1")) as client:
            await steps(client)

    asyncio.run(main())


def test_the_page_loads_nothing_from_elsewhere() -> None:
    async def steps(client: Client) -> None:
        page = await client.get("/")
        assert page.status == 200
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]
        text = await page.text()
        assert f"ws://{client.host}:{client.port}/ws" in text
        loaded = re.findall(r'(?:src|href)="([^"]*)"', text)
        assert len(loaded) == 4
        for address in loaded:
            assert address.startswith("/")
            answer = await client.get(address)
            assert answer.status == 200
            if address.endswith(".css"):
                style = await answer.text()
                assert not re.search(r"url\((?![\"']?/)", style)
                for font in re.findall(r'url\("([^"]*)"\)', style):
                    assert (await client.get(font)).status == 200

    served(Access("127.0.0.1", 8000), steps)


def test_the_token_opens_once_and_the_cookie_from_then_on() -> None:
    async def steps(client: Client) -> None:
        for path in ("/", "/ws", "/static/js/textual.js", f"/?token={TOKEN}x"):
            refused = await client.get(path, allow_redirects=False)
            assert refused.status == 403
            assert "token" in await refused.text()
        welcome = await client.get(f"/?token={TOKEN}", allow_redirects=False)
        assert welcome.status == 303
        assert welcome.headers["Location"] == "/"
        cookie = welcome.headers["Set-Cookie"]
        assert TOKEN not in cookie
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        value = cookie.partition(";")[0]
        page = await client.get("/", headers={"Cookie": value})
        assert page.status == 200

    served(Access("0.0.0.0", 8000, TOKEN), steps)


def test_other_sites_reach_neither_page_nor_desk() -> None:
    async def steps(client: Client) -> None:
        rebound = await client.get("/", headers={"Host": "evil.example"})
        assert rebound.status == 403
        with pytest.raises(WSServerHandshakeError) as refused:
            await client.ws_connect("/ws", headers={"Origin": "http://evil.example"})
        assert refused.value.status == 403

    served(Access("127.0.0.1", 8000), steps)


def test_only_so_many_desks_are_opened() -> None:
    async def steps(client: Client) -> None:
        desks = [await client.ws_connect("/ws") for _ in range(MOST_DESKS)]
        with pytest.raises(WSServerHandshakeError) as refused:
            await client.ws_connect("/ws")
        assert refused.value.status == 503
        for desk in desks:
            await desk.close()

    served(Access("127.0.0.1", 8000), steps, shlex.join([sys.executable, "-c", "input()"]))


def test_paths_reach_the_desk_as_they_are() -> None:
    words = shlex.split(command_line("/usr/bin/python 3", ["a b.ko.txt", "-x", "$(id)"]))
    assert words == ["/usr/bin/python 3", "-m", "transreview", "review", "--", "a b.ko.txt", "-x", "$(id)"]
