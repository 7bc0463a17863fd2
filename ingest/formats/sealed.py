"""HWP 5 under a password: its streams deciphered, and a password that is not its own told from one that is."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable

from ingest.formats.package import wrong

_FIRST = 0x10  # the tag of the record that every DocInfo begins with
_START = 236  # that stands for the letter before a password
_LONGEST = 80  # letters of a password
_BLOCK = 16
Read = Callable[[str], bytes]


def opened(read: Read, password: str, *, compressed: bool) -> Read:
    """Return a reader of deciphered streams; a password holds when the first record of the document comes out of it."""
    info = read("DocInfo")
    for code in ("utf-8", "utf-16-le", "cp949"):
        key = _key(password.encode(code, "replace"))
        if _begins(deciphered(info, key), compressed=compressed):
            return lambda name: deciphered(read(name), key)
    raise wrong()


def _begins(data: bytes, *, compressed: bool) -> bool:
    try:
        head = zlib.decompressobj(-15).decompress(data, 4) if compressed else data[:4]
    except zlib.error:
        return False
    return len(head) == 4 and int.from_bytes(head, "little") & 0x3FF == _FIRST


def _key(password: bytes) -> bytes:
    """Make the key of a password: each letter after the one before it, turned by a bit, digested."""
    letters = password[:_LONGEST]
    before = (_START, *letters[:-1])
    mixed = bytes(b for last, own in zip(before, letters, strict=False) for b in ((last << 1 | last >> 7) & 0xFF, own))
    return hashlib.sha1(mixed).digest()[:_BLOCK]  # noqa: S324 - the format's own digest


def deciphered(data: bytes, key: bytes) -> bytes:
    """Decipher AES-128 in feedback of single bits: the block behind each bit is what stands before it, all known at once.

    >>> deciphered(bytes(range(8)), _key(b"1234")).hex()  # as hwp-extract does it
    'fffebd404f178a9a'
    """
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    engine = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - the format's own cipher
    whole = int.from_bytes(bytes(_BLOCK) + data, "big")
    size = _BLOCK + len(data)
    mask = bytearray(len(data))
    for bit in range(8):
        moved = (whole << bit & ((1 << 8 * size) - 1)).to_bytes(size, "big")
        blocks = engine.update(b"".join(moved[n : n + _BLOCK] for n in range(len(data))))
        for n, first in enumerate(blocks[::_BLOCK]):
            mask[n] |= (first & 0x80) >> bit
    return bytes(a ^ b for a, b in zip(data, mask, strict=True))
