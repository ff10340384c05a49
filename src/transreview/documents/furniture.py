"""Article furniture, one paragraph at a time: what surrounds an article on the page it is pasted from."""

import re
from functools import cache

from transreview.documents.dateline import is_date_line
from transreview.documents.page_words import (
    buttons,
    byline_hints,
    caption_hints,
    copyright_phrases,
    imprint_labels,
    related_labels,
)

_LONGEST = 1200
_LONGEST_LABEL = 120

_COPYRIGHT_STARTS = ("©", "ⓒ", "(c) ", "copyright ", "copyright©", "copyrightⓒ", "® ", "bản quyền ")
_AROUND_LABELS = " •·|▶▼■◆[]()<>"
_RELATED_MARKS = ("▶", "☞", "☛", "➡", ">>", "»", "►", "👉")


def role_of(text: str) -> str | None:
    """What piece of furniture a paragraph is by its form alone, None where it may be text.

    One of `date-line`, `byline`, `e-mail`, `copyright`, `imprint`, `phone`, `button`, `related`, `credit`, `link`.
    """
    if len(text) > _LONGEST:
        return None
    lowered = text.lower()
    if is_copyright(lowered):
        return "imprint" if _is_imprint(lowered) else "copyright"
    if _is_imprint(lowered):
        return "imprint"
    if len(text) > _LONGEST_LABEL:
        return "date-line" if is_date_line(text) else None
    return _role_of_label(text, lowered)


def _role_of_label(text: str, lowered: str) -> str | None:
    if _is_button(lowered):
        return "button"
    if is_date_line(text):
        return "date-line"
    if "@" in text and _mail().search(text):
        return _role_of_mail(text)
    if _phone().fullmatch(text):
        return "phone"
    if lowered.startswith(("http://", "https://", "www.")) and " " not in text:
        return "link"
    if lowered.startswith(_RELATED_MARKS) or _is_related_label(lowered):
        return "related"
    if _holds(text, caption_hints()) and _credit().fullmatch(text):
        return "credit"
    return "byline" if _holds(text, byline_hints()) and _byline().fullmatch(text) else None


def is_caption(text: str) -> bool:
    """Whether a paragraph is the text under a picture: it begins or ends with the name of who took it."""
    return len(text) <= 400 and _holds(text, caption_hints()) and _caption().search(text) is not None


def is_related_label(text: str) -> bool:
    """Whether a paragraph heads a list of other articles."""
    return len(text) <= _LONGEST_LABEL and _is_related_label(text.lower())


def is_copyright(lowered: str) -> bool:
    """Whether a paragraph in lower case says who owns the article."""
    return any(phrase in lowered for phrase in copyright_phrases()) or (
        lowered.startswith(_COPYRIGHT_STARTS) and not lowered.endswith(("다.", "?"))
    )


def _is_imprint(lowered: str) -> bool:
    """Whether a paragraph gives the paper's address: two of the labels of an imprint, one of them before a colon."""
    found = [label for label in imprint_labels() if label in lowered]
    return len(found) >= 2 and (":" in lowered or "|" in lowered)


def _is_button(lowered: str) -> bool:
    plain = lowered.strip(" •·|>+▼▲[]()")
    if plain in buttons():
        return True
    parts = [part.strip() for part in re.split(r"[|/·•,]|\s{2,}", plain)]
    if all(part in buttons() for part in parts if part):
        return True
    words = plain.split()
    return 1 < len(words) <= 8 and all(word in buttons() for word in words)


def _is_related_label(lowered: str) -> bool:
    plain = lowered.strip(_AROUND_LABELS)
    if plain.rstrip(":") in related_labels():
        return True
    head, colon, rest = plain.partition(":")
    return bool(colon and rest) and head.strip() in related_labels()


def _role_of_mail(text: str) -> str | None:
    rest = _mail().sub("", text)
    letters = sum(letter.isalpha() for letter in rest)
    if not letters:
        return "e-mail"
    return "byline" if letters <= 40 and not _sentence_end().search(rest) else None


