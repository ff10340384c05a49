"""Whether a process of this machine is still there."""

import os
import sys
from pathlib import Path

_STATE, _START = 0, 19
"""Where Linux says what a process does and when it began, counted behind the name in its `stat` (proc(5))."""

_ZOMBIE = "Z"

_QUERY_LIMITED_INFORMATION = 0x1000
_STILL_ACTIVE = 259


if sys.platform == "win32":

    def is_running(process: int) -> bool:
        """Whether a process of that number runs."""
        import ctypes
        from ctypes import wintypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, process)
        if not handle:
            return False
        code = wintypes.DWORD()
        known = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return not known or code.value == _STILL_ACTIVE

else:

    def is_running(process: int) -> bool:
        """Whether a process of that number runs."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except (PermissionError, OverflowError):
            return True
        return _stat(process)[_STATE : _STATE + 1] != [_ZOMBIE]


def start_of(process: int) -> str:
    """When a process began, in a form of the system's own for comparing; empty where it does not tell."""
    return "".join(_stat(process)[_START : _START + 1])


def _stat(process: int) -> list[str]:
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return stat.rpartition(")")[2].split()
