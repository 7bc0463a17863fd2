"""Documents opened for judging alone: their stored text, with no index."""

from __future__ import annotations

from pathlib import Path

from evals.given import base_name
from evals.run import Place
from ingest.corpus import find
from ingest.model import Document
from ingest.read import read


def read_place(documents: Path) -> Place:
    """Return the stored text of every readable document under a folder, by its name and by its file name."""
    texts: dict[str, str] = {}
    for file in find([documents]):
        document = read(file.path, file.name)
        if isinstance(document, Document):
            texts[document.name] = document.text

    def text(name: str) -> str | None:
        return texts.get(name) or next((t for n, t in texts.items() if base_name(n) == base_name(name)), None)

    return Place(tuple(texts), text)
