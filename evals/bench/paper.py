"""One source of pages and of cells for files of every format: what is compared is the format, not what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from evals.generator import words
from evals.generator.forms import PAGE, Part, Sheet

ROWS = 14  # of the table on each page
COLUMNS = 5
WIDE = 10  # columns of the large sheet


def pages(count: int, seed: int = 20) -> list[Part]:
    """Return as many pages, each with a heading, some lines and a table that adds up."""
    random = Random(seed)
    source: list[Part] = ["2031년 세출예산 사업설명서"]
    for number in range(1, count + 1):
        name = words.project(random)
        source += [
            f"□ {number}. {name}",
            f"○ 사업목적 : {random.choice(words.AIMS)}",
            f"○ 총사업비 : {random.randint(10, 900) * 1000:,}천원",
            f"○ 참여 인원 : {random.randint(10, 900)}명",
            "(단위 : 천원)",
            _table(random),
            PAGE,
        ]
    return source[:-1]


def _table(random: Random) -> Sheet:
    labels = [f"{random.choice(words.TARGETS)} {work}" for work in random.sample(words.WORKS, ROWS - 2)]
    body = [[random.randint(1, 900) * 100 for _ in range(2)] for _ in labels]
    whole = [sum(column) for column in zip(*body, strict=True)]
    rows = [("구분", "2030년", "2031년", "증감", "비고")]
    rows += [
        (label, f"{a:,}", f"{b:,}", f"{'△' if b < a else ''}{abs(b - a):,}", random.choice(("", "신규", "계속")))
        for label, (a, b) in zip(("계", *labels), (whole, *body), strict=True)
    ]
    return Sheet(tuple(rows))


def write_cells(path: Path, cells: int) -> Path:
    """Write a sheet of numbers with as many cells, row by row, as programs export them."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("세출")
    sheet.append(["2031년 세출 현황 (단위 : 천원)"])
    sheet.append(["사업명", *(f"{year}년 예산액" for year in range(2031, 2031 - WIDE + 1, -1))])
    for row in range(cells // WIDE):
        sheet.append([f"사업 {row + 1}", *((row * 7919 + n * 104_729) % 900_001 for n in range(1, WIDE))])
    book.save(path)
    return path


def cell_count(source: Sequence[Part]) -> int:
    """Return how many cells the tables of a source have."""
    return sum(len(part.rows) * len(part.rows[0]) for part in source if isinstance(part, Sheet))
