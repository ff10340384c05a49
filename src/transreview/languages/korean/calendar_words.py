"""Korean words for parts of the year and of the month."""

from transreview.languages.calendar_words import Words

_ALONE = "(?<![가-힣])"
_ENDS = "(?=[에을의철부까이은엔, ]|$)"
_OF_MATCH = r"(?=전| \d|에| ?추가 ?시간| 초반| 중반| 막판| 종료)"

WORDS: Words = {
    ("half", "1"): f"상반기|전반기|전반{_OF_MATCH}",
    ("half", "2"): f"하반기|후반기|후반{_OF_MATCH}",
    ("quarter", "1"): r"(?<!\d)1분기|1/4분기",
    ("quarter", "2"): r"(?<!\d)2분기|2/4분기",
    ("quarter", "3"): r"(?<!\d)3분기|3/4분기",
    ("quarter", "4"): r"(?<!\d)4분기|4/4분기",
    ("semester", "1"): r"(?<!\d)1학기",
    ("semester", "2"): r"(?<!\d)2학기",
    ("season", "spring"): f"{_ALONE}(?:한|올|지난|이번|초|늦)?봄{_ENDS}",
    ("season", "summer"): f"{_ALONE}(?:한|올|지난|이번|초|늦)?여름",
    ("season", "autumn"): f"{_ALONE}(?:한|올|지난|이번|초|늦)?가을",
    ("season", "winter"): f"{_ALONE}(?:한|올|지난|이번|초|늦)?겨울",
    ("when", "last week"): f"{_ALONE}(?:지난 ?주(?!말)|전주(?=보다|에|의|와| ))",
    ("when", "last month"): f"{_ALONE}(?:지난 ?달|전달|전월)",
    ("when", "last year"): f"{_ALONE}(?:지난해|작년|전년)",
    ("when", "this week"): f"{_ALONE}(?:이번 ?주(?!말)|금주)",
    ("when", "this month"): f"{_ALONE}(?:이번 ?달|이달)",
    ("when", "this year"): f"{_ALONE}(?:올해|올(?= [상하1-4봄여가겨]))",
    ("when", "next week"): f"{_ALONE}(?:다음 ?주(?!말)|내주)",
    ("when", "next month"): f"{_ALONE}(?:다음 ?달|내달)",
    ("when", "next year"): f"{_ALONE}(?:다음 ?해|내년|이듬해)",
    ("end", "week"): "주말",
    ("end", "month"): "월말|달 ?말|월 말",
    ("end", "year"): "연말|(?:올해|내년|지난해|작년|년) ?말",
    ("edge", "first"): "첫째? ?주(?!년|자|말)",
    ("edge", "last"): "마지막 ?주",
    ("part", "early"): f"월 초(?:순|{_ENDS})|월초|상순",
    ("part", "middle"): "중순",
    ("part", "late"): f"월 말{_ENDS}|월말|하순",
    ("measure", "kg"): "(?:㎏|kg|킬로그램)당",
    ("measure", "t"): f"(?:{_ALONE}(?<![a-zA-Z])t|톤)당",
    ("measure", "l"): "(?:리터|ℓ|L)당",
    ("measure", "bbl"): "배럴당",
    ("measure", "person"): "[1일]인당|한 사람당|[1한] ?명당",
    ("measure", "household"): "가구당",
    ("measure", "m²"): "(?:㎡|제곱미터|m²)당",
    ("measure", "pyeong"): "평당",
    ("rate", "hour"): "시간당|시속",
    ("rate", "day"): f"{_ALONE}(?:하루(?= [\\d가-힣]|에)|매일|일일(?= ))",
    ("rate", "week"): f"{_ALONE}(?:(?:1|일|한 ?)주(?:일)?에(?= )|주 (?=\\d|[한두세네]|다섯)|매주|주당)",
    ("rate", "month"): f"{_ALONE}(?:매달|매월|월 (?=\\d)|한 달에)",
    ("rate", "year"): f"{_ALONE}(?:매년|해마다|연간|연 (?=\\d)|한 해에?(?= ))",
}
