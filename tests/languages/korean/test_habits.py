"""Customary spellings of Vietnamese names in Hangul."""

import pytest

from transreview.languages.registry import language


@pytest.mark.parametrize(
    ("official", "seen"),
    [
        ("후인뉴", "후인느"),
        ("냐짱", "나짱"),
        ("라오까이", "라오카이"),
        ("껀터", "껀토"),
        ("또럼", "토람"),
        ("응우옌홍지엔", "응웬 홍디엔"),
        ("팜민찐", "팜민친"),
    ],
)
def test_custom(official: str, seen: str) -> None:
    assert language("ko").is_habitual(official, seen)


@pytest.mark.parametrize(
    ("official", "seen"), [("레호앙남", "레호앙란"), ("또럼", "또럼"), ("또럼", "또 럼"), ("껀터", "껀")]
)
def test_no_custom(official: str, seen: str) -> None:
    assert not language("ko").is_habitual(official, seen)


def test_other_languages_have_no_customs() -> None:
    assert not language("en").is_habitual("Can Tho", "Can To")
