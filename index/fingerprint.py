"""What an index was made with, so that one made otherwise is refused in words and not in nonsense."""

from __future__ import annotations

from hashlib import sha256

from index.embedder import fingerprint
from index.generation import Manifest, Mismatch
from index.options import IndexOptions
from index.store import SCHEMA
from index.words import TOKENIZER

READING = "1"  # raised when the same file gives other figures or passages than before


def made_with(options: IndexOptions) -> dict[str, str]:
    """Return the fingerprint of an index that these options would make."""
    return {
        "model": fingerprint(options.embedding),
        "tokenizer": TOKENIZER,
        "passages": f"cl100k_base {options.chunk_tokens}",
        "schema": sha256(SCHEMA.encode()).hexdigest()[:12],
        "reading": READING,
    }


def require(manifest: Manifest, options: IndexOptions) -> None:
    """Raise `Mismatch` when a generation was made otherwise than these options would make it."""
    wanted = made_with(options)
    differing = [k for k in wanted if manifest.fingerprint.get(k) != wanted[k]]
    if differing:
        told = "; ".join(f"{k}: {manifest.fingerprint.get(k, '-')} ≠ {wanted[k]}" for k in differing)
        raise Mismatch(
            f"색인이 지금 설정과 다르게 만들어졌습니다 ({told}). `yesan ingest`로 다시 만드세요.",
            f"the index was made otherwise than the settings say ({told}): make it again with `yesan ingest`",
        )
