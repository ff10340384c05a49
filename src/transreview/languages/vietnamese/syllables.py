"""The Vietnamese syllable: onset, rime, tone. Which ones exist, reading one, writing one.

Facts of the orthography (chữ Quốc ngữ as taught; Đoàn Thiện Thuật, Ngữ âm tiếng Việt, 1977): 27 written onsets, some
160 rimes; c, g, ng stand before back vowels, k, gh, ngh before i, e, ê, y; a syllable that ends in c, ch, p or t has
only the sắc or nặng tone; the tone stands on the vowel with a mark, else on the last vowel before a final, else (open
oa, oe, uy) where the school puts it, see `placement.py`.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from transreview.languages.listed import listed
from transreview.languages.vietnamese.letters import TONES, VOWELS, detone, tone_of, with_tone
from transreview.languages.vietnamese.placement import NEW, OLD
from transreview.named_tuple import NamedTuple

ONSETS = (*listed("ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x"), "")
STOPS = ("c", "ch", "p", "t")
STOP_TONES = ("sắc", "nặng")

_RIMES = listed(
    "a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âm ân âng âp ât âc âu ây e em en eng eo "
    "ep et ec ê êm ên ênh êp êt êch êu i im in inh ip it ich iu ia iêm iên iêng iêp iêt iêc iêu o oi "
    "om on ong op ot oc oong ooc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt u ui um un ung up ut uc ua uôi "
    "uôm uôn uông uôt uôc ư ưi ưu ưm ưn ưng ưc ưt ưa ươi ươu ươm ươn ương ươp ươt ươc oa oai oao oay oam "
    "oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oem oen oeo oet uân uâng uât uây uê uên uêt "
    "uênh uêch uơ uy uya uyn uynh uyt uych uyp uyu uyên uyêt"
)
_RIMES_OF_Y = ("y", "yêm", "yên", "yêng", "yêt", "yêu")
_RIMES_OF_QU = listed(
    "a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc ân âng âp ât âc âu ây e en eo et ê ên êt "
    "ênh êch êu i in inh it ich ơ ơi ơn ơt y yn ynh yt ych yên yêt yêu ôc"
)
_RIMES_OF_GI = ("i", "im", "in", "ip", "it", "iêc", "iêm", "iêng", "iêt")
_FRONT = frozenset("ieêy")
_ONSETS_BEFORE_Y = frozenset("hklmstv")
_LABIALS = frozenset(("b", "m", "p", "ph", "v"))
_ROUNDED_AFTER_LABIALS = frozenset(("oa", "oan", "oang", "oong", "oe", "uyt", "uy"))


class Syllable(NamedTuple):
    """A syllable in lower case: onset ("" without one), rime without its tone, tone ("" for the level one).

    Where letters serve both parts the spelling is cut so that onset and rime give it back when joined, but for `gì`,
    `gìn`, `giêng` and their kind, where one i belongs to both (onset gi, rime i, in, iêng).
    """

    onset: str
    rime: str
    tone: str


@lru_cache(16384)
def parse(word: str) -> Syllable | None:
    """A written syllable (NFC, any case) in its parts, with the tone in either school's place; None if it is none."""
    small = word.lower()
    toneless = detone(small)
    parts = _spellings().get(toneless)
    if parts is None:
        return None
    if small == toneless:
        return Syllable(*parts, "") if not parts[1].endswith(STOPS) else None
    if small not in _toned_spellings(toneless):
        return None
    tone = next(tone for letter in small if (tone := tone_of(letter)))
    return Syllable(*parts, tone)


def is_syllable(word: str) -> bool:
    """Whether a word (NFC, any case) is a possible Vietnamese syllable, toned as it stands."""
    return parse(word) is not None


def is_toneless_syllable(word: str) -> bool:
    """Whether some tone makes a syllable of a word written without tones (`huyêt`)."""
    return word.lower() in _spellings()


def with_tone_in_place(word: str) -> str | None:
    """The syllable that a word in lower case is when its one tone is put on the right letter (`qủa`: quả), else None."""
    tones = [tone for letter in word if (tone := tone_of(letter))]
    parts = _spellings().get(detone(word))
    if parts is None or len(tones) != 1 or tones[0] not in tones_of(parts[1]):
        return None
    return compose(*parts, tones[0])


def compose(onset: str, rime: str, tone: str, style: str = OLD) -> str:
    """The spelling of a syllable, with the tone where the `old` or `new` school puts it."""
    spelled = _joined(onset, rime)
    place = _tone_place(onset, spelled, style)
    return spelled[:place] + with_tone(spelled[place], tone) + spelled[place + 1 :]


def tones_of(rime: str) -> tuple[str, ...]:
    """The tones that a rime can carry, the level one as ""."""
    return STOP_TONES if rime.endswith(STOPS) else ("", *TONES)


def syllables() -> Iterator[str]:
    """Every possible syllable in lower case; where the schools differ, the old spelling and then the new one."""
    for onset, rime in _spellings().values():
        for tone in tones_of(rime):
            yield from dict.fromkeys(compose(onset, rime, tone, style) for style in (OLD, NEW))


@cache
def _spellings() -> dict[str, tuple[str, str]]:
    """Onset and rime of each toneless spelling. A longer onset wins: `gia` is gi and a, not g and ia."""
    found: dict[str, tuple[str, str]] = {}
    for onset in ONSETS:
        for rime in _rimes_after(onset):
            found.setdefault(_joined(onset, rime), (onset, rime))
    return found


@lru_cache(16384)
def _toned_spellings(toneless: str) -> frozenset[str]:
    onset, rime = _spellings()[toneless]
    return frozenset(compose(onset, rime, tone, style) for tone in tones_of(rime) for style in (OLD, NEW))


def _rimes_after(onset: str) -> Iterator[str]:
    if onset == "qu":
        yield from _RIMES_OF_QU
        return
    if onset == "":
        yield from (rime for rime in _RIMES if not rime.startswith("iê"))
        yield from _RIMES_OF_Y
        return
    for rime in _RIMES:
        if _stands_after(onset, rime):
            yield rime
    if onset in _ONSETS_BEFORE_Y:
        yield "y"


def _stands_after(onset: str, rime: str) -> bool:
    front = rime[0] in _FRONT
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "g", "ng"):
        return not front
    if onset == "gi":
        return rime in _RIMES_OF_GI if rime[0] == "i" else rime[0] != "ê" or rime in ("ê", "êu")
    if onset in _LABIALS and rime[:2] in ("oa", "oă", "oe", "uâ", "uê", "uơ", "uy"):
        return rime in _ROUNDED_AFTER_LABIALS
    return True


def _joined(onset: str, rime: str) -> str:
    return "g" + rime if onset == "gi" and rime[0] == "i" else onset + rime


def _tone_place(onset: str, spelled: str, style: str) -> int:
    """The index of the letter that carries the tone."""
    glide = onset == "qu" or (onset == "gi" and spelled[2:3] != "" and spelled[2] in VOWELS)
    first = 2 if glide else next(place for place, letter in enumerate(spelled) if letter in VOWELS)
    last = first
    while last + 1 < len(spelled) and spelled[last + 1] in VOWELS:
        last += 1
    marked = [index for index in range(first, last + 1) if spelled[index] in "ăâêôơư"]
    if marked:
        return marked[-1]
    if last + 1 < len(spelled) or first == last:
        return last
    if last - first == 2:
        return first + 1
    return last if style == NEW and spelled[first : last + 1] in ("oa", "oe", "uy") else first
