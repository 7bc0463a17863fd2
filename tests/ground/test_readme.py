"""What the README and the docs say is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ui.command import VERBS
from ui.exits import TABLE

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_source_quoted_in_the_readme_stands_where_it_says() -> None:
    quoted = re.findall(r"^> \[\d+\] `(.+?):(\d+)` (.+)$", README, re.MULTILINE)
    assert len(quoted) >= 2
    for name, line, words in quoted:
        lines = (ROOT / "documents" / name).read_text(encoding="utf-8").split("\n")
        assert words in " ".join(lines[int(line) - 1].split())


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_a_link_within_the_repository_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_in_the_documentation(verb: str) -> None:
    assert re.search(rf"^\| `{verb}\b", (ROOT / "docs" / "commands.md").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("code", [code for code, _, _ in TABLE])
def test_every_exit_code_is_in_the_documentation(code: int) -> None:
    assert re.search(rf"^\| {code} \|", (ROOT / "docs" / "commands.md").read_text(encoding="utf-8"), re.MULTILINE)
