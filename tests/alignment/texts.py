"""A short article of our own in three languages, sentence by sentence."""

ROWS = (
    (
        "한국과 베트남이 2025년 8월 11일 서울에서 협력 협정 12건에 서명했다.",
        "Hàn Quốc và Việt Nam ký 12 thỏa thuận hợp tác tại Seoul ngày 11/8/2025.",
        "South Korea and Vietnam signed 12 cooperation agreements in Seoul on August 11, 2025.",
    ),
    (
        "양국 정부는 전쟁 이후의 경제 관계를 높이 평가했다.",
        "Chính phủ hai nước đánh giá cao quan hệ kinh tế sau chiến tranh.",
        "The two governments praised their economic relations since the war.",
    ),
    (
        "시민 3,400명이 광장에 모였다.",
        "3.400 người dân tập trung tại quảng trường.",
        "Some 3,400 citizens gathered in the square.",
    ),
    (
        "삼성전자는 하노이에 공장을 새로 짓는다.",
        "Samsung Electronics xây nhà máy mới tại Hà Nội.",
        "Samsung Electronics is building a new factory in Hanoi.",
    ),
    (
        "투자 규모는 15억 달러에 이른다.",
        "Quy mô đầu tư lên tới 1,5 tỷ USD.",
        "The investment amounts to 1.5 billion dollars.",
    ),
    (
        "경찰은 회의장 주변의 도로를 통제했다.",
        "Cảnh sát kiểm soát các tuyến đường quanh hội trường.",
        "Police controlled the roads around the conference hall.",
    ),
    (
        "환경 단체들은 강의 수질을 걱정한다.",
        "Các tổ chức môi trường lo ngại về chất lượng nước sông.",
        "Environmental groups worry about the water quality of the river.",
    ),
    (
        "다음 회담은 2026년 3월에 다낭에서 열린다.",
        "Cuộc hội đàm tiếp theo diễn ra tại Đà Nẵng vào tháng 3 năm 2026.",
        "The next talks will be held in Da Nang in March 2026.",
    ),
)
KOREAN, VIETNAMESE, ENGLISH = (tuple(row[place] for row in ROWS) for place in range(3))
