"""`transreview serve`: the desk in a browser."""

import os
import socket
import sys
from collections.abc import Sequence

from transreview.cli.command_line import CommandLine
from transreview.cli.errors import UsageError
from transreview.localization.gettext import gettext as _

VARIABLE = "TRANSREVIEW_TOKEN"
"""The environment variable that may hold the token, so that it stands in no list of processes."""

_DESCRIPTION = """Opens the review desk in a browser. Needs `pip install 'transreview[serve]'`.

  transreview serve                            the texts of this project, for browsers of this machine
  transreview serve news/visit.ko.txt          one text
  transreview serve --host 0.0.0.0             for other machines, with a token in the address that is told
  TRANSREVIEW_TOKEN=... transreview serve      with a token of your own

Whoever opens it works with your rights on your files. The connection is not encrypted: over a network that you do
not trust, leave it on this machine and reach it through `ssh -L 8000:localhost:8000`."""


def main(arguments: Sequence[str]) -> int:
    """Serves until it is interrupted and returns the exit status."""
    parser = CommandLine(
        prog="transreview serve",
        description=_DESCRIPTION,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders (default: the project)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port (default: 8000; 0: any that is free)")
    options = parser.parse_args(arguments)
    # What is wrong with the project is said here, not in a browser that only sees the desk end.
    from transreview.review.workspace import open_workspace

    open_workspace(options.paths)
    with _listening(options.host, options.port) as listener:
        return _serve(listener, options.host, options.paths)


def _serve(listener: socket.socket, host: str, paths: Sequence[str]) -> int:
    from transreview.web.access import TOKEN, WeakTokenError, access

    port = listener.getsockname()[1]
    try:
        rule = access(host, port, os.environ.pop(VARIABLE, "") or None)
    except WeakTokenError as error:
        raise UsageError(f"{VARIABLE}: {error}") from None
    try:
        from aiohttp import web

        from transreview.web.server import DeskServer, command_line
    except ImportError as error:
        if error.name is None or error.name.partition(".")[0] not in ("aiohttp", "aiohttp_jinja2", "textual_serve"):
            raise
        raise UsageError(_("serving the desk needs more: pip install 'transreview[serve]'")) from None
    server = DeskServer(command_line(sys.executable, list(paths)), rule, "transreview")
    name = f"[{host}]" if ":" in host else host
    token = f"/?{TOKEN}={rule.token}" if rule.token is not None else "/"
    print(f"http://{name}:{port}{token}  (Ctrl+C ends)", flush=True)
    web.run_app(server.application(), sock=listener, print=None, access_log=None, shutdown_timeout=3)
    return 0


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens there, so that a port that is taken is said before anything starts."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(
            f"cannot listen on {host}, port {port}: {reason}; --port 0 takes any port that is free"
        ) from None
