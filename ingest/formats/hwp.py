"""HWP 5: its records turned into HWPX by python-hwpx and read as that; sections locked for distribution opened by dochan, those under a password here."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.formats import owpml
from ingest.formats.blocks import Content, Fault, Refused
from ingest.formats.charts import charted
from ingest.formats.locks import distributed
from ingest.formats.package import damaged, locked
from ingest.formats.sealed import Read, opened
from ingest.model import Certainty, ProblemKind

_OLD = {1, 2, 3}  # ciphers of Hangul before 7.0, which nothing describes
_BROKEN = (ValueError, LookupError, OverflowError, struct.error)  # what the library raises over a part, beside its own


def read(data: bytes, password: str | None = None) -> Content:
    """Read a HWP 5 document: its words, tables and charts alone, so that a broken picture costs nothing."""
    from hwpx.errors import Hwp5Error
    from hwpx.hwp5.cfb import CompoundFile
    from hwpx.hwp5.fileheader import parse_file_header
    from hwpx.hwp5.section_common import ConversionReport
    from hwpx.hwp5.section_xml import build_section

    report = ConversionReport()
    try:
        file = CompoundFile(data)
        header = parse_file_header(file.read("FileHeader"))
        if header.version[0] != 5:
            raise _newer()
        _guard(header, password)
        held = opened(file.read, password, compressed=header.compressed) if password and _locked(header) else file.read
        streams = list(_sections(file, header, held))
        info = _info(held, header)
        charts = _charts(file, held, header, info)
        parts = [build_section(stream, report, None, [], {n: n for n in charts}, [0]) for stream in streams]
        made = owpml.content(
            "hwp", _header(info, len(parts)), parts, {name: charted(said) for name, said in charts.items()}
        )
    except Hwp5Error as error:
        raise damaged() from error
    lost = dict(report.unconverted)
    return replace(made, faults=(*made.faults, _lost(lost))) if any(k in lost for k in ("table", "tbl")) else made


def _guard(header: Any, password: str | None) -> None:
    if _locked(header) and header.encrypt_version in _OLD:
        raise _sealed()
    if _locked(header) and not password:
        raise locked()
    if any(header.has(flag) for flag in ("drm", "cert_encrypted", "cert_drm")):
        raise _guarded()


def _locked(header: Any) -> bool:
    return bool(header.has("password"))


def _sections(file: Any, header: Any, read: Read) -> Iterator[Any]:
    """Yield the records of every section, unlocked, with the deleted words of tracked changes marked as such."""
    from hwpx.hwp5.records import inflate, parse_records

    folder = "ViewText" if header.has("distribution") or header.has("track_changes") else "BodyText"
    names = _named(file, folder) or _named(file, "BodyText")
    if not names:
        raise damaged()
    for name in names:
        raw = read(name)
        if header.has("distribution") and name.startswith("ViewText"):
            body = distributed(raw, compressed=header.compressed)
        else:
            body = inflate(raw, name) if header.compressed else raw
        yield parse_records(body, name)


def _named(file: Any, folder: str) -> list[str]:
    names = [p for p in file.stream_paths() if p.startswith(f"{folder}/Section") and p.rsplit("Section")[-1].isdigit()]
    return sorted(names, key=lambda p: int(p.rsplit("Section")[-1]))


def _info(read: Read, header: Any) -> Any:
    """Return what the document says of its letters, lists and parts; without that, words are read all the same."""
    from hwpx.errors import Hwp5Error
    from hwpx.hwp5.docinfo import decode_docinfo
    from hwpx.hwp5.records import inflate, parse_records

    try:
        raw = read("DocInfo")
        return decode_docinfo(parse_records(inflate(raw, "DocInfo") if header.compressed else raw, "DocInfo"))
    except (Hwp5Error, *_BROKEN):
        return None


def _header(info: Any, sections: int) -> bytes | None:
    """Return the header of the document, which tells how its lists count."""
    from hwpx.errors import Hwp5Error
    from hwpx.hwp5.header_xml import build_header

    try:
        return bytes(build_header(info, sections)) if info is not None else None
    except (Hwp5Error, *_BROKEN):
        return None


def _charts(file: Any, read: Read, header: Any, info: Any) -> dict[str, bytes]:
    """Return the charts that the document keeps as Office does, by what points at them; a broken one is none."""
    from hwpx.errors import Hwp5Error
    from hwpx.hwp5.docinfo import BIN_STORAGE
    from hwpx.hwp5.records import inflate
    from hwpx.hwp5.shapes import chart_xml

    found: dict[str, bytes] = {}
    for place, item in enumerate(info.bin_data if info is not None else (), 1):
        path = f"BinData/{item.stream_name}"
        if item.kind != BIN_STORAGE or not file.has_stream(path):
            continue
        try:
            packed = header.compressed if item.compression == 0 else item.compression == 1
            chart = chart_xml(inflate(read(path), path) if packed else read(path))
        except (Hwp5Error, *_BROKEN):
            continue
        if chart is not None:
            found[f"ole{place}"] = bytes(chart)
    return found


def _newer() -> Refused:
    return Refused(
        "지원하지 않는 판의 한글 문서입니다. HWPX로 다시 저장해 올려 주세요.",
        "This version of HWP cannot be read; save the document as HWPX and add that.",
    )


def _sealed() -> Refused:
    return Refused(
        "옛 방식으로 암호가 걸린 한글 문서라 암호를 주어도 열 수 없습니다. 한글에서 암호를 풀어 저장하거나 PDF로 저장해 올려 주세요.",
        "The document is locked with a password in an old way and cannot be opened even with it; save it without the password, or as PDF.",
    )


def _guarded() -> Refused:
    return Refused(
        "DRM으로 보호된 한글 문서라 읽을 수 없습니다. 보호를 풀어 저장한 파일을 올려 주세요.",
        "The document is protected by DRM and cannot be read; add a copy saved without protection.",
    )


def _lost(kinds: dict[str, int]) -> Fault:
    count = sum(kinds.values())
    return Fault(
        f"한글 문서의 개체 {count}개를 옮기지 못했습니다. HWPX로 저장한 파일을 올리면 모두 읽습니다.",
        f"{count} objects of the document could not be carried over; a copy saved as HWPX is read whole.",
        ProblemKind.TABLE,
        Certainty.LIKELY,
    )
