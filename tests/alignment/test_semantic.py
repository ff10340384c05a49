"""A model in a folder: one that fits helps, the same with its rows shuffled harms."""

import json
from pathlib import Path

import pytest

from tests.alignment.test_aligner import documents
from transreview.alignment.aligner import align
from transreview.alignment.semantic import ModelError, load

np = pytest.importorskip("numpy")

KOREAN = [f"{stem}를 산다" for stem in ("사과", "구름", "바람", "책상", "나무", "소금", "바다", "하늘", "모래", "연필")]
_OBJECTS = ("pippin", "cumulus", "zephyr", "desk", "oak", "brine", "ocean", "ether", "grit", "quill")
ENGLISH = [f"We buy {word} now" for word in _OBJECTS]


def texts() -> tuple[list[str], list[str]]:
    """The Korean text without its eighth line, the English without its fourth: lengths tell nothing."""
    return [one for n, one in enumerate(KOREAN) if n != 7], [one for n, one in enumerate(ENGLISH) if n != 3]


def folder(path: Path, shuffle: bool, safetensors: bool = False) -> Path:
    path.mkdir()
    korean = [line.split("를")[0] for line in KOREAN]
    english = [line.split()[2] for line in ENGLISH]
    (path / "vocabulary.txt").write_text("\n".join([*korean, *english]), encoding="utf-8")
    rows = np.eye(10, dtype=np.float32)
    table = np.concatenate([rows, rows[np.random.default_rng(3).permutation(10)] if shuffle else rows])
    if safetensors:
        header = json.dumps(
            {"t": {"dtype": "F32", "shape": list(table.shape), "data_offsets": [0, table.nbytes]}}
        ).encode()
        (path / "model.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + table.tobytes())
    else:
        np.save(path / "vectors.npy", table)
    return path


def right_links(model_folder: Path | None) -> int:
    korean, english = texts()
    model = load(model_folder) if model_folder else None
    found = align(documents(ko=korean, en=english), model=model)
    wanted = {(korean.index(KOREAN[n]), english.index(ENGLISH[n])) for n in range(10) if n not in (3, 7)}
    return sum(
        len(link.left) == len(link.right) == 1 and (link.left[0], link.right[0]) in wanted
        for link in found.links["ko", "en"]
    )


def test_a_fitting_model_helps_and_a_shuffled_one_harms(tmp_path: Path) -> None:
    without = right_links(None)
    fitting = right_links(folder(tmp_path / "fitting", shuffle=False))
    shuffled = right_links(folder(tmp_path / "shuffled", shuffle=True))
    assert shuffled < without < fitting
    assert fitting == 8


def test_safetensors_are_read(tmp_path: Path) -> None:
    assert right_links(folder(tmp_path / "model", shuffle=False, safetensors=True)) == 8


def test_a_folder_without_a_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="neither vocabulary"):
        load(tmp_path)
    with pytest.raises(ModelError, match="no such folder"):
        load(tmp_path / "nowhere")
