"""`python -m tools.catalogs`: brings the catalogs up to date and lists what is to be translated."""

import sys
from collections.abc import Mapping
from pathlib import Path

import polib

from tools.catalogs.extraction import SOURCE, messages
from transreview.localization.gettext import LANGUAGES

FOLDER = SOURCE / "localization"


def updated(catalog: polib.POFile, wanted: Mapping[tuple[str, str | None], str], language: str) -> polib.POFile:
    """A catalog with exactly the wanted entries, translations kept."""
    old = {entry.msgid: entry for entry in catalog}
    new = polib.POFile(wrapwidth=0)
    new.metadata = {
        "Project-Id-Version": "transreview",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    for (text, plural), place in sorted(wanted.items(), key=lambda item: (item[1], item[0][0])):
        known = old.get(text)
        entry = polib.POEntry(msgid=text, comment=place)
        translation = (known.msgstr_plural.get(0, "") or known.msgstr) if known is not None else ""
        if plural is None:
            entry.msgstr = translation
        else:
            entry.msgid_plural, entry.msgstr_plural = plural, {0: translation}
        new.append(entry)
    return new


def main() -> int:
    """Writes the catalogs; 1 where something is untranslated."""
    wanted = messages()
    missing = 0
    for language in LANGUAGES[1:]:
        path = Path(FOLDER) / f"{language}.po"
        catalog = polib.pofile(str(path)) if path.exists() else polib.POFile()
        new = updated(catalog, wanted, language)
        path.write_text(str(new).rstrip("\n") + "\n", encoding="utf-8")
        for entry in new.untranslated_entries():
            missing += 1
            sys.stdout.write(f"{language}: {entry.msgid}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
