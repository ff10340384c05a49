"""Bringing two people's changes of one text together."""

from hypothesis import given
from hypothesis import strategies as st

from transreview.alignment.hand import Fingerprint
from transreview.review.merging import Clash, merged
from transreview.review.review_file import ReviewFile, UnitNote
from transreview.review.review_merging import merged_reviews
from transreview.review.suppressions import Suppression

BEFORE = ["양측은 만났다.", "Hai bên ký văn kiện.", "They shook hands.", "끝났다."]

texts = st.lists(st.sampled_from(["가다.", "나다.", "Đi.", "Go."]), max_size=6)
edits = st.lists(st.sampled_from(["", "다른 말.", "Khác.", "Other."]), min_size=6, max_size=6)


def applied(theirs: list[str], contents: dict[int, str]) -> list[str]:
    return [contents.get(place, text) for place, text in enumerate(theirs)]


def test_each_takes_what_one_alone_has_changed() -> None:
    mine = ["양측이 만났다.", *BEFORE[1:]]
    theirs = ["그날이다.", *BEFORE[:2], "They bowed.", BEFORE[3]]
    merge = merged(BEFORE, mine, theirs)
    assert merge.clashes == ()
    assert applied(theirs, dict(merge.contents(theirs, ()))) == [
        "그날이다.",
        "양측이 만났다.",
        "Hai bên ký văn kiện.",
        "They bowed.",
        "끝났다.",
    ]


def test_what_both_changed_is_a_clash_unless_they_say_the_same() -> None:
    mine = [BEFORE[0], "Hai bên ký 3 văn kiện.", "They bowed.", BEFORE[3]]
    theirs = [BEFORE[0], "Hai bên đã ký.", "They bowed.", BEFORE[3]]
    merge = merged(BEFORE, mine, theirs)
    assert merge.clashes == (Clash(BEFORE[1], mine[1], theirs[1], 1, 2),)
    assert merge.contents(theirs, [False]) == {}
    assert merge.contents(theirs, [True]) == {1: "Hai bên ký 3 văn kiện."}


def test_an_edited_sentence_that_was_deleted_can_come_back() -> None:
    mine = [*BEFORE[:3], "회담이 끝났다."]
    theirs = BEFORE[:3]
    merge = merged(BEFORE, mine, theirs)
    assert [clash.theirs for clash in merge.clashes] == [""]
    assert merge.contents(theirs, [True]) == {2: "They shook hands. 회담이 끝났다."}


def test_a_sentence_that_they_split_is_taken_whole() -> None:
    mine = [BEFORE[0], "Hai bên ký 3 văn kiện.", *BEFORE[2:]]
    theirs = [BEFORE[0], "Hai bên gặp nhau.", "Họ ký.", *BEFORE[2:]]
    merge = merged(BEFORE, mine, theirs)
    assert merge.contents(theirs, [True]) == {1: "Hai bên ký 3 văn kiện.", 2: ""}


@given(texts, texts)
def test_without_changes_of_mine_theirs_stays(before: list[str], theirs: list[str]) -> None:
    merge = merged(before, before, theirs)
    assert merge.clashes == ()
    assert merge.contents(theirs, ()) == {}


@given(texts, edits)
def test_without_changes_of_theirs_all_of_mine_is_taken(before: list[str], edited: list[str]) -> None:
    mine = [edited[place] or text for place, text in enumerate(before)]
    merge = merged(before, mine, before)
    assert merge.clashes == ()
    assert applied(before, dict(merge.contents(before, ()))) == mine


@given(texts, edits, texts)
def test_no_word_of_mine_is_lost_when_mine_is_taken(before: list[str], edited: list[str], theirs: list[str]) -> None:
    mine = [edited[place] or text for place, text in enumerate(before)]
    merge = merged(before, mine, theirs)
    result = " ".join(applied(theirs, dict(merge.contents(theirs, [True] * len(merge.clashes)))))
    if theirs:
        assert all(text in result for text, old in zip(mine, before, strict=True) if text != old)


def test_reviews_are_merged_entry_by_entry() -> None:
    def dismissed(*reasons: str) -> ReviewFile:
        return ReviewFile(
            suppressions=tuple(
                Suppression("a-rule", str(number), reason) for number, reason in enumerate(reasons) if reason
            )
        )

    before = dismissed("a", "b", "c", "")
    mine = dismissed("a", "B", "c", "d")
    theirs = dismissed("A", "b", "", "")
    assert merged_reviews(before, mine, theirs) == dismissed("A", "B", "", "d")


def test_a_status_of_one_and_a_comment_of_the_other_both_stay() -> None:
    unit = {"ko": (Fingerprint.parse("3fb1c2d4e5a6"),)}
    marked = UnitNote(unit, status="done", by="mai", at="2026-01-02T09:00+09:00")
    asked = UnitNote(unit, comment="확인?", comment_by="jun", comment_at="2026-01-02T10:00+09:00")
    both = asked._replace(status="done", by="mai", at="2026-01-02T09:00+09:00")

    def merged_notes(*sides: UnitNote | None) -> tuple[UnitNote, ...]:
        before, mine, theirs = (ReviewFile(units=() if note is None else (note,)) for note in sides)
        return merged_reviews(before, mine, theirs).units

    assert merged_notes(None, marked, asked) == (both,)
    assert merged_notes(None, asked, marked) == (both,)
    assert merged_notes(marked, None, both) == (asked,)
    assert merged_notes(both, asked, both) == (asked,)
    assert merged_notes(both, None, marked) == ()
