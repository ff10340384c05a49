"""English words that say which way something goes, and English negations."""

from transreview.languages.direction_words import NegationWords, Words
from transreview.languages.english.opposites import OPPOSITES

_RISE = r"doubled|tripled|quadrupled|rose|risen|rises?|rising|increas\w+|grew|grown|growth"
_FALL = r"halved|fell|fallen|falling|decreas\w+|declin(?:ed|es|ing)|shrank|shrunk|shrinks?|slump\w*"
_RISE_OF_VALUES = (
    r"up|rais(?:e[sd]?|ing)|boost\w*|hik(?:e[sd]?|ing)|gain(?:s|ed)?|grows?|climb\w*|jump\w*|soar\w*|surg\w+|"
    r"advanced|expand(?:s|ed)|spik(?:e[sd]|ing)|swell(?:s|ed|ing)?|swollen|leapt|accelerat\w+|added(?= \d)"
)
_FALL_OF_VALUES = (
    r"down|cut(?:s|ting)?|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)|slash\w*|trim(?:s|med|ming)?|falls?|declines?|drop\w*|"
    r"plung\w+|plummet\w*|tumbl\w+|slid|slip(?:s|ped|ping)|sank|sinks?|dip(?:s|ped)?|eas(?:e[sd]|ing)|contracted|"
    r"retreat\w*|dived|los(?:es|ing)|lost|shed(?= \d)"
)
_THAN = r"(?! than)|(?= than (?:was|were|in|last|expected|planned|estimated|forecast|earlier|(?:a|the) (?:year|month|week)))"
_MORE = rf"higher|longer|larger|bigger|greater|(?<=\S )more(?:{_THAN})"
_LESS = rf"lower|shorter|smaller|(?<=\S )(?:less|fewer)(?:{_THAN})"
_MOST = "highest|largest|biggest|strongest|longest|greatest|heaviest|fastest|steepest"
_LEAST = "lowest|smallest|weakest|shortest|fewest|slowest"
_WARD = "(?:ern|wards?|erly)?"
_AGREE = "agree(?:s|d|ing)?|approv(?:e[sd]?|ing)|accept(?:s|ed|ing)?|endors(?:e[sd]?|ing)|ratif(?:y|ied|ies)"
_REFUSE = "refus(?:e[sd]?|ing)|reject(?:s|ed|ing)?|object(?:ed|ing)|oppos(?:e[sd]?|ing)|turned down|veto(?:es|ed)?|disagree\\w*"
_PASS = r"pass(?:es|ed|ing)? (?:an?|the|its|their) (?:\w+ ){0,2}(?:motion|bill|law|resolution|amendment|budget|act)|(?:motion|bill|law|resolution|amendment|budget) (?:was )?passed"
_SET = r"(?:rates?|prices?|tax(?:es)?|tariffs?|wages?|fares?|fees?|duty|duties)"
_NOT = "not|never|neither|nor|cannot|without|no longer|has yet to|have yet to"

