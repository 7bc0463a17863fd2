"""What a file is, told by its content and not by its name."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HWP3 = b"HWP Document File V3"
_LISTED = re.compile(r"\.(?:csv|tsv)$", re.IGNORECASE)
_STREAMS = (
    ("EncryptedPackage", "locked"),
    ("FileHeader", "hwp"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)


def told(data: bytes) -> str | None:
    """Name the format of a file; None for text, pages of HTML and whatever is no document.

    >>> told(b"%PDF-1.7 ..."), told("예산".encode())
    ('pdf', None)
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data)
    if data.startswith(_OLE):
        return next((kind for stream, kind in _STREAMS if stream.encode("utf-16-le") in data), "ole")
    if data.startswith(_HWP3):
        return "hwp3"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    return None


def delimited(name: str) -> bool:
    """Tell whether a text is a list of cells by its name."""
    return bool(_LISTED.search(PurePath(name).name))


def _packed(data: bytes) -> str:
    try:
        with ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError, zlib.error):
        return "cut"
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return "xlsx"
    if any(n.startswith("Contents/section") for n in names) or "Contents/content.hpf" in names:
        return "hwpx"
    if "ppt/presentation.xml" in names:
        return "pptx"
    return "odf" if "content.xml" in names and "mimetype" in names else "zip"
