"""The outer form of segments, and alignments that hang on it."""

from itertools import combinations

from tests.alignment.test_aligner import documents, pairs
from tests.alignment.texts import ENGLISH, KOREAN, VIETNAMESE
from transreview.alignment.aligner import align
from transreview.alignment.surface import surface
from transreview.languages.registry import language


def test_outer_marks_are_counted_in_each_language() -> None:
    korean = surface("그는 “평화”라고 말했다. 정말일까? (3.5배)", language("ko"))
    assert (korean.sentences, korean.quotation_marks, korean.exclamations, korean.brackets, korean.figures) == (
        3,
        2,
        1,
        1,
        1,
    )
    vietnamese = surface("Ông nói: «Hòa bình», rồi rời đi. Vì sao?", language("vi"))
    assert (vietnamese.sentences, vietnamese.quotation_marks, vietnamese.commas) == (2, 2, 1)
    assert surface("No full stop", language("en")).sentences == 1


def test_a_line_of_two_sentences_goes_with_two_lines_though_no_word_is_known() -> None:
    left = ["Wrpt glorf nust.", "Blin drask omf. Tarv quel nim.", "Ostr flemb ganto."]
    right = ["Kuvt hasp rilm.", "Dorn beltu grask.", "Yumf tarl osk.", "Pelm varto snib."]
    found = align(documents(vi=left, en=right))
    assert pairs(found, "vi", "en") == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))]


def test_a_sentence_whose_figures_and_names_stand_nowhere_else_is_left_alone() -> None:
    extra = "Wellington recorded 48 tremors and 731 landslides within 19 days."
    english = [*ENGLISH[:4], extra, *ENGLISH[4:]]
    found = align(documents(ko=KOREAN, vi=VIETNAMESE, en=english))
    assert ((), (4,)) in pairs(found, "ko", "en")
    assert ((), (4,)) in pairs(found, "vi", "en")


def test_neighbours_that_changed_places_cross() -> None:
    english = [*ENGLISH[:3], ENGLISH[4], ENGLISH[3], *ENGLISH[5:]]
    found = align(documents(ko=KOREAN, vi=VIETNAMESE, en=english))
    order = [0, 1, 2, 4, 3, 5, 6, 7]
    for left in ("ko", "vi"):
        assert pairs(found, left, "en") == [((number,), (order[number],)) for number in range(8)]
    for left, right in combinations(("ko", "vi"), 2):
        assert pairs(found, left, right) == [((number,), (number,)) for number in range(8)]
