"""Vietnamese words that say which way something goes, and Vietnamese negations."""

from transreview.languages.direction_words import NegationWords, Words
from transreview.languages.vietnamese.opposites import OPPOSITES


def _words(listed: str) -> str:
    return rf"(?<!\w)(?:{listed})(?!\w)"


_NOT = r"(?<!hàng )không(?! (?:khí|gian|quân|phận|trung)(?!\w))|chưa|chẳng(?! hạn)|chả|đừng"
_HIGH = "đắt|cao|nhiều(?! nhất (?:đến|tới|là) )|lớn|dài|mạnh|lâu|nặng|đông"
_LOW = r"rẻ|thấp|ít(?! nhất (?:\w+ )?\d)(?! nhất (?:đến|tới|là|một|hai|ba) )|nhỏ|ngắn|yếu|kém|nhẹ"

_EVENT = "(?:cuộc|vụ|trận|buổi|phiên|lễ|hội nghị) "
_SET = "(?:mức )?(?:lãi suất|giá|thuế|lương|phí|thuế suất|cước)"

WORDS = Words(
    {
        ("change", 1): _words("tăng(?! cường)|gia tăng|tăng trưởng"),
        ("change", -1): _words("giảm|sụt giảm|sụt|mất giá"),
        ("balance", 1): _words("xuất siêu|thặng dư"),
        ("balance", -1): _words("nhập siêu|thâm hụt"),
        ("consent", 1): _words(
            "nhất trí|đồng ý|tán thành|chấp thuận|chấp nhận|phê chuẩn|phê duyệt|(?:đã|được|bỏ phiếu) thông qua"
        ),
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
        ("north", 1): _words("(?:miền|phía|hướng) (?:đông |tây )?bắc"),
        ("north", -1): _words("(?:miền|phía|hướng) (?:đông |tây )?nam"),
        ("east", 1): _words("(?:miền|phía|hướng) đông"),
        ("east", -1): _words("(?:miền|phía|hướng) tây"),
        ("order", 1): _words(f"sau khi|sau(?= {_EVENT})"),
        ("order", -1): _words(f"trước khi|trước(?= {_EVENT})"),
        ("extreme", 1): _words(rf"(?:{_HIGH}) nhất"),
        ("extreme", -1): _words(rf"(?:{_LOW}) nhất"),
        ("result", 1): _words("thắng|đánh bại|hạ gục|vượt qua"),
        ("result", -1): _words("thua|để thua|bại trận"),
        ("reception", 1): _words("hoan nghênh|ca ngợi|khen ngợi|chào đón"),
        ("reception", -1): _words("chỉ trích|lên án|phê phán|chê trách"),
        ("admission", 1): _words("thừa nhận|công nhận"),
        ("admission", -1): _words("phủ nhận|bác bỏ|chối bỏ"),
        ("operation", 1): _words("nối lại|mở lại|khôi phục|hoạt động trở lại"),
        ("operation", -1): _words("tạm dừng|tạm ngừng|đình chỉ|ngừng|gián đoạn|dừng"),
        ("price", 1): _words("đắt|đắt đỏ"),
        ("price", -1): _words("rẻ"),
        ("act-raise", 1): _words("tăng|nâng"),
        ("act-return", 1): _words("trở về|quay về|quay lại|trở lại|về nhà"),
        ("act-attend", 1): _words("tham dự|tham gia|dự"),
        ("act-include", 1): _words("bao gồm|gồm"),
        ("act-change", 1): _words("thay đổi|sửa đổi|đổi"),
        ("act-need", 1): _words("cần|cần thiết"),
        ("act-confirm", 1): _words("xác nhận|ghi nhận"),
        ("act-merge", 1): _words("sáp nhập|hợp nhất"),
        ("act-affect", 1): _words("ảnh hưởng|tác động"),
        ("setting", 1): _words(f"(?:nâng|tăng) (?:{_SET})"),
        ("setting", -1): _words(f"(?:hạ|giảm|cắt giảm) (?:{_SET})"),
        ("lead", 1): _words("(?<!bị )dẫn (?:trước|điểm)|vươn lên dẫn"),
        ("lead", -1): _words("bị dẫn(?: trước)?"),
        ("levy", 1): _words("áp đặt|áp(?= (?:mức )?thuế)|đánh thuế"),
        ("levy", -1): _words("xóa bỏ|bãi bỏ|dỡ bỏ|bỏ(?= (?:mức )?thuế)|miễn thuế"),
        ("quality", 1): _words("tốt (?:đẹp )?nhất"),
        ("quality", -1): _words("(?:tồi tệ|xấu|tồi|tệ|nghiêm trọng) nhất"),
        ("profit", 1): _words("lợi nhuận|có lãi"),
        ("profit", -1): _words("lỗ|thua lỗ"),
        **OPPOSITES,
    },
    loose={
        ("deal", 1): _words("mua(?: ròng| vào| lại)?"),
        ("deal", -1): _words("bán(?: ròng| ra)?"),
        ("order", 1): _words("muộn hơn|trễ hơn|chậm hơn|(?<!phía )(?<!như )sau(?! khi)"),
        ("order", -1): _words("sớm hơn|(?<!phía )trước(?! khi)"),
        ("change", 1): _words(rf"(?:{_HIGH}) hơn|nâng|vọt|(?<!tăng )lên(?! (?:tới|đến|kế|án|tiếng|đường|sàn))"),
        ("change", -1): _words(rf"(?:{_LOW}) hơn|hạ|lao dốc|rớt|tụt|trượt|xuống(?! (?:đường|cấp))"),
    },
    negated_before=rf"(?<!\w)(?:{_NOT})\s(?:\w+\s){{0,2}}",
)

NEGATIONS = NegationWords(
    firm=(
        r"(?<!\w)(?:(?<!hàng )(?<!hay )(?<!có )không(?! (?:chỉ|gian|khí|quân|phận|người lái|ít|những|kích|lực|lưu|ngừng)(?!\w))|"
        r"(?<!có )không(?= (?:bị|được|phải|cần|thể|còn|nên|có|hề|ai|gì)(?!\w))|chưa|chẳng(?! hạn))(?!\w)(?!\W*(?:[?]|$))"
    ),
    any=_words(
        rf"{_NOT}|phi|vô|bất|thiếu|mất|hết|ngừng|ngưng|dừng|tránh|từ chối|bác bỏ|phản đối|phủ nhận|cấm|khó|ít|"
        "thay vì|hiếm|thất bại|nào|đâu|sao được|ngoài|chỉ|trừ|loại trừ|miễn|khỏi|kém|yếu|lỡ|bỏ|bỏ lỡ|hủy|hoãn|vẫn|"
        "trước khi|dưới|cản|ngăn|ngăn chặn|hạn chế|chấm dứt|quên|phớt lờ|trống|cảnh báo|chống|giữ|duy trì|bác|an toàn|trái phép|lậu"
    ),
)
