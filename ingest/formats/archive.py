"""Archives of documents: what they and the archives in them hold, under the names that were given to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path, PurePosixPath

from ingest.formats.blocks import Refused
from ingest.formats.kinds import told
from ingest.formats.package import LARGEST, Package

_HELD = frozenset(
    {".txt", ".md", ".markdown", ".html", ".htm", ".csv", ".tsv", ".hwp", ".hwpx", ".pdf", ".docx", ".xlsx", ".json"}
)
_REFUSED = frozenset({".doc", ".xls", ".xlsb", ".ppt", ".pptx", ".odt", ".ods", ".rtf", ".zip"})  # each says why
_MOST = 5_000  # documents
_DEEPEST = 3  # archives in archives
_UTF8 = 0x800  # the flag of a name that is written in UTF-8
_IN = "\0"  # parts the name of an archive from that of its member; no name holds it


def members(path: Path) -> list[tuple[str, str]]:
    """Return the documents of an archive: each by its member and the name to cite it by; none for any other file."""
    try:
        with path.open("rb") as file:
            if file.read(4) != b"PK\x03\x04":
                return []
        if path.suffix.lower() != ".zip" and told(path.read_bytes()) != "zip":
            return []
        package = Package(path)
    except (OSError, Refused):
        return []  # reading the file itself says what is wrong with it
    if path.suffix.lower() == ".zip" and _office(package):
        return []
    return sorted(islice(_documents(package, "", "", [LARGEST], _DEEPEST), _MOST))


def _documents(package: Package, lead: str, under: str, room: list[int], deep: int) -> Iterator[tuple[str, str]]:
    """Yield what an archive holds; `room` is how many bytes of archives in it may still be opened."""
    for name, info in package.members.items():
        said = _said(name, info.flag_bits)
        if not _document(said):
            continue
        inner = None
        if said.lower().endswith(".zip") and deep > 1 and info.file_size <= room[0]:
            room[0] -= info.file_size
            with suppress(Refused):
                inner = Package(package.read(name))
        if inner is None or _office(inner):
            yield lead + name, under + said
            continue
        found = list(_documents(inner, f"{lead}{name}{_IN}", f"{under}{said}/", room, deep - 1))
        yield from found or [(lead + name, under + said)]


def held(path: Path, member: str) -> bytes:
    """Return the bytes of a document in an archive."""
    try:
        source: Path | bytes = path
        for name in member.split(_IN):
            source = Package(source).read(name)
    except Refused as refused:
        raise OSError(refused.fault.ko) from refused
    return source if isinstance(source, bytes) else b""


def _office(package: Package) -> bool:
    return bool({"word/document.xml", "xl/workbook.xml", "Contents/content.hpf", "mimetype"} & set(package.members))


def _document(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "__")) for part in path.parts)
    return not hidden and not name.endswith("/") and path.suffix.lower() in _HELD | _REFUSED


def _said(name: str, flags: int) -> str:
    r"""Read a name as it was meant: Korean Windows writes CP949, others UTF-8, and neither says so."""
    if flags & _UTF8:
        return name
    for meant in ("utf-8", "cp949"):
        with suppress(UnicodeError):
            return name.encode("cp437").decode(meant)
    return name
