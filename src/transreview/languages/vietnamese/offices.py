"""Vietnamese offices and their deputies: Bộ trưởng and Thứ trưởng, Thống đốc and Phó Thống đốc."""

from transreview.languages.offices import OfficeWords

_HEADS = (
    r"Tổng [Gg]iám đốc|Giám đốc|Chủ tịch|Chủ nhiệm|Thủ tướng|Tổng thống|Thống đốc|Tổng Thư ký|Tổng thư ký|"
    r"Cục trưởng|Vụ trưởng|Viện trưởng|Trưởng \w+|Hiệu trưởng|Thị trưởng|Tỉnh trưởng|Tổng [Cc]ục trưởng|Chánh án"
)

WORDS = OfficeWords(
    deputy=rf"\b(?:[Tt]hứ trưởng|[Tt]rợ lý (?:[Bb]ộ|[Nn]goại) trưởng|[Pp]hó (?i:{_HEADS})|Phó (?!Giáo sư)[^\W\d_]+)\b",
    full=rf"\b(?:Bộ trưởng|{_HEADS})\b",
)
