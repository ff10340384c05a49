"""The glossary as its users see it: loading, caching, listing, searching."""

import os
from pathlib import Path

import pytest

from transreview.glossary.concept import ConceptKind
from transreview.glossary.errors import GlossaryError
from transreview.glossary.examples import failed_examples
from transreview.glossary.glossary import Glossary
from transreview.glossary.shipped import shipped_paths
from transreview.glossary.yaml_file import parse_concepts
from transreview.text.cache_folder import cache_folder

TEXT = """transreview_glossary: 1
name: test
concepts:
  - id: general-secretary-cpv
    kind: title
    terms: {ko: [서기장, {term: 총서기, status: forbidden, note: 중국}], vi: [Tổng Bí thư]}
    examples: {match: [{ko: 서기장은}], no_match: [{ko: 서기장애인}]}
  - id: to-lam
    kind: person
    terms: {ko: [또럼, {term: 럼, short: true, match: manual}, {term: 또람, status: forbidden}], vi: [Tô Lâm]}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "glossaries" / "one.yaml"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    return path


def _state(glossary: Glossary) -> object:
    return (
        list(glossary.concepts()),
        glossary.hits("ko", "또럼 총서기와 서기장"),
        glossary.hits("vi", "Tổng bí thư Tô Lâm"),
        glossary.names({ConceptKind.PERSON}, "ko"),
    )


def test_a_file_and_its_folder(file: Path) -> None:
    (file.parent / "notes.md").write_text("no glossary", encoding="utf-8")
    assert len(Glossary.load([file])) == len(Glossary.load([file.parent])) == 2
    assert len(Glossary.load([file, str(file)])) == 2
    assert len(Glossary.load([])) == 0


def test_the_cached_glossary_is_the_same(file: Path, tmp_path: Path) -> None:
    cache = tmp_path / ".transreview" / "cache"
    plain = Glossary.load([file])
    assert _state(Glossary.load([file], cache=cache)) == _state(plain)
    assert len(list(cache.iterdir())) == 1
    assert (cache.parent / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert _state(Glossary.load([file], cache=cache)) == _state(plain)


def test_a_warm_cache_needs_no_yaml(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Glossary.load([file], cache=tmp_path / "cache")

    def refuse(data: bytes, path: str) -> None:
        raise AssertionError("the file was read again")

    monkeypatch.setattr("transreview.glossary.yaml_file.read_concepts", refuse)
    assert len(Glossary.load([file], cache=tmp_path / "cache")) == 2


def test_a_touched_file_with_the_same_content_is_not_compiled_again(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Glossary.load([file], cache=tmp_path / "cache")
    os.utime(file, (1_100_000_000, 1_100_000_000))
    monkeypatch.setattr("transreview.glossary.yaml_file.read_concepts", None)
    assert len(Glossary.load([file], cache=tmp_path / "cache")) == 2


@pytest.mark.parametrize("seconds", [0, 5])
def test_a_changed_file_is_seen_even_when_size_and_time_are_the_same(file: Path, tmp_path: Path, seconds: int) -> None:
    os.utime(file)
    Glossary.load([file], cache=tmp_path / "cache")
    times = file.stat()
    file.write_text(TEXT.replace("서기장,", "총비서,"), encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns + seconds * 10**9))
    changed = Glossary.load([file], cache=tmp_path / "cache").concept("general-secretary-cpv")
    assert changed is not None
    assert changed.terms[0].form == "총비서"


@pytest.mark.parametrize("damage", [b"", b"{}\n", b"\x00" * 100, b'{"about":{},"check":0,"parts":{}}\nx'])
def test_a_damaged_cache_is_made_anew(file: Path, tmp_path: Path, damage: bytes) -> None:
    Glossary.load([file], cache=tmp_path / "cache")
    [stored] = (tmp_path / "cache").iterdir()
    whole = stored.read_bytes()
    for data in (damage, whole[:-1], whole[:-2] + b"]]"):
        stored.write_bytes(data)
        assert _state(Glossary.load([file], cache=tmp_path / "cache")) == _state(Glossary.load([file]))
        assert len(stored.read_bytes()) == len(whole)


def test_damage_anywhere_in_a_cache_is_mended(file: Path, tmp_path: Path) -> None:
    plain = _state(Glossary.load([file]))
    Glossary.load([file], cache=tmp_path / "cache")
    [stored] = (tmp_path / "cache").iterdir()
    whole = stored.read_bytes()
    for place in range(0, len(whole), 37):
        stored.write_bytes(whole[:place] + bytes((whole[place] ^ 2,)) + whole[place + 1 :])
        assert _state(Glossary.load([file], cache=tmp_path / "cache")) == plain


def test_a_place_that_cannot_be_written_is_no_error(file: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, not a folder", encoding="utf-8")
    assert len(Glossary.load([file], cache=tmp_path / "cache")) == 2


def test_a_broken_glossary_is_never_cached_or_empty(file: Path, tmp_path: Path) -> None:
    Glossary.load([file], cache=tmp_path / "cache")
    file.write_text(TEXT + "  - id: to-lam\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(GlossaryError, match="used already"):
            Glossary.load([file], cache=tmp_path / "cache")


def test_a_missing_glossary_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="there is no such glossary"):
        Glossary.load([tmp_path / "nothing.yaml"])


def test_where_the_cache_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache_folder(str(tmp_path)) == str(tmp_path / ".transreview" / "cache")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder(None) == str(tmp_path / "transreview")
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert cache_folder(None) == str(tmp_path / "local" / "transreview")
    monkeypatch.delenv("LOCALAPPDATA")
    assert cache_folder(None) is None


def test_names_titles_and_search(file: Path) -> None:
    glossary = Glossary.load([file])
    assert [(entry.form, entry.usable, entry.short) for entry in glossary.names({ConceptKind.PERSON}, "ko")] == [
        ("또럼", True, False),
        ("럼", True, True),
        ("또람", False, False),
    ]
    assert [entry.form for entry in glossary.titles("vi")] == ["Tổng Bí thư"]
    assert [concept.id for concept in glossary.search("TÔ L")] == ["to-lam"]
    assert [concept.id for concept in glossary.search("lam")] == ["to-lam"]
    assert glossary.concept("nobody") is None


def test_without_forbidden_forms_of_some_kinds(file: Path) -> None:
    pruned = Glossary.load([file]).without_forbidden({ConceptKind.PERSON})
    assert not pruned.hits("ko", "또람은")
    assert [hit.term.form for hit in pruned.hits("ko", "총서기는 또럼이다")] == ["총서기", "또럼"]


def test_examples_that_fail_are_named() -> None:
    examples = {"match": [{"ko": "총리는"}], "no_match": [{"ko": "서기장은"}]}
    glossary = Glossary(parse_concepts([{"id": "a", "terms": {"ko": ["서기장"]}, "examples": examples}]))
    assert [failed.message for failed in failed_examples(glossary)] == [
        "glossary:0: 'a' is not found in '총리는'",
        "glossary:0: 'a' is found, but must not be, in '서기장은'",
    ]


def test_the_shipped_glossaries_load_and_their_examples_hold() -> None:
    glossary = Glossary.load(shipped_paths())
    assert len(glossary) > 2000
    assert sum(bool(concept.examples) for concept in glossary.concepts()) >= 110
    assert [failed.message for failed in failed_examples(glossary)] == []


def test_the_shipped_glossaries_refer_to_what_there_is() -> None:
    glossary = Glossary.load(shipped_paths())
    for concept in glossary.concepts():
        for identifier in (*concept.shares_form_with, *(holder.person for holder in concept.holders)):
            assert glossary.concept(identifier) is not None, (concept.id, identifier)


def test_no_form_that_is_always_wrong_is_right_for_another_concept() -> None:
    glossary = Glossary.load(shipped_paths())
    for concept in glossary.concepts():
        for term in concept.terms:
            if term.status.usable:
                wrong = [
                    hit.term.form
                    for hit in glossary.hits(term.language, term.form)
                    if not hit.term.status.usable and hit.term.scope == "always" and hit.strength > 0
                ]
                assert not wrong, (concept.id, term.form)


def test_names_do_not_list_what_is_derived_from_them() -> None:
    terms = {"en": ["Poland", {"term": "Polish", "derived": True}]}
    poland = Glossary(parse_concepts([{"id": "poland", "kind": "place", "terms": terms}]))
    assert [listed.form for listed in poland.names({ConceptKind.PLACE}, "en")] == ["Poland"]
    assert [hit.term.form for hit in poland.hits("en", "Polish exports")] == ["Polish"]
