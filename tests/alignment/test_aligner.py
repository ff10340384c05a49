"""The aligner by what it must always keep, and on a text of our own."""

import random
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.alignment.texts import ENGLISH, KOREAN, VIETNAMESE
from transreview.alignment.aligner import align
from transreview.alignment.unit import Alignment, Link
from transreview.analysis.segment import DocumentAnalysis
from transreview.documents.document import Document, Segment, SegmentKind, SourceFile
from transreview.glossary.glossary import Glossary
from transreview.languages.registry import language

TEXTS = {"ko": KOREAN, "vi": VIETNAMESE, "en": ENGLISH}


def lines(code: str, texts: Sequence[str], kinds: Mapping[int, SegmentKind] | None = None) -> DocumentAnalysis:
    """A document with one segment a line."""
    segments: list[Segment] = []
    start = 0
    for number, text in enumerate(texts):
        kind = (kinds or {}).get(number, SegmentKind.SENTENCE)
        segments.append(Segment(number, text, start, kind, paragraph=number))
        start += len(text) + 1
    document = Document(f"a.{code}", code, "\n".join(texts), tuple(segments), "text", SourceFile(f"a.{code}", b""))
    return DocumentAnalysis(document, language(code), Glossary())


def documents(**texts: Sequence[str]) -> dict[str, DocumentAnalysis]:
    return {code: lines(code, listed) for code, listed in texts.items()}


def pairs(alignment: Alignment, left: str, right: str) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.left, link.right) for link in alignment.links[left, right]]


def assert_whole(alignment: Alignment, texts: Mapping[str, DocumentAnalysis]) -> None:
    """Every segment in exactly one unit and in exactly one link of each pair."""
    for code, text in texts.items():
        numbers = list(range(len(text.segments)))
        assert sorted(number for unit in alignment.units for number in unit.sides[code]) == numbers
        for (left, right), links in alignment.links.items():
            if code in (left, right):
                sides = [link.left if code == left else link.right for link in links]
                assert sorted(number for side in sides for number in side) == numbers
    for links in alignment.links.values():
        assert all(link.left or link.right for link in links)
        assert all(0.0 <= link.confidence <= 1.0 for link in links)


def test_sentences_in_step_are_linked_one_to_one() -> None:
    found = align(documents(ko=KOREAN, vi=VIETNAMESE, en=ENGLISH))
    one_to_one = [((number,), (number,)) for number in range(len(KOREAN))]
    for pair in combinations(TEXTS, 2):
        assert pairs(found, *pair) == one_to_one
    assert [unit.sides for unit in found.units] == [dict.fromkeys(TEXTS, (number,)) for number in range(len(KOREAN))]


def test_a_dropped_and_a_merged_sentence_are_seen() -> None:
    english = (*ENGLISH[:2], *ENGLISH[3:5], " ".join(ENGLISH[5:7]), ENGLISH[7])
    found = align(documents(ko=KOREAN, vi=VIETNAMESE, en=english))
    assert ((2,), ()) in pairs(found, "ko", "en")
    assert ((5, 6), (4,)) in pairs(found, "vi", "en")
    assert pairs(found, "ko", "vi") == [((number,), (number,)) for number in range(len(KOREAN))]


def test_a_sentence_told_later_is_found_where_it_stands() -> None:
    english = (*ENGLISH[:3], *ENGLISH[4:8], ENGLISH[3])
    found = align(documents(vi=VIETNAMESE, en=english))
    assert ((3,), (7,)) in pairs(found, "vi", "en")
    assert_whole(found, documents(vi=VIETNAMESE, en=english))


def test_the_same_text_thrice_is_one_to_one() -> None:
    texts = documents(ko=ENGLISH, vi=ENGLISH, en=ENGLISH)
    for pair in combinations(texts, 2):
        assert pairs(align(texts), *pair) == [((number,), (number,)) for number in range(len(ENGLISH))]


def test_furniture_goes_with_furniture_only() -> None:
    korean = lines("ko", [*KOREAN[:2], "등록 2025.08.11", *KOREAN[2:]], {2: SegmentKind.FURNITURE})
    english = lines("en", ENGLISH)
    found = align({"ko": korean, "en": english})
    assert ((2,), ()) in pairs(found, "ko", "en")
    english = lines("en", [*ENGLISH, "Posted 2025.08.11"], {8: SegmentKind.FURNITURE})
    assert ((2,), (8,)) in pairs(align({"ko": korean, "en": english}), "ko", "en")


def test_titles_go_with_titles() -> None:
    korean = lines("ko", ["협력의 새 시대", *KOREAN], {0: SegmentKind.TITLE})
    english = lines("en", ["A bridge between nations", *ENGLISH], {0: SegmentKind.TITLE})
    assert pairs(align({"ko": korean, "en": english}), "ko", "en")[0] == ((0,), (0,))


