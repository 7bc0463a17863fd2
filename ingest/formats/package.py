"""A ZIP container opened with care: bounded in count, size and ratio, its XML without entities."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from ingest.formats.blocks import Refused

MOST = 20_000  # members
LARGEST = 1_000_000_000  # bytes of all members, unpacked
RATIO = 400  # unpacked to packed, of a member over FREE; a sheet of zeros packs 1:100
FREE = 20_000_000
STRICTLY = b"http://purl.oclc.org/ooxml/"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_USUAL = b"http://schemas.openxmlformats.org/"
_BROKEN = (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error)


def damaged() -> Refused:
    """Say that a file is broken or cut."""
    return Refused(
        "파일이 손상되었거나 중간에 잘려 있어 읽을 수 없습니다. 원본을 열어 다시 저장한 뒤 올려 주세요.",
        "The file is damaged or truncated and cannot be read; open the original, save it again, and add that.",
    )


def locked() -> Refused:
    """Say that a file wants a password."""
    return Refused(
        "암호가 걸려 있어 읽을 수 없습니다. 암호를 주거나(--password), 암호를 풀어 다시 올려 주세요.",
        "The file is password-protected; give the password (--password), or remove it and try again.",
    )


def wrong() -> Refused:
    """Say that the password given is not the file's."""
    return Refused(
        "준 암호로 열리지 않습니다. 암호(--password)를 확인하거나, 암호를 풀어 다시 올려 주세요.",
        "The password given does not open the file; check it (--password), or remove the password and try again.",
    )


class Package:
    """The members of a container."""

    def __init__(self, source: bytes | Path) -> None:
        try:
            self._zip = ZipFile(BytesIO(source) if isinstance(source, bytes) else source)
            self.members: dict[str, ZipInfo] = {i.filename: i for i in self._zip.infolist()}
        except _BROKEN as error:
            raise damaged() from error
        sizes = [i.file_size for i in self.members.values()]
        bloated = any(
            i.file_size > FREE and i.file_size > RATIO * max(1, i.compress_size) for i in self.members.values()
        )
        if len(sizes) > MOST or sum(sizes) > LARGEST or bloated:
            raise Refused(
                "압축을 풀면 지나치게 커지는 파일이라 열지 않았습니다. 내용을 나누어 올려 주세요.",
                "The file unpacks to far more than it should and was not opened; split it and try again.",
            )
        if any(i.flag_bits & 1 for i in self.members.values()):
            raise locked()

    def read(self, name: str) -> bytes:
        """Return a member's bytes; more than it announces is a fault."""
        try:
            with self._zip.open(self.members[name]) as member:
                data = member.read(self.members[name].file_size + 1)
        except (*_BROKEN, KeyError) as error:
            raise damaged() from error
        if len(data) != self.members[name].file_size:
            raise damaged()
        return data

    def xml(self, name: str) -> Any:
        """Return the root of a member's XML."""
        return parsed(transitional(self.read(name)))

    def related(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Yield what a part refers to: by which name, of which kind, and where in the package."""
        path = PurePosixPath(part)
        name = str(path.parent / "_rels" / f"{path.name}.rels")
        if name not in self.members:
            return
        for one in self.xml(name):
            target = str(one.get("Target", ""))
            if one.get("TargetMode") != "External":
                whole = target.lstrip("/") if target.startswith("/") else normpath(str(path.parent / target))
                yield str(one.get("Id", "")), str(one.get("Type", "")), whole

    def usual(self) -> bytes:
        """Return the container with its XML in the usual names, where the strict ones of the standard were used."""
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as made:
            for name in self.members:
                made.writestr(name, transitional(self.read(name)))
        return out.getvalue()

    def safe(self) -> None:
        """Refuse a container any of whose XML declares entities, before a library reads it."""
        for name in self.members:
            if name.endswith((".xml", ".rels")):
                _plain(self.read(name))


def transitional(data: bytes) -> bytes:
    """Say XML of strict Office documents in the names that everyone else uses."""
    return _STRICT.sub(lambda m: _USUAL + m.group(1) + b"/2006/" + m.group(2), data) if STRICTLY in data else data


def parsed(data: bytes) -> Any:
    """Parse XML that declares nothing and refers to nothing outside it."""
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    _plain(data)
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise damaged() from error


def _plain(data: bytes) -> None:
    head = data[:4096].replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise Refused(
            "파일 안의 XML이 외부 개체(ENTITY)를 선언하고 있어 열지 않았습니다. 원본 프로그램에서 다시 저장해 주세요.",
            "XML inside the file declares entities, so it was not opened; save it again from its own program.",
        )


def local(element: Any) -> str:
    """Return an element's name without its namespace; "" for a comment."""
    return str(element.tag).rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
