"""`transreview serve`: what can go wrong before it serves."""

import socket
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def text(project: Path) -> Path:
    (project / "visit.ko.txt").write_text("이재명 대통령이 왔다.\n", encoding="utf-8")
    return project


def test_a_port_that_is_taken_is_said(run: Run, text: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = run("serve", "--port", str(port), "visit.ko.txt")
    assert ran.status == 2
    assert f"cannot listen on 127.0.0.1, port {port}" in ran.err
    assert "--port 0" in ran.err


@pytest.mark.parametrize("address", [["--port", "99999"], ["--host", "no.such.host.invalid"]])
def test_an_address_that_is_none_is_said(run: Run, text: Path, address: list[str]) -> None:
    ran = run("serve", *address, "visit.ko.txt")
    assert ran.status == 2
    assert "cannot listen on" in ran.err


def test_without_its_extra_the_mend_is_said(run: Run, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    ran = run("serve", "--port", "0", "visit.ko.txt")
    assert ran.status == 2
    assert "pip install 'transreview[serve]'" in ran.err


def test_a_weak_token_is_refused(run: Run, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSREVIEW_TOKEN", "secret")
    ran = run("serve", "--port", "0", "--host", "0.0.0.0", "visit.ko.txt")
    assert ran.status == 2
    assert "TRANSREVIEW_TOKEN" in ran.err
    assert "16 or more" in ran.err


def test_what_is_wrong_with_the_project_is_said_here(run: Run, project: Path) -> None:
    (project / "transreview.yaml").write_text("languages: [tlh]\n", encoding="utf-8")
    ran = run("serve", "--port", "0")
    assert ran.status == 2
    assert "transreview.yaml" in ran.err
