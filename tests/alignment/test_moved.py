"""Sentences that stand in another place in the translation."""

from tests.alignment.test_aligner import documents, lines, report
from transreview.alignment.facts import facts
from transreview.alignment.joint import SureLink
from transreview.alignment.moved import with_moved
from transreview.languages.registry import language

SIZE = 200


def test_many_sentences_that_stand_in_the_opposite_order_are_all_found() -> None:
    texts = {"ko": [report("ko", n) for n in range(SIZE)], "en": [report("en", n) for n in reversed(range(SIZE))]}
    segments = {code: [facts(one) for one in document.segments] for code, document in documents(**texts).items()}
    alone = [SureLink((n,), (), 1.0) for n in range(SIZE)] + [SureLink((), (n,), 1.0) for n in range(SIZE)]
    found = with_moved((language("ko"), language("en")), (segments["ko"], segments["en"]), alone)
    right = sum(link.right == (SIZE - 1 - link.left[0],) for link in found if link.left and link.right)
    assert right >= 0.9 * SIZE


def test_a_sentence_that_two_places_would_suit_as_well_stays_alone() -> None:
    korean = lines("ko", [report("ko", 7)])
    english = lines("en", [report("en", 7), report("en", 7)])
    segments = [facts(one) for one in korean.segments], [facts(one) for one in english.segments]
    alone = [SureLink((0,), (), 1.0), SureLink((), (0,), 1.0), SureLink((), (1,), 1.0)]
    assert with_moved((language("ko"), language("en")), segments, alone) == alone
