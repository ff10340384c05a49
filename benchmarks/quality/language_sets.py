"""The test sets of the languages themselves: how many rows the language layer gets right."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from transreview.languages.korean.hangul import SIMILAR
from transreview.languages.korean.misspelling import WordClass, is_misspelling
from transreview.languages.korean.stems import strip
from transreview.languages.quantity import Quantity, QuantityKind
from transreview.languages.registry import language as language_of
from transreview.text.edit import apply_edits
from transreview.text.normalise import normalise
from transreview.text.span import Span

_CONTEXT_PAIRS = Path(__file__).parents[2] / "tests" / "languages" / "korean" / "data" / "context_pairs.tsv"
"""Pairs of our own making with the class of the known word and whether its title follows."""


class SetScore(NamedTuple):
    """Rows that came out right, all rows, and the wrong ones in words; `note` says how a set was measured."""

    name: str
    right: int
    rows: int
    wrong: tuple[str, ...]
    note: str = ""


def language_sets(folder: Path) -> Iterator[SetScore]:
    """The scores of the sets that are in the folder."""
    measures = {
        "hangul_pairs": _hangul_pairs,
        "particle_choice": _particle_choice,
        "particle_stripping": _particle_stripping,
        "quantities": _quantities,
        "vi_to_hangul": _transliteration,
    }
    for name, measure in measures.items():
        path = folder / f"{name}.tsv"
        if path.exists():
            yield measure(_rows(path))
    yield misspelling_policy(_rows(_CONTEXT_PAIRS))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _scored(name: str, verdicts: Iterable[tuple[bool, str]], note: str = "") -> SetScore:
    rows = list(verdicts)
    wrong = tuple(text for right, text in rows if not right)
    return SetScore(name, len(rows) - len(wrong), len(rows), wrong, note)


def _hangul_pairs(rows: list[dict[str, str]]) -> SetScore:
    korean = language_of("ko")
    verdicts = []
    found = true = typos = 0
    for row in rows:
        similarity = korean.similarity(row["known"], row["seen"])
        typo, near = row["label"] == "typo", similarity >= SIMILAR
        typos, found, true = typos + typo, found + near, true + (typo and near)
        verdicts.append((typo == near, f"{row['known']} / {row['seen']}: {row['label']}, similarity {similarity:.3f}"))
    f1 = 2 * true / (typos + found) if typos + found else 0.0
    return _scored("hangul pairs", verdicts, f"F1 {f1:.3f} at {SIMILAR}")


def _particle_choice(rows: list[dict[str, str]]) -> SetScore:
    korean = language_of("ko")
    verdicts = []
    for row in rows:
        word, first = row["word"], row["pair"].split("/")[0]
        frame = "집" + first
        got = apply_edits(frame, [korean.replacement(frame, Span(0, 1), word)])
        verdicts.append((got == row["expected"], f"{word} + {row['pair']}: {got}, expected {row['expected']}"))
    return _scored("particle choice", verdicts)


def misspelling_policy(rows: list[dict[str, str]]) -> SetScore:
    """How well the class-aware policy tells misspellings from neighbours (`languages.korean.misspelling`)."""
    verdicts = []
    found = true = typos = 0
    for row in rows:
        known, seen, titled = row["known"], row["seen"], row["same_title"] == "yes"
        typo, near = row["label"] == "typo", is_misspelling(known, seen, WordClass(row["class"]), same_title=titled)
        typos, found, true = typos + typo, found + near, true + (typo and near)
        verdicts.append((typo == near, f"{known} / {seen} ({row['class']}): {row['label']}"))
    note = f"precision {true / max(found, 1):.3f}, recall {true / max(typos, 1):.3f}"
    return _scored("hangul pairs in context", verdicts, note)


def _particle_stripping(rows: list[dict[str, str]]) -> SetScore:
    verdicts = []
    for row in rows:
        got = strip(row["eojeol"])
        verdicts.append((got == row["stem"], f"{row['eojeol']}: {got}, expected {row['stem']}"))
    return _scored("particle stripping", verdicts, "without a dictionary")


def _transliteration(rows: list[dict[str, str]]) -> SetScore:
    vietnamese = language_of("vi")
    verdicts = []
    for row in rows:
        forms = vietnamese.transliterations(row["vietnamese"], "ko")
        got = forms[0] if forms else ""
        verdicts.append((got == row["hangul"], f"{row['vietnamese']}: {got}, expected {row['hangul']}"))
    return _scored("Vietnamese to Hangul", verdicts)


def _quantities(rows: list[dict[str, str]]) -> SetScore:
    verdicts = []
    for row in rows:
        found = language_of(row["language"]).quantities(normalise(row["text"]).text)
        value = json.loads(row["value"], parse_float=Decimal, parse_int=Decimal)
        right = not found if value is None else len(found) == 1 and _matches(found[0], row["kind"], value)
        seen = "; ".join(_shown(quantity) for quantity in found) or "nothing"
        verdicts.append((right, f"{row['language']} {row['text']!r}: {seen}, expected {row['kind']} {row['value']}"))
    return _scored("quantities", verdicts)


_KINDS: Mapping[str, QuantityKind] = {
    "num": QuantityKind.NUMBER,
    "money": QuantityKind.MONEY,
    "pct": QuantityKind.PERCENT,
    "ord": QuantityKind.ORDINAL,
    "date": QuantityKind.DATE,
}


def _matches(found: Quantity, kind: str, value: Any) -> bool:
    if found.kind is not _KINDS[kind]:
        return False
    if found.kind is QuantityKind.DATE:
        said = found.date
        return said is not None and [said.year, said.month, said.day] == [part and int(part) for part in value]
    if found.kind is QuantityKind.MONEY:
        return (found.unit, found.amount) == tuple(value)
    return (found.amount,) == (value,)


def _shown(quantity: Quantity) -> str:
    value = quantity.amount if quantity.date is None else quantity.date
    return f"{quantity.kind.value} {value} {quantity.unit or ''}".strip()
