"""Korean offices and their deputies: 장관 and 차관, 총재 and 부총재."""

from transreview.languages.offices import OfficeWords

_HEADS = "총리|주석|의장|위원장|국장|청장|총장|총재|회장|사장|본부장|지사|대변인|센터장|법인장|행장"

WORDS = OfficeWords(
    deputy=f"차관보?|부(?:대통령|통령|장관|시장|소장|원장|단장|대표|{_HEADS})",
    full=f"장관|대통령|{_HEADS}",
)
