"""Catalogs of a project as CI lints them: joined by their messages, each beside its original."""

from pathlib import Path

import pytest

from transreview.cli.main import main
from transreview.review.saving import save
from transreview.review.workspace import OpenedText, open_text, open_workspace, read_text

_HEADER = 'msgid ""\nmsgstr ""\n"Language: {0}\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for code, entries in {
        "ko": 'msgid "Open the file %s"\nmsgstr "파일 %s 열기"\n\nmsgid "Close all windows"\nmsgstr ""\n',
        "vi": 'msgid "Open the file %s"\nmsgstr "Mở tập tin"\n\nmsgid "Only here %s"\nmsgstr "Chỉ ở đây "\n',
    }.items():
        folder = tmp_path / "locale" / code / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "django.po").write_text(_HEADER.format(code) + entries, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_translation_stands_beside_its_original(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--no-cache", "--output-format", "concise", "."]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [(line.split(":")[0][7:9], line.rsplit("[", 1)[1]) for line in lines] == [
        ("ko", "untranslated]"),
        ("vi", "placeholder-mismatch]"),
        ("vi", "placeholder-mismatch]"),
        ("vi", "edge-space]"),
    ]


def test_one_catalog_of_several(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--no-cache", "locale/ko/LC_MESSAGES/django.po"]) == 0
    assert "untranslated" in capsys.readouterr().out


def opened(path: str) -> OpenedText:
    workspace = open_workspace([path])
    return open_text(workspace, read_text(workspace.texts[0], source=workspace.configuration.source))


def test_the_desk_shows_every_message_beside_its_original(project: Path) -> None:
    desk = opened("locale")
    text = desk.session.text
    assert text.languages == ("en", "ko", "vi")
    rows = [tuple(text.side(unit, code) for code in text.languages) for unit in range(len(text.units))]
    assert rows == [
        ("Open the file %s", "파일 %s 열기", "Mở tập tin"),
        ("Close all windows", "", ""),
        ("Only here %s", "", "Chỉ ở đây "),
    ]
    found = desk.session.check_all().findings
    assert [(finding.location.language, finding.rule, finding.unit) for finding in found] == [
        ("ko", "untranslated", 1),
        ("vi", "placeholder-mismatch", 0),
        ("vi", "placeholder-mismatch", 2),
        ("vi", "edge-space", 2),
    ]


def test_the_desk_saves_catalogs_and_leaves_their_originals_alone(project: Path) -> None:
    desk = opened("locale")
    before = {path: path.read_text(encoding="utf-8") for path in project.rglob("*.po")}
    assert not desk.session.edit_side(0, "en", "Open %s", "edit")
    assert desk.session.edit_side(1, "ko", "모든 창 닫기", "edit")
    assert desk.session.edit_side(2, "vi", "Chỉ ở đây %s", "edit")
    save(desk, str(project))
    for path, text in before.items():
        code = path.parent.parent.name
        wanted = {"ko": ('windows"\nmsgstr ""', 'windows"\nmsgstr "모든 창 닫기"'), "vi": ("ở đây ", "ở đây %s")}[code]
        assert path.read_text(encoding="utf-8") == text.replace(*wanted)
    assert desk.session.text.side(2, "en") == "Only here %s"
    assert desk.session.unsaved == 0


MESSAGES = {
    "json": ('{{"open": "{0}",\n "more": "{1}"}}\n', "i18n/{0}.json"),
    "arb": ('{{"open": "{0}",\n "more": "{1}"}}\n', "lib/app_{0}.arb"),
    "properties": ("open={0}\nmore={1}\n", "app_{0}.properties"),
    "yaml": ("open: '{0}'\nmore: '{1}'\n", "i18n/{0}.yml"),
}


@pytest.fixture
def messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> list[str]:
    """Message files in three languages; the Korean one lost a placeholder, the English one says a word twice."""
    form, name = MESSAGES[request.param]
    for code, texts in {
        "en": ("Open the the file {name}", "There is more to see. Read on!"),
        "ko": ("파일 열기", "더 보기"),
        "vi": ("Mở tệp {name}", "Còn nữa"),
    }.items():
        path = tmp_path / name.format(code)
        path.parent.mkdir(exist_ok=True)
        path.write_text(form.format(*texts), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return [name.format(code) for code in ("en", "ko", "vi")]


@pytest.mark.parametrize("messages", sorted(MESSAGES), indirect=True)
def test_message_files_are_checked_as_catalogs(messages: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--no-cache", "--output-format", "concise", "."]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [(line.split(":")[0], line.rsplit("[", 1)[1]) for line in lines] == [(messages[1], "placeholder-mismatch]")]
    assert main(["lint", "--no-cache", "--output-format", "concise", messages[0]]) == 0
    assert "doubled-word" in capsys.readouterr().out
    assert opened(".").session.text.languages == ("en", "ko", "vi")


@pytest.mark.parametrize(
    ("ko", "expected"),
    [
        ('{"open": "열기",\n "help": "도움말"}\n', [("1:13", "(1): “quit”")]),
        ('{"help": "도움말"}\n', [("1:11", "(2): “open”, “quit”")]),
        ('{"quit": "끝내기"}\n', [("1:11", "(1): “open”"), ("1:14", "(1): “help”")]),
        ('{"open": "열기", "quit": "끝내기", "help": "도움말"}\n', []),
    ],
)
def test_a_message_that_a_file_lacks_is_untranslated(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ko: str,
    expected: list[tuple[str, str]],
) -> None:
    (tmp_path / "i18n").mkdir()
    english = '{"open": "Open", "quit": "Quit now", "help": "Help"}\n'
    (tmp_path / "i18n" / "en.json").write_text(english, encoding="utf-8")
    (tmp_path / "i18n" / "ko.json").write_text(ko, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["lint", "--no-cache", "--output-format", "concise", "."]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        f"i18n/ko.json:{place}: info: messages of the original are missing here {listed} [untranslated]"
        for place, listed in expected
    ]
    assert len(opened(".").session.check_all().findings) == len(expected)


def found_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], files: dict[str, str]
) -> list[str]:
    """The rules that say more than information of some files."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    main(["lint", "--no-cache", "--output-format", "concise", "."])
    lines = capsys.readouterr().out.splitlines()
    return [line.rsplit("[", 1)[1].rstrip("]") for line in lines if ": info: " not in line]


@pytest.mark.parametrize(
    ("original", "translation", "rules"),
    [
        ("Unmatched ( or \\\\(", "Thiếu “(” hay “\\\\(”", []),
        ("element does not end in ')'", "phần tử không kết thúc bằng “)”", []),
        ("usage (short)", "cách dùng (ngắn", ["bracket-unpaired"]),
        ("3,200 K – studio lamps", "3,200 K – đèn xưởng phim", []),
        ("at most 30,000 pixels", "nhiều nhất 30 điểm ảnh", ["number-magnitude"]),
    ],
)
def test_a_message_may_have_the_marks_and_figures_of_its_original(
    original: str,
    translation: str,
    rules: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    catalog = f'{_HEADER.format("vi")}msgid "{original}"\nmsgstr "{translation}"\n'
    assert found_in(tmp_path, monkeypatch, capsys, {"vi.po": catalog}) == rules


def test_names_of_translators_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    credits_of_kde = 'msgctxt "NAME OF TRANSLATORS"\nmsgid "Your names"\nmsgstr "박신조,김한국 ,이바다"\n'
    assert found_in(tmp_path, monkeypatch, capsys, {"ko.po": _HEADER.format("ko") + credits_of_kde}) == []


def test_words_with_capitals_are_no_names_and_settings_no_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    english = ("Clear Undo History", "Clear Document History", "Clear Records", "7", "%n %u")
    korean = ("실행 취소 이력 지우기", "문서 이력 지우기", "기록 지우기", "1", "%u%n")
    files = {
        f"{code}.json": "{" + ", ".join(f'"{number}": "{text}"' for number, text in enumerate(texts)) + "}"
        for code, texts in (("en", english), ("ko", korean))
    }
    assert found_in(tmp_path, monkeypatch, capsys, files) == []


def test_a_no_break_space_behind_a_placeholder_keeps_figure_and_unit_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = (
        '#, python-format\nmsgid "%(count)s second"\nmsgstr "%(count)s\u00a0giây"\n\n'
        'msgid "limestone"\nmsgstr "đá\u00a0vôi"\n'
    )
    files = {"vi.po": _HEADER.format("vi") + entries}
    assert found_in(tmp_path, monkeypatch, capsys, files) == ["hidden-character"]


def test_mediawiki_may_drop_a_choice_of_forms_and_has_no_sums_of_money(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    english = '"a": "{{GENDER:$1|change}} the user", "b": "$1 {{PLURAL:$1|page|pages}} of $2"'
    vietnamese = '"a": "đổi thành viên", "b": "$1 trang"'
    files = {
        f"{code}.json": f'{{"@metadata": {{"authors": []}}, {texts}}}'
        for code, texts in (("en", english), ("vi", vietnamese))
    }
    assert found_in(tmp_path, monkeypatch, capsys, files) == ["placeholder-mismatch"]
