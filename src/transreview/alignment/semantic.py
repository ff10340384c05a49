"""An embedding model of the user's own as further evidence (`[semantic]` extra): read from a folder, never downloaded.

Two kinds of folder are understood. A table: `vocabulary.txt` (one token a line) or a WordPiece/Unigram `tokenizer.json`
beside `vectors.npy` or `model.safetensors`; a segment is the mean of its tokens' vectors. An encoder: `model.onnx` with
`tokenizer.json`, run by onnxruntime and tokenizers; a segment is the mean of the last hidden states.
"""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Vectors = np.ndarray[Any, np.dtype[np.float32]]

Similarity = list[list[float]]
Encode = Callable[[Sequence[str]], "Vectors"]

_WORD = re.compile(r"[^\W_]+")
_HEADER = 8


class ModelError(ValueError):
    """A folder that holds no model which can be read; the message says what is missing."""


class SemanticModel:
    """Vectors for segments, and how alike segments are."""

    def __init__(self, encode: Encode) -> None:
        self._encode = encode

    def similarity(self, left: Sequence[str], right: Sequence[str]) -> Similarity:
        """The cosine of each left and right text, less what either has with the others on average, 0 to 1."""
        import numpy as np

        if not left or not right:
            return [[0.0] * len(right) for _ in left]
        one, other = (_unit(self._encode(texts)) for texts in (left, right))
        table = one @ other.T
        usual = (table.mean(axis=1, keepdims=True) + table.mean(axis=0, keepdims=True)) / 2.0
        result: Similarity = np.clip(table - usual, 0.0, 1.0).tolist()
        return result


def load(folder: Path) -> SemanticModel:
    """The model in `folder`; raises `ModelError` with one sentence when there is none that can be read."""
    if not folder.is_dir():
        raise ModelError(f"{folder}: there is no such folder")
    if (folder / "model.onnx").exists():
        return SemanticModel(_onnx(folder))
    return SemanticModel(_table(folder))


def _unit(vectors: "Vectors") -> "Vectors":
    import numpy as np

    unit: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return unit


def _table(folder: Path) -> Encode:
    import numpy as np

    numbers = _vocabulary(folder)
    vectors = _vectors(folder)
    if len(numbers) > len(vectors):
        raise ModelError(f"{folder}: {len(numbers)} tokens but only {len(vectors)} vectors")

    def encode(texts: Sequence[str]) -> "Vectors":
        rows = np.zeros((len(texts), vectors.shape[1]), np.float32)
        for place, text in enumerate(texts):
            found = [numbers[token] for token in _tokens(text, numbers)]
            if found:
                rows[place] = vectors[found].mean(axis=0)
        return rows

    return encode


def _tokens(text: str, numbers: dict[str, int]) -> list[str]:
    """The longest pieces of each word that the vocabulary knows, from the left (as WordPiece does)."""
    found = []
    for word in _WORD.findall(text.lower()):
        start = 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                known = piece if piece in numbers else word[start:end]
                if known in numbers:
                    found.append(known)
                    break
                end -= 1
            start = max(end, start + 1)
    return found


def _vocabulary(folder: Path) -> dict[str, int]:
    plain = folder / "vocabulary.txt"
    if plain.exists():
        return {token: number for number, token in enumerate(plain.read_text(encoding="utf-8").splitlines())}
    tokenizer = folder / "tokenizer.json"
    if tokenizer.exists():
        listed = json.loads(tokenizer.read_text(encoding="utf-8")).get("model", {}).get("vocab", {})
        pairs = listed.items() if isinstance(listed, dict) else ((one[0], n) for n, one in enumerate(listed))
        return {token.lstrip("▁").lower() or token: int(number) for token, number in pairs}
    raise ModelError(f"{folder}: neither vocabulary.txt nor tokenizer.json is there")


def _vectors(folder: Path) -> "Vectors":
    import numpy as np

    if (folder / "vectors.npy").exists():
        loaded: Vectors = np.load(folder / "vectors.npy", allow_pickle=False).astype(np.float32)
        return loaded
    if (folder / "model.safetensors").exists():
        return _safetensors(folder / "model.safetensors")
    raise ModelError(f"{folder}: none of model.onnx, vectors.npy and model.safetensors is there")


def _safetensors(path: Path) -> "Vectors":
    """The largest two-dimensional tensor of a safetensors file (8 bytes of header length, JSON header, data)."""
    import numpy as np

    data = path.read_bytes()
    start = _HEADER + int.from_bytes(data[:_HEADER], "little")
    if start > len(data):
        raise ModelError(f"{path}: the file is cut short")
    header = json.loads(data[_HEADER:start])
    kinds = {"F32": np.float32, "F16": np.float16, "F64": np.float64}
    tensors = [one for one in header.values() if len(one.get("shape", ())) == 2 and one.get("dtype") in kinds]
    if not tensors:
        raise ModelError(f"{path}: holds no table of floating-point vectors")
    largest = max(tensors, key=lambda one: one["shape"][0] * one["shape"][1])
    first, last = largest["data_offsets"]
    flat = np.frombuffer(data[start + first : start + last], dtype=kinds[largest["dtype"]])
    return flat.reshape(largest["shape"]).astype(np.float32)


def _onnx(folder: Path) -> Encode:
    try:
        import numpy as np
        import onnxruntime  # type: ignore[import-not-found, import-untyped, unused-ignore]
        from tokenizers import Tokenizer  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError as error:
        raise ModelError(f"{folder}: an ONNX model needs the extra: pip install 'transreview[semantic]'") from error
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"))
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    names = {one.name for one in session.get_inputs()}

    def encode(texts: Sequence[str]) -> "Vectors":
        rows = []
        for text in texts:
            encoded = tokenizer.encode(text)
            inputs = {
                "input_ids": encoded.ids,
                "attention_mask": encoded.attention_mask,
                "token_type_ids": encoded.type_ids,
            }
            given = {name: np.array([value], np.int64) for name, value in inputs.items() if name in names}
            rows.append(session.run(None, given)[0][0].mean(axis=0))
        return np.array(rows, np.float32)

    return encode
