"""Glossary files: what they may hold, and how what is wrong in them is said."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.glossary.concept import CaseMode, Concept, ConceptKind, Holder, MatchMode, Scope, Status, Validity
from transreview.glossary.errors import GlossaryError
from transreview.glossary.yaml_file import joined, parse_concepts, read_concepts

HEAD = "transreview_glossary: 1\nname: politics\nconcepts:\n"


def read(body: str) -> list[Concept]:
    return read_concepts((HEAD + body).encode(), "g.yaml")


def test_a_whole_entry() -> None:
    [concept] = read(
        """  - id: general-secretary-cpv
    kind: title
    domain: politics-vn
    terms:
      ko:
        - 서기장
        - 당 서기장
        - {term: 총서기, status: forbidden, scope: always, match: eojeol-start, note: 중국의 직함}
      vi: [Tổng Bí thư]
      en: {term: General Secretary, case: sensitive, short: true}
    holders: [{person: to-lam, from: 2024-08-03}]
    valid: {to: 2030-12-31}
    context: {require: [베트남], exclude: [xi-jinping]}
    shares_form_with: [general-secretary-cpc]
    confidence: medium
    sources: [KBS0811]
    examples:
      match: [{ko: 또럼 서기장은 말했다}]
      no_match: [{ko: 서기장애인}]
