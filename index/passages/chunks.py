"""Passages as llama-index nodes, through its ingestion pipeline into Chroma: unchanged ones are passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from llama_index.core.bridge.pydantic import PrivateAttr
from llama_index.core.ingestion import DocstoreStrategy, IngestionPipeline
from llama_index.core.schema import BaseNode, TextNode, TransformComponent
from llama_index.core.storage.docstore import SimpleDocumentStore
from llama_index.vector_stores.chroma import ChromaVectorStore
from numpy.typing import NDArray

from index.passages.pieces import Piece

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


class Embedding(TransformComponent):
    """The step that gives each node its vector."""

    _embed: Embed = PrivateAttr()

    def __init__(self, embed: Embed) -> None:
        """Take the function that embeds passages."""
        super().__init__()
        self._embed = embed

    def __call__(self, nodes: Sequence[BaseNode], **_: Any) -> Sequence[BaseNode]:
        """Return the nodes with their vectors."""
        for node, vector in zip(nodes, self._embed([words(n) for n in nodes]), strict=True):
            node.embedding = vector.tolist()
        return nodes


class Chunks:
    """The ingestion pipeline of one generation."""

    def __init__(self, collection: Collection, embed: Embed, held: Iterable[str] = ()) -> None:
        """Take the collection, the embedder, and the ids of the passages that it holds already."""
        self._pipeline = IngestionPipeline(
            transformations=[Embedding(embed)],
            docstore=SimpleDocumentStore(),
            docstore_strategy=DocstoreStrategy.UPSERTS,
            vector_store=ChromaVectorStore(chroma_collection=collection),
            disable_cache=True,
        )
        self._held = set(held)

    def put(self, pieces: Sequence[Piece]) -> int:
        """Embed and store the passages that are not there yet; return how many were."""
        nodes = [node(p) for p in pieces]
        # The id of a passage is made of its content: one that is held cannot have changed.
        store = SimpleDocumentStore()
        store.set_document_hashes({n.node_id: n.hash for n in nodes if n.node_id in self._held})
        self._pipeline.docstore = store
        done = self._pipeline.run(nodes=nodes, store_doc_text=False)
        self._held.update(n.node_id for n in done)
        return len(done)


def node(piece: Piece) -> TextNode:
    """Return a passage as a node: its id, its words, and where it stands."""
    return TextNode(
        id_=piece.id,
        text=piece.text,
        metadata={
            "document": piece.document,
            "section": piece.section,
            "start": piece.start,
            "end": piece.end,
            "context": piece.context,
        },
    )


def words(held: BaseNode) -> str:
    """Return what is embedded of a node: its context line, then its text."""
    text = held.text if isinstance(held, TextNode) else held.get_content()
    return f"{held.metadata['context']}\n{text}"
