"""Vietnamese words for parts of the year and of the month."""

from transreview.languages.calendar_words import Words

_COUNTS = (
    *("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "vài", "mấy", "nhiều", "các", "những"),
    *("nửa", "rưỡi", "hằng", "hàng", "thứ"),
)
_NOT_COUNTED = "".join(rf"(?i:(?<!\b{word} ))" for word in _COUNTS) + r"(?<!\d )(?<!\w)"
"""Not after a count: `ba tuần trước` is three weeks ago, `tuần trước` last week."""
_OF_YEAR = r"(?:(?<=tháng \d )|(?<=tháng \d\d )|(?<=ngày \d/\d )|(?<=\d\d/\d )|(?<=\d\d/\d\d )|(?<=quý \d ))"
"""After a month, whose number counts no years: `tháng 12 năm sau`."""
_OF_DAY = r"(?:(?<=ngày \d )|(?<=ngày \d\d )|(?i:(?<=thứ hai )|(?<=thứ ba )|(?<=thứ tư )|(?<=thứ năm )|(?<=thứ sáu )|(?<=thứ bảy )))"
"""After a day, whose number counts no weeks or months: `ngày 3 tháng tới`, `thứ Ba tuần tới`."""
_ENDS = r"(?!\w)"


def _per(unit: str) -> str:
    return rf"(?:/ ?|(?<!\w)(?i:mỗi|một) )(?:{unit})(?!\w)"


WORDS: Words = {
    ("half", "1"): r"(?i:(?<!\w)(?:nửa đầu|nửa năm đầu|(?:6|sáu) tháng đầu năm|hiệp (?:1|một|I))(?!\w))",
    ("half", "2"): r"(?i:(?<!\w)(?:nửa cuối|nửa sau|nửa năm cuối|(?:6|sáu) tháng cuối năm|hiệp (?:2|hai|II))(?!\w))",
    ("quarter", "1"): r"(?<!\w)[Qq]uý (?:I|1|một|đầu(?: tiên)?)(?!\w)",
    ("quarter", "2"): r"(?<!\w)[Qq]uý (?:II|2|hai)(?!\w)",
    ("quarter", "3"): r"(?<!\w)[Qq]uý (?:III|3|ba)(?!\w)",
    ("quarter", "4"): r"(?<!\w)[Qq]uý (?:IV|4|bốn|tư|cuối)(?!\w)",
    ("semester", "1"): r"(?i:(?<!\w)học kỳ (?:1|I|một|đầu))(?!\w)",
    ("semester", "2"): r"(?i:(?<!\w)học kỳ (?:2|II|hai))(?!\w)",
    ("season", "spring"): r"(?i:mùa xuân)(?!\w)",
    ("season", "summer"): r"(?i:mùa (?:hè|hạ))(?!\w)",
    ("season", "autumn"): r"(?i:mùa thu)(?!\w)",
    ("season", "winter"): r"(?i:mùa đông)(?!\w)",
    ("when", "last week"): rf"(?:{_NOT_COUNTED}|{_OF_DAY})[Tt]uần (?:trước|qua|vừa qua|rồi){_ENDS}",
    ("when", "last month"): rf"(?:{_NOT_COUNTED}|{_OF_DAY})[Tt]háng (?:trước|qua|vừa qua|rồi){_ENDS}",
    ("when", "last year"): rf"(?:{_NOT_COUNTED}|{_OF_YEAR})[Nn]ăm (?:ngoái|trước|qua|vừa qua|rồi){_ENDS}",
    ("when", "this week"): rf"(?:{_NOT_COUNTED}|{_OF_DAY})[Tt]uần (?:này|nay){_ENDS}",
    ("when", "this month"): rf"(?:{_NOT_COUNTED}|{_OF_DAY})[Tt]háng (?:này|nay){_ENDS}",
    ("when", "this year"): rf"(?:{_NOT_COUNTED}|{_OF_YEAR})[Nn]ăm (?:này|nay){_ENDS}",
    ("when", "next week"): rf"(?:{_NOT_COUNTED}|{_OF_DAY})[Tt]uần (?:tới|sau|kế tiếp){_ENDS}",
    ("when", "next month"): rf"(?:{_NOT_COUNTED}|{_OF_DAY})[Tt]háng (?:tới|sau|kế tiếp){_ENDS}",
    ("when", "next year"): rf"(?:{_NOT_COUNTED}|{_OF_YEAR})[Nn]ăm (?:tới|sau|kế tiếp){_ENDS}",
    ("end", "week"): r"(?i:(?<!\w)cuối tuần)(?!\w)",
    ("end", "month"): r"(?i:(?<!\w)cuối tháng)(?!\w)",
    ("end", "year"): r"(?i:(?<!\w)cuối năm)(?!\w)",
    ("edge", "first"): r"(?i:(?<!\w)tuần (?:đầu(?: tiên)?|thứ nhất))(?!\w)",
    ("edge", "last"): r"(?i:(?<!\w)tuần cuối(?: cùng)?)(?!\w)",
    ("part", "early"): r"(?i:(?<!\w)(?:đầu|thượng tuần) tháng)(?= (?:\d|này|tới|trước|sau))",
    ("part", "middle"): r"(?i:(?<!\w)(?:giữa|trung tuần) tháng)(?= (?:\d|này|tới|trước|sau))",
    ("part", "late"): r"(?i:(?<!\w)(?:cuối|hạ tuần) tháng)(?= (?:\d|này|tới|trước|sau))",
    ("measure", "kg"): _per("kg|ki-lô-gam|cân"),
    ("measure", "t"): _per("tấn"),
    ("measure", "l"): _per("lít"),
    ("measure", "bbl"): _per("thùng"),
    ("measure", "person"): _per("(?:đầu )?người"),
    ("measure", "household"): _per("hộ(?: gia đình)?"),
    ("measure", "m²"): _per("m²|m2|mét vuông"),
    ("rate", "hour"): r"(?:(?<!\w)(?i:mỗi) |/ ?|(?<!\w)một )giờ(?! \d)(?!\w)",
    ("rate", "day"): r"(?:(?<!\w)(?i:mỗi|hằng|hàng) (?=ngày)|/ ?(?=ngày(?! \d)))ngày(?!\w)",
    ("rate", "week"): r"(?:(?<!\w)(?i:mỗi|hằng|hàng) |/ ?)tuần(?!\w)",
    ("rate", "month"): r"(?:(?<!\w)(?i:mỗi|hằng|hàng) (?=tháng)|/ ?(?=tháng(?! \d)))tháng(?!\w)",
    ("rate", "year"): r"(?:(?<!\w)(?i:mỗi|hằng|hàng) |/ ?)năm(?! \d)(?!\w)",
}
