"""Two runs give the same bytes, whatever the hash seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"


def _output(command: list[str], seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    arguments = [sys.executable, "-m", "transreview", *command]
    ran = subprocess.run(arguments, cwd=SAMPLES, env=environment, capture_output=True, check=False)
    assert ran.returncode in (0, 1), ran.stderr.decode()
    return ran.stdout


@pytest.mark.parametrize(
    "command",
    [
        ["lint", "news", "--no-cache", "--select", "all", "--output-format", "json"],
        ["explain", "news/mask-dance.ko.txt:9"],
        ["align", "news", "--output-format", "json"],
    ],
    ids=lambda command: str(command[0]),
)
def test_two_runs_give_the_same_bytes_under_any_hash_seed(command: list[str]) -> None:
    first, second = (_output(command, seed) for seed in ("0", "4711"))
    assert first == second
    assert first