def _holds(text: str, hints: frozenset[str]) -> bool:
    """Whether any of the words is there without which a pattern cannot match; compiling the pattern costs more."""
    return any(hint in text for hint in hints)


@cache
def _mail() -> re.Pattern[str]:
    return re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{2}[.!?…][”’\"')]*(?:\s|$)")


@cache
def _phone() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:☎|📞|tel|전화|hotline|đt|điện thoại|phone|fax|팩스)[\s.:]*)?\+?[\d][\d\s().-]{6,20}\d", re.IGNORECASE
    )


@cache
def _byline() -> re.Pattern[str]:
    """Whole paragraphs that say who wrote: `홍길동 기자`, `Theo TTXVN`, `By Jane Doe`, `(TTXVN/Vietnam+)`."""
    desk = "(?:선임|수석|객원|인턴|전문|시민|영상|사진|정치|경제|국제)?"
    role = f"{desk}(?:기자|특파원|통신원|논설위원|편집위원|앵커|PD|아나운서|리포터)"
    name = "[가-힣]{2,5}"
    between = r"(?:\s|,\s|/|\s[-–]\s)"
    word = r"[^\W\d_][\w'’.-]*"
    capital = r"(?:[A-ZĐ\u00c0-\u1ef9][\w'’.-]*|and|of|the|de|van|&)"
    agency = "(?:TTXVN|VNA|VNS|VOV|VTV|PV|연합뉴스|뉴시스|뉴스1|Yonhap|Reuters|AFP|AP|Xinhua|Kyodo)"
    return re.compile(
        rf"[/\[(<■▶]?\s?(?:\w{{1,10}}\s?=\s?)?{name}(?:\s?[·,]\s?{name}){{0,4}}\s?(?:\([\w\s]{{1,20}}\)\s?)?"
        rf"(?:[\w·]{{1,10}}\s)?{role}(?:\s?=\s?[\w·]{{1,12}})?\s?[\])>]?"
        r"|(?:글|취재|정리|번역|편집|작성|기자|글쓴이)(?:·(?:사진|영상))?\s?[:=]\s?[\w·,\s]{2,30}"
        r"|(?:Theo|Nguồn|Tác giả|Thực hiện|Biên dịch|Bài(?:, ảnh| và ảnh)?|Tin, ảnh|PV)\s?:?\s"
        rf"{word}(?:{between}{word}){{0,5}}"
        r"|(?:By|Sources?|Reported by|Reporting by|Written by|Translated by|Edited by|Story by)\s?:?\s"
        rf"{capital}(?:{between}{capital}){{0,7}}"
        rf"|\(?\s?{agency}(?:\s?[/,·-]\s?[\w+.]{{2,15}}){{0,2}}\s?\)?"
    )


@cache
def _credit() -> re.Pattern[str]:
    """A line with nothing but who took the picture."""
    korean = "사진|자료|자료사진|그래픽|영상|출처|사진제공|사진 제공"
    latin = "Ảnh|Ảnh minh họa|Ảnh minh hoạ|Video|Đồ họa|Photos?|Image|Picture|File photo|Graphic"
    return re.compile(
        rf"[/\[(<▲]?\s?(?:{korean})\s?[=:/]\s?[^.!?]{{2,40}}[\])>]?"
        rf"|\(?(?:{latin})(?:\s?:|\sby)\s?[^.!?]{{2,40}}\)?"
    )


@cache
def _caption() -> re.Pattern[str]:
    return re.compile(
        r"^\s?[▲△▼]\s?\S"
        r"|[\[(<〈/]?\s?(?:사진|자료사진|사진제공|사진 제공)\s?[=:/]\s?[^.!?]{2,30}[\])>〉]?\s?$"
        r"|[/(]\s?[가-힣A-Za-z0-9]{2,12}\s?(?:제공|사진|캡처)\s?[\])]?\s?$"
        r"|[.(\u2013-]\s?\(?(?:Ảnh|Photo|Image|Picture)\s?:\s?[^.!?]{2,40}\)?\.?\s?$"
        r"|[.(]\s?Photos? by [^.!?]{2,40}\)?\s?$"
    )
