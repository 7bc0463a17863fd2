"""The process that takes a file apart: bytes on its standard input, blocks or a fault on its standard output."""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable
from dataclasses import asdict

from ingest.formats.blocks import Content, Refused, frozen
from ingest.formats.package import damaged

Reader = Callable[[bytes, str | None], Content]


def main() -> None:
    """Read one file under the limits given."""
    out = os.dup(1)
    os.dup2(2, 1)  # what a library prints must not stand among the blocks
    asked = json.loads(sys.stdin.buffer.readline())
    _limit(resource.RLIMIT_AS, asked["memory"])
    _limit(resource.RLIMIT_CPU, asked["seconds"])
    _limit(resource.RLIMIT_CORE, 0)
    sys.setrecursionlimit(5_000)
    data = sys.stdin.buffer.read()
    try:
        answer = frozen(take(data, asked["kind"], asked["password"]))
    except Refused as refused:
        answer = {"fault": asdict(refused.fault)}
    except MemoryError:
        answer = {"large": True}
    except Exception:  # noqa: BLE001 - whatever a broken file leads a library to is a fault of the file
        answer = {"fault": asdict(damaged().fault)}
    with os.fdopen(out, "wb") as pipe:
        pipe.write(json.dumps(answer).encode())


def take(data: bytes, kind: str, password: str | None) -> Content:
    """Read the bytes of a file of a known kind."""
    return reader(kind)(data, password)


def reader(kind: str) -> Reader:
    """Choose the reader of a kind; only its own libraries are loaded."""
    match kind:
        case "hwpx":
            from ingest.formats.owpml import read
        case "hwp":
            from ingest.formats.hwp import read
        case "docx":
            from ingest.formats.word import read
        case "xlsx":
            from ingest.formats.sheet import read
        case "pdf":
            from ingest.formats.pdf import read
        case _:
            from ingest.formats.locks import read
    return read


def _limit(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (most if hard < 0 else min(most, hard), hard))


if __name__ == "__main__":
    main()
