"""The particles (조사) and what else may be attached to a noun: a closed grammar with its allomorphs.

A tail is what follows a noun in its eojeol. The grammar consumes it as a chain: suffixes (들, 측), adverbial particles
(에게서), delimiters (까지), a last particle (는, 의, 가) or a form of the copula 이다 (였다고, 이라는). Each member
says after which sound it stands; classes and their order follow the school grammar (표준국어문법, chapter 5).
"""

from collections.abc import Iterator
from enum import IntEnum
from functools import cache, lru_cache

from transreview.languages.korean.sound import Ending, Sound, ending_of, final_sound
from transreview.languages.listed import listed
from transreview.named_tuple import NamedTuple


class Stands(IntEnum):
    """After which sound a member stands."""

    ANYWHERE = 0
    AFTER_VOWEL = 1
    AFTER_CONSONANT = 2
    AFTER_VOWEL_OR_RIEUL = 3
    AFTER_OTHER_CONSONANT = 4


class Place(IntEnum):
    """Where in a chain a member stands."""

    SUFFIX = 0
    ADVERBIAL = 1
    DELIMITER = 2
    LAST = 3
    COPULA = 4


class Member(NamedTuple):
    """One member of a chain. `other` is its form after the other kind of sound, empty where it has but one."""

    text: str
    place: Place
    stands: Stands = Stands.ANYWHERE
    other: str = ""


_PAIRED = {
    Place.ADVERBIAL: "과/와 이랑/랑",
    Place.DELIMITER: "이나/나 이라도/라도 이나마/나마",
    Place.LAST: "은/는 이/가 을/를 이야/야 이야말로/야말로 이든/든 이든지/든지 은커녕/는커녕 이여/여",
}
_TOWARDS = "으로/로 으로서/로서 으로써/로써 으로부터/로부터"
_SINGLE = {
    Place.SUFFIX: "들 측 님 씨 쯤 등 가량 네",
    Place.ADVERBIAL: "에 에서 에게 에게서 한테 한테서 께 께서 하고 보다 처럼 같이 만큼 대로 끼리 더러 보고 치고",
    Place.DELIMITER: "만 까지 부터 조차 마저 뿐 밖에 마다 씩 서부터",
    Place.LAST: "도 의 커녕 요 서",
}
_COPULA_DROPPING = listed(
    "라 라고 라고는 라고도 라고만 라는 라는데 라며 라면 라면서 라면서도 라서 라던 라던데 라지만 라든가 라든지 란",
    "다 며 면서 고 고도 지만 던 므로 니까 어서 어야 죠 네요 냐고 냐는",
)
_COPULA_KEEPING = listed(
    "자 고서 니 면 거나 던지 든가 냐 냐며 지 지요 네 군 군요 구나 기 기도 기는 기에 기를 기만 기까지 건 더라",
    "더라도 듯 듯이 되 랄 라니 라네",
)
_COPULA_PAST = listed(
    "다 다고 다는 다며 다면 다면서 다가 던 던데 고 으며 으면서 지만 는데 는지 으나 으니 으므로 으면 을 을까 을지",
    "을지도 기 기에 기도 음 음을 음에도 음이 습니다 습니까 지 죠 어요 거나 더라면 더라도 듯 듯이",
)
_COPULA_FIXED = listed(
    "인 인데 인데도 인지 인지도 인지는 인지를 인지에 인가 인가요 인가를 인즉 인들 인양 일 일까 일까요 일지 일지도",
    "일수록 일뿐 임 임을 임에도 임은 임이 임에 임과 임도 임으로 입니다 입니까 이신 이시다 이시며 이십니다 이셨던",
)

_FOLLOWERS = {
    None: frozenset(Place),
    Place.SUFFIX: frozenset(Place),
    Place.ADVERBIAL: frozenset((Place.ADVERBIAL, Place.DELIMITER, Place.LAST, Place.COPULA)),
    Place.DELIMITER: frozenset((Place.ADVERBIAL, Place.DELIMITER, Place.LAST, Place.COPULA)),
    Place.LAST: frozenset[Place](),
    Place.COPULA: frozenset[Place](),
}
_NOT_AFTER_ADVERBIAL = frozenset(("이", "가", "을", "를", "과", "와"))
_SHED_AFTER_VOWEL = ("이라", "이란", "이었")
_TWICE = frozenset(("들", "만"))


@cache
def _members() -> dict[str, tuple[Member, ...]]:
    """The members by their first syllable, longest first."""
    by_first: dict[str, list[Member]] = {}
    for member in _listed():
        by_first.setdefault(member.text[0], []).append(member)
    return {
        first: tuple(sorted(members, key=lambda member: (-len(member.text), member.place)))
        for first, members in by_first.items()
    }


def _listed() -> Iterator[Member]:
    for place, pairs in _PAIRED.items():
        yield from _pairs(place, pairs, Stands.AFTER_CONSONANT, Stands.AFTER_VOWEL)
    yield from _pairs(Place.ADVERBIAL, _TOWARDS, Stands.AFTER_OTHER_CONSONANT, Stands.AFTER_VOWEL_OR_RIEUL)
    for place, texts in _SINGLE.items():
        yield from (Member(text, place) for text in texts.split())
    yield from (Member("이" + ending, Place.COPULA) for ending in _COPULA_KEEPING)
    for ending in _COPULA_DROPPING:
        yield Member("이" + ending, Place.COPULA, other=_without_i(ending))
        yield Member(_without_i(ending), Place.COPULA, Stands.AFTER_VOWEL, "이" + ending)
    for ending in _COPULA_PAST:
        yield Member("이었" + ending, Place.COPULA, other="였" + ending)
        yield Member("였" + ending, Place.COPULA, Stands.AFTER_VOWEL, "이었" + ending)
    yield Member("이에요", Place.COPULA, Stands.AFTER_CONSONANT, "예요")
    yield Member("예요", Place.COPULA, Stands.AFTER_VOWEL, "이에요")
    yield from (Member(text, Place.COPULA) for text in _COPULA_FIXED)


