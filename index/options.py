"""What the index can be told: where it lives, which model and which sizes; the settings fill it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EmbeddingOptions:
    """Which model turns text into vectors. `builtin` is multilingual-e5-small out of a package, no network needed."""

    model: str = "builtin"  # or any sentence-transformers name or path
    query_prompt: str | None = None  # None: the model's own
    passage_prompt: str | None = None
    window: int | None = None  # tokens; None: the model's own
    device: str = "cpu"
    batch: int = 16
    threads: int = 0  # 0: as many as there are cores


@dataclass(frozen=True, slots=True)
class IndexOptions:
    """How an index is built and asked."""

    home: Path = Path("yesan-home")
    cache: Path | None = None  # prepared models and vectors by content; None: under the home
    embedding: EmbeddingOptions = EmbeddingOptions()
    chunk_tokens: int = 300
    meaning_korean: float = 0.25  # weight of meaning against words, by the language of the question
    meaning_english: float = 0.9
    scopes: int = 8
    label_hits: int = 200
    workers: int = 0  # processes that read files; 0: as many as there are cores
    database: str = ""  # URL of a database; "": files under the home
    chroma: str = ""  # URL of a Chroma server; "": embedded
    chroma_headers: tuple[str, ...] = ()  # "Name: value", for a proxy before it
    chroma_authority: str = ""  # a file of certificates to trust; "": the system's
    keep: int = 2  # finished generations
    wait: float = 0.0  # seconds to wait for another ingest to end

    @property
    def caches(self) -> Path:
        """Where derived things live that any generation may use."""
        return self.cache or self.home / "cache"
