"""The sanitiser: nothing that a terminal obeys passes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.text.display import shown


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("또럼 서기장", "또럼 서기장"),
        ("\x1b]52;c;ZWNobw==\x07", "␛]52;c;ZWNobw==␇"),
        ("\x1b[2J", "␛[2J"),
        ("a\x9b31mb", "a⟨U+009B⟩31mb"),
        ("\x7f\x00\t\r\n", "␡␀␉␍␊"),
        ("서기\u200b장", "서기⟨U+200B⟩장"),
        ("\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
        ("\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩"),
        ("\ufeff", "⟨U+FEFF⟩"),
        ("a\udc80b", "a⟨U+DC80⟩b"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("👨‍👩‍👧 🏳️‍🌈", "👨‍👩‍👧 🏳️‍🌈"),
        ("a\u200db\u200d", "a⟨U+200D⟩b⟨U+200D⟩"),
        ("이재명\u00a0대통령", "이재명\u00a0대통령"),
        (unicodedata.normalize("NFD", "Tổng"), unicodedata.normalize("NFD", "Tổng")),
    ],
)
def test_shown(text: str, safe: str) -> None:
    assert shown(text) == safe


@given(st.text(st.characters(), max_size=30))
def test_no_control_passes(text: str) -> None:
    safe = shown(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in safe)
    assert not any(
        unicodedata.bidirectional(letter) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        for letter in safe
    )
    safe.encode("utf-8")
    assert shown(safe) == safe
