"""What stands before names: offices, ranks and forms of address before a person's, kinds of place before a place's."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from transreview.languages.vietnamese.placement import fold_placement

OFFICES = (
    "tổng bí thư, bí thư thứ nhất, bí thư thành ủy, bí thư tỉnh ủy, bí thư trung ương đảng, bí thư, chủ tịch nước, "
    "chủ tịch quốc hội, chủ tịch ubnd, chủ tịch hđqt, chủ tịch, tổng thống, thủ tướng chính phủ, thủ tướng, thủ hiến, "
    "quốc vương, nữ hoàng, nhà vua, hoàng tử, hoàng hậu, công chúa, thái tử, giáo hoàng, thống đốc, "
    "bộ trưởng ngoại giao, bộ trưởng quốc phòng, bộ trưởng tài chính, bộ trưởng công an, bộ trưởng, thứ trưởng, "
    "ngoại trưởng, quốc vụ khanh, đại sứ, đặc phái viên, phát ngôn viên, tổng thư ký, tổng giám đốc, "
    "giám đốc điều hành, giám đốc, cục trưởng, vụ trưởng, viện trưởng, chánh án, chánh văn phòng, "
    "tổng thanh tra, tổng tham mưu trưởng, "
    "tư lệnh, hiệu trưởng, trưởng ban, trưởng đoàn, trưởng phòng, thị trưởng, tỉnh trưởng, thượng nghị sĩ, hạ nghị sĩ, "
    "nghị sĩ, thẩm phán, đại biểu, ủy viên, huấn luyện viên, tiền đạo, tiền vệ, hậu vệ, thủ môn, cầu thủ, ca sĩ, "
    "nhạc sĩ, họa sĩ, nghệ sĩ, đạo diễn, diễn viên, nhà báo, phóng viên, nhà văn, nhà thơ, phu nhân, tỷ phú, doanh nhân"
)
RANKS = (
    "đại tướng, thượng tướng, trung tướng, thiếu tướng, đại tá, thượng tá, trung tá, thiếu tá, đại úy, giáo sư, "
    "tiến sĩ, thạc sĩ, bác sĩ, luật sư, kỹ sư, kiến trúc sư, gs, pgs, ts, ths, bs"
)
ADDRESSES = "ông, bà, anh, chị, cô, em, cháu, bé, cụ, ngài, đồng chí"
NATIONS = frozenset(("Mỹ", "Anh", "Pháp", "Đức", "Nga", "Nhật", "Hàn", "Trung", "Ý", "Úc", "Lào", "Ấn", "Séc", "Áo"))
SHARED = frozenset(
    f"{ADDRESSES}, {RANKS}, bộ trưởng, thứ trưởng, đại sứ, nghị sĩ, thượng nghị sĩ, hạ nghị sĩ, thẩm phán, đại biểu, "
    "ủy viên, huấn luyện viên, tiền đạo, tiền vệ, hậu vệ, thủ môn, cầu thủ, ca sĩ, nhạc sĩ, họa sĩ, nghệ sĩ, đạo diễn, "
    "diễn viên, nhà báo, phóng viên, nhà văn, nhà thơ, phu nhân, doanh nhân, nghệ nhân".split(", ")
)
"""Titles that several persons of one article often bear."""
PREFIXES = ("phó", "cựu", "nguyên", "quyền", "tân")
PLACE_WORDS = (
    "thành phố, tp, tỉnh, huyện, quận, thị xã, thị trấn, xã, phường, thôn, quần đảo, đảo, vịnh, sông, núi, cảng, "
    "thủ đô, bang, đèo, hồ, sân bay, cửa khẩu, sân, sân vận động, bãi biển, chợ, cầu, làng, khu công nghiệp, khu đô thị, "
    "quảng trường, ga, mũi, thác, chùa, vườn quốc gia, bán đảo, đầm, kênh, phố"
)


@cache
def titles() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Offices, ranks and forms of address as runs of lower-case syllables, by their last syllable, longest first."""
    return _by_last(f"{OFFICES}, {RANKS}, {ADDRESSES}")


@cache
def addresses() -> frozenset[tuple[str, ...]]:
    """The forms of address alone; a single given name may follow them."""
    return frozenset(tuple(words.split()) for words in ADDRESSES.split(", "))


@cache
def place_words() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The kinds of place, in the same form."""
    return _by_last(PLACE_WORDS)


def longest_before(syllables: Sequence[str], end: int, forms: Mapping[str, Iterable[tuple[str, ...]]]) -> int:
    """How many of the syllables right before index `end` make the longest of these forms; 0 if none does."""
    if end == 0:
        return 0
    for form in forms.get(fold_placement(syllables[end - 1].lower()), ()):
        start = end - len(form)
        if start >= 0 and all(
            fold_placement(seen.lower()) == known for seen, known in zip(syllables[start:end], form, strict=True)
        ):
            return len(form)
    return 0


def _by_last(listed: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    forms = sorted((tuple(words.split()) for words in listed.split(", ")), key=len, reverse=True)
    return {last: tuple(form for form in forms if form[-1] == last) for last in {form[-1] for form in forms}}
