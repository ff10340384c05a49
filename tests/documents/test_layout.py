"""Article furniture: what a page prints around an article is recognised, and text never is taken for it."""

import datetime

import pytest

from tests.documents.strategies import source
from transreview.documents.dateline import dated, is_date_line
from transreview.documents.furniture import role_of
from transreview.documents.plain import PlainText

_KOREAN = """
정치 > 외교
[한·베 정상회담] 두 나라, 과학기술 협력 넓힌다
- 10개 분야 양해각서 교환
입력 2025-08-11 19:15 | 수정 2025-08-12 09:10
글자크기 | 인쇄 | 공유
▲ 11일 서울에서 악수하는 두 정상. [사진=대변인실]

두 나라 정상은 11일 서울에서 만나 협력을 넓히기로 했다.

교역액 목표는 2030년까지 1,500억 달러다.

경제 협력
두 나라는 공급망 안정에도 힘을 모은다.
[한·베 정상회담] 만찬에는 누가 왔나

서울=김하나 기자 hana.kim@example.test
<저작권자 ⓒ 우리신문, 무단 전재 및 재배포 금지>
우리신문 | 서울시 중구 | 발행인: 김하나 | 대표전화: 02-000-0000
"""

_VIETNAMESE = """
Thời sự
Thứ Hai, 11/8/2025, 19:15 (GMT+7)
Hai nước mở rộng hợp tác khoa học
Chia sẻ | Lưu bài

Hai nhà lãnh đạo gặp nhau tại Seoul trưa 11/8.

Hai nhà lãnh đạo tại buổi hội đàm. Ảnh: TTXVN

Kim ngạch thương mại đạt 81,5 tỷ USD trong năm 2024.

Theo TTXVN
Nguyễn Thị Hoa
Tin liên quan
Lễ đón chính thức tại Seoul
Báo Của Ta - Giấy phép số 12/GP, Tổng Biên tập: Nguyễn Thị Hoa, Điện thoại: 024 0000 0000
"""

_ENGLISH = """
Two countries widen science cooperation
By Jane Doe
August 11, 2025 | 7:15 pm (GMT+7)

The two leaders met in Seoul on Monday.

The leaders shake hands before the talks. Photo: VNA

Trade reached 81.5 billion dollars last year.

Related News
Welcome ceremony held in Seoul
Copyright © 2025 Our Paper. All rights reserved.
"""


def _layout(text: str, code: str) -> list[str]:
    (document,) = PlainText().read(source(text), code)
    return [segment.role or segment.kind.value for segment in document.segments]


def test_a_korean_page() -> None:
    assert _layout(_KOREAN, "ko") == [
        "section", "title", "heading", "date-line", "button", "caption", "caption",
        "sentence", "sentence", "heading", "sentence", "related", "byline", "copyright", "imprint",
    ]  # fmt: skip


def test_a_vietnamese_page() -> None:
    assert _layout(_VIETNAMESE, "vi") == [
        "section", "date-line", "title", "button",
        "sentence", "caption", "caption", "sentence", "byline", "byline", "related", "related", "imprint",
    ]  # fmt: skip


def test_an_english_page() -> None:
    assert _layout(_ENGLISH, "en") == [
        "title", "byline", "date-line", "sentence", "caption", "caption", "sentence",
        "related", "related", "copyright",
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), [(_KOREAN, "ko"), (_VIETNAMESE, "vi"), (_ENGLISH, "en")])
def test_the_date_is_that_of_the_date_line(text: str, code: str) -> None:
    (document,) = PlainText().read(source(text), code)
    assert document.date == datetime.date(2025, 8, 11) or code == "vi"


