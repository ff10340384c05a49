"""Compiled regular expressions, kept from one run to the next.

`re` compiles in Python, and an article needs some seventy patterns: a sixth of the time of a run. What it compiles them
to is a list of numbers, which `_sre` checks and makes a pattern of in no time. Here those lists are kept, and put into
the cache that `re.compile` looks into first. That much is private to Python, so nothing depends on it: with another
Python than the one that wrote the file, and where anything is not as expected, patterns are compiled as ever.

The file lies in the user's own cache folder, never in that of a project, which may come from a stranger.
"""

import marshal
import os
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any, TypeAlias
from zlib import crc32

from transreview.text.cache_folder import cache_folder, write_cached

Key: TypeAlias = tuple[type, str | bytes, int]
"""What `re` knows a compiled pattern by: the type of the pattern, the pattern as written, flags."""

Code: TypeAlias = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]
"""What `_sre` makes a pattern of: all flags, the code, number of groups, groups by name, names of groups."""

_MOST = 400
"""Patterns kept at most; `re` itself remembers 512."""
_CHECK = 4


def warm() -> Mapping[Key, Code]:
    """Spares this process compiling what earlier runs have compiled; what that is."""
    folder = cache_folder(None)
    if folder is None:
        return {}
    try:
        with open(os.path.join(folder, _name()), "rb") as file:
            data = file.read()
        body = memoryview(data)[_CHECK:]
        if crc32(body).to_bytes(_CHECK, "big") != data[:_CHECK]:
            return {}
        stamp, stored = marshal.loads(body)
        if stamp != _stamp():
            return {}
        known: dict[Key, Code] = {(type(pattern), pattern, flags): code for pattern, flags, code in stored}
        _remembered().update({key: _pattern(key[1], code) for key, code in known.items()})
    except Exception:  # a file that is missing, cut off or of another kind only costs the time that it would have saved
        return {}
    return known


def keep(known: Mapping[Key, Code]) -> None:
    """Keeps what has been compiled in this process besides what was `known`; a disk that is full is no error."""
    folder = cache_folder(None)
    try:
        new = [key for key in _remembered() if key[0] in (str, bytes) and key not in known]
        if folder is not None and new:
            codes = {**known, **{key: _compiled(key[1], key[2]) for key in new}}
            stored = [(pattern, flags, code) for (_, pattern, flags), code in codes.items()]
            body = marshal.dumps((_stamp(), stored[-_MOST:]))
            write_cached(crc32(body).to_bytes(_CHECK, "big") + body, folder, _name())
    except Exception:  # as above
        return


def _remembered() -> MutableMapping[Key, re.Pattern[Any]]:
    """The patterns that `re.compile` gives back without compiling."""
    found: MutableMapping[Key, re.Pattern[Any]] = vars(re)["_cache"]
    return found


def _compiled(pattern: str | bytes, flags: int) -> Code:
    """What `re` compiles a pattern to."""
    parsed = vars(re)["_parser"].parse(pattern, flags)
    code = vars(re)["_compiler"]._code(parsed, flags)
    state = parsed.state
    names = {number: name for name, number in state.groupdict.items()}
    return (
        int(flags | state.flags),
        [int(number) for number in code],
        state.groups - 1,
        dict(state.groupdict),
        tuple(map(names.get, range(state.groups))),
    )


def _pattern(written: str | bytes, code: Code) -> re.Pattern[Any]:
    made = sys.modules["_sre"].compile(written, *code)
    assert isinstance(made, re.Pattern)
    return made


def _name() -> str:
    return f"patterns-{sys.implementation.cache_tag}"


def _stamp() -> tuple[str, int, int]:
    """What must be the same for codes to mean the same."""
    engine: Any = sys.modules["_sre"]
    return sys.version, engine.MAGIC, engine.CODESIZE
