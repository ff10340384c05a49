"""Nouns in eojeols, found without a dictionary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.languages.korean.stems import strip

INFLECTED = """
장관에게서는=장관 정부가=정부 위원회의=위원회 국회의=국회 협의의=협의 동의를=동의 전문가가=전문가 물가가=물가
성과를=성과 결과는=결과 하와이는=하와이 인도는=인도 카타르는=카타르 캐나다는=캐나다 까오방과=까오방
하이퐁까지=하이퐁 달랏으로=달랏 하띤의=하띤 꽝응아이에서=꽝응아이 APEC이=APEC VTV가=VTV 강원도의=강원도
한반도에서=한반도 속도를=속도 국무총리였다=국무총리 협정이다=협정 대사라고=대사 서기장으로서의=서기장
기자들이=기자들 고양이가=고양이 정상회의에서=정상회의 도시는=도시 우리는=우리 여기서=여기 바이든이=바이든
문재인과=문재인 오페라는=오페라
"""
WHOLE = """
회의 편의 민주주의 정상회의 강원도 만족도 대만 불만 서로 새로 을지로 제대로 전문가 작가 물가 결과 사과 고은
김고은 이지은 가을 마을 고양이 호랑이 젊은이 아들 며느리 하와이 바나나 부이 라오까이 까마우 많은 새로운 강화하는
열리는 늘어나는 보여주는 있는 위한 통해 나이 사이 고속철도 경상북도 전라남도 거제도 인도차이나반도
"""


@pytest.mark.parametrize("pair", INFLECTED.split())
def test_particles_are_taken_off(pair: str) -> None:
    eojeol, stem = pair.split("=")
    assert strip(eojeol) == stem


@pytest.mark.parametrize("word", WHOLE.split())
def test_words_that_look_inflected_stay_whole(word: str) -> None:
    assert strip(word) == word


@given(st.text(st.characters(categories=["Lo", "Lu", "Nd"]), max_size=12))
def test_a_stem_is_the_beginning_of_its_eojeol(eojeol: str) -> None:
    assert eojeol.startswith(strip(eojeol))
    assert bool(strip(eojeol)) == bool(eojeol)
