"""Files under lock: bytes opened with dochan's ciphers, for the readers of their formats."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from ingest.formats.blocks import Content, Refused
from ingest.formats.kinds import told
from ingest.formats.package import Package, damaged, locked, wrong

_LARGEST = 256_000_000  # bytes of a part, unpacked


def distributed(raw: bytes, *, compressed: bool) -> bytes:
    """Open a section of a HWP 5 document locked for distribution; the file itself carries the key."""
    from dochan.hwp.distdoc import decode_distribution_section

    try:
        return bytes(decode_distribution_section(raw, is_compressed=compressed, max_size=_LARGEST, decompress=True))
    except ValueError as error:
        raise Refused(
            "배포용으로 잠긴 한글 문서라 읽을 수 없습니다. 잠그지 않은 파일을 올려 주세요.",
            "The document is locked for distribution and could not be read; add a copy that is not locked.",
        ) from error


def hwpx_parts(package: Package, names: Sequence[str], password: str) -> dict[str, bytes]:
    """Decrypt parts of a HWPX package; those that are not locked come as they are."""
    from dochan.hwpx.crypto import AESBudget, HWPXCryptoError, decrypt_part, read_encryption_manifest

    try:
        sealed = read_encryption_manifest(
            package.read("META-INF/manifest.xml"), set(package.members), lambda _name: _LARGEST
        )
        keys: dict[tuple[bytes, int], bytes] = {}
        work, ciphers = [20_000_000], AESBudget()
        return {
            name: bytes(decrypt_part(package.read(name), sealed[name], password, _LARGEST, work, keys, ciphers))
            if name in sealed
            else package.read(name)
            for name in names
            if name in package.members
        }
    except HWPXCryptoError as error:
        raise wrong() from error


def read(data: bytes, password: str | None = None) -> Content:
    """Read a DOCX or XLSX that a password protects."""
    from ingest.formats import sheet, word

    plain = _unlocked(data, password)
    return word.read(plain) if told(plain) == "docx" else sheet.read(plain)


def _unlocked(data: bytes, password: str | None) -> bytes:
    if not password:
        raise locked()
    from dochan import cfb
    from dochan.crypto.ooxml import decrypt_ooxml

    try:
        return bytes(decrypt_ooxml(cfb.OleFileIO(BytesIO(data)), password))
    except Exception as error:  # a wrong password and a broken file end here alike
        told_so = "암호" in str(error) or "password" in str(error).lower()
        raise (wrong() if told_so else damaged()) from error
