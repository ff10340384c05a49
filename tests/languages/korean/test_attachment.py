"""How forms stand in their eojeols, and how they are replaced."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.korean.particles import choose
from transreview.languages.language import Strength
from transreview.languages.registry import language
from transreview.text.edit import apply_edits
from transreview.text.span import Span

KOREAN = language("ko")
NOUNS = st.text(st.integers(0xAC00, 0xD7A3).map(chr), min_size=2, max_size=5)


def stands(text: str, form: str) -> str | None:
    start = text.index(form)
    found = KOREAN.attachment(text, Span(start, start + len(form)))
    return None if found is None else found.strength.label


@pytest.mark.parametrize(
    ("text", "form", "strength"),
    [
        ("서기장 취임", "서기장", "exact"),
        ("“서기장”", "서기장", "exact"),
        ("서기장이 왔다", "서기장", "inflected"),
        ("서기장에게서는", "서기장", "inflected"),
        ("서기장이었다고", "서기장", "inflected"),
        ("서기장를 만났다", "서기장", "inflected"),
        ("호아(Hoa)는 웃었다", "호아", "inflected"),
        ("‘도이머이’를 말했다", "도이머이", "inflected"),
        ("포괄적 동반자 관계로", "포괄적 동반자 관계", "inflected"),
        ("당서기장은", "서기장", "affixed"),
        ("전서기장", "서기장", "affixed"),
        ("부총리가", "총리", "affixed"),
        ("서기장직을", "서기장", "affixed"),
        ("서기장실", "서기장", "affixed"),
        ("장관급 회담", "장관", "affixed"),
        ("하노이시에서", "하노이", "affixed"),
        ("닥락성의", "닥락", "affixed"),
        ("이재명대통령은", "이재명", "affixed"),
        ("과학기술협력을", "협력", "compound"),
        ("서기장애인", "서기장", "compound"),
        ("공급가", "공급", "compound"),
        ("경제과", "경제", "compound"),
        ("FTA와", "FTA", "inflected"),
    ],
)
def test_the_strength_of_a_form(text: str, form: str, strength: str) -> None:
    assert stands(text, form) == strength


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("부처가 나섰다", "처가"),
        ("현대사회", "대사"),
        ("대한국민", "한국"),
        ("시장관리", "장관"),
        ("한국을", "국"),
        ("KFTAX", "FTA"),
        ("2025년", "25년"),
    ],
)
def test_chance_runs_of_letters_are_nothing(text: str, form: str) -> None:
    assert stands(text, form) is None


def test_the_word_and_the_suffix_are_told() -> None:
    found = KOREAN.attachment("어제 당서기장에게 말했다", Span(4, 7))
    assert found is not None
    assert (found.word, found.suffix, found.strength) == (Span(3, 9), Span(7, 9), Strength.AFFIXED)
    found = KOREAN.attachment("호아(Hoa)는", Span(0, 2))
    assert found is not None
    assert found.suffix == Span(7, 8)


@pytest.mark.parametrize(
    ("text", "old", "new", "result"),
    [
        ("총서기가 왔다", "총서기", "서기장", "서기장이 왔다"),
        ("총비서와의 회담", "총비서", "서기장", "서기장과의 회담"),
        ("그는 총서기였다.", "총서기", "서기장", "그는 서기장이었다."),
        ("서기장이라는 직함", "서기장", "총리", "총리라는 직함"),
        ("껀토로 갔다", "껀토", "껀터", "껀터로 갔다"),
        ("서울로 갔다", "서울", "하남", "하남으로 갔다"),
        ("하남으로 갔다", "하남", "서울", "서울로 갔다"),
        ("총서기(Hoa)는 “총서기”로 불린다", "총서기", "서기장", "서기장(Hoa)은 “총서기”로 불린다"),
        ("‘총서기’가 왔다", "총서기", "서기장", "‘서기장’이 왔다"),
        ("총서기실에서", "총서기", "서기장", "서기장실에서"),
        ("자유무역협정을 맺었다", "자유무역협정", "FTA", "FTA를 맺었다"),
        ("총서기에게는", "총서기", "서기장", "서기장에게는"),
        ("대통령를", "대통령", "국가주석", "국가주석을"),
    ],
)
def test_replacing_a_form_chooses_its_particles_anew(text: str, old: str, new: str, result: str) -> None:
    start = text.index(old)
    edit = KOREAN.replacement(text, Span(start, start + len(old)), new)
    assert apply_edits(text, [edit]) == result


def test_a_reading_tells_the_particle() -> None:
    edit = KOREAN.replacement("공원이 있다", Span(0, 2), "KVIP", "케이브이아이피")
    assert apply_edits("공원이 있다", [edit]) == "KVIP가 있다"


@given(NOUNS, NOUNS, st.sampled_from(["은/는", "을/를", "과/와", "으로/로"]))
def test_replacing_forth_and_back_gives_the_text_again(old: str, new: str, pair: str) -> None:
    text = f"그 {old}{choose(old, pair)} 끝"
    there = apply_edits(text, [KOREAN.replacement(text, Span(2, 2 + len(old)), new)])
    assert there == f"그 {new}{choose(new, pair)} 끝"
    assert apply_edits(there, [KOREAN.replacement(there, Span(2, 2 + len(new)), old)]) == text


@given(st.text(), st.integers(0, 20), st.integers(1, 8))
def test_what_is_attached_lies_in_the_text(text: str, start: int, length: int) -> None:
    span = Span(start, start + length)
    if span.end > len(text):
        return
    found = KOREAN.attachment(text, span)
    if found is not None:
        assert Span(0, len(text)).contains(found.word)
        assert found.word.contains(span)
        assert Span(span.end, len(text)).contains(found.suffix)
