"""Files under lock: distribution opened with the key they carry, passwords asked for, tried, and said to be wrong."""

from __future__ import annotations

import base64
import hashlib
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hwpx import HwpxDocument
from hwpx.hwp5.cfb import CompoundFile, build_compound_file, read_all_streams

from ingest.extract import extract
from ingest.model import Document, Problem
from ingest.read import read_bytes

LINE = "○ 사업비 : 10,000천원"


def hangul(name: str, folder: Path) -> bytes:
    document = HwpxDocument.new()
    document.add_paragraph(LINE)
    document.add_table(2, 2).set_cell_text(1, 1, "500천원")
    document.save_to_path(folder / name)
    return (folder / name).read_bytes()


def distributed(data: bytes, *, spoil: bool = False) -> bytes:
    """Lock a HWP 5 file for distribution: its sections encrypted with a key that stands scrambled before them."""
    streams = dict(read_all_streams(CompoundFile(data)))
    header = bytearray(streams["FileHeader"])
    header[36] |= 0b100
    streams["FileHeader"] = bytes(header)
    body = streams.pop("BodyText/Section0")
    seed, key = 20_310_101, b"sixteen letters!"
    state, mask = seed, bytearray()
    while len(mask) < 256:
        drawn = []
        for _ in range(2):
            state = (state * 214013 + 2531011) & 0xFFFFFFFF
            drawn.append(state >> 16 & 0x7FFF)
        mask += bytes([drawn[0] & 0xFF]) * ((drawn[1] & 0x0F) + 1)
    offset = 4 + (seed & 0x0F)
    held = bytearray(256)
    held[offset : offset + 16] = key
    scrambled = bytes(a ^ b for a, b in zip(held, mask[:256], strict=True))
    scrambled = struct.pack("<I", seed) + scrambled[4:]
    plain = zlib.decompress(body, -15)
    tail = struct.pack("<II", zlib.crc32(plain), len(plain))
    engine = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - the format's own cipher
    sealed = engine.update(body + tail + bytes(-(len(body) + 8) % 16))
    if spoil:
        sealed = bytes(len(sealed))
    streams["ViewText/Section0"] = struct.pack("<I", 0x1C | 256 << 20) + scrambled + sealed
    streams["BodyText/Section0"] = body[:0]
    return bytes(build_compound_file(list(streams.items())))


def test_a_document_locked_for_distribution_is_read_as_the_open_one(tmp_path: Path) -> None:
    data = hangul("a.hwp", tmp_path)
    whole, locked = read_bytes(data, "a.hwp"), read_bytes(distributed(data), "a.hwp")
    assert isinstance(whole, Document)
    assert isinstance(locked, Document), locked.en if isinstance(locked, Problem) else ""
    assert locked.text == whole.text
    assert [f.printed for f in extract(locked).figures] == ["10,000천원", "500천원"]


def test_a_distribution_lock_that_does_not_open_is_said(tmp_path: Path) -> None:
    got = read_bytes(distributed(hangul("a.hwp", tmp_path), spoil=True), "a.hwp")
    assert isinstance(got, Problem)
    assert "배포용" in got.ko


def sealed(data: bytes, password: str) -> bytes:
    """Protect a HWPX with a password, as the container format of ODF does it."""
    out, entries = BytesIO(), []
    with zipfile.ZipFile(BytesIO(data)) as package, zipfile.ZipFile(out, "w") as made:
        for name in package.namelist():
            plain = package.read(name)
            if name.startswith("Contents/") and name.endswith(".xml"):
                salt, vector = hashlib.md5(name.encode()).digest(), hashlib.md5(plain).digest()  # noqa: S324 - any bytes do
                key = hashlib.pbkdf2_hmac("sha1", hashlib.sha256(password.encode()).digest(), salt, 1024, 32)
                engine = zlib.compressobj(-1, zlib.DEFLATED, -15)
                packed = engine.compress(plain) + engine.flush()
                packed += bytes(-len(packed) % 16)
                sum_ = base64.b64encode(hashlib.sha256(plain[:1024]).digest()).decode()
                entries.append(
                    f'<m:file-entry m:full-path="{name}" m:size="{len(plain)}"><m:encryption-data m:checksum="{sum_}" '
                    'm:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k">'
                    '<m:algorithm m:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" '
                    f'm:initialisation-vector="{base64.b64encode(vector).decode()}"/>'
                    '<m:key-derivation m:key-derivation-name="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#pbkdf2" '
                    f'm:key-size="32" m:iteration-count="1024" m:salt="{base64.b64encode(salt).decode()}"/>'
                    '<m:start-key-generation m:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" m:key-size="32"/>'
                    "</m:encryption-data></m:file-entry>"
                )
                plain = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor().update(packed)
            if name != "META-INF/manifest.xml":
                made.writestr(name, plain)
        manifest = 'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        made.writestr("META-INF/manifest.xml", f"<m:manifest {manifest}>{''.join(entries)}</m:manifest>")
    return out.getvalue()


