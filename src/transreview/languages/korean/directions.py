"""Korean words for rise and fall, surplus and deficit."""

from transreview.languages.direction_words import Words

WORDS: Words = {
    ("change", 1): r"늘었|늘어(?!놓)|증가|올랐|올라|오른|상승|급증|급등|성장|확대됐|뛰었|높아",
    ("change", -1): r"줄었|줄어|감소|내렸|내린|떨어|하락|급감|급락|축소됐|낮아",
    ("balance", 1): r"흑자",
    ("balance", -1): r"적자",
}
