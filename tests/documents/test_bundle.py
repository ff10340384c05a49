"""Texts in several languages, recognised by the names of their files."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.documents.bundle import grouped, is_own_file, is_settings_file, named, siblings


@pytest.mark.parametrize(
    ("path", "name", "language"),
    [
        ("visit.ko.txt", "visit", "ko"),
        ("news/visit.vi.md", "news/visit", "vi"),
        ("news/2025.08.11.en.txt", "news/2025.08.11", "en"),
        ("news/visit/ko.txt", "news/visit", "ko"),
        ("news/ko/visit.txt", "news/visit", "ko"),
        ("ko/news/visit.txt", "news/visit", "ko"),
        ("docs/vi/guide/first.md", "docs/guide/first", "vi"),
        ("po/ko/LC_MESSAGES/desk.po", "po/desk", "ko"),
        ("locale/vi_VN/LC_MESSAGES/desk.po", "locale/desk", "vi"),
        ("visit.ko-KR.txt", "visit", "ko"),
        ("visit.en_GB.txt", "visit", "en"),
        ("visit.EN.txt", "visit", "en"),
        ("po/vi.po", "po", "vi"),
        ("방문.ko.txt", "방문", "ko"),
        ("lib/l10n/app_ko.arb", "lib/l10n/app", "ko"),
        ("src/messages_vi_VN.properties", "src/messages", "vi"),
        ("i18n/ui-en.json", "i18n/ui", "en"),
        ("locales/ko.json", "locales", "ko"),
        ("_locales/vi/messages.json", "_locales/messages", "vi"),
        ("config/locales/devise.ko.yml", "config/locales/devise", "ko"),
        ("/abs/news/visit.ko.txt", "/abs/news/visit", "ko"),
    ],
)
def test_a_path_names_its_text_and_language(path: str, name: str, language: str) -> None:
    found = named(path)
    assert found is not None
    assert (found.name, found.language) == (name, language)


@pytest.mark.parametrize(
    "path",
    [
        "visit.txt",
        "visit.fr.txt",
        "visit.korean.txt",
        "visit_ko.txt",
        "messages-ko.properties",
        "a_en.json",
        "messages_fr.properties",
        "ko",
        "./ko.txt",
        "ja/visit.txt",
        "visit.ko",
        "",
    ],
)
def test_a_path_without_a_language_of_ours_names_none(path: str) -> None:
    assert named(path) is None


def test_files_of_one_text_come_together() -> None:
    paths = [
        "a/visit.ko.txt",
        "a/visit.vi.md",
        "a/visit.en-US.txt",
        "a/other.ko.txt",
        "b/ko/x.txt",
        "b/vi/x.txt",
    ]
    assert grouped(paths) == {
        "a/other": {"ko": "a/other.ko.txt"},
        "a/visit": {"en": "a/visit.en-US.txt", "ko": "a/visit.ko.txt", "vi": "a/visit.vi.md"},
        "b/x": {"ko": "b/ko/x.txt", "vi": "b/vi/x.txt"},
    }


def test_of_two_files_in_one_language_the_plainer_name_stands() -> None:
    assert grouped(["a.ko-KR.txt", "a.ko.txt", "a.vi.txt"]) == {
        "a": {"ko": "a.ko.txt", "vi": "a.vi.txt"},
        "a.ko-KR.txt": {"ko": "a.ko-KR.txt"},
    }


def test_the_tools_own_files_are_no_texts() -> None:
    own = ["transreview.yaml", "news/visit.review.yaml", "news/visit/review.yaml", "pyproject.toml"]
    assert all(map(is_own_file, own))
    assert grouped([*own, "visit.ko.review.yaml", "ko/transreview.yaml"]) == {}
    assert not is_own_file("news/review.ko.txt")


def test_settings_of_other_programs_are_known_by_name() -> None:
    assert is_settings_file("docs/ko/mkdocs.yml")
    assert not is_settings_file("locales/ko.yml")


def test_siblings() -> None:
    paths = ["visit.ko.txt", "visit.vi.txt", "other.en.txt"]
    assert siblings("visit.ko.txt", paths) == {"vi": "visit.vi.txt"}
    assert siblings("visit.en.txt", paths) == {"ko": "visit.ko.txt", "vi": "visit.vi.txt"}
    assert siblings("plain.txt", paths) == {}


_parts = st.sampled_from(["ko", "vi", "en", "ko-KR", "news", "a", "LC_MESSAGES", "fr", ".", "review"])
_paths = st.tuples(st.lists(_parts, max_size=3), st.lists(_parts, min_size=1, max_size=3)).map(
    lambda parts: "/".join([*parts[0], ".".join([*parts[1], "txt"])])
)


@given(st.lists(_paths, max_size=10), st.randoms(use_true_random=False))
def test_every_named_path_is_in_one_text_whatever_the_order(paths: list[str], random: Random) -> None:
    texts = grouped(paths)
    placed = [path for sides in texts.values() for path in sides.values()]
    assert sorted(placed) == sorted({path for path in paths if named(path) and not is_own_file(path)})
    shuffled = list(paths)
    random.shuffle(shuffled)
    assert grouped(shuffled) == texts
    assert list(texts) == sorted(texts)


def test_files_in_the_folder_one_works_in_are_one_text() -> None:
    assert grouped(["ko.po", "vi.po", "readme.txt"]) == {".": {"ko": "ko.po", "vi": "vi.po"}}
