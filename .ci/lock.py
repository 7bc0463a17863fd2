"""Print requirements.lock: every version that the program and its tests need, as they stand in this environment."""

from __future__ import annotations

import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HEADER = """\
# Made by `make lock`. One version of everything, for Linux and Python 3.11.
# No hashes: torch's CPU build and other wheels differ by platform and mirror while the version is the same.
# torch stands apart (see the Makefile): its plain wheel brings gigabytes of CUDA that nothing here needs.
"""
APART = "torch"


def main() -> None:
    """Walk the requirements from pyproject.toml and print what is installed of them."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    wanted = [Requirement(r) for r in (*project["project"]["dependencies"], *project["dependency-groups"]["dev"])]
    pins: dict[str, str] = {}
    seen: set[tuple[str, frozenset[str]]] = set()
    while wanted:
        need = wanted.pop()
        name, extras = canonicalize_name(need.name), frozenset(need.extras)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        found = distribution(name)
        pins[name] = found.version.partition("+")[0]
        for text in found.requires or ():
            further = Requirement(text)
            marker = further.marker
            if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
                wanted.append(further)
    sys.stdout.write(HEADER)
    for name, version in sorted(pins.items()):
        sys.stdout.write(f"# {name}=={version}\n" if name == APART else f"{name}=={version}\n")


if __name__ == "__main__":
    main()
