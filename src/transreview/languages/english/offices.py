"""English offices and their deputies: minister and deputy minister, governor and vice governor."""

from transreview.languages.offices import OfficeWords

_HEADS = (
    r"ministers?|ministerial|premier|directors?|governors?|chair(?:man|woman|person)?|presidents?|speaker|"
    r"secretary|chief|head|mayor|spokes(?:man|woman|person)|commissioner|CEO"
)

WORDS = OfficeWords(
    deputy=rf"(?i:\b(?:(?:deputy|vice)[ -](?:[\w']+ ){{0,2}}?(?:{_HEADS})|assistant (?:\w+ )?(?:minister|secretary))\b)",
    full=rf"(?i:\b(?:{_HEADS})\b)",
)
