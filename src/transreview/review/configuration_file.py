"""Reading a configuration: every key is known, every value is what it must be, or one sentence says where it is not."""

import os
import posixpath
from collections.abc import Mapping

from transreview.findings.severity import Severity
from transreview.languages.registry import CODES
from transreview.localization.gettext import LANGUAGES
from transreview.review.configuration import SHIPPED, Configuration, ConfigurationError, ListedText, OwnSettings
from transreview.rules.catalogue import known_names
from transreview.rules.house import HOUSE_CHOICES
from transreview.rules.registry import RULES, rule_class
from transreview.rules.rule import OptionValue
from transreview.text.files import UnreadableFileError, decode, read_bytes
from transreview.text.yaml_reader import Node, Scalar, YamlError, read_yaml
from transreview.text.yaml_schema import YamlSchema, suggestion

KEYS = (
    "languages",
    "source",
    "glossaries",
    "texts",
    "exclude",
    "rules",
    "house",
    "columns",
    "fail-on",
    "interface",
    "keys",
    "theme",
)
THEMES = ("dark", "light")
SEVERITIES = ("error", "warning", "info", "off")


def read_configuration(path: str, root: str) -> Configuration:
    """The configuration in a YAML file of the project at `root`; raises `ConfigurationError`."""
    try:
        node = read_yaml(decode(read_bytes(path), path).text, path)
    except YamlError as error:
        raise ConfigurationError(path, error.line, error.column, error.problem) from None
    except UnreadableFileError as error:
        raise ConfigurationError(path, 0, 0, str(error).removeprefix(f"{path}: ")) from None
    return Configuration(root=root) if node is None else ConfigurationSchema(path).configuration(node, root)