def _without_i(ending: str) -> str:
    return "여" + ending[1:] if ending.startswith("어") else ending


def _pairs(place: Place, pairs: str, closed: Stands, opened: Stands) -> Iterator[Member]:
    for pair in pairs.split():
        first, second = pair.split("/")
        yield Member(first, place, closed, second)
        yield Member(second, place, opened, first)


def agrees(stands: Stands, ending: Ending) -> bool:
    """Whether a member that stands so may follow that sound."""
    match stands:
        case Stands.ANYWHERE:
            return True
        case Stands.AFTER_VOWEL:
            return ending is Ending.VOWEL
        case Stands.AFTER_CONSONANT:
            return ending is not Ending.VOWEL
        case Stands.AFTER_VOWEL_OR_RIEUL:
            return ending is not Ending.CONSONANT
        case Stands.AFTER_OTHER_CONSONANT:
            return ending is Ending.CONSONANT


def parse(tail: str, sound: Sound | None) -> tuple[Member, ...] | None:
    """The chain that consumes the whole of `tail` after a noun that ends so; None where no chain does.

    With `sound` None the first member may have either form; the members after it are always checked.
    """
    if not tail:
        return ()
    return _chain(tail, sound.ending if sound else None)


@lru_cache(16384)
def _chain(tail: str, ending: Ending | None) -> tuple[Member, ...] | None:
    return _rest(tail, ending, None)


def _rest(tail: str, ending: Ending | None, before: Member | None) -> tuple[Member, ...] | None:
    for member in _members().get(tail[0], ()):
        if not tail.startswith(member.text) or not _follows(member, before):
            continue
        if ending is not None and not agrees(member.stands, ending):
            continue
        rest = tail[len(member.text) :]
        if not rest:
            return (member,)
        following = _rest(rest, ending_of(member.text[-1]), member)
        if following is not None:
            return (member, *following)
    return None


def _follows(member: Member, before: Member | None) -> bool:
    """Whether the order of classes allows `member` after `before`."""
    if before is None:
        return True
    if member.place not in _FOLLOWERS[before.place]:
        return False
    if before.place is Place.ADVERBIAL:
        if member.text in _NOT_AFTER_ADVERBIAL:
            return False
        return member.place is not Place.ADVERBIAL or (before.text, member.text) in _ADVERBIAL_PAIRS
    return member.text != before.text or member.text not in _TWICE


_ADVERBIAL_PAIRS = frozenset(
    (("에", "보다"), ("에게", "로"), ("에서", "보다"), ("에서", "처럼"), ("에게", "처럼"), ("에", "로"))
)


def choose(word: str, pair: str, reading: str | None = None) -> str:
    """The form of a particle that fits `word`: `choose("총리", "을/를")` is `를`.

    `pair` is two forms in any order, with or without brackets (`이/가`, `을(를)`, `(으)로`). `reading` is how a Latin
    form is read. Where nothing that is read stands at the end, both are given as writers do: `을(를)`. Raises
    `ValueError` for a pair that is no particle.
    """
    closed, opened = _forms(pair)
    sound = final_sound(word, reading)
    if sound is None:
        return f"{closed}({opened})" if closed[-1] != opened[-1] else f"({closed[: len(closed) - len(opened)]}){opened}"
    towards = f"{closed}/{opened}" in _TOWARDS.split()
    vocalic = sound.ending is Ending.VOWEL or (towards and sound.ending is Ending.RIEUL)
    return opened if vocalic else closed


@cache
def _forms(pair: str) -> tuple[str, str]:
    for spelled, forms in _spellings().items():
        if pair == spelled:
            return forms
    raise ValueError(f"{pair!r} is not a pair of particles")


@cache
def _spellings() -> dict[str, tuple[str, str]]:
    """All ways to write a pair: 은/는, 는/은, 은(는), 는(은), (은)는, 으로/로, (으)로, ..."""
    found: dict[str, tuple[str, str]] = {}
    copula = (
        "이라고/라고 이라는/라는 이라며/라며 이라면/라면 이란/란 이다/다 이었다/였다 이며/며 이고/고 이에요/예요 아/야"
    )
    for pair in " ".join((*_PAIRED.values(), _TOWARDS, copula)).split():
        closed, opened = pair.split("/")
        for left, right in ((closed, opened), (opened, closed)):
            found[f"{left}/{right}"] = found[f"{left}({right})"] = found[f"({left}){right}"] = (closed, opened)
        if closed.endswith(opened):
            found[f"({closed[: -len(opened)]}){opened}"] = (closed, opened)
    return found


@cache
def unresolved_pairs() -> frozenset[str]:
    """The spellings that leave the choice to the reader: 은(는), (으)로, ..."""
    return frozenset(spelled for spelled in _spellings() if "(" in spelled)


def refit(tail: str, sound: Sound | None) -> str:
    """`tail` with the form of its first member that fits a noun ending so; unchanged where no chain consumes it.

    총서기 + 가 → 서기장 + 이, 였다고 → 이었다고, 라는 → 이라는. After a vowel the 이 of the copula is shed only where
    writers shed it (총리라는, 총리였다, but 총리이자).
    """
    chain = parse(tail, None)
    if not chain or sound is None:
        return tail
    first = chain[0]
    if not first.other:
        return tail
    fits = agrees(first.stands, sound.ending)
    if first.text.startswith(_SHED_AFTER_VOWEL):
        fits = sound.ending is not Ending.VOWEL
    return tail if fits else first.other + tail[len(first.text) :]