"""
    )
    assert concept.kind is ConceptKind.TITLE
    assert [(term.form, term.status) for term in concept.terms_in("ko")] == [
        ("서기장", Status.PREFERRED),
        ("당 서기장", Status.ADMITTED),
        ("총서기", Status.FORBIDDEN),
    ]
    forbidden = concept.terms_in("ko")[2]
    assert (forbidden.scope, forbidden.match, forbidden.note) == (Scope.ALWAYS, MatchMode.EOJEOL_START, "중국의 직함")
    assert forbidden.origin == ("g.yaml", 11, 11)
    english = concept.terms_in("en")[0]
    assert (english.case, english.short, english.scope) == (CaseMode.SENSITIVE, True, Scope.ALIGNED)
    assert concept.holders == (Holder("to-lam", Validity(datetime.date(2024, 8, 3), None)),)
    assert concept.valid.covers(datetime.date(2030, 12, 31))
    assert not concept.valid.covers(datetime.date(2031, 1, 1))
    assert (concept.require, concept.exclude) == (("베트남",), ("xi-jinping",))
    assert [(example.text, example.matches) for example in concept.examples] == [
        ("또럼 서기장은 말했다", True),
        ("서기장애인", False),
    ]
    assert concept.origin == ("g.yaml", 4, 5)


def test_scalars_are_never_anything_but_text() -> None:
    [concept] = read("  - {id: norway, terms: {en: [no, on, 1.0, 5G, 2025-08-11]}}\n")
    assert [term.form for term in concept.terms] == ["no", "on", "1.0", "5G", "2025-08-11"]


def test_forms_are_normalised() -> None:
    [concept] = read('  - {id: a, terms: {vi: [" Tổng\\u00a0Bí thư "]}}\n')
    assert concept.terms[0].form == "Tổng Bí thư"


def test_entries_that_are_plain_values_follow_the_same_schema() -> None:
    [concept] = parse_concepts(
        [
            {
                "id": "to-lam",
                "kind": "person",
                "terms": {"ko": "또럼", "vi": [{"term": "Lâm", "short": True}]},
                "valid": {"from": datetime.date(2024, 1, 1)},
            }
        ]
    )
    assert concept.terms[1].short
    assert concept.valid.start == datetime.date(2024, 1, 1)
    with pytest.raises(GlossaryError):
        parse_concepts([{"id": "x", "kinds": "person"}])


@pytest.mark.parametrize(
    ("entry", "at", "words"),
    [
        ("{id: a, kinds: title}", "kinds", "did you mean 'kind'"),
        ("{id: a, kind: titel}", "titel", "did you mean 'title'"),
        ("{id: a, terms: {kr: [x]}}", "kr", "language 'kr'"),
        ("{id: a, terms: {ko: [{term: x, status: banned}]}}", "banned", "one of preferred"),
        ("{id: a, terms: {ko: ['  ']}}", "'  '", "must not be empty"),
        ("{id: a, terms: {ko: [{status: forbidden}]}}", "{status", "needs the key `term`"),
        ("{id: a, terms: {ko: [x, {term: x, status: forbidden}]}}", "{term", "both preferred (line 4) and forbidden"),
        ("{id: a, valid: {from: 2025-02-30}}", "2025", "write it as 2025-08-11"),
        ("{id: a, valid: {from: 2026-01-01, to: 2025-01-01}}", "2026", "later than"),
        ("{id: a, holders: [to-lam]}", "to-lam", "a holder must be a mapping"),
        ("{id: a, terms: {ko: [{term: x, short: ja}]}}", "ja", "true or false"),
        ("{id: a, terms: {ko: [[x]]}}", "[x]", "a term must be a mapping"),
        ("{id: a b}", "a b", "without spaces"),
        ("{kind: title}", "{kind", "needs an `id`"),
        ("title", "title", "a concept must be a mapping"),
        ("{id: &x a, note: *x}", "&x", "anchors"),
        ("{id: a, examples: {match: [{ko: x}], nomatch: []}}", "nomatch", "did you mean 'no_match'"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(entry: str, at: str, words: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        read(f"  - {entry}\n")
    message = str(caught.value)
    assert message.startswith(f"g.yaml:4:{5 + entry.index(at)}: ")
    assert words in message
    assert "\n" not in message


def test_an_id_used_twice_names_both_places() -> None:
    with pytest.raises(GlossaryError, match=r"^g\.yaml:5:5: .*already in line 4"):
        read("  - id: a\n  - id: a\n")


def test_what_is_no_yaml_is_said_with_its_place() -> None:
    with pytest.raises(GlossaryError, match=r"^g\.yaml:5:1: not valid YAML"):
        read("  - {id: a, note: [x\n")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "g.yaml:1:1: the glossary is empty"),
        (b"name: x\n", "g.yaml:1:1: this is no glossary file"),
        (b"transreview_glossary: 2\n", "g.yaml:1:23: this version"),
        (b"transreview_glossary: 1\nconcepts: {a: b}\n", "g.yaml:2:11: `concepts` must be a list"),
        (b"\x80\x81", "g.yaml: not UTF-8"),
        (b"[" * 100_000, "nest"),
    ],
)
def test_what_is_no_glossary_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(GlossaryError, match=r"^g\.yaml") as caught:
        read_concepts(data, "g.yaml")
    assert words in str(caught.value)


def test_an_id_in_two_files_names_both() -> None:
    one = read_concepts((HEAD + "  - id: a\n").encode(), "one.yaml")
    two = read_concepts((HEAD + "  - id: b\n  - id: a\n").encode(), "two.yaml")
    with pytest.raises(GlossaryError, match=r"^two\.yaml:5:5: .*one\.yaml:4"):
        joined([one, two])


@given(st.text(max_size=60))
def test_any_text_gives_concepts_or_one_sentence(text: str) -> None:
    try:
        read(text)
    except GlossaryError as error:
        message = str(error)
    else:
        return
    assert message.startswith("g.yaml:")
    assert "\n" not in message


def test_a_file_adds_to_a_concept_of_another_one() -> None:
    [base] = read("  - {id: gs, terms: {ko: [서기장, {term: 총서기, status: forbidden}], vi: [Tổng Bí thư]}}\n")
    additions = read(
        "  - extends: gs\n    terms: {ko: [당수, 총서기], vi: [{term: TBT, status: preferred}]}\n    note: ours\n"
    )
    [concept] = joined([additions, [base]])
    assert [(term.form, term.status) for term in concept.terms_in("ko")] == [
        ("서기장", Status.PREFERRED),
        ("당수", Status.ADMITTED),
        ("총서기", Status.ADMITTED),
    ]
    assert concept.preferred("vi") is not None
    assert [term.form for term in concept.terms_in("vi")] == ["TBT", "Tổng Bí thư"]
    assert concept.note == "ours"
    assert not concept.extends


def test_extending_what_is_not_there_is_refused_at_its_place() -> None:
    with pytest.raises(GlossaryError, match=r"g\.yaml:4:5: there is no concept 'gs' to extend"):
        joined([read("  - extends: gs\n    terms: {ko: [당수]}\n")])
    with pytest.raises(GlossaryError, match="unknown key 'kind'"):
        read("  - {extends: gs, kind: title}\n")
