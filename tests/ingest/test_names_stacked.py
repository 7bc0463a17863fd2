"""Names of rows set above their cells; what each year of a heading is, said below it."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text

PLAN = """Ⅱ. 주  요  업  무
1 달무리 연날리기 잔치

 추진 실적

○ 최근 개최 현황

구 분 ’39년 ’40년 ’41년
개최방식
관람객
예산(백만원)
대면 취소 비대면
5,200명 - 8,100회(조회수)
90 0 24

2 물놀이터 운영

○ 물놀이터별 방문객 현황

(단위 : 명)

구 분 ’39년 ’40년 ’41년
 실적 실적 목표

계 4,100 4,600 6,000

솔밭 2,500 2,800 3,600

자갈 1,600 1,800 2,400
"""


def made() -> dict[tuple[str, str], str]:
    figures = extract(read_text(PLAN, "plan.txt")).figures
    return {(f.item, f.column): f.printed for f in figures if f.table is not None}


def test_names_set_above_their_cells_head_the_rows_below_them() -> None:
    assert made()["관람객", "’39년"] == "5,200명"
    assert made()["관람객", "’41년"] == "8,100회"
    assert made()["예산(백만원)", "’41년"] == "24백만원"
    assert made()["관람객", "’40년"] == "-"


def test_a_word_under_each_year_says_what_the_year_is() -> None:
    assert made()["솔밭", "’40년 실적"] == "2,800명"
    assert made()["계", "’41년 목표"] == "6,000명"


def test_as_many_cells_as_years_are_needed() -> None:
    text = PLAN.replace("대면 취소 비대면", "대면 취소")
    assert not [f for f in extract(read_text(text, "plan.txt")).figures if f.item == "관람객" and f.table is not None]
