"""Who may use the served desk.

Whoever gets in works with the rights of the person who started it. On the loopback interface a browser of this machine
may come in, but no page of another site through it: the host that a request names must be this machine (else a name
that is made to point here would do), and a page that opens the connection must come from here. Elsewhere a token is
needed: once in the address, from then on in a cookie that scripts do not see.
"""

import ipaddress
import secrets
from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b

TOKEN = "token"
"""The parameter of the address that brings the token."""

LEAST_TOKEN = 16
"""Letters that a token has at least."""

_NAMES = ("localhost",)


class WeakTokenError(ValueError):
    """A token that could be guessed; the message is one sentence with the mend."""


class Verdict(Enum):
    """What is done with a request: let in, given the cookie and sent on, or refused."""

    IN = "in"
    WELCOME = "welcome"
    FOREIGN = "foreign"
    NO_TOKEN = "no token"


@dataclass(frozen=True, slots=True)
class Knock:
    """What a request says of itself; `origin` is the page that makes it, where the browser says so."""

    host: str
    origin: str | None = None
    token: str | None = None
    cookie: str | None = None


@dataclass(frozen=True, slots=True)
class Access:
    """The rule of one served desk; without a token all of this machine's browsers are let in."""

    host: str
    port: int
    token: str | None = None

    @property
    def cookie_name(self) -> str:
        """The name of the cookie; browsers do not tell ports apart."""
        return f"transreview-{self.port}"

    @property
    def cookie(self) -> str:
        """What the cookie holds: not the token itself."""
        return blake2b((self.token or "").encode(), key=b"transreview cookie", digest_size=24).hexdigest()

    def verdict(self, knock: Knock) -> Verdict:
        """Whether a request is let in."""
        if is_loopback(self.host) and not is_loopback(_name(knock.host)):
            return Verdict.FOREIGN
        if knock.origin is not None and knock.origin.partition("://")[2] != knock.host:
            return Verdict.FOREIGN
        if self.token is None or (knock.cookie is not None and _same(knock.cookie, self.cookie)):
            return Verdict.IN
        if knock.token is not None and _same(knock.token, self.token):
            return Verdict.WELCOME
        return Verdict.NO_TOKEN


def access(host: str, port: int, token: str | None = None) -> Access:
    """The rule for a desk at that address: elsewhere than on loopback there is always a token, a new one if need be.

    Raises `WeakTokenError`.
    """
    if token is not None and len(token) < LEAST_TOKEN:
        raise WeakTokenError(
            f"the token has {len(token)} letters; take {LEAST_TOKEN} or more, or none to get a new one"
        )
    if token is None and not is_loopback(host):
        token = secrets.token_urlsafe(24)
    return Access(host, port, token)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine and nobody else can reach it."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() in _NAMES


def _name(host: str) -> str:
    """The host without its port."""
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() and (not name.startswith("[") or name.endswith("]")) else host


def _same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode(), other.encode())
