"""The desk in headless Chromium, from end to end: `make browser-test` runs it, the rest of the suite leaves it out."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import copied_samples

CHROMIUM = os.environ.get("TRANSREVIEW_CHROMIUM", "")
PATIENCE = 60_000

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="`make browser-test` runs it")
if TYPE_CHECKING or CHROMIUM:
    from playwright.sync_api import Page, sync_playwright


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied_samples(tmp_path)


@pytest.fixture
def page() -> "Iterator[Page]":
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser.new_page(viewport={"width": 1300, "height": 800})
        browser.close()


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "transreview", "serve", "--port", "0", "news/coffee-exports.ko.txt"]
    environment = {**os.environ, "TRANSREVIEW_TOKEN": "0123456789abcdef", "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().split()[0]
        server.terminate()


def screen(page: "Page") -> str:
    """What stands on the terminal, read from the frames that the server sends."""
    text: Any = page.evaluate("window.received.join('')")
    return re.sub(r"\x1b\[[?>]?[\d;]*[ $]?[@-~]", "", str(text))


def wait_for(page: "Page", text: str) -> None:
    page.wait_for_function(
        "text => window.received.join('').replace(/\\x1b\\[[?>]?[\\d;]*[ $]?[@-~]/g, '').includes(text)",
        arg=text,
        timeout=PATIENCE,
    )


_LISTEN = """
window.received = [];
const decoder = new TextDecoder();
const Original = window.WebSocket;
window.WebSocket = class extends Original {
  constructor(...all) {
    super(...all);
    this.addEventListener("message", (event) => {
      if (event.data instanceof ArrayBuffer) window.received.push(decoder.decode(event.data, { stream: true }));
    });
  }
};
"""


def test_a_fix_is_applied_and_saved_in_the_browser(page: "Page", address: str, project: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(_LISTEN)
    english = project / "news/coffee-exports.en.txt"
    before = english.read_bytes()
    page.goto(address)
    assert "token" not in page.url
    wait_for(page, "No finding in this unit")
    page.locator("#terminal").click(position={"x": 20, "y": 5})
    page.keyboard.press("Tab")
    wait_for(page, "number-separator")
    page.keyboard.press("Space")
    wait_for(page, "1 unsaved")
    page.keyboard.press("Control+s")
    wait_for(page, "Saved")
    assert english.read_bytes() == before.replace(b"42.300", b"42,300")
    page.screenshot(path=os.environ.get("TRANSREVIEW_SCREENSHOT") or str(project / "desk.png"))
    page.keyboard.press("Control+q")
    page.locator("#again").wait_for(state="visible", timeout=PATIENCE)
    here = page.url.rstrip("/")
    assert all(url.startswith((here, here.replace("http", "ws"))) for url in asked), asked


def test_a_closed_tab_gives_the_text_free_and_what_was_written_in_it_is_offered(
    page: "Page", address: str, project: Path
) -> None:
    page.add_init_script(_LISTEN)
    page.goto(address)
    wait_for(page, "No finding in this unit")
    page.locator("#terminal").click(position={"x": 20, "y": 5})
    page.keyboard.press("Enter")
    wait_for(page, "take, next")
    page.keyboard.type("xyz")
    for _ in range(PATIENCE // 100):
        page.wait_for_timeout(100)
        if any("xyz" in each.read_text() for each in project.glob(".transreview/journal/*.jsonl")):
            break
    page.reload()
    wait_for(page, "unsaved. What is to be done?")
    page.locator("#terminal").click(position={"x": 20, "y": 5})
    page.keyboard.press("Enter")
    wait_for(page, "1 unsaved")
    assert "has this text open" not in screen(page)


def test_without_the_token_nothing_is_shown(page: "Page", address: str) -> None:
    answer = page.goto(address.partition("?")[0])
    assert answer is not None
    assert answer.status == 403
