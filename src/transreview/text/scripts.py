"""The scripts of letters, as far as our rules tell them apart (ISO 15924 codes; ranges of the Unicode blocks)."""

import re
from functools import cache

_RANGES = {
    "Grek": "\u0370-\u0373\u0376-\u037d\u037f\u0386\u0388-\u03ff\u1f00-\u1fff",
    "Cyrl": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Hang": "\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc",
    "Hani": "\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff",
    "Kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d",
    "Zzzz": "\u0531-\u1047\u10a0-\u10ff\u1200-\u1cff\u2c00-\u2ddf\u3105-\u312f\u31a0-\u31bf\ua000-\ua63f"
    "\ua6a0-\ua6ff\ua800-\ua95f\ua980-\uab2f\uab70-\uabff\ufb13-\ufdff\ufe70-\ufefc",
}
NAMES = {
    "Grek": "Greek",
    "Cyrl": "Cyrillic",
    "Hang": "Korean letters",
    "Hani": "Chinese characters",
    "Kana": "Japanese kana",
    "Zzzz": "another script",
}
"""How a script is called in messages."""


def may_be_foreign(text: str, script: str) -> bool:
    """Whether a text has anything but letters of `script`, Latin ones and punctuation: `foreign_letters` then decides.

    Most texts have not, and its pattern takes 3 ms to compile.
    """
    hangul = script == "Hang"
    return any(
        letter > "\u036f"
        and not (hangul and "가" <= letter <= "힣")
        and not "\u1e00" <= letter <= "\u1eff"
        and not "\u2000" <= letter <= "\u22ff"
        for letter in set(text)
    )


@cache
def foreign_letters(script: str) -> re.Pattern[str]:
    """Finds runs of letters that are neither of `script` nor Latin, with the spaces and middle dots between them."""
    letters = "".join(ranges for code, ranges in _RANGES.items() if code != script)
    return re.compile(f"[{letters}]+(?:[ ·,-]{{1,2}}[{letters}]+)*")


def script_of(letter: str) -> str:
    """The script of a letter that `foreign_letters` finds."""
    return next((code for code in _RANGES if _letters(code).match(letter)), "Zzzz")


@cache
def _letters(code: str) -> re.Pattern[str]:
    return re.compile(f"[{_RANGES[code]}]")