class ConfigurationSchema(YamlSchema):
    """Reads the nodes of one configuration; `path` is what errors name."""

    def __init__(self, path: str) -> None:
        super().__init__(path, ConfigurationError)

    def configuration(self, node: Node, root: str) -> Configuration:
        """The whole configuration; raises `ConfigurationError`."""
        entries = self.keys(node, "the configuration", KEYS)
        default = Configuration(root=root)
        languages = self._languages(entries["languages"]) if "languages" in entries else default.languages
        rules = self._rules(entries["rules"]) if "rules" in entries else {}
        texts = self.items(entries["texts"], "`texts`") if "texts" in entries else []
        return Configuration(
            root=root,
            languages=languages,
            source=self._source(entries.get("source"), languages),
            glossaries=self._glossaries(entries["glossaries"], root) if "glossaries" in entries else default.glossaries,
            texts=tuple(self._listed_text(text, languages) for text in texts),
            exclude=self.texts(entries["exclude"], "`exclude`") if "exclude" in entries else (),
            severities={name: severity for name, (severity, _) in rules.items() if severity is not None},
            options={name: options for name, (_, options) in rules.items() if options},
            house=self._house(entries["house"]) if "house" in entries else {},
            columns=self._columns(entries["columns"], languages) if "columns" in entries else {},
            fail_on=self._severity(entries["fail-on"], SEVERITIES[:-1]) if "fail-on" in entries else default.fail_on,
            interface=self.choice(entries["interface"], "interface", LANGUAGES) if "interface" in entries else None,
            keys=self._keys(entries["keys"]) if "keys" in entries else {},
            theme=self.choice(entries["theme"], "theme", THEMES) if "theme" in entries else None,
        )

    def own_settings(self, node: Node) -> OwnSettings:
        """The settings of a person, which are part of a configuration; raises `ConfigurationError`."""
        entries = self.keys(node, "the settings", OwnSettings._fields)
        return OwnSettings(
            interface=self.choice(entries["interface"], "interface", LANGUAGES) if "interface" in entries else None,
            keys=self._keys(entries["keys"]) if "keys" in entries else {},
            theme=self.choice(entries["theme"], "theme", THEMES) if "theme" in entries else None,
        )

    def _languages(self, node: Node) -> tuple[str, ...]:
        languages = [self.choice(item, "language", CODES) for item in self.items(node, "`languages`")]
        if not languages:
            self.refuse(node, f"`languages` is empty; name some of {', '.join(CODES)}")
        return tuple(dict.fromkeys(languages))

    def _source(self, node: Node | None, languages: tuple[str, ...]) -> str | None:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return None
        return self.choice(node, "source", languages)

    def _glossaries(self, node: Node, root: str) -> tuple[str, ...]:
        paths = []
        for item in self.items(node, "`glossaries`"):
            path = self.text(item, "a glossary")
            if path != SHIPPED and not os.path.exists(os.path.join(root, path)):
                self.refuse(item, f"there is no glossary {path!r}; correct the path or remove it")
            paths.append(path)
        return tuple(paths)

    def _listed_text(self, node: Node, languages: tuple[str, ...]) -> ListedText:
        entries = self.keys(node, "a text", ("name", "files", "date", "source"))
        if "name" not in entries or "files" not in entries:
            self.refuse(node, "a text needs `name` and `files`")
        files = self.keys(entries["files"], "`files`", languages, what="language")
        return ListedText(
            name=self.text(entries["name"], "`name`"),
            files={language: self._inside(path) for language, path in files.items()},
            date=self.day(entries["date"], "`date`") if "date" in entries else None,
            source=self._source(entries.get("source"), languages),
        )

    def _inside(self, node: Node) -> str:
        """A path that stays inside the project."""
        path = posixpath.normpath(self.text(node, "a file").replace("\\", "/"))
        if path.startswith(("/", "../")) or path == ".." or os.path.isabs(path):
            self.refuse(node, f"{path!r} lies outside the project; name a file below the folder of this configuration")
        return path

    def _rules(self, node: Node) -> dict[str, tuple[Severity | None, Mapping[str, OptionValue]]]:
        rules = self.mapping(node, "`rules`")
        found: dict[str, tuple[Severity | None, Mapping[str, OptionValue]]] = {}
        for name, setting in rules.entries.items():
            if name not in known_names():
                near = suggestion(name, known_names())
                end = near if "did you mean" in near else "; `transreview rule` lists them"
                self.refuse(rules.keys[name], f"unknown rule {name!r}{end}")
            if isinstance(setting, Scalar):
                found[name] = (self._severity(setting, SEVERITIES), {})
            else:
                found[name] = self._settings(name, setting)
        return found

    def _settings(self, name: str, node: Node) -> tuple[Severity | None, Mapping[str, OptionValue]]:
        defaults = rule_class(name).options if name in RULES else {}
        entries = self.keys(node, f"rule {name!r}", ("severity", *defaults), what="option")
        severity = self._severity(entries["severity"], SEVERITIES) if "severity" in entries else None
        options = {key: self._option(entries[key], key, default) for key, default in defaults.items() if key in entries}
        return severity, options

    def _option(self, node: Node, name: str, default: OptionValue) -> OptionValue:
        """A value of the type that the option's default has."""
        text = self.text(node, f"`{name}`")
        if isinstance(default, bool):
            if text not in ("true", "false"):
                self.refuse(node, f"`{name}` must be true or false, not {text!r}")
            return text == "true"
        if isinstance(default, str):
            return text
        try:
            return type(default)(text)
        except ValueError:
            kind = "a whole number" if isinstance(default, int) else "a number"
            self.refuse(node, f"`{name}` must be {kind}, not {text!r}")

    def _house(self, node: Node) -> Mapping[str, str]:
        entries = self.keys(node, "`house`", tuple(HOUSE_CHOICES), what="choice")
        return {name: self.choice(entry, name, HOUSE_CHOICES[name]) for name, entry in entries.items()}

    def _columns(self, node: Node, languages: tuple[str, ...]) -> Mapping[str, str]:
        """Languages by the headings of columns in tables."""
        mapping = self.mapping(node, "`columns`")
        return {heading: self.choice(entry, "language", languages) for heading, entry in mapping.entries.items()}

    def _keys(self, node: Node) -> Mapping[str, str]:
        """Keys by action; the desk knows which actions there are."""
        mapping = self.mapping(node, "`keys`")
        return {name: self.text(entry, f"the keys of {name!r}") for name, entry in mapping.entries.items()}

    def _severity(self, node: Node, known: tuple[str, ...]) -> Severity:
        return Severity[self.choice(node, "severity", known).upper()]
