"""Vietnamese syllables that are never rightly said twice.

Reduplication is productive (xanh xanh, ngày ngày, luôn luôn), and one compound often ends with the syllable that the
next begins with (Quốc hội hội đàm, hợp tác tác động). So a syllable said twice counts as a slip only if it is a
grammatical word, or a verb of reporting or change that hardly any compound ends with.
"""

_GRAMMATICAL = """
của và các những với để cho được tại đã đang sẽ rằng mà thì cũng bị bởi vào đến khi nếu như trên giữa theo về mọi mỗi
cùng nên vẫn hoặc nhưng vì do qua dưới trước ngoài ở nó họ đây ấy là trong
"""
_VERBS = "tăng đạt gặp thăm nói ký gồm thuộc"
_NEVER_TWICE = frozenset((_GRAMMATICAL + _VERBS).split())
_DISTRIBUTIVE_WORDS = "từng một mỗi mọi ngày người hai ai đời năm tháng mãi càng"
_DISTRIBUTIVE = frozenset(_DISTRIBUTIVE_WORDS.split())


def may_repeat(words: tuple[str, ...]) -> bool:
    """Whether syllables said twice in a row can be right."""
    if len(words) > 1:
        return any(word in _DISTRIBUTIVE for word in words) or set(words) == {"tỷ"}
    return words[0] not in _NEVER_TWICE
