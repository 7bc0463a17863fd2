"""What a wording may say outside its slots: the prompts and the lists of prompts.toml, read once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a language model is told, and the frame that its material goes into."""

    system: str
    user: str


@dataclass(frozen=True, slots=True)
class Guards:
    """Prompts, and patterns by what they guard."""

    reword_korean: Prompt
    reword_english: Prompt
    clarify: Prompt
    numbers: Patterns
    units: Patterns
    direction: tuple[tuple[str, Patterns], ...]
    presence: tuple[tuple[str, Patterns], ...]
    plain_korean: tuple[str, ...]
    plain_english: frozenset[str]


@cache
def guards() -> Guards:
    """Return the one set of guards."""
    raw: dict[str, Any] = tomllib.loads(files("assistant.llm").joinpath("prompts.toml").read_text("utf-8"))
    reword, clarify = raw["reword"], raw["clarify"]
    return Guards(
        reword_korean=Prompt(reword["system_ko"].strip(), reword["user"].strip()),
        reword_english=Prompt(reword["system_en"].strip(), reword["user"].strip()),
        clarify=Prompt(clarify["system"].strip(), clarify["user"].strip()),
        numbers=_compiled(raw["numbers"]["patterns"]),
        units=_compiled(raw["numbers"]["units"]),
        direction=tuple((name, _compiled(p)) for name, p in raw["direction"].items()),
        presence=tuple((name, _compiled(p)) for name, p in raw["presence"].items()),
        plain_korean=tuple(raw["plain"]["ko"]),
        plain_english=frozenset(raw["plain"]["en"]),
    )


def matches(patterns: Patterns, text: str) -> list[re.Match[str]]:
    """Return every match of every pattern, left to right."""
    return sorted((m for p in patterns for m in p.finditer(text)), key=lambda m: m.start())


def _compiled(patterns: list[str]) -> Patterns:
    return tuple(re.compile(p, re.IGNORECASE) for p in patterns)
