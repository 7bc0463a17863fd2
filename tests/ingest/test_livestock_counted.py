"""Animals are counted by 두 as by 마리, in a list within a cell and in a line."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text

PAPER = """가축 돌보기

1 기본 현황

□ 추진실적

2030년도\t<ul> <li>○ 구조 : 1,842두 ○ 입양 : 704두 ○ 등록 : 9,120건</li></ul>

○ 돌봄 935두, 2두락 개간
"""


def test_animals_are_counted_by_heads() -> None:
    figures = extract(read_text(PAPER, "가축_2031.txt")).figures
    assert [f.printed for f in figures if f.unit == "count:두"] == ["1,842두", "704두", "935두"]
