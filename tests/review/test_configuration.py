"""The configuration: found, read, and refused with file, line and column."""

import datetime
from pathlib import Path

import pytest

from transreview.findings.severity import Severity
from transreview.review.configuration import Configuration, ConfigurationError, ListedText, find_root, load
from transreview.rules.hygiene import HYGIENE
from transreview.rules.registry import RULES, rule_class


def _loaded(tmp_path: Path, text: str) -> Configuration:
    (tmp_path / "transreview.yaml").write_text(text, encoding="utf-8")
    return load(str(tmp_path))


def test_everything_has_a_default(tmp_path: Path) -> None:
    assert _loaded(tmp_path, "# nothing yet\n") == Configuration(root=str(tmp_path))
    assert load(None) == Configuration()


def test_all_keys_are_read(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    found = _loaded(
        tmp_path,
        """
languages: [vi, ko]
source: vi
glossaries: [shipped, terms]
texts:
  - {name: visit, files: {ko: a.txt, vi: sub/b.txt}, date: 2025-08-11, source: ko}
exclude: ["drafts/**"]
rules:
  file-unreadable: off
  suppression-unused: {severity: error}
fail-on: warning
""",
    )
    assert found == Configuration(
        root=str(tmp_path),
        languages=("vi", "ko"),
        source="vi",
        glossaries=("shipped", "terms"),
        texts=(ListedText("visit", {"ko": "a.txt", "vi": "sub/b.txt"}, datetime.date(2025, 8, 11), "ko"),),
        exclude=("drafts/**",),
        severities={"file-unreadable": Severity.OFF, "suppression-unused": Severity.ERROR},
        fail_on=Severity.WARNING,
    )


def test_rules_and_their_options(tmp_path: Path) -> None:
    name, default = next((name, key) for name in sorted(RULES) for key in rule_class(name).options)
    value = rule_class(name).options[default]
    written = str(value).lower() if isinstance(value, bool) else value
    found = _loaded(tmp_path, f"rules: {{{name}: {{severity: info, {default}: {written}}}}}")
    assert found.severities == {name: Severity.INFO}
    assert found.options == {name: {default: value}}
    assert type(found.options[name][default]) is type(value)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("languges: [ko]", "1:1", "did you mean 'languages'?"),
        ("languages: [ko, fr]", "1:17", "unknown language 'fr'; known are ko, vi, en"),
        ("languages: []", "1:12", "empty"),
        ("languages: [ko]\nsource: vi", "2:9", "unknown source 'vi'"),
        ("rules:\n  suppression-unusd: off", "2:3", "did you mean 'suppression-unused'?"),
        ("rules:\n  zzz: off", "2:3", "`transreview rule` lists them"),
        ("rules: {file-unreadable: loud}", "1:26", "unknown severity 'loud'"),
        ("rules: {file-unreadable: {level: 3}}", "1:27", "unknown option 'level'"),
        ("rules: [file-unreadable]", "1:8", "must be a mapping"),
        ("glossaries: [nowhere/]", "1:14", "there is no glossary 'nowhere/'"),
        ("texts: [{name: a}]", "1:9", "needs `name` and `files`"),
        ("texts: [{name: a, files: {ko: ../a.txt}}]", "1:31", "outside the project"),
        ("texts: [{name: a, files: {ko: /etc/passwd}}]", "1:31", "outside the project"),
        ("texts: [{name: a, files: {ko: a}, date: yesterday}]", "1:41", "write it as 2025-08-11"),
        ("fail-on: off", "1:10", "unknown severity 'off'"),
        ("house: {colour: red}", "1:9", "unknown choice 'colour'"),
        ("fail-on: [", "2:1", "not valid YAML"),
        ("source: &x vi", "1:9", "anchors"),
        ("a: 1\na: 2", "2:1", "line 1"),
        ("- a", "1:1", "must be a mapping"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, text: str, place: str, words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        _loaded(tmp_path, text)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'transreview.yaml'}:{place}: ")
    assert words in message
    assert "\n" not in message


def test_a_table_in_pyproject_says_the_same(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "x"\n\n[tool.transreview]\nlanguages = ["ko", "vi"]\nfail-on = "info"\n\n'
        '[tool.transreview.rules]\nfile-unreadable = "warning"\n\n'
        '[[tool.transreview.texts]]\nname = "a"\nfiles = {ko = "a.txt"}\ndate = 2025-08-11\n',
        encoding="utf-8",
    )
    found = load(str(tmp_path))
    assert found.languages == ("ko", "vi")
    assert found.fail_on is Severity.INFO
    assert found.severities == {"file-unreadable": Severity.WARNING}
    assert found.texts == (ListedText("a", {"ko": "a.txt"}, datetime.date(2025, 8, 11)),)


@pytest.mark.parametrize(
    ("table", "line", "words"),
    [
        ('[tool.transreview]\nsourc = "vi"', 2, "did you mean 'source'?"),
        ('[tool.transreview.rules]\n"zzz" = "off"', 2, "unknown rule 'zzz'"),
        ('[tool.transreview]\nlanguages = ["ko"]\nrules = {file-unreadable = "loud"}', 3, "unknown severity"),
    ],
)
def test_what_is_wrong_in_a_table_is_said_with_its_line(tmp_path: Path, table: str, line: int, words: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        load(str(tmp_path))
    assert str(caught.value).startswith(f"{path}:{line}:")
    assert words in str(caught.value)


def test_broken_toml_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.transreview\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="not valid TOML"):
        load(str(tmp_path))


def test_the_nearest_configuration_is_the_project(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    assert find_root(str(inner)) == str(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    (tmp_path / "transreview.yaml").write_text("", encoding="utf-8")
    assert find_root(str(inner)) == str(tmp_path)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.transreview]\n", encoding="utf-8")
    assert find_root(str(inner)) == str(tmp_path / "a")


@pytest.mark.parametrize("name", sorted(HYGIENE))
def test_findings_about_a_run_have_a_manual(name: str) -> None:
    assert all(part in HYGIENE[name].manual for part in ("What it does", "Why is this bad", "Example"))
