"""What a process and a folder take."""

from __future__ import annotations

import os
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def folder_bytes(folder: Path, *, without: frozenset[str] = frozenset()) -> int:
    """Return the size of all files under a folder, some of its own subfolders left out."""
    files = (p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
    return sum(p.stat().st_size for p in files if p.relative_to(folder).parts[0] not in without)


def process_mib(pid: int) -> float:
    """Return the resident memory of a process and of those that it started, in MiB."""
    return sum(_resident(p) for p in (pid, *_children(pid))) / 1024


def process_cpu(pid: int) -> float:
    """Return the processors' seconds of a process and of those that it started."""
    return sum(_ticks(p) for p in (pid, *_children(pid))) / TICK


def server_cpu(pid: int) -> float:
    """Return the processors' seconds of whoever started a process, of all that it started, and of those of them that have ended."""
    parent = int(_fields(pid)[1]) if _fields(pid) else 0
    ended = _fields(parent)[13:15] if parent else []
    return process_cpu(parent) + sum(map(int, ended)) / TICK if parent else 0.0


def _resident(pid: int) -> int:
    status = _read(pid, "status")
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)


def _ticks(pid: int) -> int:
    fields = _fields(pid)
    return int(fields[11]) + int(fields[12]) if fields else 0


def _fields(pid: int) -> list[str]:
    """Return what follows the name in parentheses, which may hold spaces: the parent second, times from the twelfth on."""
    return _read(pid, "stat").rpartition(")")[2].split()


def _children(pid: int) -> list[int]:
    own = _read(pid, f"task/{pid}/children").split()
    return [int(c) for c in own] + [g for c in own for g in _children(int(c))]


def _read(pid: int, what: str) -> str:
    try:
        return Path(f"/proc/{pid}/{what}").read_text(encoding="utf-8")
    except OSError:
        return ""
