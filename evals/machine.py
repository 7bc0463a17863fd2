"""The machine that a number was measured on, in one line: without it a time means nothing."""

from __future__ import annotations

import os
import platform
from datetime import datetime
from pathlib import Path


def machine_line() -> str:
    """Return processor, cores that may be used, memory, system and Python."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{_processor()}, {cores} cores, {_memory()}, {system}"


def now() -> str:
    """Return date, time and zone, as every report carries them."""
    return datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z")


def _processor() -> str:
    for line in _lines(Path("/proc/cpuinfo")):
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"


def _memory() -> str:
    for line in _lines(Path("/proc/meminfo")):
        if line.startswith("MemTotal"):
            return f"{int(line.split()[1]) / 2**20:.0f} GiB"
    return "memory unknown"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
