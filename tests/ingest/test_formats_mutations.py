"""Files of every format with bytes changed, cut or doubled: no crash, no hang, no figure that is not in the text."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from hwpx import HwpxDocument

from ingest.extract import extract
from ingest.formats.blocks import Content
from ingest.formats.compose import compose
from ingest.formats.kinds import told
from ingest.formats.worker import take
from ingest.model import Document, Problem
from ingest.read import read_bytes, read_content

LINES = ("□ 사업개요", "○ 사업비 : 10,000천원", "○ 대상 : 25명")
ROUNDS = 60  # of each format; run with more by hand
PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 73>>stream
BT /F 12 Tf 20 200 Td (Budget 10,000) Tj ET
20 100 m 200 100 l S 20 150 m 200 150 l S
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Size 6/Root 1 0 R>>
%%EOF"""


def hangul(name: str, folder: Path) -> bytes:
    document = HwpxDocument.new()
    for line in LINES:
        document.add_paragraph(line)
    document.add_table(2, 2).set_cell_text(1, 1, "500천원")
    document.save_to_path(folder / name)
    return (folder / name).read_bytes()


def word() -> bytes:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    document.add_table(2, 2).cell(1, 1).text = "500천원"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def book() -> bytes:
    made = openpyxl.Workbook()
    assert made.active is not None
    for line in LINES:
        made.active.append([line, 500])
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def mutated(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        at = chance.randrange(len(out))
        match chance.randrange(4):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + chance.randrange(1, 40)]
            case 2:
                out[at:at] = out[at : at + chance.randrange(1, 40)]
            case _:
                out[at] ^= 1 << chance.randrange(8)
        if not out:
            return b"x"
    return bytes(out[: chance.randrange(1, len(out) + 1)] if chance.random() < 0.1 else out)


@pytest.mark.parametrize("form", ["docx", "hwp", "hwpx", "pdf", "xlsx"])
def test_a_changed_file_is_read_or_refused(form: str, tmp_path: Path) -> None:
    whole = {"docx": word(), "xlsx": book(), "pdf": PDF}.get(form) or hangul(f"a.{form}", tmp_path)
    chance = random.Random(form)
    for _ in range(ROUNDS):
        data = mutated(whole, chance)
        kind = told(data)
        if kind != form:
            got = read_bytes(data, f"a.{form}")
            assert isinstance(got, Document | Problem)
            continue
        content = taken(data, kind)
        if content is not None:
            checked(content)


def taken(data: bytes, kind: str) -> Content | None:
    """Read as the worker does, which turns every exception into a fault; a crash or a hang would end the test."""
    try:
        return take(data, kind, None)
    except Exception as error:
        if isinstance(error, MemoryError | RecursionError):
            raise
        return None


def checked(content: Content) -> None:
    printed = compose(content.blocks).text
    document = read_content(content, "a", "0" * 64)
    if isinstance(document, Problem):
        return
    assert document.text == printed
    for figure in extract(document).figures:
        assert document.text[figure.source.start : figure.source.end] == figure.source.quote


def test_every_format_is_read_whole_before_it_is_changed(tmp_path: Path) -> None:
    for form, data in (("docx", word()), ("xlsx", book()), ("pdf", PDF), ("hwp", hangul("a.hwp", tmp_path))):
        got = read_bytes(data, "a")
        assert isinstance(got, Document), form
        assert got.format == form
        assert "10,000" in got.text
