"""Packages whose front page imports all that they have: of it comes what is asked for, and nothing else."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from threading import local
from types import ModuleType
from typing import Any

from typing_extensions import override

_reading = local()  # the front pages that this thread is in the middle of


class _Front(ModuleType):
    """A package with its parts in reach, and nothing on its front page yet."""

    def __getattr__(self, name: str) -> Any:
        held: set[str] = _reading.__dict__.setdefault("held", set())
        if name.startswith("__") or self.__name__ in held or self.__spec__ is None or self.__spec__.loader is None:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}", name=name, obj=self)
        place = dict(_places(self)).get(name)
        if place is not None:
            value = getattr(import_module(place[0]), place[1])
            setattr(self, name, value)
            return value
        held.add(self.__name__)
        try:
            # Two threads may both read it: what it holds is the same, and neither waits for what the other has locked.
            self.__spec__.loader.exec_module(self)
        finally:
            held.remove(self.__name__)
        self.__class__ = ModuleType  # type: ignore[assignment]
        return getattr(self, name)


def _places(front: ModuleType) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the names that a front page takes from elsewhere, each with the module it comes from and its name there."""
    if front.__file__ is None:
        return
    for step in ast.parse(Path(front.__file__).read_bytes()).body:
        if isinstance(step, ast.ImportFrom) and step.module and not step.level:
            yield from ((one.asname or one.name, (step.module, one.name)) for one in step.names)


def postpone(*names: str) -> None:
    """Put off the front pages of packages, outer ones first; one that has been imported stays as it is."""
    for name in names:
        spec = None if name in sys.modules else find_spec(name)
        if spec is None:
            continue
        front = module_from_spec(spec)
        front.__class__ = _Front
        if sys.modules.setdefault(name, front) is front:
            package, _, part = name.rpartition(".")
            if package:
                setattr(sys.modules[package], part, front)


@contextmanager
def trusted() -> Iterator[None]:
    """Import packages without comparing the signatures of their methods once more, and without a command line nobody calls.

    The one is for whoever makes them to do, the other httpx does without; together they are a third of Chroma's import.
    """
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
    if find_spec("overrides") is None:
        yield
        return
    import overrides

    kept = overrides.override, overrides.overrides
    overrides.override = overrides.overrides = override  # type: ignore[assignment]
    try:
        yield
    finally:
        overrides.override, overrides.overrides = kept
