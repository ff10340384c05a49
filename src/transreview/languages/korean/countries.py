"""Countries in Korean news, and the cities and alliances that stand for them: none is a person's name."""

import re

from transreview.languages.listed import listed

COUNTRIES = frozenset(
    listed(
        "가나 가봉 과테말라 그리스 나미비아 나우루 나이지리아 남아공 남수단 네덜란드 네팔 노르웨이 뉴질랜드",
        "니제르 니카라과 덴마크 도미니카 동티모르 라오스 라이베리아 라트비아 러시아 레바논 레소토 루마니아",
        "룩셈부르크 르완다 리비아 리투아니아 마다가스카르 마카오 말라위 말레이시아 말리 멕시코 모나코 모로코",
        "모리셔스 모잠비크 몬테네그로 몰도바 몰디브 몽골 미얀마 바레인 바티칸 방글라데시 베냉 베네수엘라 베트남",
        "벨기에 벨라루스 보스니아 보츠와나 볼리비아 부탄 불가리아 브라질 브루나이 사우디 세네갈 세르비아 소말리아",
        "수단 스리랑카 스웨덴 스위스 스페인 시리아 슬로바키아 슬로베니아 싱가포르 아르메니아 아르헨티나",
        "아이슬란드 아이티 아일랜드 아제르바이잔 아프가니스탄 알바니아 알제리 앙골라 에스토니아 에콰도르",
        "에티오피아 엘살바도르 예멘 오만 오스트리아 온두라스 요르단 우간다 우루과이 우즈베키스탄 우즈베크",
        "우크라이나 이라크 이란 이스라엘 이집트 이탈리아 인도네시아 잠비아 조지아 짐바브웨 체코 칠레 카메룬",
        "카자흐스탄 카타르 캄보디아 캐나다 케냐 코소보 코스타리카 콜롬비아 콩고 쿠바 쿠웨이트 크로아티아",
        "키르기스스탄 타이 타이완 타이베이 타지키스탄 탄자니아 터키 튀르키예 튀니지 투르크메니스탄 파나마",
        "파라과이 파키스탄 팔레스타인 페루 포르투갈 폴란드 프랑스 피지 핀란드 필리핀 하마스 헝가리 호주 홍콩",
        "아세안 나토 유네스코 유니세프 아시아 유럽 아프리카 중남미 오세아니아 하노이 호찌민 다낭 하이퐁 껀터 도쿄",
        "베이징 워싱턴 런던 파리 모스크바 뉴욕 서울 크렘린 하와이 캘리포니아 텍사스 플로리다",
    )
)

_SINO_COUNTRIES = frozenset(listed("한국 미국 중국 일본 북한 영국 독일 태국 인도 대만 호주 이란 몽골"))


_LETTERS = {
    "한국": "한", "대한민국": "한", "미국": "미", "중국": "중", "일본": "일", "베트남": "베", "북한": "북", "러시아": "러",
    "영국": "영", "인도": "인", "호주": "호", "독일": "독", "프랑스": "프", "유럽연합": "유럽",
}  # fmt: skip
"""What compounds shorten a country's name to: 방한, 한·베, 대미."""


_JOINTS = "-·∙・‧ㆍ–"
_VISITS = "방주대재친반"
"""What stands before the letter of a country: visit to, stationed in, towards, living in, friend and foe of."""


def shortened_in(country: str, text: str) -> bool:
    """Whether a text names a country by its letter in a compound."""
    letter = _LETTERS.get(country)
    if letter is None or letter not in text:
        return False
    others = "".join(each for each in _LETTERS.values() if len(each) == 1)
    if not any(mark in text for mark in _JOINTS) and not any(
        f"{each}{letter}" in text or f"{letter}{each}" in text for each in others + _VISITS
    ):
        return False
    joined = rf"{letter}\s?[{_JOINTS}]\s?[가-힣]|[가-힣]\s?[{_JOINTS}]\s?{letter}(?![가-힣]{{3}})"
    visits = rf"(?<![가-힣])[{_VISITS}]{letter}(?!해|하|라|로|국)"
    return re.search(rf"{joined}|{visits}|(?<![가-힣])(?:{letter}[{others}]|[{others}]{letter})", text) is not None


def is_country(word: str) -> bool:
    """Whether a word is a country's name, or that of a city or alliance that stands for one."""
    return word in COUNTRIES or word in _SINO_COUNTRIES
