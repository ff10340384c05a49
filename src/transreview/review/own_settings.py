"""The settings of the person at the desk, for all projects: theme, keys, language of the interface."""

import os
import sys
from collections.abc import Mapping

from transreview.review.configuration import Configuration, ConfigurationError, OwnSettings
from transreview.text.edit import apply_edits
from transreview.text.files import UnreadableFileError, decode, read_bytes, write_atomically
from transreview.text.yaml_edit import put_entry
from transreview.text.yaml_layout import MappingLayout, yaml_layout
from transreview.text.yaml_reader import YamlError, read_yaml

FILE_NAME = "settings.yaml"


def settings_file(environment: Mapping[str, str]) -> str | None:
    """Where the settings are, by the custom of the system; None where there is no place for them."""
    if sys.platform == "win32":
        base = environment.get("APPDATA", "")
    else:
        home = environment.get("HOME", "")
        base = environment.get("XDG_CONFIG_HOME", "") or (os.path.join(home, ".config") if home else "")
    return os.path.join(base, "transreview", FILE_NAME) if os.path.isabs(base) else None


def read_settings(path: str | None) -> OwnSettings:
    """The settings in a file; none where there is no file. Raises `ConfigurationError`."""
    if path is None or not os.path.isfile(path):
        return OwnSettings()
    from transreview.review.configuration_file import ConfigurationSchema

    try:
        node = read_yaml(decode(read_bytes(path), path).text, path)
    except YamlError as error:
        raise ConfigurationError(path, error.line, error.column, error.problem) from None
    except UnreadableFileError as error:
        raise ConfigurationError(path, 0, 0, str(error).removeprefix(f"{path}: ")) from None
    return OwnSettings() if node is None else ConfigurationSchema(path).own_settings(node)


def with_own(configuration: Configuration, own: OwnSettings) -> Configuration:
    """A project's configuration as a person with settings of their own sees it: theirs come first."""
    return configuration._replace(
        interface=own.interface or configuration.interface,
        keys={**configuration.keys, **own.keys},
        theme=own.theme or configuration.theme,
    )


def keep_theme(path: str, theme: str) -> None:
    """Writes the theme into the settings, leaving the rest as it is. Raises `OSError`."""
    try:
        text = decode(read_bytes(path), path).text if os.path.isfile(path) else ""
        layout = yaml_layout(text) if text.strip() else None
    except (UnreadableFileError, YamlError) as error:
        raise OSError(str(error)) from error
    if isinstance(layout, MappingLayout):
        text = apply_edits(text, [put_entry(text, layout, "theme", theme)])
    else:
        text += f"theme: {theme}\n"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    write_atomically(path, text.encode())
