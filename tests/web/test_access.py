"""Who may use the served desk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.web.access import Access, Knock, Verdict, WeakTokenError, access, is_loopback

TOKEN = "0123456789abcdef"
HERE = Access("127.0.0.1", 8000)
OPEN = Access("0.0.0.0", 8000, TOKEN)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost", "LOCALHOST"])
def test_loopback_needs_no_token(host: str) -> None:
    assert is_loopback(host)
    assert access(host, 8000).token is None


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.4", "desk.example", "localhost.example", ""])
def test_elsewhere_there_is_always_a_token_and_each_time_another(host: str) -> None:
    first, second = access(host, 8000).token, access(host, 8000).token
    assert first is not None
    assert second is not None
    assert len(first) >= 32
    assert first != second
    assert access(host, 8000, TOKEN).token == TOKEN


def test_a_token_that_can_be_guessed_is_refused() -> None:
    with pytest.raises(WeakTokenError, match="16 or more"):
        access("0.0.0.0", 8000, "secret")


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "localhost"])
def test_browsers_of_this_machine_are_let_in(host: str) -> None:
    assert HERE.verdict(Knock(host)) is Verdict.IN
    assert HERE.verdict(Knock(host, f"http://{host}")) is Verdict.IN


@pytest.mark.parametrize(
    "knock",
    [
        Knock("evil.example:8000"),
        Knock("localhost:8000", "http://evil.example"),
        Knock("localhost:8000", "http://localhost:9000"),
        Knock("localhost:8000", "null"),
        Knock("127.0.0.1.evil.example"),
    ],
)
def test_pages_of_other_sites_are_not(knock: Knock) -> None:
    assert HERE.verdict(knock) is Verdict.FOREIGN


def test_the_token_is_needed_once_and_then_the_cookie() -> None:
    assert OPEN.verdict(Knock("desk:8000")) is Verdict.NO_TOKEN
    assert OPEN.verdict(Knock("desk:8000", token=TOKEN)) is Verdict.WELCOME
    assert OPEN.verdict(Knock("desk:8000", cookie=OPEN.cookie)) is Verdict.IN
    assert OPEN.verdict(Knock("desk:8000", cookie=TOKEN)) is Verdict.NO_TOKEN
    assert OPEN.verdict(Knock("desk:8000", "http://evil.example", token=TOKEN)) is Verdict.FOREIGN
    assert OPEN.verdict(Knock("desk:8000", cookie=Access("0.0.0.0", 8000, TOKEN + "x").cookie)) is Verdict.NO_TOKEN


@given(st.text(), st.text())
def test_nothing_else_opens_the_door(token: str, cookie: str) -> None:
    if token != TOKEN and cookie != OPEN.cookie:
        assert OPEN.verdict(Knock("desk:8000", None, token, cookie)) is Verdict.NO_TOKEN
