"""Where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.registry import language

ENGLISH = language("en")


def cut(text: str) -> list[str]:
    return [span.of(text) for span in ENGLISH.sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Exports rose 3.5 percent.", "Imports fell."],
        ["Mr. Lee met Gen. To Lam and Dr. Park.", "They spoke for an hour."],
        ["J.P. Morgan raised its forecast.", "So did George W. Bush's former adviser."],
        ["The U.S. Navy sent ships.", "It came from the U.S.", "The talks went on."],
        ["Samsung Electronics Co. President Han spoke.", "He works for Hana Corp.", "The firm is new."],
        ["It opened on Jan. 5.", "No. 3 closed in Dec.", "Nobody knew why.", "No.", "He had left."],
        ["They landed at 3 p.m. Tuesday.", "They left at 5 p.m. KST.", "Dinner was at 7 p.m.", "Lam spoke first."],
        ["“We agree.”", "“So do we,” he said.", "(They had met before.)", "All was well."],
        ['"Why?" he asked.', '"Because it pays."', "She nodded!"],
        ["Firms (e.g. Vinfast) gained.", "Others, such as Hana, lost nothing."],
        ["1. Exports to Vietnam", "2. Imports"],
        ["It cost more.", "$150 billion was spent.", "Đà Nẵng paid half."],
        ["He waited…", "Then he left."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    between = "\n" if sentences[0].startswith("1.") else " "
    assert cut(between.join(sentences)) == sentences


def test_lines_end_sentences() -> None:
    assert cut("Summit in Hanoi\nSEOUL, Aug. 10 — Leaders met.\n\nThey talked.") == [
        "Summit in Hanoi",
        "SEOUL, Aug. 10 — Leaders met.",
        "They talked.",
    ]


@given(st.lists(st.sampled_from([*"aA.!?… \n\u00a0“”()1-$", "Mr.", "U.S.", "p.m.", "한"]), max_size=60).map("".join))
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    spans = ENGLISH.sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


def test_a_long_text_in_one_line_is_cut_to_its_end() -> None:
    assert cut("." * 20_000 + "x") == ["." * 20_000 + "x"]
    assert len(cut("A dog ran. " * 5_000)) == 5_000
