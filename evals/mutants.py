"""Small files of every format, and what chance makes of them: bytes changed, cut and doubled, inside and outside."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

_LINES = ("□ 사업개요", "○ 사업비 : 10,000천원", "○ 대상 : 25명", "○ 강사 수당 : 250,000원 × 4명 = 1,000천원")
_ROWS = (("구분", "2030년", "2031년"), ("계", "1,500", "1,600"), ("사무관리비", "500", "△600"), ("여비", "1,000", "-"))
_OFFICE = "http://schemas.openxmlformats.org"
_BOX = (
    f'<xdr:wsDr xmlns:xdr="{_OFFICE}/drawingml/2006/spreadsheetDrawing" xmlns:a="{_OFFICE}/drawingml/2006/main">'
    "<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>9</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r>"
    '<a:t>○ 홍보비 : </a:t></a:r><a:r><a:rPr strike="sngStrike"/><a:t>100천원</a:t></a:r><a:r><a:t>700천원</a:t></a:r></a:p>'
    "</xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"
)
_DRAWN = (
    f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>'
)
_DEEP = 0.6  # of the files of a container are changed inside, where the readers look
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 743>>stream
BT /F 12 Tf 20 250 Td (1. Budget of the year : 10,000) Tj ET
BT /F 9 Tf 25 185 Td (Kind) Tj 90 0 Td (2031) Tj 80 0 Td (2032) Tj ET
BT /F 9 Tf 25 165 Td (Total) Tj 90 0 Td (1,500) Tj 80 0 Td (1,600) Tj ET
BT /F 9 Tf 25 145 Td (Travel) Tj 90 0 Td (500) Tj 80 0 Td (-600) Tj ET
20 200 m 280 200 l S 20 180 m 280 180 l S 20 160 m 280 160 l S 20 140 m 280 140 l S
20 200 m 20 140 l S 110 200 m 110 140 l S 190 200 m 190 140 l S 280 200 m 280 140 l S
BT /F 9 Tf 25 120 Td (Old 9,999) Tj ET 25 123 m 64 123 l S
BT /F 9 Tf 25 90 Td (Kind) Tj 65 0 Td (2031) Tj 40 0 Td (2032) Tj ET
BT /F 9 Tf 25 78 Td (Total) Tj 45 0 Td (1,234,567) Tj 43 0 Td (7,654,321) Tj ET
BT /F 9 Tf 25 66 Td (Travel) Tj 52 0 Td (234,567) Tj 36 0 Td (-) Tj 7 0 Td (654,321) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Size 6/Root 1 0 R>>
%%EOF"""


def mutant(form: str, chance: random.Random) -> bytes:
    """Return a file of a format as chance spoils it."""
    whole = sample(form)
    if chance.random() < _DEEP:
        if whole.startswith(b"PK"):
            return _repacked(whole, chance)
        if form == "hwp":
            return _recompounded(whole, chance)
    return spoiled(whole, chance)


