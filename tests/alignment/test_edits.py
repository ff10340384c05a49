"""Changes of links by hand, and how they are remembered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.alignment.test_aligner import assert_whole, documents
from tests.alignment.texts import ENGLISH, KOREAN, VIETNAMESE
from transreview.alignment.aligner import align
from transreview.alignment.columns import swapped_columns
from transreview.alignment.edits import LinkEditError, link, merge, shift, split, unlink
from transreview.alignment.hand import Fingerprint, applied, fingerprints, hand_links
from transreview.languages.registry import CODES, language

TEXTS = documents(ko=KOREAN, vi=VIETNAMESE, en=ENGLISH)
ALIGNED = align(TEXTS)


def test_link_and_unlink() -> None:
    changed = link(ALIGNED, ("ko", "vi"), [0, 1], [0])
    assert_whole(changed, TEXTS)
    assert [(one.left, one.right, one.by) for one in changed.links["ko", "vi"]][:2] == [
        ((0, 1), (0,), "hand"),
        ((), (1,), "auto"),
    ]
    apart = unlink(changed, ("ko", "vi"), [0], [])
    assert_whole(apart, TEXTS)
    assert ((0,), ()) in [(one.left, one.right) for one in apart.links["ko", "vi"]]


def test_merge_split_and_shift() -> None:
    merged = merge(ALIGNED, [1, 2])
    assert merged.units[1].sides == {"ko": (1, 2), "vi": (1, 2), "en": (1, 2)}
    assert merged.units[1].by == "hand"
    again = split(merged, 1, {"ko": 1, "vi": 1, "en": 1})
    assert [unit.sides for unit in again.units] == [unit.sides for unit in ALIGNED.units]
    shifted = shift(merged, 1, "en", 1)
    assert shifted.units[1].sides == {"ko": (1, 2), "vi": (1, 2), "en": (1,)}
    assert shifted.units[2].sides["en"] == (2, 3)
    assert_whole(shifted, TEXTS)


@pytest.mark.parametrize(
    "change",
    [
        lambda: link(ALIGNED, ("ko", "vi"), [99], []),
        lambda: link(ALIGNED, ("ko", "vi"), [], []),
        lambda: link(ALIGNED, ("ko", "fr"), [0], [0]),
        lambda: merge(ALIGNED, [1]),
        lambda: split(ALIGNED, 0, {"ko": 1, "vi": 1, "en": 1}),
        lambda: shift(ALIGNED, 0, "en", -1),
    ],
)
def test_what_cannot_be_done_is_said(change: "pytest.FixtureRequest") -> None:
    with pytest.raises(LinkEditError):
        change()  # type: ignore[operator]


@given(st.sets(st.integers(0, 7)), st.sets(st.integers(0, 7)))
def test_links_by_hand_keep_every_segment(left: set[int], right: set[int]) -> None:
    if left or right:
        changed = link(ALIGNED, ("vi", "en"), left, right)
        assert_whole(changed, TEXTS)
        assert (tuple(sorted(left)), tuple(sorted(right))) in [
            (one.left, one.right) for one in changed.links["vi", "en"]
        ]


def test_hand_links_survive_edits_of_other_segments() -> None:
    remembered = hand_links(link(link(ALIGNED, ("ko", "vi"), [0, 1], [0]), ("vi", "en"), [7], [6]), TEXTS)
    edited = documents(ko=("새 문장이 앞에 왔다.", *KOREAN), vi=VIETNAMESE, en=(*ENGLISH[:6], "Changed.", ENGLISH[7]))
    found = applied(remembered, edited)
    assert [(one.left, one.right) for one in found.links["ko", "vi"]] == [((1, 2), (0,))]
    assert [one.pair for one in found.lost] == [("vi", "en")]
    again = align(edited, hand=found.links)
    assert_whole(again, edited)
    assert ((1, 2), (0,)) in [(one.left, one.right) for one in again.links["ko", "vi"]]


def test_fingerprints_tell_equal_segments_apart_and_are_written_and_read() -> None:
    marks = fingerprints(documents(ko=("같다.", "다르다.", "같다."))["ko"])
    assert len(set(marks)) == 3
    assert [Fingerprint.parse(str(mark)) for mark in marks] == list(marks)
    with pytest.raises(ValueError, match="not a segment's fingerprint"):
        Fingerprint.parse("nonsense")


def test_swapped_columns_are_noticed() -> None:
    languages = [language(code) for code in CODES]
    assert swapped_columns(TEXTS, languages) == {}
    assert swapped_columns(documents(ko=ENGLISH, en=KOREAN), languages) == {"ko": "en", "en": "ko"}
