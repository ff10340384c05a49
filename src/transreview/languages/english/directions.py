"""English words that say which way something goes, and English negations."""

from transreview.languages.direction_words import NegationWords, Words

_RISE = r"rose|risen|rises?|rising|increas\w+|grew|grown|growth"
_FALL = r"fell|fallen|falling|decreas\w+|declin(?:ed|es|ing)|shrank|shrunk|shrinks?|slump\w*"
_RISE_OF_VALUES = r"up|gain(?:s|ed)?|grows?|climb\w*|jump\w*|soar\w*|surg\w+"
_FALL_OF_VALUES = r"down|falls?|declines?|drop\w*|plung\w+|slid"
_AGREE = "agree(?:s|d|ing)?|approv(?:e[sd]?|ing)|accept(?:s|ed|ing)?|endors(?:e[sd]?|ing)|ratif(?:y|ied|ies)"
_REFUSE = "refus(?:e[sd]?|ing)|reject(?:s|ed|ing)?|oppos(?:e[sd]?|ing)|turned down|veto(?:es|ed)?|disagree\\w*"
_NOT = "not|never|neither|nor|cannot|without|no longer|has yet to|have yet to"

WORDS = Words(
    {
        ("change", 1): rf"\b(?:{_RISE})\b",
        ("change", -1): rf"\b(?:{_FALL})\b",
        ("balance", 1): r"\bsurplus\w*\b",
        ("balance", -1): r"\bdeficits?\b",
        ("consent", 1): rf"\b(?:{_AGREE})\b",
        ("consent", -1): rf"\b(?:{_REFUSE})\b",
        ("permission", 1): r"\b(?:allow(?:s|ed|ing)?|permit(?:s|ted|ting)?)\b",
        ("permission", -1): r"\b(?:ban(?:s|ned|ning)?|prohibit(?:s|ed|ing)?|forb(?:ids?|ade|idden))\b",
        ("trade", 1): r"\bexport\w*\b",
        ("trade", -1): r"\bimport(?:s|ed|ing|ers?)?\b",
        ("outcome", 1): r"\b(?:succeed(?:s|ed|ing)?|success(?:es|ful|fully)?)\b",
        ("outcome", -1): r"\b(?:fail(?:s|ed|ing|ures?)?|unsuccessful\w*)\b",
        ("verdict", 1): r"\b(?:acquit\w*|not guilty|innocent|cleared of)\b",
        ("verdict", -1): r"\b(?:(?<!not )guilty|convict\w*)\b",
        ("strength", 1): r"\b(?:strengthen\w*|bolster\w*|reinforc\w+|expand\w*|expansion|widen\w*)\b",
        ("strength", -1): r"\b(?:weaken\w*|undermin\w+|scal(?:e[sd]?|ing) back|narrow(?:s|ed|ing)|curtail\w*)\b",
        ("north", 1): r"\bnorthern\b",
        ("north", -1): r"\bsouthern\b",
        ("east", 1): r"\beastern\b",
        ("east", -1): r"\bwestern\b",
        ("profit", 1): r"\b(?:profits?|profitable)\b",
        ("profit", -1): r"\b(?:(?:net |operating |at a )loss(?:es)?)\b",
    },
    loose={("change", 1): rf"\b(?:{_RISE_OF_VALUES})\b", ("change", -1): rf"\b(?:{_FALL_OF_VALUES})\b"},
    negated_before=rf"(?:\b(?:{_NOT})|n['’]t)\s(?:\w+\s){{0,2}}",
)

NEGATIONS = NegationWords(
    firm=r"\b(?:not(?! only\b)|never|neither|nor|cannot)\b|n['’]t\b",
    any=(
        rf"\b(?:{_NOT}|no|none|nobody|nothing|nowhere|unable|un\w{{4,}}|in(?:ability|complete|sufficient\w*)|dis\w{{4,}}|"
        r"im(?:possible|probable)|fail\w*|refus\w+|reject\w*|den(?:y|ied|ies)|lack\w*|avoid\w*|prevent\w*|stop\w*|"
        r"hardly|barely|rarely|little|few|instead|rather than|absence|absent|yet to|free of|ban\w*|prohibit\w*|"
        r"oppos\w+|\w+less)\b|n['’]t\b|\bnon-?\w+"
    ),
)
