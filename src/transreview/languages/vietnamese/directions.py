"""Vietnamese words for rise and fall, surplus and deficit."""

from transreview.languages.direction_words import Words

WORDS: Words = {
    ("change", 1): r"(?<!\w)(?:tăng|gia tăng|tăng trưởng)(?!\w)",
    ("change", -1): r"(?<!\w)(?:giảm|sụt giảm|sụt)(?!\w)",
    ("balance", 1): r"(?<!\w)(?:xuất siêu|thặng dư)(?!\w)",
    ("balance", -1): r"(?<!\w)(?:nhập siêu|thâm hụt)(?!\w)",
}
