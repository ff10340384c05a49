"""How well the quantities of parallel sentences agree: a parser that reads right finds the same values on all sides.

Run `python -m benchmarks.quantities FILE` on a JSON lines file of aligned documents (`segments` per language, `links`
per pair); prints per pair how many values of one side are found on the other, and characters read a second. With
`--show PAIR` the disagreements are listed.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from transreview.languages.quantity import Quantity, QuantityKind
from transreview.languages.registry import language

PAIRS = (("ko", "vi"), ("ko", "en"), ("vi", "en"))
_NUMBERS = (QuantityKind.NUMBER, QuantityKind.ORDINAL)


def _value(quantity: Quantity) -> tuple[str, object] | None:
    """What is compared: kind and value; small numbers in words and parts of the day come and go in translation."""
    if quantity.kind in _NUMBERS:
        if quantity.spelled and quantity.amount is not None and quantity.amount <= 2:
            return None
        return "number", float(quantity.amount or 0)
    if quantity.kind is QuantityKind.DATE:
        assert quantity.date is not None
        return "date", (quantity.date.year, quantity.date.month, quantity.date.day)
    if quantity.kind is QuantityKind.TIME:
        if quantity.time is None or quantity.time.hour is None:
            return None
        return "time", (quantity.time.hour % 12, quantity.time.minute)
    return quantity.kind.value, (float(quantity.amount or 0), quantity.unit)


def _values(code: str, text: str) -> Counter[tuple[str, object]]:
    return Counter(value for found in language(code).quantities(text) if (value := _value(found)) is not None)


def _sides(document: dict[str, Any], pair: tuple[str, str]) -> Iterator[tuple[str, str]]:
    for left, right in document["links"]["-".join(pair)]:
        yield (
            " ".join(document["segments"][pair[0]][number] for number in left),
            " ".join(document["segments"][pair[1]][number] for number in right),
        )


def main() -> None:
    """Prints the agreement of each pair and the speed of each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", metavar="PAIR", help="list the disagreements of a pair such as ko-en")
    arguments = parser.parse_args()
    documents = [json.loads(line) for line in arguments.file.read_text(encoding="utf-8").splitlines()]
    for pair in PAIRS:
        shared = left_total = right_total = 0
        for document in documents:
            for left, right in _sides(document, pair):
                ours, theirs = _values(pair[0], left), _values(pair[1], right)
                shared += (ours & theirs).total()
                left_total, right_total = left_total + ours.total(), right_total + theirs.total()
                if arguments.show == "-".join(pair) and ours != theirs:
                    print(f"{dict(ours - theirs)}\n{dict(theirs - ours)}\n  {left}\n  {right}\n")
        agreement = 2 * shared / (left_total + right_total)
        print(f"{'-'.join(pair)}: {left_total} and {right_total} values, {shared} shared, agreement {agreement:.3f}")
    for code in ("ko", "vi", "en"):
        texts = [text for document in documents for text in document["segments"][code]]
        start = time.perf_counter()
        count = sum(len(language(code).quantities(text)) for text in texts)
        took = time.perf_counter() - start
        size = sum(map(len, texts))
        print(f"{code}: {count} quantities, {size / took / 1e6:.2f} M characters a second")


if __name__ == "__main__":
    main()
