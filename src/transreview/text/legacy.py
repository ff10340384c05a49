"""Naming the encoding of old Korean and Vietnamese files, for a message that helps; nothing is converted by guess.

Byte values: KS X 1001 with the Unified Hangul Code (CP949); TCVN 5712:1993 (the "ABC" fonts); VISCII (RFC 1456);
Windows code page 1258.
"""

import re

_KOREAN_SHARE = 0.6
_VIETNAMESE_SHARE = 0.6
_SAMPLE = 20000

# The letters that Vietnamese text uses most, lower case, from đ ư ơ ô ê â ă à á ạ ả ế on.
_VIETNAMESE = {
    "TCVN3": bytes.fromhex("aeadacabaaa9a8b5b8b9b6d5d2d3d6e9e8e5decacbeeeaedf8f9f7f1b7ddd7e3f3"),
    "VISCII": bytes.fromhex("f0dfbdf4eae2e5e0e1d5e4aaabacaeb5afb0b8a4a7feb6bed1f1e6fce3edecf3fa"),
    "Windows-1258": bytes.fromhex("f0fdf5f4eae2e3cceceed2def2e0e1e8e9edf3fa"),
}


def legacy_encoding(data: bytes) -> str | None:
    """The encoding that bytes which are not UTF-8 are most likely in, as a name for people; None where none fits."""
    high = bytes(byte for byte in data[:_SAMPLE] if byte >= 0x80)
    if not high:
        return None
    runs = re.findall(rb"[\x80-\xff]+", data[:_SAMPLE])
    if len(high) >= 2 * len(runs) and _korean_share(data[:_SAMPLE]) >= _KOREAN_SHARE:
        return "EUC-KR (CP949)"
    shares = {name: sum(map(high.count, letters)) / len(high) for name, letters in _VIETNAMESE.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _VIETNAMESE_SHARE else None


def _korean_share(data: bytes) -> float:
    """How much of what is not ASCII is Hangul when read as CP949; a letter cut off at the end does not count."""
    text = data.decode("cp949", errors="replace").rstrip("\ufffd")
    letters = [letter for letter in text if letter >= "\x80"]
    return sum("\uac00" <= letter <= "\ud7a3" for letter in letters) / len(letters) if letters else 0.0
