"""What a glossary costs: loading cold and warm, memory, and the search, for the shipped one and for large ones.

    python -m benchmarks.glossary [--sizes 1000,10000,100000]

Large glossaries are made of random words in the three scripts, from a fixed seed. Times are CPU milliseconds, each
measured in a process of its own.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from transreview.glossary.shipped import shipped_paths

_SYLLABLES = "가나다라마바사아자차카타파하강남동북서중대한민국정부경제사회문화과학기술협력관계위원장총리"
_VIETNAMESE = ("tổng", "bí", "thư", "chủ", "tịch", "quốc", "hội", "thủ", "tướng", "hợp", "tác", "kinh", "tế", "văn")
_ENGLISH = ("general", "secretary", "president", "national", "assembly", "minister", "foreign", "economy", "culture")

_MEASURE = """
import json, sys, time
from transreview.glossary.glossary import Glossary
paths, cache, text = json.loads(sys.argv[1]), sys.argv[2], sys.argv[3]
from transreview.languages.registry import language
language("ko").search_key("")
start = time.process_time()
glossary = Glossary.load(paths, cache=cache)
loaded = time.process_time()
glossary.hits("ko", "")
ready = time.process_time()
hits = sum(len(glossary.hits("ko", line)) for line in text.splitlines())
done = time.process_time()
try:
    import resource
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
except ImportError:
    memory = 0
print(json.dumps([loaded - start, ready - loaded, done - ready, hits, memory, "yaml" in sys.modules]))
"""


def make(path: Path, size: int, seed: int = 11) -> None:
    """Writes a glossary of `size` concepts with four terms each."""
    chance = random.Random(seed)

    def korean() -> str:
        return "".join(chance.choices(_SYLLABLES, k=chance.randint(3, 7)))

    with path.open("w", encoding="utf-8") as file:
        file.write("transreview_glossary: 1\nname: benchmark\nconcepts:\n")
        for number in range(size):
            vietnamese = " ".join(chance.choices(_VIETNAMESE, k=4))
            english = " ".join(chance.choices(_ENGLISH, k=3))
            wrong = f"{{term: {korean()}, status: forbidden, scope: always, note: wrong}}"
            file.write(f"  - id: c{number}\n    kind: term\n    terms:\n      ko: [{korean()}, {wrong}]\n")
            file.write(f"      vi: [{vietnamese}]\n      en: [{english}]\n")
    os.utime(path, (1_000_000_000, 1_000_000_000))


def measure(name: str, paths: Sequence[str], text: str, folder: Path) -> None:
    """Prints the cold and the warm cost of one glossary."""
    for state in ("cold", "warm"):
        arguments = [sys.executable, "-c", _MEASURE, json.dumps(list(paths)), str(folder), text]
        output = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
        load, build, search, hits, memory, yaml = json.loads(output)
        figures = f"{load * 1000:9.1f} {build * 1000:9.1f} {search * 1000:9.1f}"
        print(f"{name:>8} {state} {figures} {hits:6} {memory:6} {'yes' if yaml else 'no':>5}")


def main() -> None:
    """Runs the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    text = "\n".join(["베트남 총리와 한국 대통령은 하노이에서 회담하고 양해각서를 체결했다고 외교부가 밝혔다."] * 40)
    print("concepts state      load     build    search   hits     MB  yaml")
    with tempfile.TemporaryDirectory() as folder:
        measure("shipped", shipped_paths(), text, Path(folder) / "shipped")
        for size in sizes:
            path = Path(folder) / f"{size}.yaml"
            make(path, size)
            measure(str(size), [str(path)], text, Path(folder) / f"cache-{size}")


if __name__ == "__main__":
    main()
