"""Who pays a project's whole cost is told of the whole cost, whatever year its paper is of."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Measure
from ingest.read import read_text

PAPER = """2023. 주요업무계획

Ⅲ. 주요업무 추진계획

1. 마을쉼터 조성

□ 사업개요
 ○ 총사업비 : 8억원(개소당 2억원)
 (단위 : 백만원)
계\t국비\t군비
{total}\t500\t300

□ 2023년 소요예산 : 350백만원
"""


def _measures(total: str) -> dict[str, Measure]:
    figures = extract(read_text(PAPER.format(total=total), "a.txt")).figures
    return {f.printed: f.measure for f in figures}


def test_a_table_below_the_whole_cost_that_adds_up_to_it_takes_that_cost_apart() -> None:
    found = _measures("800")
    assert {found[p] for p in ("800백만원", "500백만원", "300백만원")} == {Measure.TOTAL_COST}
    assert found["350백만원"] is Measure.REQUIRED


def test_a_table_with_another_total_measures_what_it_says() -> None:
    assert Measure.TOTAL_COST not in {_measures("810")[p] for p in ("810백만원", "500백만원", "300백만원")}
