"""Vietnamese names in Hangul."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.registry import language
from transreview.languages.vietnamese.syllables import syllables

VIETNAMESE = language("vi")


@pytest.mark.parametrize(
    ("name", "hangul"),
    [
        ("Nguyễn Xuân Phúc", "응우옌쑤언푹"),
        ("Võ Văn Thưởng", "보반트엉"),
        ("Lê Khả Phiêu", "레카피에우"),
        ("Phạm Gia Khiêm", "팜자키엠"),
        ("Quảng Ngãi", "꽝응아이"),
        ("Khánh Hòa", "카인호아"),
        ("Khánh Hoà", "카인호아"),
        ("Huỳnh Thúc Kháng", "후인툭캉"),
        ("Buôn Ma Thuột", "부온마투옷"),
        ("Nhật Lệ", "녓레"),
        ("Giêng", "지엥"),
        ("Hà Lam", "하람"),
        ("Phú Lộc", "풀록"),
    ],
)
def test_the_rule_form_comes_first(name: str, hangul: str) -> None:
    assert VIETNAMESE.transliterations(name, "ko")[0] == hangul


def test_other_forms_follow() -> None:
    assert VIETNAMESE.transliterations("Phú Lộc", "ko") == ("풀록", "푸록", "푸 록")
    assert VIETNAMESE.transliterations("Tô Lâm", "ko")[:3] == ("또럼", "똘럼", "또 럼")
    assert VIETNAMESE.transliterations("Võ Văn Thưởng", "ko") == ("보반트엉", "보 반트엉", "보 반 트엉")


def test_established_forms_go_before_the_rule() -> None:
    assert VIETNAMESE.transliterations("Việt Nam", "ko")[:2] == ("베트남", "비엣남")
    assert VIETNAMESE.transliterations("Sài Gòn", "ko")[0] == "사이공"


@pytest.mark.parametrize("name", ["Lee Jae Myung", "Washington", "", "KOICA", "Tô Lâm 2"])
def test_what_is_not_vietnamese_has_no_form(name: str) -> None:
    assert VIETNAMESE.transliterations(name, "ko") == ()


def test_english_papers_drop_the_marks() -> None:
    assert VIETNAMESE.transliterations("Đà Nẵng", "en") == ("Da Nang",)
    assert VIETNAMESE.transliterations("Đà Nẵng", "vi") == ()


@given(st.sampled_from(tuple(syllables())))
def test_every_syllable_has_a_form_in_whole_hangul(syllable: str) -> None:
    forms = VIETNAMESE.transliterations(syllable, "ko")
    assert forms
    assert all("가" <= letter <= "힣" for letter in forms[0])


@given(st.lists(st.sampled_from(tuple(syllables())), min_size=1, max_size=4))
def test_the_forms_of_a_name_differ(parts: list[str]) -> None:
    forms = VIETNAMESE.transliterations(" ".join(parts), "ko")
    assert len(set(forms)) == len(forms) >= 1
