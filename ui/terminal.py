"""The terminal as an object: which language it speaks, where it prints, and when a progress bar is wanted."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol, TextIO

from ui.messages import Tongue


class Bar(Protocol):
    """What a long piece of work reports to."""

    def update(self, n: float | None = 1) -> object:
        """Count work done."""
        ...


@dataclass(frozen=True, slots=True)
class Terminal:
    """Standard input and output, and the language of the person at it."""

    lang: Tongue = "ko"
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)
    into: TextIO = field(default_factory=lambda: sys.stdin)

    def pick(self, ko: str, en: str) -> str:
        """Return the sentence in the person's language."""
        return ko if self.lang == "ko" else en

    def say(self, line: str = "") -> None:
        """Print a result."""
        print(line, file=self.out)

    def tell(self, ko: str, en: str) -> None:
        """Print a remark that is no result."""
        print(self.pick(ko, en), file=self.err)

    @contextmanager
    def bar(self, total: int | None, ko: str, en: str, unit: str = "") -> Iterator[Bar]:
        """Show a bar with rate and remaining time after a second of work; none when piped."""
        from tqdm import tqdm

        with tqdm(
            total=total,
            desc=self.pick(ko, en),
            unit=unit or self.pick("건", "it"),
            file=self.err,
            disable=not self.err.isatty(),
            delay=1.0,
            dynamic_ncols=True,
            leave=False,
        ) as bar:
            yield bar


def tongue(wanted: str | None, environment: Mapping[str, str]) -> Tongue:
    """Return the language to speak: as asked, else as YESAN_LANG or the locale says, else Korean.

    >>> tongue(None, {"LANG": "en_US.UTF-8"})
    'en'
    >>> tongue(None, {"LANG": "C.UTF-8"})
    'ko'
    """
    names = (wanted, *(environment.get(name) for name in ("YESAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")))
    for name in names:
        if name and name[:2] in ("ko", "en"):
            return "ko" if name.startswith("ko") else "en"
    return "ko"
