"""Words that are taken for each other: every language knows the same fields, and finds its words in sentences."""

import pytest

from transreview.languages.english import rivals as english
from transreview.languages.korean import rivals as korean
from transreview.languages.registry import language
from transreview.languages.vietnamese import rivals as vietnamese

SENTENCES = {
    "en": "Two primary schools and a middle school paid corporate income tax, said Lieutenant Colonel Ho.",
    "ko": "초등학교 두 곳과 중학교 한 곳이 법인세를 냈다고 호 중령이 말했다.",
    "vi": "Hai trường tiểu học và một trường trung học cơ sở nộp thuế thu nhập doanh nghiệp, Trung tá Hồ nói.",
}


def test_all_languages_know_the_same_things() -> None:
    known = [
        {field: sorted(members) for field, members in words.items()}
        for words in (english.WORDS, korean.WORDS, vietnamese.WORDS)
    ]
    assert known[0] == known[1] == known[2]


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_says_the_same_in_every_language(code: str) -> None:
    found = {(rival.field, rival.name) for rival in language(code).rivals(SENTENCES[code])}
    assert found == {
        ("school", "primary"),
        ("school", "middle"),
        ("tax", "corporate"),
        ("rank", "lieutenant_colonel"),
    }


def test_longer_words_are_not_the_shorter_ones() -> None:
    assert [rival.name for rival in language("ko").rivals("준결승에서 이겨 결승에 올랐다.")] == ["semi_final", "final"]
    assert [rival.name for rival in language("en").rivals("the semi-final, not table tennis")] == [
        "semi_final",
        "table_tennis",
    ]
    assert not language("vi").rivals("Anh thở than vì thị trường bão hòa.")
