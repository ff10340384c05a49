"""The search for terms: boundaries, variants, longest match, contexts; and an oracle without an automaton."""

from collections.abc import Sequence
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import analysed
from transreview.glossary.glossary import Glossary
from transreview.glossary.hit import TermHit
from transreview.glossary.yaml_file import parse_concepts
from transreview.languages.language import Strength
from transreview.languages.registry import language
from transreview.text.span import Span


def glossary(code: str, *forms: Any, kind: str = "term", **more: Any) -> Glossary:
    """A glossary of one concept per form."""
    entries = [{"id": f"c{n}", "kind": kind, "terms": {code: [form]}, **more} for n, form in enumerate(forms)]
    return Glossary(parse_concepts(entries))


def seen(hits: Sequence[TermHit], text: str) -> list[str]:
    return [hit.span.of(text) for hit in hits]


def test_the_longest_form_wins() -> None:
    text = "혁신센터와 국가혁신센터는 다르다."
    hits = glossary("ko", "혁신센터", "국가혁신센터", "혁신").hits("ko", text)
    assert seen(hits, text) == ["혁신센터", "국가혁신센터"]


def test_a_shorter_form_has_its_turn_where_the_long_one_is_no_word() -> None:
    text = "They met the Central Committees."
    hits = glossary("en", "Central", "Central Commit", "the Central Committ").hits("en", text)
    assert seen(hits, text) == ["Central"]


def test_forms_inside_longer_ones_on_demand() -> None:
    text = "한국 대통령이 도착했다."
    terms = glossary("ko", "한국", "한국 대통령")
    assert seen(terms.hits("ko", text), text) == ["한국 대통령"]
    assert sorted(seen(terms.hits("ko", text, nested=True), text)) == ["한국", "한국 대통령"]


def test_concepts_that_share_a_form_are_all_reported() -> None:
    hits = glossary("ko", "외교부", "외교부").hits("ko", "외교부는 밝혔다.")
    assert [hit.concept.id for hit in hits] == ["c0", "c1"]


def test_one_concept_is_reported_once_by_its_nearest_form() -> None:
    concepts = parse_concepts(
        [{"id": "a", "terms": {"vi": ["Tổng Giám đốc", {"term": "Tổng giám đốc", "status": "forbidden"}]}}]
    )
    [hit] = Glossary(concepts).hits("vi", "Tổng giám đốc phát biểu.")
    assert (hit.term.form, hit.variant) == ("Tổng giám đốc", None)


@pytest.mark.parametrize(
    ("code", "form", "text", "found", "variant"),
    [
        ("ko", "서기장", "또럼 서기장은 말했다.", "서기장", None),
        ("ko", "포괄적 전략적 동반자 관계", "포괄적전략적동반자관계로 격상했다.", "포괄적전략적동반자관계", "spacing"),
        ("ko", "국가주석", "르엉끄엉 국가 주석은", "국가 주석", "spacing"),
        ("vi", "Tổng Bí thư", "Tổng bí thư Tô Lâm", "Tổng bí thư", "case"),
        ("vi", "hòa bình", "vì hoà bình", "hoà bình", None),
        ("vi", "Tổng Bí thư", "TỔNG BÍ THƯ TÔ LÂM", "TỔNG BÍ THƯ", "case"),
        ("en", "supply chain", "Supply chains are changing.", "Supply chain", "case"),
        ("en", "prime minister", "the prime minister's office", "prime minister", None),
        ("en", "ASEAN", "Asean members met.", "Asean", "case"),
    ],
)
def test_what_is_found(code: str, form: str, text: str, found: str, variant: str | None) -> None:
    [hit] = glossary(code, form).hits(code, text)
    assert (hit.span.of(text), hit.variant) == (found, variant)


