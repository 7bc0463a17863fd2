"""Line items one under the other, each ending in its amount: none takes the amount of the next."""

from __future__ import annotations

from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Measure
from ingest.read import read_text

PAGE = """2031년도 세출예산사업명세서

(단위 : 천원)

부서·정책·단위·세부사업·편성목\t예산액\t전년도 예산액\t비교증감
냇가 감시원 운영\t598,764\t563,300\t35,464

101 인건비\t573,144\t540,000\t33,144
04 기간제근로자등보수\t573,144\t540,000\t33,144
○냇가감시원 인건비 66,800원*60명*130일\t521,040
○4대보험료 기관부담금 521,040,000원*10%\t52,104

201 일반운영비\t21,300\t19,200\t2,100
01 사무관리비\t21,300\t19,200\t2,100
○감시원 근무복 구입 180,000원*60명\t10,800
○물놀이조심 깃발 70,000원*150개\t10,500
"""


def test_an_item_keeps_its_own_amount_and_takes_none_of_the_next() -> None:
    made = check(extract(read_text(PAGE, "book.txt")))
    amounts = {
        f.item.split(" ")[0]: int(f.value)
        for f in made.figures
        if f.measure is Measure.BUDGET and f.value is not None and f.source.quote and f.unit == "KRW"
    }
    said = {"냇가감시원": 521_040_000, "4대보험료": 52_104_000, "감시원": 10_800_000, "물놀이조심": 10_500_000}
    assert {name: amounts.get(name) for name in said} == said
    assert not [f for f in made.figures if "○" in f.item]
