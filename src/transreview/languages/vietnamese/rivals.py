"""Vietnamese words of which one is put for another by mistake, by field."""

from transreview.languages.rival_words import Words


def _word(listed: str) -> str:
    return rf"\b(?i:{listed})\b"


def _head(department: str) -> str:
    """A department of a firm, or those who run it."""
    return rf"\b(?i:(?:phòng|ban|bộ phận|khối|[Gg]iám đốc|phụ trách|trưởng)(?: phụ trách)? (?:{department}))\b"


WORDS: Words = {
    "school": {
        "kindergarten": _word("mẫu giáo|mầm non|nhà trẻ"),
        "primary": _word("tiểu học"),
        "middle": _word("trung học cơ sở|THCS"),
        "high": _word("trung học phổ thông|THPT"),
        "university": _word("đại học"),
    },
    "tax": {
        "corporate": _word("thuế thu nhập (?:doanh nghiệp|công ty)"),
        "income": _word("thuế thu nhập cá nhân"),
        "added": _word("thuế giá trị gia tăng|thuế GTGT|VAT"),
        "customs": _word("thuế quan|thuế nhập khẩu|thuế đối ứng"),
        "property": _word("thuế tài sản|thuế bất động sản"),
        "inheritance": _word("thuế thừa kế"),
    },
    "earnings": {
        "operating": _word("lợi nhuận (?:từ )?(?:hoạt động|kinh doanh)(?: kinh doanh)?"),
        "net": _word("(?:lợi nhuận|lãi) (?:ròng|sau thuế)"),
        "revenue": _word("doanh thu|doanh số"),
    },
    "rank": {
        "colonel": _word("đại tá"),
        "lieutenant_colonel": _word("trung tá|thượng tá"),
        "major": _word("thiếu tá"),
        "lieutenant_general": _word("trung tướng"),
    },
    "medal": {
        "gold": _word("huy chương vàng|HCV"),
        "silver": _word("huy chương bạc|HCB"),
        "bronze": _word("huy chương đồng|HCĐ"),
    },
    "round": {
        "semi_final": _word("bán kết"),
        "quarter_final": _word("tứ kết"),
        "last_sixteen": _word("vòng 1/8|vòng 16 đội"),
        "final": r"(?<![Vv]òng )" + _word("chung kết"),
    },
    "position": {
        "striker": _word("tiền đạo"),
        "midfielder": _word("tiền vệ"),
        "defender": _word("hậu vệ|trung vệ"),
        "goalkeeper": _word("thủ môn"),
    },
    "department": {
        "public_relations": _head("truyền thông|quan hệ công chúng|đối ngoại"),
        "personnel": _head("nhân sự"),
        "finance": _head("tài chính|kế toán"),
        "legal": _head("pháp chế|pháp lý"),
        "marketing": _head("marketing|tiếp thị"),
        "sales": _head("kinh doanh|bán hàng"),
        "research": _head("nghiên cứu"),
    },
    "energy": {
        "solar": _word("mặt trời"),
        "wind": _word("điện gió|phong điện"),
        "hydro": _word("thủy điện|thuỷ điện"),
        "nuclear": _word("điện hạt nhân|lò phản ứng"),
        "coal": _word("(?<!thở )than(?! phiền| thở)"),
        "gas": _word("LNG|khí đốt|khí tự nhiên"),
    },
    "disaster": {
        "typhoon": _word("bão(?! hòa)"),
        "flood": _word("lũ(?: lụt)?|lụt|ngập"),
        "quake": _word("động đất"),
        "drought": _word("hạn hán"),
        "wildfire": _word("cháy rừng"),
        "landslide": _word("sạt lở|lở đất"),
    },
    "produce": {
        "coffee": _word("cà phê"),
        "rice": _word("gạo|lúa"),
        "pepper": _word("hồ tiêu|hạt tiêu"),
        "durian": _word("sầu riêng"),
        "dragon_fruit": _word("thanh long"),
        "mango": _word("xoài"),
        "banana": _word("chuối"),
        "cashew": _word("hạt điều"),
        "rubber": _word("cao su"),
        "shrimp": _word("tôm"),
        "pangasius": _word("cá tra|cá ba sa"),
        "pomelo": _word("bưởi"),
    },
    "vehicle": {
        "train": _word("tàu hỏa|tàu hoả|đoàn tàu|xe lửa"),
        "bus": _word("xe buýt|xe khách"),
        "plane": _word("máy bay|chiến đấu cơ|phi cơ"),
        "ship": _word("tàu (?:hàng|thủy|thuỷ|biển|chở|cá|du lịch|chiến|cứu hộ|container)|thuyền|xuồng|con tàu"),
        "motorcycle": _word("xe máy|mô tô"),
    },
    "family": {
        "son": _word("con trai"),
        "daughter": _word("con gái"),
        "husband": _word("chồng"),
        "wife": _word("vợ|phu nhân"),
        "father": _word("cha|bố|người cha"),
        "mother": _word("mẹ"),
    },
    "court": {
        "supreme": _word("tòa án (?:nhân dân )?tối cao"),
        "appeal": _word("(?:tòa|tòa án|phiên) (?:phúc thẩm|cấp cao)|phúc thẩm"),
        "district": _word("tòa án (?:quận|huyện|khu vực)|sơ thẩm"),
        "constitutional": _word("tòa án hiến pháp"),
    },
    "law": {
        "prosecutor": _word("kiểm sát viên|viện kiểm sát|công tố viên?|cơ quan công tố"),
        "judge": _word("thẩm phán|chánh án"),
        "lawyer": _word("luật sư"),
        "police": _word("cảnh sát|công an"),
    },
    "visit": {
        "state": _word("thăm cấp nhà nước"),
        "official": _word("thăm chính thức"),
        "working": _word("thăm làm việc"),
    },
    "paper": {
        "memorandum": _word("bản ghi nhớ|biên bản ghi nhớ|MOU"),
        "contract": _word("hợp đồng"),
        "intent": _word("ý định thư|thư bày tỏ ý định"),
        "joint_statement": _word("tuyên bố chung"),
    },
    "disease": {
        "dengue": _word("sốt xuất huyết"),
        "measles": _word("sởi"),
        "malaria": _word("sốt rét"),
        "flu": _word("cúm"),
        "covid": _word("covid"),
        "tuberculosis": _word("bệnh lao|lao phổi"),
        "rabies": _word("bệnh dại"),
        "cholera": _word("bệnh tả|dịch tả"),
    },
    "sport": {
        "football": _word("bóng đá"),
        "volleyball": _word("bóng chuyền"),
        "basketball": _word("bóng rổ"),
        "baseball": _word("bóng chày"),
        "badminton": _word("cầu lông"),
        "table_tennis": _word("bóng bàn"),
        "tennis": _word("quần vợt|tennis"),
        "archery": _word("bắn cung"),
        "taekwondo": _word("taekwondo"),
        "swimming": _word("bơi lội|môn bơi|kình ngư"),
    },
    "building": {
        "hotel": _word("khách sạn"),
        "hospital": _word("bệnh viện|cơ sở y tế"),
        "factory": _word("nhà máy|xưởng"),
        "museum": _word("bảo tàng"),
        "library": _word("thư viện"),
        "theatre": _word("nhà hát|rạp"),
        "airport": _word("sân bay|cảng hàng không"),
        "seaport": _word("cảng(?! hàng không)"),
        "stadium": _word("sân vận động|sân(?= [A-ZĐ])"),
    },
    "degree": {"bachelor": _word("cử nhân"), "master": _word("thạc sĩ"), "doctorate": _word("tiến sĩ")},
    "people": {
        "children": _word("trẻ em|trẻ nhỏ|trẻ sơ sinh|thiếu nhi|em bé|con em|thiếu niên"),
        "elderly": _word("cao tuổi|người già"),
        "youth": _word("thanh niên|người trẻ|giới trẻ|thanh thiếu niên"),
    },
    "tongue": {
        "korean": _word("tiếng Hàn(?: Quốc)?"),
        "vietnamese": _word("tiếng Việt"),
        "english": _word("tiếng Anh"),
        "chinese": _word("tiếng Trung(?: Quốc)?"),
        "japanese": _word("tiếng Nhật(?: Bản)?"),
    },
    "forces": {
        "navy": _word("hải quân"),
        "air_force": _word("không quân"),
        "army": _word("lục quân"),
        "coast_guard": _word("cảnh sát biển|tuần duyên"),
    },
    "sex": {"men": _word("nam giới|đàn ông|nam sinh|người nam"), "women": _word("phụ nữ|nữ giới|nữ sinh|nữ")},
    "securities": {"shares": _word("cổ phiếu|cổ phần"), "bonds": _word("trái phiếu")},
    "firm": {"parent": _word("công ty mẹ"), "subsidiary": _word("công ty con")},
    "artist": {
        "actor": _word("diễn viên"),
        "singer": _word("ca sĩ"),
        "writer": _word("nhà văn|tác giả"),
        "painter": _word("họa sĩ|hoạ sĩ"),
    },
}
