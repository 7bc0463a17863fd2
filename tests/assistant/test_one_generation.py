"""A question answered while the index changes: all of it comes from one generation."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat

import pytest

from assistant.assistant import Assistant
from index.finder import IndexFinder
from index.memory import finder_of
from index.shelves.shelf import Volume
from ingest.checks.check import check
from ingest.extract import extract
from ingest.read import read_text

PAPER = """# 갈대숲 나눔터 운영

## 산출근거

○ 해설사 활동비 = {},000천원
○ 안내판 제작비 = {},000천원
"""
QUESTION = "갈대숲 나눔터 해설사 활동비 예산은?"


def _volume(name: str, document: str, *amounts: int) -> Volume:
    reading = check(extract(read_text(PAPER.format(*amounts), document)))
    return replace(finder_of([reading])._current(), name=name)


# The next generation has another document in the place of the first: what is left of a find in one is nowhere in the other.
BEFORE = _volume("g000001", "갈대숲.md", 310, 45)
AFTER = _volume("g000002", "갈대숲 고침.md", 720, 45)


def _changing(looks: int) -> IndexFinder:
    """Return a finder whose generation changes after so many looks."""
    volumes = chain(repeat(BEFORE, looks), repeat(AFTER))
    return IndexFinder(volumes.__next__)


@pytest.mark.parametrize("looks", range(12))
def test_an_answer_comes_from_one_generation_whenever_the_next_is_switched_to(looks: int) -> None:
    whole = {Assistant(IndexFinder(repeat(volume).__next__)).ask(QUESTION).text for volume in (BEFORE, AFTER)}
    assert len(whole) == 2
    assistant = Assistant(_changing(looks))
    assert assistant.ask(QUESTION).text in whole
    assert any("720,000" in assistant.ask(QUESTION).text for _ in range(12))  # and the next answer notices the new one


def test_a_pinned_finder_stays_with_its_generation() -> None:
    finder = _changing(1)
    pinned = finder.pinned()
    assert finder.generation == "g000002"
    assert pinned.generation == pinned.pinned().generation == "g000001"
