"""Text into unit vectors: the packaged model through onnxruntime alone, any other through sentence-transformers."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.meaning.prepare import identity, prepared, silent
from index.options import EmbeddingOptions, IndexOptions
from index.shelves.generation import IndexFault
from index.words.letters import clean

Vector = NDArray[np.float32]
BUILTIN = "builtin"
_WINDOW = 512


class Embedder(Protocol):
    """A model that embeds questions and passages. Blank text gives the zero vector, near to nothing."""

    @property
    def fingerprint(self) -> str:
        """What decides the vectors: model, prompts, window."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def query(self, text: str) -> Vector:
        """Return the vector of a question."""
        ...

    def passages(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of passages, one a row."""
        ...


def open_embedder(options: IndexOptions, tell: Callable[[str], None] = silent) -> Embedder:
    """Return the embedder that the options name, preparing the packaged one on first use."""
    chosen = options.embedding
    if chosen.model == BUILTIN and chosen.device == "cpu":
        return PackagedEmbedder(prepared(options.caches, tell), chosen)
    name = str(prepared(options.caches, tell)) if chosen.model == BUILTIN else chosen.model
    return TransformerEmbedder(name, chosen)


def fingerprint(options: EmbeddingOptions) -> str:
    """Return what decides the vectors, without loading any model."""
    name = identity() if options.model == BUILTIN else options.model
    return f"{name} | query={options.query_prompt!r} passage={options.passage_prompt!r} window={options.window}"


class PackagedEmbedder:
    """The prepared model in onnxruntime. One text a run: a vector never depends on what was embedded beside it."""

    dimension = 384

    def __init__(self, folder: Path, options: EmbeddingOptions | None = None) -> None:
        """Open the tokenizer of a prepared folder; its graph is opened when the first text comes."""
        from tokenizers import Tokenizer

        self._folder, self._options = folder, options or EmbeddingOptions()
        window = min(self._options.window or _WINDOW, _WINDOW)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(window)
        self._threads = self._options.threads or len(os.sched_getaffinity(0))
        self._query = self._options.query_prompt if self._options.query_prompt is not None else "query: "
        self._passage = self._options.passage_prompt if self._options.passage_prompt is not None else "passage: "

    @property
    def fingerprint(self) -> str:
        """What decides the vectors."""
        return fingerprint(self._options)

    def query(self, text: str) -> Vector:
        """Return the vector of a question."""
        return self._run(self._quick, self._query, text)

    def passages(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of passages, one a row."""
        if len(texts) < 2 or self._threads < 2:
            return self._rows([self._run(self._quick, self._passage, t) for t in texts])
        # The longest first: at the end no thread is left alone with a long one.
        order = sorted(range(len(texts)), key=lambda n: -len(texts[n]))
        with ThreadPoolExecutor(self._threads, "passages") as pool:
            found = list(pool.map(lambda n: self._run(self._steady, self._passage, texts[n]), order))
        return self._rows([vector for _, vector in sorted(zip(order, found, strict=True), key=lambda one: one[0])])

    @cached_property
    def _quick(self) -> Any:
        """All threads for one text: it is done the soonest."""
        return _session(self._folder, self._threads)

    @cached_property
    def _steady(self) -> Any:
        """One thread for each text: none waits for another, and more texts are done in the same time."""
        return _session(self._folder, 1)

    def _run(self, session: Any, prompt: str, text: str) -> Vector:
        tidy = clean(text).strip()
        if not tidy:
            return np.zeros(self.dimension, np.float32)
        ids = np.array([self._tokenizer.encode(prompt + tidy).ids], np.int64)
        vector: Vector = session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids, np.int32)})[0][0]
        return vector

    def _rows(self, vectors: Sequence[Vector]) -> Vector:
        return np.array(vectors, np.float32).reshape(-1, self.dimension)


def _session(folder: Path, threads: int) -> Any:
    # It would note every session in a file, and send that to its makers as soon as there is a network.
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    import onnxruntime

    set_up = onnxruntime.SessionOptions()
    set_up.intra_op_num_threads = threads
    set_up.inter_op_num_threads = 1
    # Threads that spin while they wait take the processor from the rest of the program.
    set_up.add_session_config_entry("session.intra_op.allow_spinning", "0")
    set_up.log_severity_level = 3
    return onnxruntime.InferenceSession(str(folder / "model.onnx"), set_up, providers=["CPUExecutionProvider"])


class TransformerEmbedder:
    """Any sentence-transformers model by name or path, with its own prompts and window unless told otherwise."""

    def __init__(self, model: str, options: EmbeddingOptions) -> None:
        """Load a model onto its device."""
        _require(options.device)
        from sentence_transformers import SentenceTransformer

        self._options = options
        self._model: Any = SentenceTransformer(model, device=options.device)
        if options.window:
            self._model.max_seq_length = options.window
        prompts: dict[str, str | None] = self._model.prompts
        self._query = _first(options.query_prompt, prompts.get("query"))
        self._passage = _first(options.passage_prompt, prompts.get("passage"), prompts.get("document"))

    @property
    def fingerprint(self) -> str:
        """What decides the vectors."""
        return fingerprint(self._options)

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return len(self.query("0"))

    def query(self, text: str) -> Vector:
        """Return the vector of a question."""
        vector: Vector = self._encode([text], self._query)[0]
        return vector

    def passages(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of passages, one a row."""
        return self._encode(texts, self._passage)

    def _encode(self, texts: Sequence[str], prompt: str) -> Vector:
        tidy = [clean(t).strip() for t in texts]
        vectors = self._model.encode(
            tidy,
            prompt=prompt or None,
            batch_size=self._options.batch,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        found = np.asarray(vectors, np.float32)
        found[[not t for t in tidy]] = 0
        return found


def _require(device: str) -> None:
    """Raise when torch has no such GPU: the build that the lock names has none at all."""
    import torch

    if device.startswith("cuda") and not torch.cuda.is_available():
        raise IndexFault(
            f"[model] device가 {device}이지만 여기의 torch({torch.__version__})는 GPU를 찾지 못합니다. GPU용 torch를 설치하거나 cpu로 하세요.",
            f"[model] device is {device}, but torch ({torch.__version__}) finds no GPU here: install its build for GPUs, or set cpu",
        )


def _first(*candidates: str | None) -> str:
    return next((c for c in candidates if c is not None), "")
