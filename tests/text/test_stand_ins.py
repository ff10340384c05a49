"""Stand-ins for characters that some terminals draw two cells wide."""

import sys
from unicodedata import east_asian_width, normalize

from transreview.text.stand_ins import StandIns
from transreview.text.width import cell_width


def test_korean_and_vietnamese_stay_readable() -> None:
    text = "“양측은 12.4% 늘었다…”고 · Nghị sĩ à é đã họp → 1"
    shown = text.translate(StandIns())
    assert shown.startswith('"양측은 12.4% 늘었다~"고 . ')
    assert normalize("NFC", shown.replace("d\u0335", "đ")).endswith("Nghị sĩ à é đã họp > 1")


def test_nothing_ambiguous_is_left_and_every_width_stays() -> None:
    table = StandIns()
    for code in range(0xA0, sys.maxunicode + 1):
        character = chr(code)
        if east_asian_width(character) != "A" or cell_width(character) != 1:
            continue
        shown = character.translate(table)
        assert cell_width(shown) == 1, hex(code)
        assert shown[0].isascii(), hex(code)


def test_lines_and_escape_sequences() -> None:
    assert "\x1b[1m┌─┐│▌█\x1b[0m".translate(StandIns()) == "\x1b[1m+-+|##\x1b[0m"
