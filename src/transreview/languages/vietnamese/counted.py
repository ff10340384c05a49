"""What Vietnamese news counts side by side."""

from transreview.languages.counted_words import Words


def _word(listed: str) -> str:
    return rf"(?<!\w)(?:{listed})(?!\w)"


WORDS: Words = {
    "dead": _word("chết|thiệt mạng|tử vong|tử nạn"),
    "injured": _word("bị thương"),
    "missing": _word("mất tích"),
    "rescued": _word("được cứu|giải cứu|cứu sống"),
    "evacuated": _word("sơ tán"),
    "male": _word("nam|nam sinh|nam giới|đàn ông"),
    "female": _word("nữ|nữ sinh|nữ giới|phụ nữ"),
    "child": _word("trẻ em"),
    "adult": _word("người lớn"),
    "export": _word("[Xx]uất khẩu"),
    "import": _word("[Nn]hập khẩu"),
    "foreign": _word("nước ngoài"),
    "domestic": _word("trong nước"),
    "country": _word("quốc gia|nước(?! uống| sạch| mắm)"),
    "athlete": _word("vận động viên|tuyển thủ|VĐV"),
    "company": _word("doanh nghiệp|công ty"),
    "worker": _word("công nhân|người lao động|nhân viên"),
    "house": _word("ngôi nhà|căn nhà|nhà ở"),
    "school": _word("trường học|trường"),
    "hospital": _word("bệnh viện"),
    "city": _word("thành phố"),
    "victory": _word("thắng"),
    "defeat": _word("thua"),
    "doctor": _word("bác sĩ"),
    "nurse": _word("điều dưỡng|y tá"),
    "teacher": _word("giáo viên|thầy cô"),
    "student": _word("học sinh|sinh viên"),
    "soldier": _word("binh sĩ|quân nhân|lính"),
    "civilian": _word("dân thường"),
    "film": _word("phim|bộ phim"),
    "labour": _word("phía lao động|phía người lao động|công đoàn"),
    "management": _word("phía chủ sử dụng|giới chủ|chủ sử dụng lao động"),
    "cancelled": _word("bị hủy|hủy"),
    "delayed": _word("bị chậm|chậm chuyến|trễ"),
    "first_dose": _word("mũi (?:một|1|thứ nhất|đầu)"),
    "second_dose": _word("mũi (?:hai|2|thứ hai)"),
    "support": _word("ủng hộ|tán thành|đồng ý|thuận"),
    "opposition": _word("phản đối|không đồng ý|chống"),
}
