"""Names of places that could be taken for names of persons: provinces and cities of Vietnam, and countries.

Provinces before and after the mergers of 1 July 2025 (Nghị quyết 202/2025/QH15), the larger cities, and countries in
their Sino-Vietnamese form.
"""

from functools import cache

from transreview.languages.vietnamese.placement import fold_placement

_PLACES = (
    "An Giang, Bà Rịa, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, "
    "Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Điện Biên Phủ, Đồng Nai, Đồng Tháp, Gia Lai, "
    "Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hà Tây, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, "
    "Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, "
    "Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, "
    "Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, "
    "Vũng Tàu, Yên Bái, Sài Gòn, Nha Trang, Đà Lạt, Hạ Long, Hội An, Phan Thiết, Phan Rang, Biên Hòa, Buôn Ma Thuột, "
    "Mỹ Tho, Long Xuyên, Quy Nhơn, Tam Kỳ, Cam Ranh, Dung Quất, Phú Quốc, Lý Sơn, Côn Đảo, Cát Bà, Cát Lái, Hòa Lạc, "
    "Thủ Đức, Củ Chi, Cần Giờ, Mộc Châu, Mai Châu, Tam Đảo, Hoàng Sa, Trường Sa, Biển Đông, Mê Kông, Cửu Long, "
    "Tây Nguyên, Việt Nam, Hàn Quốc, Đại Hàn Dân Quốc, Triều Tiên, Trung Quốc, Nhật Bản, Đài Loan, Hồng Kông, Ma Cao, "
    "Hoa Kỳ, Thái Lan, Lào, Ấn Độ, Mông Cổ, Thổ Nhĩ Kỳ, Hà Lan, Ba Lan, Phần Lan, Tây Ban Nha, Bồ Đào Nha, Thụy Sĩ, "
    "Thụy Điển, Đan Mạch, Na Uy, Liên Xô, Liên bang Nga, Vương quốc Anh, Ai Cập, Bắc Kinh, Thượng Hải, Quảng Châu, "
    "Quảng Tây, Quảng Đông, Vân Nam, Tân Cương, Tây Tạng, Liên Hợp Quốc, Liên hợp quốc, Châu Á, Châu Âu"
)


@cache
def known_places() -> frozenset[tuple[str, ...]]:
    """The names as runs of syllables, in the old tone placement."""
    return frozenset(tuple(fold_placement(name).split()) for name in _PLACES.split(", "))
