"""The fix of a value that two languages agree on: theirs in the notation of the third, and nothing else changed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.support import parallel
from transreview.findings.finding import Finding, Safety
from transreview.review.aligning import align_text
from transreview.review.engine import check
from transreview.rules.registry import active
from transreview.rules.rule import Context
from transreview.text.edit import Edit, apply_edits

_RULES = active({}, {}, ("ko", "vi", "en"))


def found_in(row: Mapping[str, str]) -> tuple[Finding, ...]:
    checked = check("text", parallel([row]).documents, _RULES, Context(), align=align_text)
    assert not checked.failures
    return tuple(checked.findings)


def fixed(row: Mapping[str, str], finding: Finding) -> Mapping[str, str]:
    code = finding.location.language
    edits = [Edit(edit.span, edit.replacement) for edit in finding.fixes[0].edits]
    return {**row, code: apply_edits(row[code], edits)}


@pytest.mark.parametrize(
    ("ko", "vi", "en", "code", "after"),
    [
        ("수입액은 441억 달러였다.", "Nhập khẩu đạt 44,1 tỷ USD.", "Imports came to US$44.1 million.", "en",
         "Imports came to US$44.1 billion."),
        ("수입액은 441억 달러였다.", "Nhập khẩu đạt 441 tỷ USD.", "Imports came to US$44.1 billion.", "vi",
         "Nhập khẩu đạt 44,1 tỷ USD."),
        ("수입액은 21억 7,000만 달러였다.", "Nhập khẩu đạt 21,7 tỷ USD.", "Imports came to US$21.7 billion.", "ko",
         "수입액은 217억 달러였다."),
        ("사업비는 20억 동이다.", "Dự án trị giá 20 tỷ đồng.", "The project is worth VND20 billion.", "ko",
         "사업비는 200억 동이다."),
        ("쌀 1만 2,500톤을 수출했다.", "Họ xuất khẩu 125.000 tấn gạo.", "Exports were 125,000 tonnes of rice.",
         "ko", "쌀 12만 5,000톤을 수출했다."),
        ("관광객이 37만 2,000명으로 늘었다.", "Lượng khách tăng lên 3,72 triệu.", "Visitors rose to 3.72 million.",
         "ko", "관광객이 372만 명으로 늘었다."),
        ("관광객 23만 명이 왔다.", "Có 23.000 du khách đến.", "Some 23,000 tourists came.", "ko",
         "관광객 2만 3,000명이 왔다."),
        ("20만 달러를 냈다.", "Họ trả 200.000 USD.", "They paid US$2 million.", "en", "They paid US$200,000."),
        ("그는 43을 골랐다.", "Anh ấy chọn 42.", "He chose 42.", "ko", "그는 42를 골랐다."),
        ("물가가 3.2% 올랐다.", "Giá cả tăng 2,3%.", "Prices rose 2.3%.", "ko", "물가가 2.3% 올랐다."),
        ("물가가 2.3% 올랐다.", "Giá cả tăng 3,2%.", "Prices rose 2.3%.", "vi", "Giá cả tăng 2,3%."),
        ("계약은 8월 9일 발효된다.", "Hợp đồng có hiệu lực ngày 8/9.", "The deal takes effect on September 8.", "ko",
         "계약은 9월 8일 발효된다."),
        ("계약은 9월 8일 발효된다.", "Hợp đồng có hiệu lực ngày 9/8.", "The deal takes effect on September 8.", "vi",
         "Hợp đồng có hiệu lực ngày 8/9."),
        ("계약은 11월 24일 발효된다.", "Hợp đồng có hiệu lực ngày 24/11.", "The deal takes effect on October 24.", "en",
         "The deal takes effect on November 24."),
        ("2024년 5월에 열렸다.", "Sự kiện diễn ra vào tháng 5/2024.", "It was held in May 2014.", "en",
         "It was held in May 2024."),
        ("회의는 수요일에 열린다.", "Cuộc họp diễn ra vào thứ Ba.", "The meeting is on Tuesday.", "ko",
         "회의는 화요일에 열린다."),
        ("회의는 일요일에 열린다.", "Cuộc họp diễn ra vào thứ Hai.", "The meeting is on Sunday.", "vi",
         "Cuộc họp diễn ra vào Chủ nhật."),
        ("제20회 축제가 열렸다.", "Lễ hội lần thứ 30 khai mạc.", "The 30th festival opened.", "ko",
         "제30회 축제가 열렸다."),
        ("제22회 축제가 열렸다.", "Lễ hội lần thứ 22 khai mạc.", "The 24th festival opened.", "en",
         "The 22nd festival opened."),
    ],
)  # fmt: skip
def test_the_agreed_value_is_written_as_the_wrong_one_stands(ko: str, vi: str, en: str, code: str, after: str) -> None:
    row = {"ko": ko, "vi": vi, "en": en}
    (finding,) = (each for each in found_in(row) if each.fixes)
    assert finding.location.language == code
    assert [each.safety for each in finding.fixes] == [Safety.UNSAFE]
    assert fixed(row, finding)[code] == after
    assert found_in(fixed(row, finding)) == ()


@pytest.mark.parametrize(
    ("ko", "vi", "en"),
    [
        ("사업비는 20억 동이다.", "Dự án trị giá 20 tỷ đồng.", ""),
        ("회의는 닷새 이어졌다.", "Cuộc họp kéo dài 4 ngày.", "The meeting lasted four days."),
        ("손님이 43명 왔다.", "Có 34 khách đến.", "Some 36 guests came."),
        ("4 억 1,000만 달러다.", "Số tiền là 410 triệu USD.", "It is US$410 million."),
    ],
)
def test_nothing_is_proposed_where_it_is_not_certain_what_to_write(ko: str, vi: str, en: str) -> None:
    row = {code: text for code, text in (("ko", ko), ("vi", vi), ("en", en)) if text}
    found = found_in(row)
    assert found
    assert not any(each.fixes for each in found if each.location.language == "ko")


def korean(value: int) -> str:
    parts = [(value // 10**power % 10**4, scale) for power, scale in ((12, "조"), (8, "억"), (4, "만"), (0, ""))]
    return " ".join(f"{part:,}{scale}" for part, scale in parts if part)


def sums(value: int) -> Mapping[str, str]:
    """A sum of so many hundred millions in the notations of three newspapers."""
    billions = Decimal(value) / 10
    english = f"{billions / 1000:f} trillion" if billions >= 1000 else f"{billions:f} billion"
    vietnamese = f"{billions:,f}".replace(",", "_").replace(".", ",").replace("_", ".")
    return {
        "ko": f"사업비는 {korean(value * 10**8)} 원이다.",
        "vi": f"Dự án trị giá {vietnamese} tỷ won.",
        "en": f"The project is worth {english} won.",
    }


def counts(value: int) -> Mapping[str, str]:
    return {
        "ko": f"대회에 {korean(value)}{' ' * (value % 10**4 == 0)}명이 참가했다.",
        "vi": f"Giải đấu thu hút {value:,} người tham gia.".replace(",", "."),
        "en": f"The competition drew {value:,} people.",
    }


def days(value: int) -> Mapping[str, str]:
    day = date.fromordinal(date(2026, 1, 1).toordinal() + value % 365)
    return {
        "ko": f"협정은 {day.month}월 {day.day}일 서명됐다.",
        "vi": f"Hiệp định được ký ngày {day.day}/{day.month}.",
        "en": f"The agreement was signed on {day:%B} {day.day}.",
    }


@given(
    st.sampled_from([sums, counts, days]),
    st.integers(20, 99_999),
    st.integers(20, 99_999),
    st.sampled_from(["ko", "vi", "en"]),
)
def test_a_fixed_value_is_no_finding_any_more(written: object, right: int, wrong: int, code: str) -> None:
    assert callable(written)
    row = {**written(right), code: written(wrong)[code]}
    assume(row != written(right))
    before = found_in(row)
    for finding in (each for each in before if each.fixes and each.location.language == code):
        after = found_in(fixed(row, finding))
        assert not {(each.rule, each.location.language) for each in after} - {
            (each.rule, each.location.language) for each in before
        }
        assert len(after) < len(before)
