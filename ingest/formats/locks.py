"""Files under lock, opened by dochan: HWP for distribution, and packages whose password is known."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ingest.formats.blocks import Block, Box, Content, Words
from ingest.formats.frames import tabled
from ingest.formats.kinds import told
from ingest.formats.package import damaged, locked


def opened(data: bytes, suffix: str, password: str | None = None) -> tuple[Block, ...] | None:
    """Read a locked document; None when anything in it could not be read."""
    from dochan import Dochan

    with TemporaryDirectory() as folder:
        path = Path(folder, "file" + suffix)  # the library opens paths only
        path.write_bytes(data)
        document = Dochan(str(path), password=password).doc
    blocks = tuple(b for section in document.sections for b in _blocks(section.elements))
    return None if document.errors or not blocks else blocks


def unlocked(data: bytes, password: str | None) -> bytes:
    """Decrypt a DOCX or XLSX that a password protects."""
    if not password:
        raise locked()
    from dochan import cfb
    from dochan.crypto.ooxml import decrypt_ooxml

    try:
        return bytes(decrypt_ooxml(cfb.OleFileIO(BytesIO(data)), password))
    except Exception as error:  # a wrong password and a broken file end here alike
        raise (locked() if "암호" in str(error) or "password" in str(error).lower() else damaged()) from error


def _blocks(elements: Any) -> Iterator[Block]:
    for element in elements:
        if hasattr(element, "rows"):
            yield from tabled([_cell(cell, r, c) for r, row in enumerate(element.rows) for c, cell in _shown(row)])
        elif hasattr(element, "runs"):
            yield Words(element.text)


def _shown(row: Any) -> Iterator[tuple[int, Any]]:
    yield from ((c, cell) for c, cell in enumerate(row) if not cell.is_merged_away)


def _cell(cell: Any, row: int, column: int) -> tuple[Box, list[Block]]:
    at = cell.row if cell.row is not None else row
    left = cell.col if cell.col is not None else column
    return Box(at, left, "", max(1, cell.row_span), max(1, cell.col_span)), list(_blocks(cell.paragraphs))


def read(data: bytes, password: str | None = None) -> Content:
    """Read a DOCX or XLSX that a password protects."""
    from ingest.formats import sheet, word

    plain = unlocked(data, password)
    return word.read(plain) if told(plain) == "docx" else sheet.read(plain)