@pytest.mark.parametrize(
    ("code", "form", "text"),
    [
        ("ko", "이사회", "이 사회에서는 드물다."),
        ("ko", "15억 달러", "교역액은 815억 달러다."),
        ("vi", "1.5", "lãi suất 21.5 và 1.53"),
        ("vi", "lâm", "lâmthanh và Xlâm"),
        ("en", "port", "a report on sports"),
        ("en", "WHO", "those who know"),
        ("en", "MoST", "Most of them know most."),
        ("en", "MPS", "Two MPs left."),
        ("vi", {"term": "Đảng", "case": "sensitive"}, "một đảng khác"),
        ("ko", {"term": "총서기", "match": "manual"}, "총서기가 말했다."),
        ("vi", {"term": "Nghị định", "case": "initial"}, "theo Nghị Định và nghị định"),
    ],
)
def test_what_is_not_found(code: str, form: Any, text: str) -> None:
    assert not [hit for hit in glossary(code, form).hits(code, text) if hit.strength > Strength.COMPOUND]


def test_modes() -> None:
    text = "부처가 있다. 처가는 멀다."
    [start] = glossary("ko", {"term": "처가", "match": "eojeol-start"}).hits("ko", text)
    assert start.span == Span(8, 10)
    inside = glossary("en", {"term": "port", "match": "anywhere"}).hits("en", "a report")
    assert [(hit.span, hit.strength) for hit in inside] == [(Span(4, 8), Strength.COMPOUND)]
    first = glossary("en", {"term": "the Party", "case": "initial"}).hits("en", "The Party met. He said the Party met.")
    assert [hit.span.start for hit in first] == [0, 23]
    heading = glossary("vi", {"term": "Đảng", "case": "sensitive"}).hits("vi", "ĐẢNG LÃNH ĐẠO")
    assert [hit.span for hit in heading] == [Span(0, 4)]


def test_names_of_places_are_not_common_words() -> None:
    place = glossary("vi", "Hòa Bình", kind="place")
    assert [hit.span.start for hit in place.hits("vi", "Hòa bình ở Hòa Bình là hòa bình.")] == [11]


def test_context_is_asked_for_in_the_segment() -> None:
    both = {"require": ["베트남", "hanoi"], "exclude": ["xi-jinping"]}
    entries = [
        {"id": "state-president-vn", "kind": "title", "terms": {"ko": ["주석"]}, "context": both},
        {"id": "hanoi", "kind": "place", "terms": {"ko": ["하노이"]}},
        {"id": "xi-jinping", "kind": "person", "terms": {"ko": ["시진핑"]}},
    ]
    terms = Glossary(parse_concepts(entries))

    def found(text: str) -> bool:
        return any(hit.concept.id == "state-president-vn" for hit in terms.hits("ko", text))

    assert found("베트남 주석은 떠났다.")
    assert found("주석은 하노이를 떠났다.")
    assert not found("주석은 떠났다.")
    assert not found("시진핑 주석은 베트남을 찾았다.")


def test_whether_a_concept_is_named_at_all_is_asked_leniently() -> None:
    entries = [{"id": "hue", "kind": "place", "terms": {"ko": ["후에시", {"term": "후에", "match": "manual"}]}}]
    terms = Glossary(parse_concepts(entries))
    assert terms.mentions("hue", "ko", "중부 후에의 궁궐")
    assert terms.mentions("hue", "ko", "후에시청")
    assert not terms.mentions("hue", "ko", "다낭의 바다")
    assert not terms.mentions("nothing", "ko", "후에시")
    assert not terms.hits("ko", "그 후에 떠났다.")


