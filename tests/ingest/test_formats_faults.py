"""A file that cannot be read is a problem with a way out, and the rest of the folder goes on."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from hwpx import HwpxDocument

from ingest.corpus import find, load
from ingest.formats.blocks import Content
from ingest.formats.opened import opened
from ingest.model import Document, Problem, ProblemKind
from ingest.read import read_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(members: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return out.getvalue()


def word(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def book(value: str | int) -> bytes:
    made = openpyxl.Workbook()
    assert made.active is not None
    made.active["A1"], made.active["B1"] = "구분", "예산액(천원)"
    made.active["A2"], made.active["B2"] = "계", value
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def hangul(name: str, line: str, folder: Path) -> bytes:
    document = HwpxDocument.new()
    document.add_paragraph(line)
    document.save_to_path(folder / name)
    return (folder / name).read_bytes()


def refused(data: bytes, name: str = "a.hwpx") -> Problem:
    got = read_bytes(data, name)
    assert isinstance(got, Problem), got
    assert got.kind is ProblemKind.UNREADABLE
    assert got.ko.endswith("요.")
    assert got.en
    return got


def test_content_decides_and_not_the_suffix(tmp_path: Path) -> None:
    for data, form in (
        (word("○ 사업비 : 10,000천원"), "docx"),
        (book(10_000), "xlsx"),
        (hangul("a.hwpx", "○ 사업비 : 10,000천원", tmp_path), "hwpx"),
        (hangul("a.hwp", "○ 사업비 : 10,000천원", tmp_path), "hwp"),
    ):
        got = read_bytes(data, "잘못된이름.pdf")
        assert isinstance(got, Document)
        assert got.format == form


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9])
def test_a_truncated_file_says_that_it_is_cut(keep: float, tmp_path: Path) -> None:
    for data in (word("예산"), book(1), hangul("a.hwpx", "예산", tmp_path)):
        assert "잘려" in refused(data[: int(len(data) * keep)]).ko


def test_an_archive_that_unpacks_to_far_too_much_is_not_opened() -> None:
    bomb = packed({"word/document.xml": b"<w>" + b"0" * 60_000_000 + b"</w>"})
    assert len(bomb) < 200_000
    assert "지나치게" in refused(bomb).ko


def test_a_member_larger_than_it_announces_is_damage() -> None:
    data = bytearray(packed({"word/document.xml": b"<w>" + b"1234567890" * 50 + b"</w>"}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 5)
    assert "손상" in refused(bytes(data)).ko


def test_xml_entities_are_not_expanded() -> None:
    evil = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w>&a;</w>'
    for member in ("word/document.xml", "xl/workbook.xml", "Contents/section0.xml"):
        assert "ENTITY" in refused(packed({member: evil})).ko


def test_an_older_format_says_what_to_save_it_as() -> None:
    assert "HWP 3" in refused(b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + b"\0" * 200).en
    assert "XLSX" in refused(OLE + b"\0" * 600 + "Workbook".encode("utf-16-le") + b"\0" * 600).ko


def test_a_sheet_with_a_password_asks_for_it() -> None:
    assert "--password" in refused(OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600).ko


def test_a_hangul_document_with_a_password_asks_for_it(tmp_path: Path) -> None:
    data = bytearray(hangul("a.hwp", "예산", tmp_path))
    at = data.find(b"HWP Document File")
    data[at + 36] |= 0b10
    assert "암호" in refused(bytes(data)).ko


def test_a_pdf_of_pictures_is_said_to_be_a_scan() -> None:
    picture = b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        b"<</Length 27>>stream\nq 90 0 0 90 9 9 cm /I Do Q \nendstream",
        b"<<" + picture + b">>stream\n\x7f\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + part + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += (
        b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    )
    assert "OCR" in refused(out, "a.pdf").ko


def test_a_reading_that_takes_too_long_or_too_much_is_stopped() -> None:
    data = word(*["○ 사업비 : 10,000천원"] * 20_000)
    for seconds, memory in ((1, 4_000_000_000), (60, 150_000_000)):
        got = opened(data, "a.docx", "docx", seconds=seconds, memory=memory)
        assert isinstance(got, Content | Problem)
        if isinstance(got, Problem):
            assert got.ko.endswith("올려 주세요.")


def test_a_formula_without_its_result_is_said_to_be_blank() -> None:
    got = read_bytes(book("=1+1"), "a.xlsx")
    assert isinstance(got, Document)
    assert any("수식 1개" in p.ko for p in got.problems)


def test_an_archive_is_read_document_by_document(tmp_path: Path) -> None:
    inside = {
        "2031/계획.docx": word("○ 사업비 : 10,000천원"),
        "2031/깨짐.docx": b"PK\x03\x04 broken",
        "표.csv": "구분,예산액(천원)\n계,500\n".encode("cp949"),
        "사진.png": b"\x89PNG",
        "__MACOSX/._계획.docx": b"x",
    }
    (tmp_path / "묶음.zip").write_bytes(packed(inside))
    (tmp_path / "글.txt").write_text("○ 사업비 : 20,000천원", encoding="utf-8")
    names = [f.name for f in find([tmp_path])]
    assert names == ["글.txt", "묶음.zip/2031/계획.docx", "묶음.zip/2031/깨짐.docx", "묶음.zip/표.csv"]
    corpus = load([tmp_path])
    assert [r.document.name for r in corpus.readings] == ["글.txt", "묶음.zip/2031/계획.docx", "묶음.zip/표.csv"]
    assert [p.document for p in corpus.problems] == ["묶음.zip/2031/깨짐.docx"]


def test_an_archive_in_an_archive_is_read_and_what_nothing_reads_is_told(tmp_path: Path) -> None:
    table = "사업,예산액(천원)\n달빛,500\n".encode("cp949")
    deepest = packed(
        {"표.csv": table, "옛글.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le")}
    )
    inside = {
        "안/속.zip": packed({"더.zip": deepest, "글.txt": "○ 사업비 : 10,000천원".encode()}),
        "빈.zip": packed({"a.png": b"1"}),
    }
    (tmp_path / "묶음.zip").write_bytes(packed({**inside, "깨진.zip": b"PK\x03\x04 cut"}))
    corpus = load([tmp_path])
    assert [r.document.name for r in corpus.readings] == [
        "묶음.zip/안/속.zip/글.txt",
        "묶음.zip/안/속.zip/더.zip/표.csv",
    ]
    assert {f.printed for r in corpus.readings for f in r.figures} == {"10,000천원", "500천원"}
    told = {p.document: p.ko for p in corpus.problems}
    assert set(told) == {"묶음.zip/깨진.zip", "묶음.zip/빈.zip", "묶음.zip/안/속.zip/더.zip/옛글.xls"}
    assert "XLS" in told["묶음.zip/안/속.zip/더.zip/옛글.xls"]
    assert "없습니다" in told["묶음.zip/빈.zip"]


def test_an_archive_without_documents_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "그림.zip").write_bytes(packed({"a.png": b"\x89PNG"}))
    corpus = load([tmp_path])
    assert not corpus.readings
    assert "ZIP" in corpus.problems[0].ko
