"""Texts of any length in three languages, one finding in eight units."""

from itertools import cycle, islice
from pathlib import Path

_SENTENCES = (
    (
        "Hai bên nhất trí thúc đẩy hợp tác kinh tế trong năm thứ {}.",
        "양측은 {}번째 해에 경제 협력을 추진하기로 합의했다.",
        "The two sides agreed to promote economic cooperation in year {}.",
    ),
    (
        "Kim ngạch thương mại của nhóm hàng số {} tăng mạnh so với cùng kỳ.",
        "품목 {}번의 교역액은 지난해 같은 기간보다 크게 늘었다.",
        "Trade in product group {} rose sharply from a year earlier.",
    ),
    (
        "Doanh nghiệp số {} mong muốn mở rộng nhà máy ở miền Bắc.",
        "{}번 기업은 북부 지역의 공장을 넓히기를 바란다.",
        "Company {} hopes to expand its factory in the north.",
    ),
    (
        "Cuộc gặp số {} diễn ra tại Hà Nội trong không khí thân mật.",
        "{}번째 만남은 하노이에서 화기애애한 분위기 속에 열렸다.",
        "Meeting {} took place in Hanoi in a friendly atmosphere.",
    ),
    (
        "Người dân phường {} ủng hộ kế hoạch xây cầu mới.",
        "{}동 주민들은 새 다리 건설 계획을 지지했다.",
        "Residents of ward {} supported the plan for a new bridge.",
    ),
    (
        "Nhà máy số {} sẽ đi vào hoạt động trong mùa xuân.",
        "{}호 공장은 봄에 가동에 들어간다.",
        "Plant {} will start operating in spring.",
    ),
    (
        "Đoàn đại biểu số {} thăm trường đại học và bảo tàng.",
        "{}번 대표단은 대학교와 박물관을 방문했다.",
        "Delegation {} visited the university and the museum.",
    ),
    (
        "Văn kiện số {} được ký vào buổi chiều.",
        "문서 {}호는 오후에 서명되었다..",
        "Document {} was signed in the afternoon.",
    ),
)
"""Vietnamese, Korean, English; the last one has a slip that costs little to find."""


def write(folder: Path, units: int) -> Path:
    """Writes a text of so many units and returns the path of its Korean file."""
    (folder / "transreview.yaml").write_text("languages: [vi, ko, en]\nsource: vi\n", encoding="utf-8")
    rows = list(enumerate(islice(cycle(_SENTENCES), units), 1))
    for place, code in enumerate(("vi", "ko", "en")):
        text = "\n\n".join(sentences[place].format(number) for number, sentences in rows)
        (folder / f"long.{code}.txt").write_text(text + "\n", encoding="utf-8")
    return folder / "long.ko.txt"
