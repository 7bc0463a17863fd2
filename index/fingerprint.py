"""What an index was made with, so that one made otherwise is refused in words and not in nonsense."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import ingest
from index.meaning.embedder import fingerprint
from index.options import IndexOptions
from index.passages import pieces, rows
from index.shelves.generation import Manifest, Mismatch
from index.shelves.store import SCHEMA
from index.words.arrays import LAYOUT
from index.words.bm25 import TOKENIZER

_READERS = (ingest.__file__, pieces.__file__, rows.__file__)


@cache
def reading() -> str:
    """Return a digest of the code and word lists that turn a file into rows: another one may read it otherwise."""
    digest = sha256()
    for place in map(Path, filter(None, _READERS)):
        files = sorted(place.parent.rglob("*")) if place.name == "__init__.py" else [place]
        for file in files:
            if file.suffix in {".py", ".toml", ".tsv"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def made_with(options: IndexOptions) -> dict[str, str]:
    """Return the fingerprint of an index that these options would make."""
    return {
        "model": fingerprint(options.embedding),
        "tokenizer": TOKENIZER,
        "passages": f"cl100k_base {options.chunk_tokens}",
        "arrays": LAYOUT,
        "schema": sha256(SCHEMA.encode()).hexdigest()[:12],
        "reading": reading(),
    }


def require(manifest: Manifest, options: IndexOptions) -> None:
    """Raise `Mismatch` when a generation cannot be asked with these options.

    Readings of an older program are asked as they are: they are no nonsense, and the next ingest renews them.
    """
    wanted = {k: v for k, v in made_with(options).items() if k != "reading"}
    differing = [k for k in wanted if manifest.fingerprint.get(k) != wanted[k]]
    if differing:
        told = "; ".join(f"{k}: {manifest.fingerprint.get(k, '-')} ≠ {wanted[k]}" for k in differing)
        raise Mismatch(
            f"색인이 지금 설정과 다르게 만들어졌습니다 ({told}). `yesan ingest`로 다시 만드세요.",
            f"the index was made otherwise than the settings say ({told}): make it again with `yesan ingest`",
        )
