"""English words of which one is put for another by mistake, by field."""

from transreview.languages.rival_words import Words


def _word(listed: str) -> str:
    return rf"\b(?i:{listed})\b"


def _head(department: str) -> str:
    """Those who run a department of a firm."""
    office = "head|director|chief|manager|vice president|officer"
    return rf"\b(?i:(?:{office})(?: of|,)? (?:{department})|(?:{department}) (?:{office}|department|team))\b"


def _tongue(name: str) -> str:
    return rf"\bin {name}(?=[.,;])|\b{name}(?:[- ](?:language|class\w*|lessons?|proficiency|skills|tests?|teachers?)| as a)"


WORDS: Words = {
    "school": {
        "kindergarten": _word(r"kindergartens?|preschools?|nursery schools?"),
        "middle": _word(r"(?:middle|junior high|lower[- ]secondary) school\w*"),
        "primary": _word(r"(?:primary|elementary)(?:[- ]school\w*| pupils?| students?| education| teachers?)"),
        "high": _word(r"(?:senior )?high[- ]school\w*|upper[- ]secondary school\w*"),
        "university": _word(r"universit(?:y|ies)|undergraduates?"),
    },
    "tax": {
        "corporate": _word(r"corporat(?:e|ion)(?: income)? tax(?:es)?"),
        "income": r"(?<!corporate )" + _word(r"income tax(?:es)?"),
        "added": _word(r"value[- ]added tax|VAT"),
        "customs": _word(r"tariffs?|customs dut(?:y|ies)|import dut(?:y|ies)"),
        "property": _word(r"property tax(?:es)?"),
        "inheritance": _word(r"inheritance tax(?:es)?"),
    },
    "earnings": {
        "operating": _word(r"operating (?:profits?|income|earnings)"),
        "net": _word(r"net (?:profits?|income|earnings)"),
        "revenue": _word(r"sales|revenues?|turnover"),
    },
    "rank": {
        "lieutenant_colonel": _word(r"lieutenant colonel|lt\.? col\w*"),
        "colonel": r"(?<![Ll]ieutenant )" + _word("colonel"),
        "major": r"\bMajor(?= [A-Z])(?! General)",
        "lieutenant_general": _word("lieutenant general"),
    },
    "medal": {
        "gold": _word(r"gold medal\w*|gold medall?ists?|golds"),
        "silver": _word(r"silver medal\w*|silvers"),
        "bronze": _word(r"bronze medal\w*|bronzes"),
    },
    "round": {
        "semi_final": _word(r"semi-?finals?|last four"),
        "quarter_final": _word(r"quarter-?finals?|last eight"),
        "last_sixteen": _word(r"round of 16|last 16"),
        "final": r"(?<!semi-)(?<!quarter-)"
        + _word(r"finals?(?= |[.,])(?! (?:round|stage|day|year|decision|report|exam))"),
    },
    "position": {
        "striker": _word("strikers?"),
        "midfielder": _word("midfielders?"),
        "defender": _word("defenders?|centre-backs?|full-backs?"),
        "goalkeeper": _word("goalkeepers?"),
    },
    "department": {
        "public_relations": _head("public relations|communications|PR|publicity"),
        "personnel": _head("human resources|personnel|HR"),
        "finance": _head("finance|financial|accounting"),
        "legal": _head("legal|legal affairs"),
        "marketing": _head("marketing"),
        "sales": _head("sales"),
        "research": _head("research|research and development|R&D"),
    },
    "energy": {
        "solar": _word("solar"),
        "wind": _word("wind (?:power|farms?|energy|turbines?)"),
        "hydro": _word(r"hydro(?:power|electric\w*)?"),
        "nuclear": _word("nuclear (?:power|plants?|reactors?|energy)"),
        "coal": _word("coal"),
        "gas": _word("LNG|natural gas|liquefied natural gas"),
    },
    "disaster": {
        "typhoon": _word("typhoons?|storms?"),
        "flood": _word(r"flood\w*|floodwaters?"),
        "quake": _word("(?:earth)?quakes?"),
        "drought": _word("droughts?"),
        "wildfire": _word("wildfires?|forest fires?"),
        "landslide": _word("landslides?"),
    },
    "produce": {
        "coffee": _word("coffee"),
        "rice": _word("rice"),
        "pepper": _word("pepper"),
        "durian": _word("durians?"),
        "dragon_fruit": _word("dragon fruits?"),
        "mango": _word("mango(?:e?s)?"),
        "banana": _word("bananas?"),
        "cashew": _word("cashews?"),
        "rubber": _word("rubber"),
        "shrimp": _word("shrimps?|prawns?"),
        "pangasius": _word("pangasius|catfish"),
        "pomelo": _word("pomelos?"),
    },
    "vehicle": {
        "train": _word("trains|(?:the|a|by|express) train"),
        "bus": _word("bus|buses"),
        "plane": _word("planes?|aircraft|airliners?|jets?|airplanes?"),
        "ship": _word("ships?|vessels?|boats?|ferr(?:y|ies)"),
        "motorcycle": _word(r"motor(?:cycl|bik)\w+"),
    },
    "family": {
        "son": _word("sons?"),
        "daughter": _word("daughters?"),
        "husband": _word("husbands?"),
        "wife": _word("wife|wives"),
        "father": _word("fathers?"),
        "mother": _word("mothers?"),
    },
    "court": {
        "supreme": _word("supreme (?:people's )?court"),
        "appeal": _word("appeals? court|court of appeals?|appellate court|high court"),
        "district": _word("district court|court of first instance"),
        "constitutional": _word("constitutional court"),
    },
    "law": {
        "prosecutor": _word("prosecut(?:ors?|ion)"),
        "judge": _word("judges?"),
        "lawyer": _word("lawyers?|attorneys?(?! general)|counsel"),
        "police": _word("police"),
    },
    "visit": {
        "state": _word("state visits?"),
        "official": _word("official visits?"),
        "working": _word("working visits?"),
    },
    "paper": {
        "memorandum": _word(r"memorand(?:um|a)|MOUs?"),
        "contract": _word("contracts?"),
        "intent": _word("letters? of intent"),
        "joint_statement": _word("joint statements?"),
    },
    "disease": {
        "dengue": _word("dengue"),
        "measles": _word("measles"),
        "malaria": _word("malaria"),
        "flu": _word("influenza|flu"),
        "covid": _word("covid"),
        "tuberculosis": _word("tuberculosis"),
        "rabies": _word("rabies"),
        "cholera": _word("cholera"),
    },
    "sport": {
        "football": _word("football|soccer"),
        "volleyball": _word("volleyball"),
        "basketball": _word("basketball"),
        "baseball": _word("baseball"),
        "badminton": _word("badminton"),
        "table_tennis": _word("table tennis"),
        "tennis": r"(?<!table )" + _word("tennis"),
        "archery": _word("archery|archers?"),
        "taekwondo": _word("taekwondo"),
        "swimming": _word("swimming|swimmers?"),
    },
    "building": {
        "hotel": _word("hotels?"),
        "hospital": _word("hospitals?"),
        "factory": _word("factor(?:y|ies)|plants?"),
        "museum": _word("museums?"),
        "library": _word("librar(?:y|ies)"),
        "theatre": _word("theat(?:re|er)s?"),
        "airport": _word("airports?"),
        "seaport": _word("ports?|seaports?|harbou?rs?"),
        "stadium": _word("stadiums?"),
    },
    "degree": {
        "bachelor": _word("bachelor(?:'s)?"),
        "master": _word("master's"),
        "doctorate": _word("phd|doctorates?|doctoral"),
    },
    "people": {
        "children": _word("child(?:ren)?|kids?|infants?|toddlers?"),
        "elderly": _word("elderly|older people|seniors?|senior citizens|pensioners?"),
        "youth": _word("young people|youths?|young adults?"),
    },
    "tongue": {
        "korean": _tongue("Korean"),
        "vietnamese": _tongue("Vietnamese"),
        "english": _tongue("English"),
        "chinese": _tongue("Chinese"),
        "japanese": _tongue("Japanese"),
    },
    "forces": {
        "navy": _word("navy|naval"),
        "air_force": _word("air force"),
        "army": r"\b(?:[Tt]he )?(?:A|a)rmy\b",
        "coast_guard": _word("coast guard"),
    },
    "sex": {"men": _word("men|man|males?"), "women": _word("women|woman|females?")},
    "securities": {"shares": _word("shares?|stocks?"), "bonds": _word("bonds?")},
    "firm": {"parent": _word("parent company|parent"), "subsidiary": _word("subsidiar(?:y|ies)")},
    "artist": {
        "actor": _word("actors?|actress(?:es)?"),
        "singer": _word("singers?"),
        "writer": _word("writers?|novelists?|authors?"),
        "painter": _word("painters?"),
    },
}
