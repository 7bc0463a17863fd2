"""The settings in the words of the floors below, which do not know where a setting comes from."""

from __future__ import annotations

from pathlib import Path

from assistant.settings import Settings
from index.options import EmbeddingOptions, IndexOptions

OWN = "auto"  # the model's own prompt


def index_options(settings: Settings) -> IndexOptions:
    """Return what the index is told."""
    model, index = settings.model, settings.index
    return IndexOptions(
        home=settings.home.path,
        cache=Path(settings.home.cache) if settings.home.cache else None,
        embedding=EmbeddingOptions(
            model=model.name,
            query_prompt=None if model.query_prompt == OWN else model.query_prompt,
            passage_prompt=None if model.passage_prompt == OWN else model.passage_prompt,
            window=model.window or None,
            device=model.device,
            batch=model.batch,
            threads=model.threads,
        ),
        chunk_tokens=index.chunk_tokens,
        meaning_korean=index.meaning_korean,
        meaning_english=index.meaning_english,
        scopes=index.scopes,
        label_hits=index.label_hits,
        workers=index.workers,
        database=index.database,
        chroma=index.chroma,
        chroma_headers=index.chroma_headers,
        chroma_authority=index.chroma_authority,
        keep=index.keep,
        wait=index.wait,
    )
