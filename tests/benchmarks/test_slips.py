"""The slips that are put in are what they are said to be, and texts written with slips are read right."""

import random
from pathlib import Path

import pytest
from benchmarks.slips import vietnamese
from benchmarks.slips.korean import Particles
from benchmarks.slips.labelled import FOLDER, texts

from transreview.text.span import Span

SENTENCE = "Bộ Y tế khuyến cáo người dân đi tiêm phòng."


@pytest.mark.parametrize("seed", range(40))
def test_one_syllable_changes(seed: int) -> None:
    slip = vietnamese.slip(SENTENCE, random.Random(seed))
    assert slip is not None
    wrong = slip.span.of(slip.text)
    assert (slip.kind, wrong) in vietnamese.changes(slip.right)
    assert wrong != slip.right
    mended = slip.text[: slip.span.start] + slip.right + slip.text[slip.span.end :]
    assert mended == SENTENCE


def test_what_a_slip_can_do() -> None:
    found = vietnamese.changes("Đồng")
    assert {
        ("stroke of đ", "Dồng"),
        ("tone lost", "Đông"),
        ("vowel mark lost", "Đòng"),
        ("last letter", "Đồn"),
    } <= found
    assert ("last letter", "Đồn") in found
    assert ("tone wrong", "Đống") in found
    assert ("tone wrong", "Đồng") not in found


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("구조대는 떠났다.", {"구조대은"}),
        ("FTA와 2026년을 말했다.", {"FTA과"}),
        ("한국(서울)은 맑다.", {"한국(서울)는"}),
        ("서울로 간다.", {"서울으로"}),
    ],
)
def test_the_other_particle_is_put_after_sure_nouns(sentence: str, wrong: set[str]) -> None:
    particles = Particles(["구조대를 불렀다.", "서울에서 왔다."])
    slips = [particles.slip(sentence, random.Random(seed)) for seed in range(20)]
    assert {slip.span.of(slip.text) for slip in slips if slip} == wrong


def test_what_may_be_a_verb_is_left_alone() -> None:
    assert Particles([]).slip("집에 가는 길이 멀다.", random.Random(0)) is None


def test_no_slip_without_vietnamese() -> None:
    assert vietnamese.slip("2026: OK!", random.Random(0)) is None


def test_a_text_with_slips(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Giá {điên|điện} tăng.", encoding="utf-8")
    (text,) = texts(tmp_path)
    assert (text.name, text.text, text.clean) == ("a", "Giá điên tăng.", "Giá điện tăng.")
    assert [(slip.span, slip.right) for slip in text.slips] == [(Span(4, 8), "điện")]


@pytest.mark.parametrize("folder", sorted(path.name for path in FOLDER.iterdir()))
def test_every_written_slip_differs_from_what_is_right(folder: str) -> None:
    for text in texts(FOLDER / folder):
        assert text.slips
        assert all(slip.span.of(text.text) != slip.right for slip in text.slips)
        assert "{" not in text.text
