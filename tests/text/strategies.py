"""Texts as they come in: three languages, composed and decomposed, with what hides in pasted text."""

import unicodedata

from hypothesis import strategies as st

PHRASES = (
    "또럼 서기장",
    "대통령은 밝혔다",
    "Tổng Bí thư Tô Lâm",
    "Thừa Thiên Huế",
    "Đường phố Hà Nội",
    "the General Secretary",
    "1,500억 달러",
    "👨‍👩‍👧 🇻🇳 👍🏽",
    "café naïve",
)
PIECES = (
    *PHRASES,
    *(unicodedata.normalize("NFD", phrase) for phrase in PHRASES),
    "e\u0323\u0302",
    "e\u0302\u0323",
    "o\u031b\u0301",
    "o\u0301\u031b",
    "a\u200b\u0301",
    "q\u0307\u0323",
    "\u1112\u1161\u11ab",
    "\u1112\u200b\u1161",
    "한\u11ab",
    "하\u11ab",
    "\u1161",
    "\u00d0à Nẵng",
    "\u0189",
    "\u00f0",
    *"\u00a0\u202f\u3000\u2009\u2003\u00ad\u200b\u200d\u200e\u202e\ufeff\u2060",
    *"\u212b\u2126\u0344\u0958\u09c7\u09be\ufb1d\U0001d15e",
    " ",
    ".",
    "\n",
    "\r\n",
)

characters = st.characters(exclude_categories=["Cs"])
texts = st.lists(st.sampled_from(PIECES) | st.text(characters, max_size=4), max_size=8).map("".join)
