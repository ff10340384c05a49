"""Word lists: what is packed is found again, in memory and mapped from a file."""

from mmap import ACCESS_READ, mmap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.alignment.lexicon import Lexicon, LexiconError, pack, shipped, translates

TABLE = {("정부", "chính phủ"): 0.9, ("정부", "phủ"): 0.2, ("사람", "người"): 0.75}


def translations(lexicon: Lexicon, word: str, others: list[str]) -> dict[str, float]:
    targets = lexicon.targets(others)
    return {targets[number]: strength for number, strength in lexicon.translations(word) if number in targets}


def test_a_mapped_file_is_looked_up_like_bytes_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "words.bin"
    path.write_bytes(pack(TABLE))
    with path.open("rb") as file:
        mapped = Lexicon(mmap(file.fileno(), 0, access=ACCESS_READ))
    for lexicon in (mapped, Lexicon(path.read_bytes())):
        assert translations(lexicon, "정부", ["chính phủ", "phủ", "người"]) == {
            "chính phủ": pytest.approx(0.9, abs=0.002),
            "phủ": pytest.approx(0.2, abs=0.002),
        }
        assert translations(lexicon, "government", ["người"]) == {}


def test_what_is_no_word_list_is_said_to_be_none() -> None:
    with pytest.raises(LexiconError, match="reinstall"):
        Lexicon(b"PK\x03\x04 something else")


def test_the_shipped_lists_are_found_from_either_side_and_none_is_there_for_others() -> None:
    assert translates("ko", "정부", "en", "government")
    assert translates("en", "government", "ko", "정부")
    assert shipped("ko", "fr") is None


@given(st.dictionaries(st.tuples(st.text(min_size=1), st.text(min_size=1)), st.floats(0.01, 1.0), max_size=20))
def test_every_pair_that_was_packed_is_found(table: dict[tuple[str, str], float]) -> None:
    lexicon = Lexicon(pack(table))
    for left, right in table:
        assert right in translations(lexicon, left, [right])
