"""Particles that do not fit the sound before them, found where nothing else can stand there.

Without a dictionary a wrong particle is certain only where its syllable ends no other word there: 를 never follows a
final consonant but in 들를, 는 does so only in verbs, whose stems are a closed class. Where the noun is known (a term,
a person's name, a title, a word that the article uses with other particles) the rest can be judged too.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache

from transreview.languages.korean.countries import is_country
from transreview.languages.korean.everyday_nouns import WRONG
from transreview.languages.korean.hangul import decompose, final_consonant, is_syllable, runs
from transreview.languages.korean.name_forms import is_korean_name, is_vietnamese_name
from transreview.languages.korean.particles import Member, Place, parse
from transreview.languages.korean.sino import is_sino_korean
from transreview.languages.korean.sound import CLOSERS, final_sound, gloss_of
from transreview.languages.korean.surnames import GIVEN_BEFORE_EUN, SURNAMES
from transreview.languages.korean.titles import TITLES, title_at_end
from transreview.languages.listed import listed
from transreview.named_tuple import NamedTuple
from transreview.text.span import Span

VERB_CODAS = frozenset(
    "갉감갖갚걷겪겯곪굳굵굶굽긁금긋긷깁깎꺾꼽꽂꿇끊끓낚낡남낫낳넓넘넣녹높놓눋눕늙늦닦닫닮닳담덮돋돕듣듬딛"
    "뚫뜯막맑맞맡맺먹묵묶묻믿박받밝밟뱉벗볶뵙붇붓붙빗빚빻뺏뻗뽑뿜삶삼섞속솎솟숨식신싣싫심쌓썩쏟씹씻안앉않"
    "앓앗얹얻얽업없엎엮옮웃읊익읽잃입잇있잊잡적접젓젖좇죽줍짊집짓짖짚쫓쭙찍찢찧참찾컫품핥훑흩"
)
"""Final syllables of verb stems that end with a consonant: before 는 they are verbs (찾는, 되짚는, 빼앗는)."""

_IRREGULAR_BEFORE_EUL = frozenset("가마노고지이나부그저짓여퍼")
_IRREGULAR_BEFORE_EUN = frozenset("지이나부그저자짓다까러로려우두고")
_NEVER_BEFORE_I = frozenset("회의교표료류계례과화외위취폐죄")
_NOUNS_BEFORE_I = frozenset("수도부표비기제시지처소대세태매체패예")
"""Last syllables of nouns with which no longer word in 이 is made; compare 유일무이, 숯불구이, 자유로이, 수호이."""
_NO_NAMES_BEFORE_I = frozenset(
    listed(
        "정부 선수 문제 대표 경기 도시 제도 투자 경제 조치 정도 강도 한도 전기 정세 추세 사태 상태 단체 업체 기자 후보자",
        "소비 장비 정비 주소 장소 연구소 유가증권시세 시대 군대 세대 부대 차세대 태도 속도 온도 수도 지도 간부 전부 일부",
        "남부 북부 중부 동부 서부 내부 외부 본부 지부 금지 유지 단지 용지 토지 공지 수비 소수 다수 점수 지수 교수 함수",
        "소비자 투자자 관계자 노동자 근로자 사용자 이용자 참가자 당국자 사망자 부상자 실종자 기술자 당선자 참석자 신청자",
        "변수 위기 시기 동기 분기 대기 무기 여자 남자 학자 환자 저자 부자 감자 의자 전자 판매 구매 명예 실패 부패",
    )
)
"""Nouns that with 이 after them have the form of a name (정부이, 선수이) or of another word, and that are none."""
_NEVER_VOWELS_BEFORE_I = frozenset("ㅣㅟㅢㅖ")
"""Vowels after which no word in 이 goes on, neither native nor borrowed, but for a few names."""
_NAMES_IN_I = ("이시이", "후지이", "요시이", "신이이")
_NATIVE_CODAS = frozenset("ㅄㄳㄺㄻㄼㅈㅊㅋ")
"""Finals that no Sino-Korean syllable has: the 가 of 전문가 and 판매가 does not follow them."""
_NEVER_BEFORE_GA = frozenset("액률율량객들층측팀")
"""Last syllables of nouns that no price (판매가), expert (전문가) or song is named after."""
_WORDS_IN_GWAI = ("우루과이", "파라과이")
_PLACES_IN_RA = ("신라", "한라", "전라")
_ROADS_AND_HOUSES = frozenset(("가", "과", "로"))
_NOT_AFTER_FIGURES = frozenset(("가", "과", "로", "로의", "로는", "로도"))
_NOT_OFFICES = frozenset(listed("시장 회장 공사 주장 소장 대장 수석 양 군 옹 씨"))
_PAIRS_CHECKED = frozenset(listed("은 는 이 가 을 를 과 와 으로 로 으로서 로서 으로써 로써 으로부터 로부터"))
_VERBAL_CODAS = frozenset("ㅆㄶㅀㄵ")
_SHORTEST = 2
_LONGEST_CHUNK = 100
_LONGEST_TAIL = 5
_INNER = ".,-&"
_GLUED = CLOSERS + ")]%％℃㎡㎞㎏㏊" + _INNER


class Misfit(NamedTuple):
    """A particle of the wrong form: the noun before it, the particle itself and the form that fits."""

    noun: Span
    particle: Span
    proper: str


def misfits(text: str) -> Iterator[Misfit]:
    """The particles that cannot be right whatever the noun is, by position."""
    for match in runs().finditer(text):
        run = Span(*match.span())
        if run.end < len(text) and (text[run.end].isalnum() or text[run.end] == "("):
            continue
        start = _chunk_start(text, run.start)
        if start == run.start:
            found = _in_run(text, run) or _after_everyday_noun(text, run)
        else:
            found = _after_other_script(text, start, run)
        if found is not None:
            yield found


def _after_everyday_noun(text: str, run: Span) -> Misfit | None:
    word = run.of(text)
    if word[:-1] in WRONG.get(word[-1], ()):
        return _misfit(text, Span(run.start, run.end - 1), Span(run.end - 1, run.end))
    return None


def misfit_after(text: str, noun: Span, *, proper_noun: bool) -> Misfit | None:
    """The wrong particle after a noun that is known to be one; None where the particle fits or none follows.

    Of a common noun the tails that also end other nouns (공급가, 경제과, 대학로) are not judged.
    """
    start = noun.end
    while start < len(text) and text[start] in CLOSERS:
        start += 1
    end = start
    while end < len(text) and is_syllable(text[end]):
        end += 1
    if start == end or (end < len(text) and text[end].isalnum()):
        return None
    tail = text[start:end]
    if tail in _ROADS_AND_HOUSES and not (proper_noun and noun.length >= _SHORTEST):
        return None
    return _misfit(text, Span(noun.start, start), Span(start, end))


def misfits_of_known(text: str, nouns: Collection[str], known_words: Callable[[str], bool]) -> Iterator[Misfit]:
    """The particles 은 and 이 that do not fit nouns which the article uses elsewhere (`nouns`).

    `known_words` says whether a whole run stands elsewhere as a noun itself, so that it has no particle here.
    """
    for match in runs().finditer(text):
        run = match[0]
        if run[-1] in "은이" and len(run) > _SHORTEST and run[:-1] in nouns and not known_words(run):
            place = match.end() - 1
            found = _misfit(text, Span(match.start(), place), Span(place, match.end()))
            if found is not None:
                yield found


@cache
def _copulas_checked() -> re.Pattern[str]:
    return re.compile(r"라(?:고|는|며|면서)$|였(?:다|던|고|으|지|는|습|을|기|음)")


def _chunk_start(text: str, start: int) -> int:
    """Where the letters, figures, brackets and quotation marks glued before a run begin."""
    place, farthest = start, max(0, start - _LONGEST_CHUNK)
    while place > farthest and (
        text[place - 1].isalnum() or text[place - 1] in "”’\"')]%％℃㎡㎞㎏㏊" or text[place - 1] in ".,-&"
    ):
        if text[place - 1] in ".,-&" and not (place > 1 and text[place - 2].isalnum() and place < start):
            break
        if text[place - 1] in ")]":
            opener = text.rfind("(" if text[place - 1] == ")" else "[", 0, place)
            if opener < 0:
                break
            place = opener
            continue
        place -= 1
    return place


def _after_other_script(text: str, start: int, run: Span) -> Misfit | None:
    """A particle right after figures, Latin letters, a gloss in brackets or a closing quotation mark."""
    noun = Span(start, run.start)
    before, tail = noun.of(text), run.of(text)
    if before[0] in "([%" or is_placeholder(before):
        return None
    if parse(tail, None) is None:
        return _in_run(text, run, noun)
    if before[-1].isdigit() and (tail in _NOT_AFTER_FIGURES or _is_counted(before)):
        return None
    if before[-1].isalpha() and (tail == "과" or noun.length < _SHORTEST):
        return None
    gloss = gloss_of(before)
    if gloss is not None and (not gloss or parse(tail, final_sound(gloss)) is not None):
        return None
    found = _misfit(text, noun, run)
    return found if found is not None and not _is_quotative(before, tail) else None


def _is_counted(before: str) -> bool:
    """Whether figures hang on other letters (A4, 디지털3), where they may be read in another way."""
    return re.search(r"[^\W\d_][\d.,]*$", before) is not None


def is_placeholder(before: str) -> bool:
    """Whether what stands there is filled in when the program runs."""
    return re.search(r"%[(\w]|[{}<>$\\]", before) is not None


def _is_quotative(before: str, tail: str) -> bool:
    """Whether the tail is the particle of a direct quotation, which follows the sentence and not a noun."""
    return before[-1] in CLOSERS and tail.startswith(("라", "이라", "고", "며", "하"))


def _in_run(text: str, run: Span, before: Span | None = None) -> Misfit | None:
    """A particle at the end of a run of Hangul; `before` is what is glued before the run (10명를)."""
    word, tails = run.of(text), _tails()
    for length in range(min(_LONGEST_TAIL, len(word) - 1), 0, -1):
        tail = word[-length:]
        if tail in tails:
            noun = Span(before.start if before else run.start, run.end - len(tail))
            if not _certain(noun.of(text), tail):
                return None
            return _misfit(text, noun, Span(noun.end, run.end))
    return None


@cache
def _tails() -> frozenset[str]:
    """The ends of a run that are looked at, none longer than `_LONGEST_TAIL`."""
    towards = [
        f"{base}{more}" for base in ("으로", "으로서", "으로써", "으로부터") for more in ("", "의", "는", "도", "만")
    ]
    with_ = [f"와{more}" for more in ("", "의", "는", "도", "만", "도의")]
    return frozenset((*towards, *with_, "를", "을", "는", "은", "이", "가", "과"))


def _certain(noun: str, tail: str) -> bool:
    """Whether `tail` after `noun` can only be a particle."""
    last = noun[-1]
    if tail in "이가" and _counted_noun().search(noun):
        return True
    final = final_consonant(last)
    if len(noun) < _SHORTEST and tail != "를":
        return tail == "가" and final in _NATIVE_CODAS
    match tail:
        case "를":
            return noun + tail != "들를"
        case "을":
            return last not in _IRREGULAR_BEFORE_EUL or _is_ministry(noun)
        case "는":
            return (last not in VERB_CODAS and final not in _VERBAL_CODAS) or is_country(noun)
        case "은":
            return _certain_before_eun(noun)
        case "이":
            return (last in _NEVER_BEFORE_I and not (noun + tail).endswith(_WORDS_IN_GWAI)) or _is_noun_before_i(noun)
        case "가":
            never = last in _NEVER_BEFORE_GA and len(noun) > _SHORTEST
            return never or final in _NATIVE_CODAS or _is_office(noun)
        case "과":
            return _is_office(noun)
    return True


def _certain_before_eun(noun: str) -> bool:
    """Whether 은 after an open syllable is no part of an adjective (나은, 지은) or of a name (이대은)."""
    if noun[-1] in _IRREGULAR_BEFORE_EUN:
        return _is_ministry(noun) or (len(noun) > _SHORTEST and is_sino_korean(noun))
    if len(noun) > _SHORTEST:
        return True
    return is_sino_korean(noun) and not (noun[0] in SURNAMES and noun[1] in GIVEN_BEFORE_EUN)


def _is_noun_before_i(noun: str) -> bool:
    """Whether 이 after an open syllable is a particle, and the whole no name (김소이, 레반투이)."""
    if (noun + "이").endswith(_NAMES_IN_I):
        return False
    syllable = decompose(noun[-1]) if is_syllable(noun[-1]) else None
    front = syllable is not None and not syllable.final and syllable.vowel in _NEVER_VOWELS_BEFORE_I
    if front or noun in _NO_NAMES_BEFORE_I:
        return True
    if noun[-1] not in _NOUNS_BEFORE_I or not is_sino_korean(noun):
        return False
    return not (is_korean_name(noun + "이") or is_vietnamese_name(noun + "이"))


@cache
def _counted_noun() -> re.Pattern[str]:
    """A figure and a counter with which no longer word in 이 or 가 is made; 원가, 일가 and 대가 are words."""
    return re.compile(r"\d[천만억조]?(?:명|건|곳|톤|권|편|개|채|가구|개국|개사|마리)$")


def _is_ministry(noun: str) -> bool:
    """Whether 부 at the end is that of 정부 and 외교부 and not of the verb 붓다, which follows native words."""
    return noun[-1] == "부" and is_sino_korean(noun)


def _is_office(noun: str) -> bool:
    """Whether the run before the tail is a title alone or with what is glued before one."""
    title = title_at_end(noun)
    return title is not None and len(title) > 1 and title not in _NOT_OFFICES and noun in TITLES


def _misfit(text: str, noun: Span, tail: Span) -> Misfit | None:
    """The misfit of the first member of the tail, None where it fits or the sound is not certain."""
    form, ending = noun.of(text), tail.of(text)
    sound = final_sound(form)
    if sound is None or not sound.certain or parse(ending, sound) is not None:
        return None
    chain = parse(ending, None)
    if not chain or not _is_checked(chain[0]):
        return None
    if chain[0].text.startswith("라") and form.endswith(tuple(place[0] for place in _PLACES_IN_RA)):
        return None
    return Misfit(noun, Span(tail.start, tail.start + len(chain[0].text)), chain[0].other)


def _is_checked(first: Member) -> bool:
    if first.place is Place.COPULA:
        return _copulas_checked().match(first.text) is not None
    return first.text in _PAIRS_CHECKED
