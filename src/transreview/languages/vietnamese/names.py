"""Names of persons and places, found by their form: surname and given names, a title or a kind of place before them."""

from collections.abc import Iterator, Sequence
from functools import cache

from transreview.languages.language import NameMention, Token
from transreview.languages.listed import listed
from transreview.languages.vietnamese.letters import word_pattern
from transreview.languages.vietnamese.placement import fold_placement
from transreview.languages.vietnamese.places import known_places
from transreview.languages.vietnamese.syllables import is_syllable
from transreview.languages.vietnamese.titles import NATIONS, PREFIXES, addresses, longest_before, place_words, titles
from transreview.text.span import Span

MOST_SYLLABLES = 4

_SURNAMES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý An Ân Bạch Bành Cao Châu Chu Chử Cung Cù "
    "Diệp Doãn Dư Đàm Đào Đậu Điền Đinh Đoàn Đồng Đường Giang Giáp Hà Hàn Hầu Hồng Hứa Kha Khúc Khuất Kiều Kim La Lã "
    "Lại Lâm Liêu Liễu Lò Lục Lư Lữ Lương Lưu Ma Mã Mạc Mai Mao Mẫn Nghiêm Ngụy Ninh Nông Ông Phí Phó Phùng Quách "
    "Quan Quản Tạ Tào Tăng Tập Thạch Thái Thân Thẩm Thi Tiêu Tô Tôn Tống Trà Trang Triệu Trịnh Trình Trương Từ Tưởng "
    "Ung Uông Văn Vi Viên Vòng Vương Xa Yên"
)
_HEADS_OF_BODIES = frozenset(
    listed(
        "Bộ Sở Cục Vụ Viện Ban Ủy Uỷ Trung Đại Công Tổng Tập Hội Liên Ngân Bệnh Trường Quốc Nhà Mặt Đảng "
        "Chính Ngoại Thành Tỉnh Phòng Văn Tòa Toà Cơ Quỹ Hiệp Học Khu Đội Đoàn Báo Đài Kho Quân Hải"
    )
)


def names(text: str) -> tuple[NameMention, ...]:
    """What is written as the name of a person or place, in order and not overlapping."""
    return tuple(_Reader(text).mentions())


@cache
def surnames() -> frozenset[str]:
    """The family names in use, Chinese ones in their Vietnamese reading included."""
    return frozenset(_SURNAMES.split())


class _Reader:
    """Reads the capitalised runs of one text from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = [Token(Span(*match.span()), match[0]) for match in word_pattern().finditer(text)]
        self._words = [token.text for token in self._tokens]

    def mentions(self) -> Iterator[NameMention]:
        position = 0
        while position < len(self._tokens):
            if not _is_capitalised(self._words[position]):
                position += 1
                continue
            end = self._run_end(position)
            yield from self._in_run(position, end)
            position = end

    def _run_end(self, start: int) -> int:
        """Where the run of capitalised words from `start` ends; only single spaces and hyphens join."""
        end = start + 1
        while end < len(self._tokens):
            gap = self._text[self._tokens[end - 1].span.end : self._tokens[end].span.start]
            hyphenated = gap == "-" and self._words[end].isalpha()
            if not hyphenated and (gap != " " or not _is_capitalised(self._words[end])):
                break
            end += 1
        return end

    def _in_run(self, start: int, end: int) -> Iterator[NameMention]:
        position = start
        while position < end:
            taken, place = self._name_at(position, end)
            if taken:
                yield self._mention(position, position + taken, place)
            position += max(taken, 1)

    def _name_at(self, position: int, end: int) -> tuple[int, bool]:
        """How many words the name at `position` has (0: none begins there) and whether it is a place's."""
        words = self._words[position:end]
        if longest_before(words, 1, place_words()) and words[0] == "TP":
            return 0, False
        after_place_word = self._directly_after(position) and longest_before(self._words, position, place_words())
        if after_place_word and words[0].isalpha():
            return _place_length(words), True
        if known := _known_place(words):
            return known, True
        title = self._title_words(position)
        if title and not (words[0] in NATIONS and len(words) > 1):
            return self._after_title(words, tuple(map(str.lower, self._words[title.start : title.end]))), False
        if title:
            return 0, False
        if words[0] in surnames() and len(words) > 1 and is_syllable(words[1]) and not self._is_title(position, end):
            return min(len(words), MOST_SYLLABLES), False
        return 0, False

    def _is_title(self, position: int, end: int) -> bool:
        """Whether a capitalised form of address or title begins here instead (`Ông Nguyễn`, `Phó Thủ tướng`)."""
        first = self._words[position]
        return first.lower() in PREFIXES or (first.lower(),) in addresses()

    def _after_title(self, words: Sequence[str], title: tuple[str, ...]) -> int:
        if words[0] in _HEADS_OF_BODIES - surnames() or (words[0] in _HEADS_OF_BODIES and len(words) == 1):
            return 0
        if not is_syllable(words[0]):
            return min(len(words), MOST_SYLLABLES + 1)
        if words[0] in surnames() and len(words) > 1:
            return min(len(words), MOST_SYLLABLES)
        return min(len(words), MOST_SYLLABLES) if title in addresses() or not is_syllable(words[-1]) else 0

    def _directly_after(self, position: int) -> bool:
        """Whether nothing but a space (or an abbreviation's full stop) parts a word from the one before it."""
        if position == 0:
            return False
        gap = self._text[self._tokens[position - 1].span.end : self._tokens[position].span.start]
        return gap in (" ", ". ", ".")

    def _mention(self, start: int, end: int, place: bool) -> NameMention:
        span = Span(self._tokens[start].span.start, self._tokens[end - 1].span.end)
        return NameMention(span, span.of(self._text), None if place else self._title_before(start), place)

    def _title_words(self, position: int) -> Span | None:
        """The places of the title's words before a word or before a nation between them (`Ngoại trưởng Mỹ Pompeo`)."""
        if not self._directly_after(position):
            return None
        last = position
        if self._words[position - 1] in NATIONS and self._directly_after(position - 1):
            last -= 1
        length = longest_before(self._words, last, titles())
        return Span(last - length, last) if length else None

    def _title_before(self, position: int) -> Span | None:
        """That title with what qualifies it (`Phó Thủ tướng`), as a stretch of the text."""
        words = self._title_words(position)
        if words is None:
            return None
        first = words.start
        if first > 0 and self._words[first - 1].lower() in PREFIXES:
            first -= 1
        return Span(self._tokens[first].span.start, self._tokens[words.end - 1].span.end)


def _is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital and is no abbreviation (TP is read: a place's name follows it)."""
    return word[0].isupper() and (len(word) == 1 or word == "TP" or not word.isupper())


def _known_place(words: Sequence[str]) -> int:
    for length in range(min(len(words), 4), 1, -1):
        if tuple(map(fold_placement, words[:length])) in known_places():
            return length
    return 0


def _place_length(words: Sequence[str]) -> int:
    """A place's name has one to three syllables; where a person's name follows it the known place decides."""
    return _known_place(words) or min(len(words), 3)
