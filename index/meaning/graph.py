"""A BERT encoder as an ONNX graph, written by hand so that no tracing and no torch is needed."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

GRAPH = "model.onnx"
_TABLE = "embeddings.word_embeddings.weight"
_SMALL = 4096
_CONTRIB = "com.microsoft"  # operators that every build of onnxruntime has: attention in one step


def write_graph(
    weights: Mapping[str, NDArray[np.float32]], folder: Path, layers: int, heads: int, epsilon: float
) -> None:
    """Write the graph from token ids and mask to unit vectors; the table of words stays in model.safetensors."""
    from onnx import TensorProto, helper, numpy_helper

    draft = _Draft(epsilon)
    first = weights["embeddings.token_type_embeddings.weight"][0]
    draft.keep("positions", weights["embeddings.position_embeddings.weight"] + first)
    x = _embedded(draft, weights)
    for layer in range(layers):
        x = _layer(draft, weights, f"encoder.layer.{layer}", x, heads)
    draft.do("Unsqueeze", ["mask_float", "axis2"], "mask3")
    draft.do("Mul", [x, "mask3"], "masked")
    draft.do("ReduceSum", ["masked", "axis1"], "summed", keepdims=0)
    # The unit vector of the sum is the unit vector of the mean.
    draft.do("LpNormalization", ["summed"], "vector", axis=1, p=2)
    table = weights[_TABLE]
    held = [numpy_helper.from_array(value, name) for name, value in draft.held.items()]
    graph = helper.make_graph(
        [helper.make_node(op, i, [o], domain=domain, **extra) for op, i, o, domain, extra in draft.steps],
        "encoder",
        [
            helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "tokens"]),
            helper.make_tensor_value_info("attention_mask", TensorProto.INT32, ["texts", "tokens"]),
        ],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, ["texts", int(table.shape[1])])],
        held,
    )
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid(_CONTRIB, 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=9)
    _move_out(model, folder)
    model.graph.initializer.append(_shared(folder, table.shape))
    (folder / GRAPH).write_bytes(model.SerializeToString())


def _move_out(model: Any, folder: Path) -> None:
    """Write the large tensors one after the other into a file of their own, which onnxruntime maps."""
    from onnx import external_data_helper as outside

    with (folder / "layers.bin").open("wb") as file:
        for tensor in model.graph.initializer:
            if len(tensor.raw_data) > _SMALL:
                file.write(b"\0" * (-file.tell() % 64))
                outside.set_external_data(tensor, "layers.bin", offset=file.tell(), length=len(tensor.raw_data))
                file.write(tensor.raw_data)
                tensor.ClearField("raw_data")


def _shared(folder: Path, shape: tuple[int, ...]) -> Any:
    """Return the table of words as a tensor that lies in the checkpoint: half a gigabyte need not be written twice."""
    from onnx import TensorProto
    from onnx import external_data_helper as outside

    with (folder / "model.safetensors").open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        start, end = json.loads(file.read(length))[_TABLE]["data_offsets"]
    tensor = TensorProto(name="words", data_type=TensorProto.FLOAT, dims=shape)
    tensor.raw_data = b""
    outside.set_external_data(tensor, "model.safetensors", offset=8 + length + start, length=end - start)
    tensor.ClearField("raw_data")
    return tensor


class _Draft:
    """Steps of the graph in order, and the tensors they need."""

    def __init__(self, epsilon: float) -> None:
        self.epsilon = epsilon
        self.steps: list[tuple[str, list[str], str, str, dict[str, Any]]] = []
        self.held: dict[str, NDArray[Any]] = {
            "zero": np.array([0], np.int64),
            "axis1": np.array([1], np.int64),
            "axis2": np.array([2], np.int64),
        }

    def do(self, operator: str, inputs: list[str], output: str, domain: str = "", **extra: Any) -> str:
        """Add a step; return the name of what it makes."""
        self.steps.append((operator, inputs, output, domain, extra))
        return output

    def keep(self, name: str, value: NDArray[Any]) -> str:
        """Add a tensor; return its name."""
        self.held[name] = np.ascontiguousarray(value)
        return name


def _embedded(draft: _Draft, weights: Mapping[str, NDArray[np.float32]]) -> str:
    draft.do("Gather", ["words", "input_ids"], "word", axis=0)
    draft.do("Shape", ["input_ids"], "length", start=1, end=2)
    draft.do("Slice", ["positions", "zero", "length", "zero"], "place")
    draft.do("Add", ["word", "place"], "placed")
    draft.do("Cast", ["attention_mask"], "mask_float", to=1)
    return _norm(draft, weights, "embeddings.LayerNorm", "placed", "embedded")


def _norm(draft: _Draft, weights: Mapping[str, NDArray[np.float32]], name: str, x: str, output: str) -> str:
    scale = draft.keep(f"{name}.w", weights[f"{name}.weight"])
    bias = draft.keep(f"{name}.b", weights[f"{name}.bias"])
    return draft.do("LayerNormalization", [x, scale, bias], output, axis=-1, epsilon=draft.epsilon)


def _dense(draft: _Draft, weights: Mapping[str, NDArray[np.float32]], name: str, x: str) -> str:
    weight = draft.keep(f"{name}.w", weights[f"{name}.weight"].T)
    bias = draft.keep(f"{name}.b", weights[f"{name}.bias"])
    draft.do("MatMul", [x, weight], f"{name}.product")
    return draft.do("Add", [f"{name}.product", bias], f"{name}.sum")


def _layer(draft: _Draft, weights: Mapping[str, NDArray[np.float32]], at: str, x: str, heads: int) -> str:
    parts = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
    weight = draft.keep(f"{at}.qkv.w", np.concatenate([weights[f"{p}.weight"].T for p in parts], axis=1))
    bias = draft.keep(f"{at}.qkv.b", np.concatenate([weights[f"{p}.bias"] for p in parts]))
    mixed = draft.do("Attention", [x, weight, bias, "attention_mask"], f"{at}.mixed", _CONTRIB, num_heads=heads)
    out = _dense(draft, weights, f"{at}.attention.output.dense", mixed)
    draft.do("Add", [out, x], f"{at}.attended")
    middle = _norm(draft, weights, f"{at}.attention.output.LayerNorm", f"{at}.attended", f"{at}.middle")
    inner = _dense(draft, weights, f"{at}.intermediate.dense", middle)
    draft.do("Gelu", [inner], f"{at}.bent")
    outer = _dense(draft, weights, f"{at}.output.dense", f"{at}.bent")
    draft.do("Add", [outer, middle], f"{at}.added")
    return _norm(draft, weights, f"{at}.output.LayerNorm", f"{at}.added", f"{at}.done")