@pytest.mark.parametrize(
    ("code", "form", "raw", "found"),
    [
        ("ko", "이재명 대통령", "이재명\u00a0대통령은 말했다.", "이재명\u00a0대통령"),
        ("ko", "서기장", normalize("NFD", "서기장은 말했다."), normalize("NFD", "서기장")),
        ("vi", "Đà Nẵng", "ở \u00d0a\u0300 Na\u0306\u0303ng.", "\u00d0a\u0300 Na\u0306\u0303ng"),
        ("ko", "서기장", "서기\u200b장이 왔다.", "서기\u200b장"),
    ],
)
def test_the_place_in_the_file_is_that_of_the_text_as_written(code: str, form: str, raw: str, found: str) -> None:
    [segment] = analysed(raw, code, glossary(code, form)).segments
    [hit] = segment.hits
    assert segment.location(hit.span).text == found


_SYLLABLES = {"ko": "국가주석 의장은", "vi": "hòa hoà Bình bình ", "en": "port Port s re-"}


@pytest.mark.parametrize("code", ["ko", "vi", "en"])
def test_the_automaton_finds_what_a_plain_scan_finds(code: str) -> None:
    @given(st.data())
    def compare(data: st.DataObject) -> None:
        letters = st.text(_SYLLABLES[code], min_size=1, max_size=6).map(str.strip).filter(bool)
        forms = data.draw(st.lists(letters, min_size=1, max_size=5, unique=True))
        text = data.draw(st.text(_SYLLABLES[code], max_size=24))
        hits = glossary(code, *forms).hits(code, text, nested=True)
        found = {(hit.concept.id, hit.span) for hit in hits if hit.variant != "spacing"}
        assert found <= _scan(code, forms, text)
        assert {entry for entry in _scan(code, forms, text) if entry[1].of(text) == forms[int(entry[0][1:])]} <= found

    compare()


def _scan(code: str, forms: Sequence[str], text: str) -> set[tuple[str, Span]]:
    """All places where a form's key stands and the language accepts it as a word."""
    speech = language(code)
    places = set()
    for number, form in enumerate(forms):
        keys = {speech.search_key(spelled).key for spelled in (form, *speech.term_forms(form))}
        for start in range(len(text)):
            for end in range(start + 1, len(text) + 1):
                span = Span(start, end)
                trimmed = not text[start].isspace() and not text[end - 1].isspace()
                there = trimmed and speech.search_key(span.of(text)).key in keys
                if there and speech.attachment(text, span) is not None:
                    places.add((f"c{number}", span))
    return places


@given(st.text("국가주석 의장은 1.5억hòaBì-\u00a0", max_size=40), st.sampled_from(["ko", "vi", "en"]))
def test_hits_are_in_order_and_inside_the_text(text: str, code: str) -> None:
    hits = glossary(code, "국가주석", "1.5", "hòa", "5억").hits(code, text)
    assert list(hits) == sorted(hits, key=lambda hit: hit.span)
    assert all(0 <= hit.span.start < hit.span.end <= len(text) for hit in hits)
    assert all(hit.word.contains(hit.span) for hit in hits)


@pytest.mark.parametrize(
    ("code", "form", "text", "found"),
    [
        ("vi", "Ý", "Đội tuyển Ý thắng.", True),
        ("vi", "Ý", "Ý kiến ấy hay.", False),
        ("vi", "Ý", "Ông đồng ý. Ý kiến ấy hay.", False),
        ("vi", "Đức", "THỦ TƯỚNG ĐỨC TỪ CHỨC", True),
        ("vi", "Đức", "đạo đức", False),
        ("en", "Turkey", "He flew to Turkey.", True),
        ("en", "Turkey", "Turkey is served in November.", False),
        ("en", "Turkey", "roast turkey", False),
    ],
)
def test_a_proper_form_needs_a_capital_that_the_sentence_does_not_give(
    code: str, form: str, text: str, found: bool
) -> None:
    terms = glossary(code, {"term": form, "case": "proper"}, kind="place")
    assert bool(terms.hits(code, text)) is found


def test_a_currency_is_not_its_country() -> None:
    terms = glossary("en", "US", kind="place")
    assert not terms.hits("en", "It costs US$5.")
    assert terms.hits("en", "The US's $5.")
