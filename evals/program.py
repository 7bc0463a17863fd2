"""Which program a number was measured with: its version, its commit, and a digest of its files."""

from __future__ import annotations

import subprocess
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("ingest", "index", "assistant", "evals", "ui")
KINDS = {".py", ".toml", ".tsv"}


def program_line() -> str:
    """Return version and commit, and say when files have been changed since."""
    try:
        known = f"yesan {version('yesan')}"
    except PackageNotFoundError:
        known = "yesan"
    commit = _git("rev-parse", "--short=10", "HEAD")
    if not commit:
        return known
    changed = _git("status", "--porcelain", "--", *PACKAGES, "config.toml")
    return f"{known}, commit {commit}{' with changes' if changed else ''}"


def program_digest() -> str:
    """Return a digest of everything that the program is made of: two runs with the same one measured the same."""
    summed = sha256()
    files = (p for name in PACKAGES for p in (ROOT / name).rglob("*") if p.suffix in KINDS)
    for path in sorted(files):
        summed.update(str(path.relative_to(ROOT)).encode())
        summed.update(path.read_bytes())
    return summed.hexdigest()[:16]


def _git(*words: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 (git, with words of this module)
            ["git", "-C", str(ROOT), *words],  # noqa: S607 (whichever git the user has)
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
