"""Archives of documents: what they hold, under the names that were given to it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path, PurePosixPath

from ingest.formats.blocks import Refused
from ingest.formats.kinds import told
from ingest.formats.package import Package

_HELD = frozenset(
    {".txt", ".md", ".markdown", ".html", ".htm", ".csv", ".tsv", ".hwp", ".hwpx", ".pdf", ".docx", ".xlsx", ".json"}
)
_MOST = 5_000  # documents
_UTF8 = 0x800  # the flag of a name that is written in UTF-8


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
    found = [(name, _said(name, info.flag_bits)) for name, info in package.members.items()]
    return sorted((m, said) for m, said in found if _document(said))[:_MOST]


def held(path: Path, member: str) -> bytes:
    """Return the bytes of a document in an archive."""
    try:
        return Package(path).read(member)
    except Refused as refused:
        raise OSError(refused.fault.ko) from refused


def _office(package: Package) -> bool:
    return bool({"word/document.xml", "xl/workbook.xml", "Contents/content.hpf", "mimetype"} & set(package.members))


def _document(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "__")) for part in path.parts)
    return not hidden and not name.endswith("/") and path.suffix.lower() in _HELD


def _said(name: str, flags: int) -> str:
    r"""Read a name as it was meant: Korean Windows writes CP949, others UTF-8, and neither says so."""
    if flags & _UTF8:
        return name
    for meant in ("utf-8", "cp949"):
        with suppress(UnicodeError):
            return name.encode("cp437").decode(meant)
    return name
