"""Every setting is in config.toml with its reason, in docs/settings.md, and read by the code."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from assistant.settings import keys

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("ingest", "index", "assistant", "evals", "ui")


@dataclass(frozen=True, slots=True)
class Line:
    """A setting as config.toml prints it."""

    default: str
    why: str


def lines_of_config() -> dict[str, Line]:
    """Return each setting of config.toml with the remark beside it."""
    found: dict[str, Line] = {}
    section = ""
    for line in (ROOT / "config.toml").read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            section = heading[1]
        elif setting := re.fullmatch(r"(\w+) = (.*?) # (.+)", line):
            found[f"{section}.{setting[1]}"] = Line(setting[2], setting[3])
    return found


@cache
def attributes() -> set[str]:
    """Return every attribute chain of two that the code reads, such as server.port; settings.py aside."""
    read: set[str] = set()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            if path.name == "settings.py":
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute):
                    owner = node.value
                    name = (
                        owner.attr
                        if isinstance(owner, ast.Attribute)
                        else owner.id
                        if isinstance(owner, ast.Name)
                        else ""
                    )
                    read.add(f"{name.lstrip('_')}.{node.attr}")
    return read


def test_config_toml_lists_the_settings_in_order_each_with_a_line_of_why() -> None:
    assert tuple(lines_of_config()) == keys()


@pytest.mark.parametrize("key", keys())
def test_docs_settings_md_says_of_a_setting_what_config_toml_says(key: str) -> None:
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    line = lines_of_config()[key]
    assert f"| `{key}` | `{line.default}` | `YESAN_{key.replace('.', '_').upper()}` | {line.why} |" in text


@pytest.mark.parametrize("key", keys())
def test_a_setting_is_read_by_the_code(key: str) -> None:
    section, name = key.split(".")
    # A part of the settings is handed on under a name of its own.
    owners = {section, "options"} if section == "server" else {section}
    assert any(f"{owner}.{name}" in attributes() for owner in owners), f"nothing reads {key}"
