"""A file of a known format, read in a process of its own: its content, or a problem with a way out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from ingest.formats.blocks import Content, Fault, Refused, fault, thawed
from ingest.formats.package import Package, damaged
from ingest.model import Problem

SECONDS = 90  # of computing, and EACH more for every megabyte: a thousand pages of tables take about four minutes
EACH = 60
MOST = 900
MEMORY = 4_000_000_000  # bytes of address space; libraries reserve more than they use
_READ = frozenset({"pdf", "hwpx", "hwp", "docx", "xlsx", "locked"})
_OTHERS = {
    "hwp3": ("한글 97 이전(HWP 3)", "HWP 3", "HWPX나 HWP 5로"),
    "doc": ("옛 워드(DOC)", "old Word (DOC)", "DOCX로"),
    "xls": ("옛 엑셀(XLS)", "old Excel (XLS)", "XLSX로"),
    "ppt": ("파워포인트(PPT)", "PowerPoint (PPT)", "PDF로"),
    "pptx": ("파워포인트(PPTX)", "PowerPoint (PPTX)", "PDF로"),
    "odf": ("오픈도큐먼트(ODF)", "OpenDocument", "DOCX나 XLSX로"),
    "rtf": ("RTF", "RTF", "DOCX로"),
    "ole": ("알 수 없는 OLE", "unknown OLE", "HWPX나 PDF로"),
}


def opened(
    data: bytes, name: str, kind: str, password: str | None = None, *, seconds: int | None = None, memory: int = MEMORY
) -> Content | Problem:
    """Read a file, or say why it cannot be read and what helps."""
    if kind in _READ:
        limit = seconds or min(MOST, SECONDS + EACH * len(data) // 1_000_000)
        got = _apart(data, kind, password, limit, memory)
        return got if isinstance(got, Content) else _problem(name, got)
    if kind == "zip":
        return _problem(name, _archive(data))
    return _problem(name, _other(kind) if kind in _OTHERS else damaged().fault)


def _apart(data: bytes, kind: str, password: str | None, seconds: int, memory: int) -> Content | Fault:
    asked = {"kind": kind, "password": password, "seconds": seconds, "memory": memory}
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "PYTHONIOENCODING": "utf-8"}
    if not sys.path or "" in sys.path:
        environment["PYTHONPATH"] = os.pathsep.join([str(Path.cwd()), environment["PYTHONPATH"]])
    try:
        done = subprocess.run(
            [sys.executable, "-m", "ingest.formats.worker"],
            input=json.dumps(asked).encode() + b"\n" + data,
            capture_output=True,
            timeout=seconds * 2,
            env=environment,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return _LONG
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError:  # the process was ended by a limit, or by a library
        return _LONG if done.returncode < 0 else damaged().fault
    if "fault" in answer:
        return fault(answer["fault"])
    return _LARGE if "large" in answer else thawed(answer)


def _archive(data: bytes) -> Fault:
    try:
        Package(data)
    except Refused as refused:
        return refused.fault
    return _ARCHIVED


_LONG = Fault(
    "읽는 데 시간이나 메모리가 지나치게 많이 들어 중단했습니다. 문서를 나누어 올려 주세요.",
    "Reading took too much time or memory and was stopped; split the document and add the parts.",
)
_LARGE = Fault(
    "읽는 데 메모리가 지나치게 많이 들어 중단했습니다. 문서를 나누어 올려 주세요.",
    "Reading took too much memory and was stopped; split the document and add the parts.",
)
_ARCHIVED = Fault(
    "ZIP 안에 읽을 수 있는 문서가 없습니다. 문서를 풀어 올려 주세요.",
    "The ZIP archive holds no document that can be read; unpack it and add the documents.",
)


def _other(kind: str) -> Fault:
    ko, en, way = _OTHERS[kind]
    return Fault(
        f"{ko} 형식은 읽을 수 없습니다. {way} 다시 저장해 올려 주세요.",
        f"The {en} format cannot be read; save the file as HWPX, DOCX, XLSX or PDF and add that.",
    )


def _problem(name: str, said: Fault) -> Problem:
    return Problem(said.kind, name, said.ko, said.en, said.certainty)
