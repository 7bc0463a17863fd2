"""Plain llama-index: its sentence splitter, its vector index, and the figure of the best chunk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Any

from llama_index.core import Document, VectorStoreIndex
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.bridge.pydantic import PrivateAttr
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import BaseNode, TextNode

from evals.baselines.answering import answer_from
from evals.baselines.reader import Chunk
from evals.case import Case
from evals.row import Found
from evals.spans import lines_of
from evals.system import DEPTH
from index.meaning.embedder import Embedder

CHUNK, OVERLAP = 512, 64  # tokens; its own default of 1024 would be cut off by the window of the model


class SameModel(BaseEmbedding):
    """The embedding model that the assistant uses, as llama-index wants one."""

    _embedder: Embedder = PrivateAttr()

    def __init__(self, embedder: Embedder) -> None:
        """Take the model."""
        super().__init__(model_name="same")
        self._embedder = embedder

    def _get_query_embedding(self, query: str) -> list[float]:
        return [float(x) for x in self._embedder.query(query)]

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return [float(x) for x in self._embedder.passages([text])[0]]


class Plain:
    """What one gets from the first page of llama-index's manual."""

    name = "plain llama-index"

    def __init__(self, texts: Mapping[str, str], embedder: Embedder) -> None:
        """Split, embed and index the documents."""
        self._texts = dict(texts)
        index = VectorStoreIndex(split(self._texts), embed_model=SameModel(embedder))
        self._retriever = index.as_retriever(similarity_top_k=DEPTH)

    def answer(self, case: Case) -> dict[str, Any]:
        """Return the figure of the best chunk."""
        started = perf_counter()
        question = asked(case)
        chunks = self._chunks(question)
        return answer_from(question, chunks, self._texts, (perf_counter() - started) * 1000)

    def retrieve(self, case: Case, limit: int) -> Sequence[Found]:
        """Return the chunks found."""
        chunks = self._chunks(asked(case))[:limit]
        return [lines_of(c.document, self._texts[c.document], c.start, c.start + len(c.text)) for c in chunks]

    def _chunks(self, question: str) -> list[Chunk]:
        return [_chunk(hit.node, self._texts) for hit in self._retriever.retrieve(question)]


def split(texts: Mapping[str, str]) -> list[BaseNode]:
    """Return the chunks that the plain pipeline would embed."""
    documents = [Document(text=text, metadata={"document": name}) for name, text in texts.items()]
    return SentenceSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP).get_nodes_from_documents(documents)


def asked(case: Case) -> str:
    """Return a follow-up with the question before it: a plain pipeline has no other memory."""
    return " ".join((*case.history[-1:], case.question))


def _chunk(node: BaseNode, texts: Mapping[str, str]) -> Chunk:
    document = str(node.metadata["document"])
    text = node.get_content()
    start = node.start_char_idx if isinstance(node, TextNode) else None
    return Chunk(document, text, texts[document].find(text) if start is None else start)
