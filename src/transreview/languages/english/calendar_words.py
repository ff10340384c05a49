"""English words for parts of the year and of the month."""

from transreview.languages.calendar_words import Words

_DURATION = "".join(
    f"(?<!{word} )" for word in ("for", "in", "within", "about", "over", "than", "after", "half", "nearly")
)
"""Not after these: `for a week` is a length of time, `twice a week` a rate."""
_NO_RATE = r"(?! (?:ago|earlier|later|before|after|from|old|long|of|and a half|in advance|away|ahead|to)\b)(?![-’'])"


def _each(unit: str, adverb: str) -> str:
    return rf"\b(?i:{_DURATION}an? {unit}\b{_NO_RATE}|per {unit}\b|(?:each|every) {unit}\b)|\b{adverb}\b"


_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"


def _per(unit: str) -> str:
    return rf"\b(?i:per|an?) (?:{unit})\b|/(?:{unit})\b"


def _quarter(nth: str, number: int) -> str:
    return rf"\b(?i:(?:{nth})[ -]quarter|Q{number}|{number}Q)\b"


WORDS: Words = {
    ("half", "1"): r"\b(?i:first[ -]half|first six months)\b",
    ("half", "2"): r"\b(?i:second[ -]half|latter half|last six months of)\b",
    ("quarter", "1"): _quarter("first|1st|opening", 1),
    ("quarter", "2"): _quarter("second|2nd", 2),
    ("quarter", "3"): _quarter("third|3rd", 3),
    ("quarter", "4"): _quarter("fourth|4th|final", 4),
    ("semester", "1"): r"\b(?i:(?:first|1st) (?:semester|term))\b",
    ("semester", "2"): r"\b(?i:(?:second|2nd) (?:semester|term))\b",
    ("season", "spring"): r"\b(?i:(?:in|next|last|this|the|early|late) spring)\b",
    ("season", "summer"): r"\b(?i:(?:mid)?summers?)\b",
    ("season", "autumn"): r"\b(?i:autumn|(?:in the|next|last|this|early|late) fall)\b",
    ("season", "winter"): r"\b(?i:(?:mid)?winters?)\b",
    ("when", "last week"): r"\b(?i:last|the previous) week\b",
    ("when", "last month"): r"\b(?i:last|the previous) month\b",
    ("when", "last year"): r"\b(?i:last|the previous) year\b",
    ("when", "this week"): r"\b(?i:this) week\b",
    ("when", "this month"): r"\b(?i:this) month\b",
    ("when", "this year"): r"\b(?i:this) year\b",
    ("when", "next week"): r"\b(?i:next|the coming|the following) week\b",
    ("when", "next month"): r"\b(?i:next|the coming|the following) month\b",
    ("when", "next year"): r"\b(?i:next|the coming|the following) year\b",
    ("end", "week"): r"\b(?i:weekend|end of (?:the|this|next) week)\b",
    ("end", "month"): r"\b(?i:month-end|end of (?:the|this|next|last) month)\b",
    ("end", "year"): r"\b(?i:year-end|year[’']s end|end of (?:the|this|next|last) year)\b",
    ("edge", "first"): r"\b(?i:first) week\b",
    ("edge", "last"): r"\b(?i:last|final) week of\b",
    ("part", "early"): rf"\b(?i:early(?: in)?|beginning of|start of) {_MONTH}",
    ("part", "middle"): rf"\b(?i:mid-|mid |middle of ){_MONTH}",
    ("part", "late"): rf"\b(?i:late(?: in)?|end of) {_MONTH}",
    ("measure", "kg"): _per("kg|kilo(?:gram(?:me)?)?"),
    ("measure", "t"): _per("(?:metric )?ton(?:ne)?|t"),
    ("measure", "l"): _per("lit(?:re|er)"),
    ("measure", "gal"): _per("gallon"),
    ("measure", "lb"): _per("pound"),
    ("measure", "bbl"): _per("barrel"),
    ("measure", "person"): r"\b(?i:per (?:person|capita|head)|a head)\b",
    ("measure", "household"): r"\b(?i:per household)\b",
    ("measure", "m²"): _per("square met(?:re|er)"),
    ("rate", "hour"): rf"{_each('hour', 'hourly')}|\bkm/h\b|\bkph\b",
    ("rate", "day"): _each("day", "daily"),
    ("rate", "week"): _each("week", "weekly"),
    ("rate", "month"): _each("month", "monthly"),
    ("rate", "year"): _each("year", "(?:annual(?:ly)?|yearly)"),
}
