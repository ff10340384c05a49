"""Fetches the packages that the word lists are made from, through the ordinary package clients, and unpacks them."""

import subprocess
import zipfile
from pathlib import Path

DEBIAN = (
    "libreoffice-help-en-us", "libreoffice-help-ko", "libreoffice-help-vi", "libreoffice-l10n-ko",
    "libreoffice-l10n-vi", "firefox-esr", "firefox-esr-l10n-ko", "firefox-esr-l10n-vi", "thunderbird",
    "thunderbird-l10n-ko", "thunderbird-l10n-vi", "iso-codes", "libglib2.0-data", "libgtk-3-common", "libgtk-4-common",
    "unicode-data", "libhangul-data", "m17n-db",
)  # fmt: skip
NPM = (
    "cldr-annotations-full@48", "cldr-localenames-full@48", "cldr-dates-full@48", "cldr-units-full@48",
    "cldr-numbers-full@48",
)  # fmt: skip
PYPI = (
    "django==5.2.*", "wagtail==8.0.*", "django-oscar==4.2.*", "jupyterlab-language-pack-ko-kr",
    "jupyterlab-language-pack-vi-vn", "homeassistant==2024.3.*",
)  # fmt: skip


def fetch(folder: Path) -> None:
    """Downloads and unpacks every package into a subfolder of `folder` named like it; what is there is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    archives = folder / "archives"
    archives.mkdir(exist_ok=True)
    for name in DEBIAN:
        if not (folder / name).exists():
            _run("apt-get", "download", name, cwd=archives)
            _run("dpkg-deb", "-x", str(_newest(archives, f"{name}_*.deb")), str(folder / name), cwd=archives)
    for name in NPM:
        target = folder / name.partition("@")[0]
        if not target.exists():
            _run("npm", "pack", "--silent", name, cwd=archives)
            target.mkdir()
            _run("tar", "xzf", str(_newest(archives, f"{target.name}-*.tgz")), "-C", str(target), cwd=archives)
    for name in PYPI:
        plain = name.partition("=")[0]
        target = folder / plain
        if not target.exists():
            _run("pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", name, cwd=archives)
            with zipfile.ZipFile(_newest(archives, f"{plain.replace('-', '_')}-*.whl")) as wheel:
                wheel.extractall(target)


def _run(*command: str, cwd: Path) -> None:
    subprocess.run(command, cwd=cwd, check=True)


def _newest(folder: Path, pattern: str) -> Path:
    return max(folder.glob(pattern), key=lambda path: path.stat().st_mtime)
