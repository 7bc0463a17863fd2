"""What a process and a folder take."""

from __future__ import annotations

from pathlib import Path


def folder_bytes(folder: Path, *, without: frozenset[str] = frozenset()) -> int:
    """Return the size of all files under a folder, some of its own subfolders left out."""
    files = (p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
    return sum(p.stat().st_size for p in files if p.relative_to(folder).parts[0] not in without)


def process_mib(pid: int) -> float:
    """Return the resident memory of a process and of those that it started, in MiB."""
    return sum(_resident(p) for p in (pid, *_children(pid))) / 1024


def _resident(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)


def _children(pid: int) -> list[int]:
    try:
        own = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return []
    return [int(c) for c in own] + [g for c in own for g in _children(int(c))]
