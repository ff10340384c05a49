"""Vietnamese words that say which way something goes, and Vietnamese negations."""

from transreview.languages.direction_words import NegationWords, Words


def _words(listed: str) -> str:
    return rf"(?<!\w)(?:{listed})(?!\w)"


_NOT = "không|chưa|chẳng|chả|đừng"

WORDS = Words(
    {
        ("change", 1): _words("tăng(?! cường)|gia tăng|tăng trưởng"),
        ("change", -1): _words("giảm|sụt giảm|sụt"),
        ("balance", 1): _words("xuất siêu|thặng dư"),
        ("balance", -1): _words("nhập siêu|thâm hụt"),
        ("consent", 1): _words("nhất trí|đồng ý|tán thành|chấp thuận|chấp nhận|phê chuẩn|phê duyệt"),
        ("consent", -1): _words("từ chối|bác bỏ|phản đối|khước từ|cự tuyệt"),
        ("permission", 1): _words("cho phép"),
        ("permission", -1): _words("cấm|nghiêm cấm"),
        ("trade", 1): _words("xuất khẩu"),
        ("trade", -1): _words("nhập khẩu"),
        ("outcome", 1): _words("thành công"),
        ("outcome", -1): _words("thất bại"),
        ("verdict", 1): _words("trắng án|vô tội|không có tội|không phạm tội"),
        ("verdict", -1): _words("có tội|kết tội"),
        ("strength", 1): _words("tăng cường|củng cố|mở rộng"),
        ("strength", -1): _words("làm suy yếu|suy yếu|thu hẹp"),
        ("north", 1): _words("miền Bắc|phía Bắc"),
        ("north", -1): _words("miền Nam|phía Nam"),
        ("east", 1): _words("miền Đông|phía Đông"),
        ("east", -1): _words("miền Tây|phía Tây"),
        ("profit", 1): _words("lợi nhuận|có lãi"),
        ("profit", -1): _words("lỗ|thua lỗ"),
    },
    loose={},
    negated_before=rf"(?<!\w)(?:{_NOT})\s(?:\w+\s){{0,2}}",
)

NEGATIONS = NegationWords(
    firm=r"(?<!\w)(?:(?<!hàng )không(?! (?:chỉ|gian|khí|quân|phận|người|ít|những|kích|lực|lưu)(?!\w))|chưa|chẳng)(?!\w)(?![?])",
    any=_words(
        rf"{_NOT}|phi|vô|bất|thiếu|mất|hết|ngừng|ngưng|dừng|tránh|từ chối|bác bỏ|phản đối|phủ nhận|cấm|khó|ít|"
        "thay vì|hiếm|thất bại|nào|đâu|sao được|ngoài"
    ),
)
