"""Every sentence of the web faces, in Korean and in English, from one file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Tongue = Literal["ko", "en"]
TONGUES: tuple[Tongue, ...] = ("ko", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one language; a missing key is an error at once, never an empty label."""

    tongue: Tongue
    table: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return a sentence with its values set in."""
        sentence = self.table[key]
        return sentence.format(**values) if values else sentence

    def get(self, key: str, otherwise: str) -> str:
        """Return a sentence, or what was given when there is none: for names that documents bring along."""
        return self.table.get(key, otherwise)

    def group(self, prefix: str) -> dict[str, str]:
        """Return the sentences under a prefix, the prefix taken off: what a script is handed."""
        return {k.removeprefix(prefix): v for k, v in self.table.items() if k.startswith(prefix)}


@cache
def words(tongue: Tongue) -> Words:
    """Return the sentences of a language."""
    raw = tomllib.loads(Path(__file__).with_name("messages.toml").read_text("utf-8"))
    return Words(tongue, {f"{part}.{key}": pair[tongue] for part, pairs in raw.items() for key, pair in pairs.items()})


def tongue_of(header: str | None) -> Tongue:
    """Return the language that a browser prefers, Korean when it names neither.

    >>> tongue_of("en-US,en;q=0.9,ko;q=0.8")
    'en'
    >>> tongue_of("fr,ko;q=0.5")
    'ko'
    """
    wishes: list[tuple[float, int, Tongue]] = []
    for order, part in enumerate((header or "").split(",")[:20]):
        name, _, rest = part.strip().partition(";")
        try:
            weight = float(rest.strip().removeprefix("q=")) if rest else 1.0
        except ValueError:
            continue
        wishes += [
            (-weight, order, tongue) for tongue in TONGUES if name.lower().split("-")[0] == tongue and weight > 0
        ]
    return min(wishes)[2] if wishes else "ko"