WORDS = Words(
    {
        ("change", 1): rf"\b(?:{_RISE})\b",
        ("change", -1): rf"\b(?:{_FALL})\b",
        ("balance", 1): r"\bsurplus\w*\b",
        ("balance", -1): r"\bdeficits?\b",
        ("consent", 1): rf"\b(?:{_AGREE}|{_PASS})\b",
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
        ("north", 1): rf"\b(?-i:north(?:east|west)?{_WARD})\b",
        ("north", -1): rf"\b(?-i:south(?:east|west)?{_WARD})\b",
        ("east", 1): rf"\b(?-i:(?:north|south)?east{_WARD})\b",
        ("east", -1): rf"\b(?-i:(?:north|south)?west{_WARD})\b",
        ("order", 1): r"\bafter\b",
        ("order", -1): r"\bbefore\b",
        ("extreme", 1): rf"\b(?:{_MOST}|record highs?|all-time high)\b",
        ("extreme", -1): rf"\b(?:{_LEAST}|record lows?|all-time low)\b",
        (
            "result",
            1,
        ): r"\b(?:beat|beats|beaten|beating|defeated|(?<!\d )(?<!lion )won|wins?|winning|victory|triumph\w*)\b",
        ("result", -1): r"\b(?:lost(?! \d)|loses?|losing|defeat)\b",
        ("reception", 1): r"\b(?:welcom(?:e[sd]?|ing)|prais(?:e[sd]?|ing)|hail(?:s|ed|ing)?|applaud\w*)\b",
        ("reception", -1): r"\b(?:condemn\w*|criticis\w+|criticiz\w+|denounc\w+|slam(?:s|med)?)\b",
        ("admission", 1): r"\b(?:admit(?:s|ted|ting)?|acknowledg\w+|conced\w+|recogni[sz]\w+)\b",
        ("admission", -1): r"\b(?:den(?:y|ied|ies|ying)|disput(?:e[sd]?|ing)|reject(?:s|ed|ing)?)\b",
        ("operation", 1): r"\b(?:resum(?:e[sd]?|ing|ption)|reopen\w*|restart\w*|restor(?:e[sd]?|ing))\b",
        ("operation", -1): r"\b(?:suspend\w*|suspension|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|interrupt\w*)\b",
        ("price", 1): r"\b(?:expensive|dear(?:er)?|pric(?:ey|ier)|costl(?:y|ier))\b",
        ("price", -1): r"\b(?:cheap\w*|inexpensive|affordable)\b",
        ("act-raise", 1): r"\b(?:rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|hik(?:e[sd]?|ing)|go up)\b",
        ("act-return", 1): r"\b(?:return(?:s|ed|ing)?|go(?:ing)? home|g?o(?:ing)? back)\b",
        ("act-attend", 1): r"\b(?:attend(?:s|ed|ing)?|participat\w+|takes? part|took part)\b",
        ("act-include", 1): r"\b(?:includ\w+)\b",
        ("act-change", 1): r"\b(?:chang(?:e[sd]?|ing)|alter(?:s|ed|ing)?|amend(?:s|ed|ing)?)\b",
        ("act-need", 1): r"\b(?:need(?:s|ed)?|necessary)\b",
        ("act-confirm", 1): r"\b(?:confirm\w*|reported)\b",
        ("act-merge", 1): r"\b(?:merg(?:e[sd]?|ing|er))\b",
        ("act-affect", 1): r"\b(?:affect(?:s|ed|ing)?|impact(?:s|ed)?)\b",
        (
            "setting",
            1,
        ): rf"\b(?:(?:rais|hik|increas)(?:e[sd]?|ing) (?:\w+ ){{0,2}}{_SET}|{_SET} (?:hikes?|increases?))\b",
        (
            "setting",
            -1,
        ): rf"\b(?:(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)) (?:\w+ ){{0,2}}{_SET}|{_SET} (?:cuts?|reductions?))\b",
        ("lead", 1): r"\b(?:(?:took|take|takes|taking) (?:a|the) lead|went ahead|led \d)\b",
        ("lead", -1): r"\b(?:trail(?:s|ed|ing)|fell behind|went behind)\b",
        ("levy", 1): r"\b(?:impos(?:e[sd]?|ing)|lev(?:y|ied|ying))\b",
        ("levy", -1): r"\b(?:scrap(?:s|ped|ping)?|abolish\w*|abolition)\b",
        ("quality", 1): r"\bbest\b",
        ("quality", -1): r"\bworst\b",
        ("profit", 1): r"\b(?:profits?|profitable|in the black)\b",
        ("profit", -1): r"\b(?:in the red|(?:net |operating |at a )loss(?:es)?)\b",
        **OPPOSITES,
    },
    loose={
        ("deal", 1): r"\b(?:bought|buy(?:s|ing)?)\b",
        ("deal", -1): r"\b(?:sold|sell(?:s|ing)?)\b",
        ("order", 1): r"\b(?:later|since)\b",
        ("order", -1): r"\b(?:earlier|ago|prior to|ahead of)\b",
        ("change", 1): rf"\b(?:{_RISE_OF_VALUES}|{_MORE})\b",
        ("change", -1): rf"\b(?:{_FALL_OF_VALUES}|{_LESS})\b",
    },
    negated_before=rf"(?:\b(?:{_NOT})|n['’]t)\s(?:\w+\s){{0,2}}",
)

_NOT_NEGATIVE = (
    "un(?:der|til|ion|iver|it|iq|ifo|ify|usual|ti)|dis(?:cuss|tric|ease|tan|play|trib|cove|tinc|patch|cipl|ti|h|k)"
)
"""How words begin that only look as if they had a negative prefix."""
_PREFIXED = (
    rf"(?!{_NOT_NEGATIVE})(?:un|dis|mis)\w{{3,}}|non-?\w+|im(?:possib|probab|mun|prop|perfect)\w+|il(?:legal|licit|log)\w*|"
    r"ir(?:ration|regul|relev|respons)\w*|in(?:ab|accur|adequ|capab|capac|complet|consist|decis|effect|elig|secur|suffic|valid)\w*"
)
_CONTRARY = (
    r"unable|fail\w*|refus\w+|reject\w*|den(?:y|ied|ies)|declin(?:e[sd]?|ing)|lack\w*|avoid\w*|avert\w*|prevent\w*|stop\w*|halt\w*|"
    r"ceas\w+|spar(?:e[sd]?|ing)|exempt\w*|exclud\w+|except\w*|ban(?:s|ned|ning)?|prohibit\w*|forb\w+|restrict\w*|warn\w*|"
    r"oppos(?:e[sd]?|ing)|against|abst\w+|withh\w+|refrain\w*|postpon\w*|miss(?:ed|es|ing)|ignor\w+|oblivious|absen\w+|"
    r"away|out|off|free of|free from|far from|short of|apart from|other than|rather than|instead|"
    r"keep(?:s|ing)?|kept|maintain\w*|hold|held|freez\w*|froze\w*|steady|flat|same|dismiss\w*|g[ai]v(?:e|es|en|ing) way|collaps\w*|crumbl\w*|quit|reluct\w*|delay\w*|closed|empty|hard|difficult"
)
_HARDLY = "hardly|barely|scarcely|rarely|seldom|little|few|fewer|less|(?<!at )least|only|just|below|under|too|still|remain\\w*|before|unless|until|pending|await\\w*"

NEGATIONS = NegationWords(
    firm=(
        r"\b(?:not(?! only\b)|never|neither|nor|cannot|none|nobody|nothing|nowhere|without|"
        r"(?-i:no|^No)(?! (?:doubt|wonder|matter|confidence|more|less|fewer|later|sooner|[0-9])\b))\b|n['’]t\b"
    ),
    any=rf"\b(?:{_NOT}|no|none|nobody|nothing|nowhere|yet to|{_PREFIXED}|{_CONTRARY}|{_HARDLY}|\w+less)\b|n['’]t\b",
)