def spoiled(data: bytes, chance: random.Random) -> bytes:
    """Change a few bytes, take some out, double some, and now and then cut the rest off."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        if not out:
            return b"x"
        at = chance.randrange(len(out))
        match chance.randrange(5):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + chance.randrange(1, 40)]
            case 2:
                out[at:at] = out[at : at + chance.randrange(1, 40)]
            case 3:
                out[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"9999", b"-1 ", b'"><'))
            case _:
                out[at] ^= 1 << chance.randrange(8)
    return bytes(out[: chance.randrange(1, len(out) + 1)] if out and chance.random() < 0.1 else out) or b"x"


def _repacked(data: bytes, chance: random.Random) -> bytes:
    """Spoil one member of a package, so that its sums are right and its content is not."""
    try:
        with ZipFile(BytesIO(data)) as package:
            members = {name: package.read(name) for name in package.namelist()}
    except BadZipFile:
        return spoiled(data, chance)
    name = chance.choice(sorted(n for n in members if members[n]))
    return _packed({**members, name: spoiled(members[name], chance)})


def _recompounded(data: bytes, chance: random.Random) -> bytes:
    """Spoil one stream of a HWP 5 file, unpacked, and pack it again."""
    from hwpx.hwp5.cfb import CompoundFile, build_compound_file, read_all_streams

    streams = dict(read_all_streams(CompoundFile(data)))
    name = chance.choice(sorted(n for n in streams if n in {"DocInfo", "FileHeader"} or n.startswith("BodyText/")))
    if name == "FileHeader":
        streams[name] = spoiled(streams[name], chance)
    else:
        engine = zlib.compressobj(-1, zlib.DEFLATED, -15)
        streams[name] = engine.compress(spoiled(zlib.decompress(streams[name], -15), chance)) + engine.flush()
    return bytes(build_compound_file(list(streams.items())))


@cache
def sample(form: str) -> bytes:
    """Return a whole file of a format, made once."""
    return SAMPLES[form]()


def _packed(members: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return out.getvalue()


def _text() -> bytes:
    return "\n".join([*_LINES, "(단위 : 천원)", *("\t".join(row) for row in _ROWS)]).encode()


def _csv() -> bytes:
    return "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in _ROWS).encode("cp949")


def _html() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in _ROWS)
    lines = "".join(f"<p>{line}</p>" for line in _LINES)
    marked = (
        "<style>.gone{text-decoration:line-through}</style><!-- 종전 8,000천원 --><p>○ 여비 : <s>8,000천원</s> <b>9,000</b>천원"
        "<o:p></o:p></p><p>○ 자재 : <span class='gone'>1,000천원</span>2,000<sup>1)</sup>&nbsp;천원</p>"
    )
    return f"<!doctype html><meta charset='utf-8'>{lines}{marked}<p>(단위 : 천원)</p><table>{rows}</table>".encode()


def _markdown() -> bytes:
    rows = ["| " + " | ".join(row) + " |" for row in _ROWS]
    lines = ("# 사업 개요", *(f"- {line[2:]}" for line in _LINES[1:]), "- 여비 : ~~8,000천원~~ **9,000**천원, 10~~20명")
    return "\n".join([*lines, "", "(단위 : 천원)", "", rows[0], "|---|---|---|", *rows[1:]]).encode()


def _docx() -> bytes:
    def paragraph(said: str) -> str:
        return f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>"

    rows = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(c)}</w:tc>' for c in row)}</w:tr>" for row in _ROWS)
    set_ = {"strike": "8,000", 'vertAlign w:val="superscript"': "1)"}
    runs = "".join(f"<w:r><w:rPr><w:{how}/></w:rPr><w:t>{said}</w:t></w:r>" for how, said in set_.items())
    marked = f"<w:p><w:r><w:t>○ 여비 : 9,000</w:t></w:r>{runs}<w:r><w:t>천원</w:t></w:r></w:p>"
    body = "".join(paragraph(line) for line in _LINES) + marked + f"<w:tbl>{rows}</w:tbl>"
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return _packed({"word/document.xml": document.encode(), "[Content_Types].xml": b"<Types/>"})


def _xlsx() -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    if sheet is not None:
        for line in _LINES:
            sheet.append([line])
        for row in _ROWS:
            sheet.append([int(c.replace(",", "")) if c.replace(",", "").isdigit() else c for c in row])
        sheet["A3"].font = Font(strike=True)
        sheet["A4"] = CellRichText("○ 여비 : ", TextBlock(InlineFont(strike=True), "8,000천원"), "9,000천원")
    out = BytesIO()
    book.save(out)
    with ZipFile(out) as package:
        members = {name: package.read(name) for name in package.namelist()}
    related = "xl/worksheets/_rels/sheet1.xml.rels"
    return _packed({**members, "xl/drawings/drawing1.xml": _BOX.encode(), related: _DRAWN.encode()})


def _hangul(form: str) -> Callable[[], bytes]:
    def made() -> bytes:
        from hwpx import HwpxDocument

        document = HwpxDocument.new()
        for line in _LINES:
            document.add_paragraph(line)
        table = document.add_table(len(_ROWS), len(_ROWS[0]))
        for r, row in enumerate(_ROWS):
            for c, cell in enumerate(row):
                table.set_cell_text(r, c, cell)
        with TemporaryDirectory() as folder:
            path = Path(folder, f"a.{form}")
            document.save_to_path(path)
            return path.read_bytes()

    return made


SAMPLES: dict[str, Callable[[], bytes]] = {
    "csv": _csv,
    "docx": _docx,
    "html": _html,
    "hwp": _hangul("hwp"),
    "hwpx": _hangul("hwpx"),
    "md": _markdown,
    "pdf": lambda: _PDF,
    "txt": _text,
    "xlsx": _xlsx,
}
