"""Who says something, and when: kept beside marks, comments and dismissed findings."""

import datetime
import getpass
import os
from collections.abc import Mapping

NAME = "TRANSREVIEW_USER"
"""The environment variable that names the reviewer; without it the login name does."""


def signature() -> Mapping[str, str]:
    """The reviewer as `by`, left out where nobody is known, and the present minute with its time zone as `at`."""
    now = datetime.datetime.now().astimezone().isoformat(timespec="minutes")
    name = os.environ.get(NAME, "").strip() or _login()
    return {"by": name, "at": now} if name else {"at": now}


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without an entry, as in containers
        return ""
