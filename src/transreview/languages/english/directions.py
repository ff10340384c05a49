"""English words for rise and fall, surplus and deficit."""

from transreview.languages.direction_words import Words

_RISE = (
    "up|rose|risen|rises?|rising|increas\\w+|grew|grown|grows?|growth|gain(?:s|ed)?|"
    "climb\\w*|jump\\w*|soar\\w*|surg\\w+"
)
_FALL = (
    "down|fell|fallen|falls?|falling|decreas\\w+|declin\\w+|drop\\w*|shrank|shrunk|shrinks?|plung\\w+|slid|slump\\w*"
)

WORDS: Words = {
    ("change", 1): rf"\b(?:{_RISE})\b",
    ("change", -1): rf"\b(?:{_FALL})\b",
    ("balance", 1): r"\bsurplus\w*\b",
    ("balance", -1): r"\bdeficits?\b",
}