@pytest.mark.parametrize(("password", "said"), [(None, "--password"), ("그림자", "열리지 않습니다")])
def test_a_hwpx_without_its_password_asks_for_it(password: str | None, said: str, tmp_path: Path) -> None:
    got = read_bytes(sealed(hangul("a.hwpx", tmp_path), "달빛"), "a.hwpx", password)
    assert isinstance(got, Problem)
    assert said in got.ko


def test_a_hwpx_with_its_password_is_read_as_the_open_one(tmp_path: Path) -> None:
    data = hangul("a.hwpx", tmp_path)
    whole, locked = read_bytes(data, "a.hwpx"), read_bytes(sealed(data, "달빛"), "a.hwpx", "달빛")
    assert isinstance(whole, Document)
    assert isinstance(locked, Document), locked.en if isinstance(locked, Problem) else ""
    assert locked.text == whole.text


def under_password(data: bytes, password: bytes, way: int = 4) -> bytes:
    """Protect a HWP 5 with a password, bit by bit as the format describes it."""
    before = (236, *password[:-1])
    mixed = bytes(b for last, own in zip(before, password, strict=True) for b in ((last << 1 | last >> 7) & 255, own))
    key = hashlib.sha1(mixed).digest()[:16]  # noqa: S324 - the format's own digest

    def enciphered(plain: bytes) -> bytes:
        engine = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - the format's own cipher
        state, out = 0, bytearray()
        for byte in plain:
            made = 0
            for bit in range(7, -1, -1):
                one = (byte >> bit & 1) ^ engine.update(state.to_bytes(16, "big"))[0] >> 7
                state, made = (state << 1 | one) & (1 << 128) - 1, made << 1 | one
            out.append(made)
        return bytes(out)

    streams = dict(read_all_streams(CompoundFile(data)))
    header = bytearray(streams["FileHeader"])
    header[36] |= 0b10
    header[44:48] = way.to_bytes(4, "little")
    streams |= {"FileHeader": bytes(header)}
    streams |= {n: enciphered(s) for n, s in streams.items() if n == "DocInfo" or n.startswith("BodyText/")}
    return bytes(build_compound_file(list(streams.items())))


@pytest.mark.parametrize("password", ["1234", "Secret 2031!", "달빛"])
def test_a_hwp_5_with_its_password_is_read_as_the_open_one(password: str, tmp_path: Path) -> None:
    data = hangul("a.hwp", tmp_path)
    whole, locked = read_bytes(data, "a.hwp"), read_bytes(under_password(data, password.encode()), "a.hwp", password)
    assert isinstance(whole, Document)
    assert isinstance(locked, Document), locked.en if isinstance(locked, Problem) else ""
    assert locked.text == whole.text


@pytest.mark.parametrize(("password", "said"), [(None, "--password"), ("4321", "열리지 않습니다")])
def test_a_hwp_5_without_its_password_asks_for_it(password: str | None, said: str, tmp_path: Path) -> None:
    got = read_bytes(under_password(hangul("a.hwp", tmp_path), b"1234"), "a.hwp", password)
    assert isinstance(got, Problem)
    assert said in got.ko


@pytest.mark.parametrize("password", [None, "1234"])
def test_a_hwp_5_locked_in_an_old_way_says_how_to_get_on_and_asks_for_no_password(
    password: str | None, tmp_path: Path
) -> None:
    got = read_bytes(under_password(hangul("a.hwp", tmp_path), b"1234", way=2), "a.hwp", password)
    assert isinstance(got, Problem)
    assert "암호를 주어도" in got.ko
    assert "PDF" in got.ko
    assert "--password" not in got.ko
    assert "or as PDF" in got.en
