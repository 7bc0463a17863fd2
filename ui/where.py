"""Where a source stands on its original: page, sheet and cell, table and row, paragraph or line."""

from __future__ import annotations

from pathlib import PurePosixPath

from ingest.model import Source
from ui.messages import Words

FLOWING = (".hwpx", ".hwp", ".docx")  # one line of their stored text is one paragraph


def where(source: Source, words: Words) -> str:
    """Return the place as a person looks it up in the program that wrote the file."""
    place = source.place
    if place.sheet is not None:
        return " · ".join(
            (words("where.sheet", sheet=place.sheet), *([words("where.cell", cell=place.cell)] if place.cell else ()))
        )
    flowing = PurePosixPath(source.document).suffix.lower() in FLOWING
    table = "" if place.table is None or not (flowing or place.page) else _table(source, words)
    if place.page is not None:
        return " · ".join(filter(None, (words("where.page", page=place.page), table)))
    return table or words("where.paragraph" if flowing else "where.line", line=source.line)


def _table(source: Source, words: Words) -> str:
    place = source.place
    if place.row is None or place.column is None:
        return words("where.table", table=(place.table or 0) + 1)
    return words("where.in_table", table=(place.table or 0) + 1, row=place.row + 1, column=place.column + 1)


def spot(source: Source, words: Words) -> str:
    """Return document and place in one word for a terminal, as editors open it where the original is text."""
    plain = source.place.page is None and source.place.sheet is None
    if plain and PurePosixPath(source.document).suffix.lower() not in FLOWING:
        return f"{source.document}:{source.line}"
    return f"{source.document}, {where(source, words)}"
