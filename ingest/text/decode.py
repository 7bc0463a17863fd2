"""Bytes into text: UTF-8 unchanged, CP949 and UTF-16 recognised, everything else refused in a sentence."""

from __future__ import annotations

import codecs
import zlib
from dataclasses import dataclass

from ingest.model import Certainty, Problem, ProblemKind

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTAINERS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x7fELF", "ELF"),
)
_SAMPLE = 65536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, how they were written, and what was lost on the way."""

    text: str
    encoding: str
    problem: Problem | None = None


def decode(data: bytes, name: str) -> Decoded | Problem:
    """Read bytes as text, or say why they are none.

    >>> decode("예산".encode("cp949"), "a.txt").text
    '예산'
    """
    if not data.strip(b" \t\r\n\x00\x0b\x0c"):
        return _unreadable(name, "빈 파일이라 읽을 내용이 없습니다.", "The file is empty: there is nothing to read.")
    refusal = _container(data, name)
    if refusal:
        return refusal
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, name)
    wide = _wide(data)
    if wide:
        return _marked(data, wide, name)
    if _binary(data):
        return _unreadable(name, "글이 아닌 이진 파일이라 읽을 수 없습니다.", "The file is binary, not text.")
    return _plain(data, name)


def _plain(data: bytes, name: str) -> Decoded | Problem:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        # A file cut inside its last character is still a UTF-8 file.
        if error.end >= len(data) and error.start >= len(data) - 3 and error.start > 0:
            cut = data[: error.start]
            if any(byte > 0x7F for byte in cut[-_SAMPLE:]):
                return Decoded(cut.decode("utf-8"), "utf-8", _cut(name))
    lost = _lost(data, "cp949")
    if lost == 0:
        return Decoded(data.decode("cp949"), "cp949")
    text = data.decode("cp949", "ignore")
    if lost <= 2 and _korean(text):
        return Decoded(text, "cp949", _cut(name))
    broken = data.decode("utf-8", "replace")
    if broken.count("\ufffd") * 50 <= len(broken):
        return Decoded(broken, "utf-8", _garbled(name, broken.count("\ufffd")))
    return _unreadable(
        name,
        "문자 인코딩을 알 수 없어 읽을 수 없습니다.",
        "The text encoding could not be recognised.",
        ProblemKind.ENCODING,
    )


def _marked(data: bytes, encoding: str, name: str) -> Decoded | Problem:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        lost = text.count("\ufffd")
        if lost > 1 + len(text) // 50:
            return _unreadable(
                name,
                f"{encoding} 표시가 있지만 그렇게 읽히지 않습니다.",
                f"The file says it is {encoding} but does not read as such.",
                ProblemKind.ENCODING,
            )
        if text.endswith("\ufffd") and lost == 1:
            return Decoded(text[:-1], encoding, _cut(name))
        return Decoded(text, encoding, _garbled(name, lost))
    if not text.strip(" \t\r\n\x00\ufeff"):
        return _unreadable(name, "빈 파일이라 읽을 내용이 없습니다.", "The file is empty: there is nothing to read.")
    return Decoded(text, encoding)


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every other byte of its blanks and digits is zero."""
    head = data[:_SAMPLE]
    if len(head) < 4 or b"\x00" not in head:
        return None
    for encoding, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = head[offset::2]
        low = head[1 - offset :: 2]
        zeros = high.count(0)
        if zeros * 20 >= len(high) and low.count(0) * 50 <= len(low):
            even = head[: len(head) // 2 * 2]
            text = even.decode(encoding, "replace")
            if text.count("\ufffd") <= 1 and _readable(text):
                return encoding
    return None


def _readable(text: str) -> bool:
    known = sum(1 for c in text if c in "\t\r\n" or " " <= c <= "~" or "가" <= c <= "힣")
    return known * 10 >= len(text) * 7


def _korean(text: str) -> bool:
    return any("가" <= c <= "힣" for c in text[:_SAMPLE])


def _lost(data: bytes, encoding: str) -> int:
    """Count the bytes that an encoding cannot read, three at most."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        kept = len(data.decode(encoding, "ignore").encode(encoding))
        return min(3, max(1, len(data) - kept))
    return 0


def _binary(data: bytes) -> bool:
    head = data[:_SAMPLE]
    controls = sum(head.count(bytes([c])) for c in range(32) if c not in b"\t\n\r\x0b\x0c\x1b")
    return head.count(0) * 100 > len(head) or controls * 10 > len(head)


def _container(data: bytes, name: str) -> Problem | None:
    kind = next((kind for magic, kind in _CONTAINERS if data.startswith(magic)), None)
    if kind is None:
        return None
    if kind == "PDF" and b"/Encrypt" in data:
        return locked(name)
    if kind == "OLE" and ("EncryptedPackage".encode("utf-16-le") in data or _hwp_locked(data)):
        return locked(name)
    if kind == "ZIP" and len(data) > 7 and data[6] & 1:
        return locked(name)
    if (kind == "PDF" and b"%%EOF" not in data[-2048:]) or (kind == "ZIP" and b"PK\x05\x06" not in data[-66000:]):
        return _unreadable(
            name,
            f"{kind} 파일이 중간에 잘려 있어 읽을 수 없습니다.",
            f"The {kind} file is truncated and cannot be read.",
        )
    if kind == "GZIP" and not _inflates(data):
        return _unreadable(
            name, "GZIP 파일이 중간에 잘려 있어 읽을 수 없습니다.", "The GZIP file is truncated and cannot be read."
        )
    return _unreadable(
        name, f"{kind} 형식은 아직 읽을 수 없습니다.", f"The {kind} format cannot be read yet.", ProblemKind.UNREADABLE
    )


def _hwp_locked(data: bytes) -> bool:
    """Look at the password flag of an HWP 5 header, which stands 36 bytes after its signature."""
    at = data.find(b"HWP Document File")
    return at >= 0 and len(data) > at + 36 and bool(data[at + 36] & 0b10)


def _inflates(data: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(data, _SAMPLE) != b""
    except zlib.error:
        return False


def locked(name: str) -> Problem:
    """Say that a file wants a password."""
    return _unreadable(
        name,
        "암호가 걸려 있어 읽을 수 없습니다. 암호를 풀어 다시 올려 주세요.",
        "The file is password-protected; remove the password and try again.",
    )


def _cut(name: str) -> Problem:
    return Problem(
        ProblemKind.ENCODING,
        name,
        "파일이 글자 중간에서 잘려 있어 마지막 글자를 읽지 못했습니다.",
        "The file is cut inside its last character, which could not be read.",
        Certainty.CERTAIN,
    )


def _garbled(name: str, count: int) -> Problem:
    return Problem(
        ProblemKind.ENCODING,
        name,
        f"깨진 글자가 {count}곳 있습니다.",
        f"The text has {count} unreadable characters.",
        Certainty.CERTAIN,
    )


def _unreadable(name: str, ko: str, en: str, kind: ProblemKind = ProblemKind.UNREADABLE) -> Problem:
    return Problem(kind, name, ko, en)
