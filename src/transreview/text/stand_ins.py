"""Narrow stand-ins for characters of ambiguous width (Unicode Standard Annex 11), which some terminals draw wide.

Terminals for East Asian users may give quotation marks, ellipses, box drawing and some symbols two cells. Whoever
counts one cell for them, as this program does, then paints beside the columns.
"""

from unicodedata import category, east_asian_width, normalize

_CHOSEN = {
    "‘": "'", "’": "'", "“": '"', "”": '"', "…": "~", "‥": ":", "·": ".", "•": "*", "※": "*",
    "‐": "-", "–": "-", "—": "-", "―": "-", "→": ">", "←": "<", "↑": "^", "↓": "v", "↔": "=", "⇒": ">", "⇔": "=",
    "×": "x", "÷": "/", "±": "+", "°": "o", "′": "'", "″": '"', "§": "$", "¶": "|", "●": "*", "○": "o", "◎": "o",
    "■": "#", "□": "#", "▲": "^", "△": "^", "▼": "v", "▽": "v", "◆": "*", "◇": "*", "★": "*", "☆": "*", "♥": "*",
    "≒": "=", "≠": "/", "≤": "<", "≥": ">", "∞": "8", "¿": "?", "¡": "!", "´": "'", "¸": ",", "¨": '"',
    "∼": "~", "€": "E", "Æ": "A", "æ": "a", "ß": "s", "Þ": "P", "þ": "p", "Ð": "D", "ð": "d", "ø": "o\u0338",
    "đ": "d\u0335", "ł": "l\u0335",
}  # fmt: skip
_UNKNOWN = "?"


class StandIns(dict[int, str | None]):
    """A table for `str.translate`: every character of ambiguous width becomes what takes one cell, all others stay.

    Letters with marks become letter and combining mark, which every terminal draws in one cell, so that Vietnamese
    stays as it is; boxes become ASCII, blocks `#`; what has no likeness becomes `?`.
    """

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        is_wide = east_asian_width(character) == "A" and not category(character).startswith("M")
        found = _stand_in(character) if is_wide else character
        self[code] = found
        return found


def _stand_in(character: str) -> str:
    if character in _CHOSEN:
        return _CHOSEN[character]
    if "─" <= character <= "╿":
        return _box(character)
    if "▀" <= character <= "▟":
        return "-" if character in "▔▁▀▂▃" else "#"
    letter, *marks = list(normalize("NFD", character))
    if marks and letter.isascii():
        return letter + "".join(marks)
    plain = next((letter for letter in normalize("NFKD", character) if " " < letter < "\x7f"), None)
    return plain or _UNKNOWN


def _box(character: str) -> str:
    if character in "─━┄┅┈┉╌╍═╴╶╸╺╼╾":
        return "-"
    return "|" if character in "│┃┆┇┊┋╎╏║╵╷╹╻╽╿" else "+"
