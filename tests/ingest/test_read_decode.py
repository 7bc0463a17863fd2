"""Bytes of every kind: what is text is read right, what is not is refused in a sentence."""

from __future__ import annotations

import codecs
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from ingest.model import Document, Problem, ProblemKind
from ingest.read import read, read_bytes

TEXT = "2021년도 예산\r\n○ 총사업비 : 1,200천원\r\n끝\n"


def test_a_utf8_file_keeps_its_characters_line_breaks_included(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.encode())
    got = read(file)
    assert isinstance(got, Document)
    assert got.text == TEXT


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_other_encodings_read_as_the_same_text(encoding: str) -> None:
    got = read_bytes(TEXT.encode(encoding), "a.txt")
    assert isinstance(got, Document)
    assert got.text == TEXT
    assert not got.problems


def test_utf16_with_either_mark_is_read() -> None:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        got = read_bytes(mark + TEXT.encode(encoding), "a.txt")
        assert isinstance(got, Document)
        assert got.text == TEXT


@pytest.mark.parametrize("data", [b"", b"  \r\n\t ", b"\x00\x00\x00", codecs.BOM_UTF16_LE])
def test_an_empty_file_is_a_problem(data: bytes) -> None:
    got = read_bytes(data, "a.txt")
    assert isinstance(got, Problem)
    assert got.kind is ProblemKind.UNREADABLE
    assert "빈 파일" in got.ko


def test_a_binary_file_is_a_problem() -> None:
    got = read_bytes(bytes(range(256)) * 40, "a.txt")
    assert isinstance(got, Problem)
    assert "binary" in got.en


def test_a_locked_pdf_asks_for_its_password() -> None:
    got = read_bytes(b"%PDF-1.7\n1 0 obj\n<< /Encrypt 2 0 R >>\n%%EOF\n", "a.pdf")
    assert isinstance(got, Problem)
    assert "암호" in got.ko


def test_a_truncated_container_is_called_truncated() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a", "b" * 1000)
    got = read_bytes(buffer.getvalue()[:60], "a.docx")
    assert isinstance(got, Problem)
    assert "truncated" in got.en


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_text_cut_inside_a_letter_is_read_with_a_problem(encoding: str) -> None:
    data = ("가나다라마바사 예산 현황\n" * 5 + "끝").encode(encoding)[:-1]
    got = read_bytes(data, "a.txt")
    assert isinstance(got, Document)
    assert got.text.startswith("가나다라")
    assert [p.kind for p in got.problems] == [ProblemKind.ENCODING]


def test_a_missing_file_is_a_problem_not_an_exception(tmp_path: Path) -> None:
    got = read(tmp_path / "none.txt")
    assert isinstance(got, Problem)
    assert got.document == "none.txt"