@pytest.mark.parametrize(
    ("text", "code", "date"),
    [
        ("등록 2025.08.11 19:15:20", "ko", (2025, 8, 11)),
        ("2025년 8월 11일 (월) 오후 7:15", "ko", (2025, 8, 11)),
        ("기사입력 2025. 8. 11. 19:15 최종수정 2025. 8. 12. 08:00", "ko", (2025, 8, 11)),
        ("2025-08-11T19:15:20+09:00", "ko", (2025, 8, 11)),
        ("Thứ Sáu, 15/8/2025 - 07:30", "vi", (2025, 8, 15)),
        ("Cập nhật lúc 07:30, ngày 15-08-2025", "vi", (2025, 8, 15)),
        ("Ngày 11 tháng 8 năm 2025", "vi", (2025, 8, 11)),
        ("Updated: August 11, 2025 - 14:30", "en", (2025, 8, 11)),
        ("Monday, 11 Aug 2025, 3:04 PM", "en", (2025, 8, 11)),
        ("Last updated on 08/31/2025", "en", (2025, 8, 31)),
        ("12.12.2025", "vi", (2025, 12, 12)),
    ],
)
def test_date_lines(text: str, code: str, date: tuple[int, int, int]) -> None:
    assert is_date_line(text)
    assert dated(text, code) == datetime.date(*date)


@pytest.mark.parametrize(
    "text",
    [
        "2025년 8월 11일 서울에서 정상회담이 열렸다.",
        "2025년 8월 11일 정상회담",
        "Ngày 11/8/2025, hai bên ký kết thỏa thuận",
        "On August 11, 2025, the two leaders met in Seoul.",
        "10-20-2030 목표",
        "1992",
        "2025",
    ],
)
def test_a_text_with_a_date_is_no_date_line(text: str) -> None:
    assert not is_date_line(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("홍길동 기자", "byline"),
        ("홍길동·김하나 기자 = 하노이", "byline"),
        ("[우리신문=홍길동 기자]", "byline"),
        ("홍길동 하노이 특파원 gildong@example.test", "byline"),
        ("Theo TTXVN", "byline"),
        ("(TTXVN/Vietnam+)", "byline"),
        ("By Jane Doe and John Roe", "byline"),
        ("hana.kim@example.test", "e-mail"),
        ("크게보기", "button"),
        ("Chia sẻ", "button"),
        ("댓글 0", "button"),
        ("ⓒ 우리신문", "copyright"),
        ("무단 전재 및 재배포 금지", "copyright"),
        ("☎ 02-000-0000", "phone"),
        ("Hotline: 024 0000 0000", "phone"),
        ("▶ 두 정상, 무엇을 논의했나", "related"),
        ("Xem thêm: Lễ đón tại Seoul", "related"),
        ("https://example.test/a", "link"),
        ("사진=연합뉴스", "credit"),
        ("Ảnh: TTXVN", "credit"),
    ],
)
def test_furniture_by_its_form(text: str, role: str) -> None:
    assert role_of(text) == role


@pytest.mark.parametrize(
    "text",
    [
        "홍길동 기자는 현장에 있었다.",
        "기자회견은 11일 열렸다.",
        "김하나 대통령은 회담했다.",
        "저작권 협력과 재생에너지 분야의 양해각서도 교환했다.",
        "Theo TTXVN, hai bên đã ký 10 văn kiện hợp tác.",
        "Theo kế hoạch, chuyến thăm kéo dài bốn ngày.",
        "By 2030 trade will reach 150 billion dollars.",
        "The Copyright Act was amended last year.",
        "전화번호를 바꾼 이용자는 5만 명이다.",
        "관련 기사를 쓴 기자들이 상을 받았다.",
        "Related costs fell by a tenth.",
        "사진을 공유했다.",
        "다음 달 열린다.",
        "공유 경제",
        "음성으로 묻고 답한다",
        "010 세대의 이야기",
        "1,500억 달러 목표",
        "x축과 y축",
    ],
)
def test_text_is_no_furniture(text: str) -> None:
    assert role_of(text) is None


def test_a_byline_glued_to_the_last_sentence_is_furniture() -> None:
    text = "두 나라 정상은 협력을 넓히기로 했다. 만찬도 열렸다. 홍길동 기자 gildong@example.test"
    assert _layout(text, "ko") == ["sentence", "sentence", "byline"]


def test_an_article_without_furniture_has_none() -> None:
    text = "Hai bên nhất trí hợp tác.\n\nChuyến thăm kéo dài bốn ngày.\n\nCác bộ trưởng cùng dự.\n"
    assert _layout(text, "vi") == ["sentence"] * 3


def test_headings_alone_are_not_sorted_into_titles_and_furniture() -> None:
    assert _layout("Một dòng\n\nHai dòng\n\nBa dòng nữa\n", "vi") == ["sentence"] * 3
