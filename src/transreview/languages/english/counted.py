"""What English news counts side by side."""

from transreview.languages.counted_words import Words


def _word(listed: str) -> str:
    return rf"\b(?i:{listed})\b"


WORDS: Words = {
    "dead": _word("dead|died|dies|killed|deaths?|fatalities|killing"),
    "injured": _word("injured|wounded|hurt|injuries|injuring|wounding"),
    "missing": _word("missing|unaccounted for"),
    "rescued": _word("rescued"),
    "evacuated": _word("evacuated"),
    "male": _word("men|man|males?|boys?"),
    "female": _word("women|woman|females?|girls?"),
    "child": _word("child(?:ren)?"),
    "adult": _word("adults?"),
    "export": _word("exports?|exported"),
    "import": _word("imports?|imported"),
    "country": _word("countr(?:y|ies)|nations?"),
    "athlete": _word("athletes?|players?"),
    "company": _word("compan(?:y|ies)|firms?|business(?:es)?|enterprises?"),
    "worker": _word("workers?|employees?|staff"),
    "house": _word("houses?|homes?"),
    "school": _word("schools?"),
    "hospital": _word("hospitals?"),
    "city": _word("cit(?:y|ies)"),
    "victory": _word("wins?|won|victor(?:y|ies)"),
    "defeat": _word("loss(?:es)?|lost|defeats?"),
    "doctor": _word("doctors?|physicians?"),
    "nurse": _word("nurses?"),
    "teacher": _word("teachers?"),
    "student": _word("students?|pupils?"),
    "soldier": _word("soldiers?|troops?"),
    "civilian": _word("civilians?"),
    "foreign": _word("foreign(?:ers?)?|overseas"),
    "domestic": _word("domestic(?:ally)?"),
    "film": _word("films?|movies?"),
    "labour": _word("workers had|labou?r side|unions?"),
    "management": _word("employers|management side"),
    "cancelled": _word("cancell?ed"),
    "delayed": _word("delayed"),
    "first_dose": _word("first dose"),
    "second_dose": _word("second dose"),
    "support": _word("in favou?r|supported|backed|agreed|for"),
    "opposition": _word("opposed|against|disagreed"),
}
