"""What a rule does grows with the text and not with its square: counted in comparisons, never in seconds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import analysed, parallel
from transreview.analysis.names import name_spots
from transreview.glossary.glossary import Glossary
from transreview.languages.english.sentences import sentences
from transreview.languages.korean import sound, stems
from transreview.languages.korean.language import Korean
from transreview.rules.characters.hidden_character import HiddenCharacter
from transreview.rules.names.second_spelling import second_spellings
from transreview.rules.rule import Context
from transreview.text.span import Span

GLOSSARY = """transreview_glossary: 1
name: scaling
concepts:
  - {id: president, kind: title, terms: {ko: [대통령], vi: [Tổng thống], en: [President]}}
  - {id: lee, kind: person, terms: {ko: [이재명], vi: [Lee Jae-myung], en: [Lee Jae-myung]}}
"""
ROWS = {"ko": "이재명 대통령 ", "vi": "Tổng thống Lee Jae-myung ", "en": "President Lee Jae-myung "}


@pytest.fixture
def overlaps(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often spans were compared since it was asked last."""
    count, compare = 0, Span.overlaps

    def counted(one: Span, other: Span) -> bool:
        nonlocal count
        count += 1
        return compare(one, other)

    def taken() -> int:
        nonlocal count
        before, count = count, 0
        return before

    monkeypatch.setattr(Span, "overlaps", counted)
    return taken


@pytest.mark.parametrize("code", ROWS)
def test_names_beside_titles_are_looked_for_near_by(tmp_path: Path, code: str, overlaps: Callable[[], int]) -> None:
    (tmp_path / "scaling.yaml").write_text(GLOSSARY, encoding="utf-8")
    glossary = Glossary.load([str(tmp_path)])
    work = []
    for times in (50, 200):
        segments = analysed(ROWS[code] * times, code, glossary).prose
        overlaps()
        assert sum(spot.title is not None for spot in name_spots(segments)) >= times - 1
        work.append(overlaps())
    assert work[1] <= 5 * work[0]


def test_a_hidden_character_in_an_endless_word_is_shown_with_what_stands_near() -> None:
    found = list(HiddenCharacter().check(analysed("가\u200b" * 2000, "ko").segments[0], Context()))
    assert max(len(finding.location.text) for finding in found) <= 81


def test_the_end_of_an_endless_word_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def counted(text: str) -> sound.Sound | None:
        calls.append(text)
        return sound.final_sound(text)

    monkeypatch.setattr(stems, "final_sound", counted)
    assert stems.stem_length("7" * 5000) == 5000
    assert len(calls) <= 16
    assert stems.strip("협" * 50 + "정부에서") == "협" * 50 + "정부"


def test_english_marks_without_a_space_after_them_end_one_sentence() -> None:
    text = "He left" + "." * 90_000 + " She stayed" + "!”" * 30_000 + " It ended."
    assert [span.of(text)[:10] for span in sentences(text)] == ["He left...", "She stayed", "It ended."]


def test_only_words_that_sound_as_a_name_beside_them_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    slip = [
        {"ko": "박민수 장관은 출국했다.", "en": "Minister Park Min-su left."},
        {"ko": "박민주 장관은 귀국했다.", "en": "Minister Park Min-su returned."},
    ]
    syllables = "가나다라마바사아자차"
    rows = [
        {"ko": f"{one}{other} 공장은 문을 열었다.", "en": "It opened again."}
        for one in syllables
        for other in syllables
    ]
    compared = 0
    similarity = Korean.similarity

    def counted(self: Korean, known: str, seen: str) -> float:
        nonlocal compared
        compared += 1
        return similarity(self, known, seen)

    monkeypatch.setattr(Korean, "similarity", counted)
    found = [(each.wrong.text, each.right.text) for each in second_spellings(parallel([*slip, *rows]))]
    assert found == [("박민주", "박민수")]
    assert compared < len(rows)
