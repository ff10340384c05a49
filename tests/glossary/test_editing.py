"""Edits of glossary files: what was asked for, and not a character more."""

import difflib

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from transreview.glossary.concept import ConceptKind, Status
from transreview.glossary.editing import (
    EMPTY,
    GlossaryEditError,
    NewConcept,
    NewTerm,
    with_concept,
    with_term,
)
from transreview.glossary.shipped import shipped_paths
from transreview.glossary.yaml_file import read_concepts

FILE = """\
# terms of the house
transreview_glossary: 1
name: house   # ours
concepts:
  - id: gs      # the office
    kind: title
    terms:
      ko:
        - 서기장
        # said of China
        - {term: 총서기, status: forbidden, note: "중국, 북한"}
      vi: [Tổng Bí thư]   # always with capitals
      en: General Secretary

  - id: visit
    terms: {ko: [국빈 방문], vi: thăm cấp Nhà nước}
    note: >
      two lines
      of text

  - id: empty
    terms:
      ko:
# the end
"""


def forms(text: str, concept: str, language: str) -> list[tuple[str, Status]]:
    found = {each.id: each for each in read_concepts(text.encode(), "g.yaml")}
    return [(term.form, term.status) for term in found[concept].terms_in(language)]


def added(before: str, after: str) -> list[str]:
    """The lines that are new; no line may be gone but for one that grew."""
    return [line[2:] for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line.startswith("+ ")]


@pytest.mark.parametrize(
    ("concept", "term", "line"),
    [
        ("gs", NewTerm("ko", "당 서기장"), "        - 당 서기장"),
        ("gs", NewTerm("vi", "TBT"), "      vi: [Tổng Bí thư, TBT]   # always with capitals"),
        ("gs", NewTerm("en", "Party chief"), "      en: [General Secretary, Party chief]"),
        (
            "gs",
            NewTerm("ko", "총서기장", Status.FORBIDDEN, "섞은 말: 틀림"),
            '        - {term: 총서기장, status: forbidden, note: "섞은 말: 틀림"}',
        ),
        ("visit", NewTerm("vi", "a, b"), '    terms: {ko: [국빈 방문], vi: [thăm cấp Nhà nước, "a, b"]}'),
        (
            "visit",
            NewTerm("en", "state visit"),
            "    terms: {ko: [국빈 방문], vi: thăm cấp Nhà nước, en: [state visit]}",
        ),
        ("empty", NewTerm("ko", "빈 것"), "      ko: [빈 것]"),
        ("empty", NewTerm("en", "empty"), "      en: [empty]"),
        (
            "gs",
            NewTerm("ko", "총서기", Status.ADMITTED),
            '        - {term: 총서기, status: admitted, note: "중국, 북한"}',
        ),
        ("gs", NewTerm("ko", "서기장", Status.DEPRECATED), "        - {term: 서기장, status: deprecated}"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_term_goes_where_a_person_would_write_it(concept: str, term: NewTerm, line: str, newline: str) -> None:
    before = FILE.replace("\n", newline)
    after = with_term(before, concept, term)
    assert added(before, after) == [line]
    assert after.count("\r") == (after.count("\n") if newline == "\r\n" else 0)
    assert (term.form, term.status or forms(after, concept, term.language)[-1][1]) in forms(
        after, concept, term.language
    )


def test_a_concept_is_added_at_the_end_as_the_others_are_spaced() -> None:
    concept = NewConcept(
        "chair", ConceptKind.TITLE, [NewTerm("ko", "의장"), NewTerm("vi", "Chủ tịch")], "from: minutes"
    )
    after = with_concept(FILE, concept)
    lines = [
        "",
        "  - id: chair",
        "    kind: title",
        "    terms:",
        "      ko: [의장]",
        "      vi: [Chủ tịch]",
        '    note: "from: minutes"',
    ]
    assert after == FILE.replace("# the end", "\n".join([*lines, "# the end"]))


@pytest.mark.parametrize(
    "text", ["", "transreview_glossary: 1\n", "transreview_glossary: 1\nconcepts: []\n", EMPTY, EMPTY.rstrip()]
)
def test_a_file_without_concepts_gets_its_first(text: str) -> None:
    concept = NewConcept("chair", ConceptKind.TITLE, [NewTerm("ko", "의장")])
    after = with_concept(text, concept)
    assert [each.id for each in read_concepts(after.encode(), "g.yaml")] == ["chair"]
    assert forms(with_term(after, "chair", NewTerm("ko", "국회의장")), "chair", "ko")[1][0] == "국회의장"


def test_what_another_file_defines_can_be_extended() -> None:
    after = with_concept(EMPTY, NewConcept("gs", ConceptKind.TERM, [NewTerm("ko", "당수")], extends=True))
    assert "- extends: gs\n    terms:\n      ko: [당수]" in after


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        (FILE, "nobody"),
        ("transreview_glossary: 1\nconcepts: [{id: a, terms: {ko: [가]}}]\n", "b"),
        ("a: [", "a"),
        ("", "a"),
    ],
)
def test_what_cannot_be_edited_says_so(text: str, concept: str) -> None:
    with pytest.raises(GlossaryEditError):
        with_term(text, concept, NewTerm("ko", "나"))


def texts() -> st.SearchStrategy[str]:
    return st.one_of(
        st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=12),
        st.sampled_from(
            ["null", "~", "a: b", "- x", "a #b", "[a", "'", '"', "yes", "1.0", "a,", "<<", "x:", "또럼", "%a"]
        ),
    )


@given(st.data())
def test_whatever_is_added_is_read_again_and_nothing_else_moves(data: st.DataObject) -> None:
    form = data.draw(texts())
    note = data.draw(st.none() | texts())
    status = data.draw(st.none() | st.sampled_from([Status.ADMITTED, Status.DEPRECATED]))
    concept = data.draw(st.sampled_from(["gs", "visit", "empty"]))
    language = data.draw(st.sampled_from(["ko", "vi", "en"]))
    term = NewTerm(language, form, status, note)
    assume(all(form.strip() not in (each for each, _ in forms(FILE, concept, code)) for code in ("ko", "vi", "en")))
    try:
        after = with_term(FILE, concept, term)
    except GlossaryEditError:
        return
    found = forms(after, concept, language)
    assert len(found) == len(forms(FILE, concept, language)) + 1
    assert len(added(FILE, after)) == 1
    removed = [line[2:] for line in difflib.ndiff(FILE.splitlines(), after.splitlines()) if line.startswith("- ")]
    assert len(removed) <= 1


@pytest.mark.parametrize("path", shipped_paths())
def test_every_concept_of_the_shipped_files_takes_a_term(path: str) -> None:
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    for concept in read_concepts(text.encode(), path)[::9]:
        for code in ("ko", "vi", "en"):
            after = with_term(text, concept.id, NewTerm(code, "새로운 말", Status.DEPRECATED))
            changed = difflib.SequenceMatcher(None, text.splitlines(), after.splitlines(), autojunk=False)
            assert sum(size for *_, size in changed.get_matching_blocks()) >= len(text.splitlines()) - 1