def test_hand_links_hold() -> None:
    texts = documents(ko=KOREAN, vi=VIETNAMESE, en=ENGLISH)
    hand = {("ko", "vi"): (Link((0, 1), (0,), "hand"), Link((6,), (), "hand"))}
    found = align(texts, hand=hand)
    assert_whole(found, texts)
    made = [link for link in found.links["ko", "vi"] if link.by == "hand"]
    assert [(link.left, link.right) for link in made] == [((0, 1), (0,)), ((6,), ())]
    assert ((7,), (7,)) in pairs(found, "ko", "vi")
    assert {unit.by for unit in found.units if 0 in unit.sides["ko"]} == {"hand"}


@pytest.mark.parametrize("empty", ["ko", "vi", "en"])
def test_an_empty_side(empty: str) -> None:
    texts = {code: lines(code, () if code == empty else listed) for code, listed in TEXTS.items()}
    found = align(texts)
    assert_whole(found, texts)
    assert all(not unit.sides[empty] for unit in found.units)


def test_one_language_and_nothing_at_all() -> None:
    alone = align(documents(ko=KOREAN))
    assert [unit.sides for unit in alone.units] == [{"ko": (number,)} for number in range(len(KOREAN))]
    assert align(documents(ko=(), en=())).units == ()


@pytest.mark.parametrize(("korean", "english"), [(1, 40), (40, 1), (0, 60), (8, 80), (3, 30)])
def test_a_side_many_times_as_long(korean: int, english: int) -> None:
    texts = documents(ko=(KOREAN * 5)[:korean], en=(ENGLISH * 10)[:english])
    assert_whole(align(texts), texts)


def test_a_long_text_is_aligned_in_stretches_and_tells_how_far_it_is() -> None:
    texts = documents(ko=KOREAN * 20, vi=VIETNAMESE * 20, en=ENGLISH * 20)
    steps: list[tuple[int, int]] = []
    found = align(texts, progress=lambda done, total: steps.append((done, total)))
    assert len(steps) > 2
    assert steps == sorted(steps)
    assert steps[-1] == (480, 480)
    assert pairs(found, "ko", "en") == [((number,), (number,)) for number in range(160)]


def report(code: str, number: int) -> str:
    """A sentence that no other number gives."""
    people, days = 37 * number + 211, number % 27 + 2
    return {
        "ko": f"제{number}차 회의에는 {people}명이 {days}일 동안 참석했다.",
        "vi": f"Phiên họp thứ {number} có {people} người tham dự trong {days} ngày.",
        "en": f"Session {number} was attended by {people} people for {days} days.",
    }[code]


@pytest.mark.parametrize("short", ["ko", "vi", "en"])
def test_a_large_hole_in_one_side_does_not_lead_astray(short: str) -> None:
    kept = [number for number in range(200) if not 60 <= number < 140]
    numbers = {code: kept if code == short else range(200) for code in TEXTS}
    texts = documents(**{code: [report(code, number) for number in listed] for code, listed in numbers.items()})
    found = align(texts)
    assert_whole(found, texts)
    for left, right in combinations(TEXTS, 2):
        linked = {
            (numbers[left][link.left[0]], numbers[right][link.right[0]])
            for link in found.links[left, right]
            if link.left and link.right
        }
        both = set(numbers[left]) & set(numbers[right])
        assert len(linked & {(number, number) for number in both}) >= 0.97 * len(both)


def test_a_text_twice_in_a_row_and_a_refrain_are_one_to_one() -> None:
    refrain = {"ko": KOREAN[1], "vi": VIETNAMESE[1], "en": ENGLISH[1]}
    listed = {
        code: [text for number in (*range(60), *range(60)) for text in (report(code, number), refrain[code])]
        for code in TEXTS
    }
    texts = documents(**listed)
    found = align(texts)
    for pair in combinations(TEXTS, 2):
        assert pairs(found, *pair) == [((number,), (number,)) for number in range(240)]


@pytest.mark.parametrize("words", [("",), ("một", "hai", "ba", "bốn")])
def test_lines_of_one_word_that_say_nothing_are_gone_through(words: Sequence[str]) -> None:
    chance = random.Random(5)
    texts = documents(ko=[chance.choice(words) or "말" for _ in range(150)], en=["word"] * 150)
    steps: list[tuple[int, int]] = []
    assert_whole(align(texts, progress=lambda done, total: steps.append((done, total))), texts)
    assert steps[-1] == (300, 300)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_every_segment_stands_once_whatever_the_texts(seed: int, korean: int, vietnamese: int, english: int) -> None:
    chance = random.Random(seed)
    texts = documents(
        ko=[chance.choice(KOREAN) for _ in range(korean)],
        vi=[chance.choice(VIETNAMESE) for _ in range(vietnamese)],
        en=[chance.choice(ENGLISH) for _ in range(english)],
    )
    found = align(texts)
    assert_whole(found, texts)
    assert align(texts) == found


def test_texts_aligned_at_the_same_time_in_threads_come_out_as_alone() -> None:
    texts = [documents(ko=KOREAN, en=ENGLISH), documents(vi=VIETNAMESE * 8, en=ENGLISH * 8), documents(**TEXTS)]
    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(align, texts)) == [align(one) for one in texts]
