"""The catalogs: complete, in step with the code, clean under our own rules."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from tools.catalogs.__main__ import FOLDER
from tools.catalogs.extraction import messages

from transreview.cli.main import main
from transreview.localization.catalog import parse, read_catalog
from transreview.localization.gettext import LANGUAGES, gettext, language_of, ngettext, speak, spoken

OTHERS = LANGUAGES[1:]


@pytest.fixture(params=OTHERS)
def catalog(request: pytest.FixtureRequest) -> polib.POFile:
    return polib.pofile(os.path.join(FOLDER, f"{request.param}.po"))


def test_no_sentence_is_missing_and_none_is_left_over(catalog: polib.POFile) -> None:
    wanted = set(messages())
    held = {(entry.msgid, entry.msgid_plural or None) for entry in catalog}
    assert not wanted - held, (
        "run `python -m tools.catalogs` and translate what it lists in src/transreview/localization"
    )
    assert not held - wanted, "run `python -m tools.catalogs`: it drops what the code no longer says"
    assert not catalog.untranslated_entries(), "translate the empty entries in src/transreview/localization"


def test_values_stand_in_both(catalog: polib.POFile) -> None:
    for entry in catalog:
        translation = entry.msgstr_plural.get(0) or entry.msgstr
        assert sorted(re.findall(r"\{\w*\}", entry.msgid)) == sorted(re.findall(r"\{\w*\}", translation)), entry.msgid


def test_our_reader_reads_what_polib_reads(catalog: polib.POFile) -> None:
    expected = {entry.msgid: entry.msgstr_plural.get(0) or entry.msgstr for entry in catalog}
    assert read_catalog(str(catalog.fpath)) == expected


def test_strings_over_lines_with_escapes_are_read() -> None:
    text = 'msgid ""\n"one \\"two\\"\\n"\n"three"\nmsgstr ""\n"하나\\t"\n"둘"\n\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n'
    assert parse(text) == {'one "two"\nthree': "하나\t둘"}


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "vi_VN"}, "vi"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "de_DE", "LANGUAGE": "de:ko:en"}, "ko"),
        ({"LANG": "vi"}, "vi"),
        ({"LANG": "vie"}, "en"),
    ],
)
def test_the_locale_chooses(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


@pytest.fixture
def korean() -> Iterator[None]:
    before = spoken()
    speak("ko")
    yield
    speak(before)


@pytest.mark.usefixtures("korean")
def test_sentences_are_said_in_the_chosen_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert gettext("Undo") == "실행 취소"
    assert gettext("unit {number} split", number=3) == "3번 단위 나눔"
    assert ngettext("{count} text", "{count} texts", 2) == "글 2개"
    assert gettext("no such sentence {x}", x="{y}") == "no such sentence {y}"
    assert main(["rule", "quote-unpaired"]) == 0
    assert "짝이 없는 따옴표." in capsys.readouterr().out


def test_english_says_what_the_code_says() -> None:
    assert ngettext("{count} text", "{count} texts", 1) == "1 text"
    assert ngettext("{count} text", "{count} texts", 2) == "2 texts"


@pytest.mark.parametrize("language", OTHERS)
def test_our_own_lint_finds_nothing_in_them(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    catalog = Path(FOLDER) / f"{language}.po"
    assert main(["lint", "--no-cache", "--fail-on", "warning", str(catalog)]) == 0, capsys.readouterr().out
