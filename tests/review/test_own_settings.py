"""The settings of a person: read, over a project's, and a theme kept without touching the rest."""

from pathlib import Path

import pytest

from transreview.review.configuration import Configuration, ConfigurationError, OwnSettings
from transreview.review.own_settings import keep_theme, read_settings, settings_file, with_own


def test_they_come_before_a_projects() -> None:
    project = Configuration(interface="en", keys={"save": "f2", "undo": "f3"}, theme="dark")
    seen = with_own(project, OwnSettings("vi", {"undo": "f4"}, "light"))
    assert (seen.interface, seen.keys, seen.theme) == ("vi", {"save": "f2", "undo": "f4"}, "light")
    assert with_own(project, OwnSettings()) == project


def test_a_theme_is_kept_beside_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "own" / "settings.yaml"
    keep_theme(str(path), "light")
    assert path.read_text() == "theme: light\n"
    path.write_text("# mine\ntheme: light  # at noon\nkeys: {save: f2}\n")
    keep_theme(str(path), "dark")
    assert path.read_text() == "# mine\ntheme: dark  # at noon\nkeys: {save: f2}\n"
    assert read_settings(str(path)) == OwnSettings(None, {"save": "f2"}, "dark")


def test_no_file_sets_nothing_and_a_broken_one_is_one_sentence(tmp_path: Path) -> None:
    assert read_settings(None) == read_settings(str(tmp_path / "none.yaml")) == OwnSettings()
    path = tmp_path / "settings.yaml"
    path.write_text("theme: blue\n")
    with pytest.raises(ConfigurationError, match=r"settings\.yaml:1:8: unknown theme 'blue'"):
        read_settings(str(path))


def test_where_they_are(tmp_path: Path) -> None:
    home = str(tmp_path)
    assert settings_file({"HOME": home}) == f"{home}/.config/transreview/settings.yaml"
    assert settings_file({"HOME": home, "XDG_CONFIG_HOME": f"{home}/c"}) == f"{home}/c/transreview/settings.yaml"
    assert settings_file({}) is None
