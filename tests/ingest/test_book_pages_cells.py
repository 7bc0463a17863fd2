"""Pages of a budget book whose rows stand in cells, with formulas and sources of money on lines between them."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Kind, Reading
from ingest.read import read_text

HEAD = "부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목\t예산액\t전년도\n예산액\t비교증감\n"
BOOK = (
    "세 출 예 산 사 업 명 세 서\n2031년도 본예산   일반회계\n\n"
    "부서: 하천과\n정책: 맑은 물(둑)\n단위: 둑 돌보기\t(단위:천원)\n"
    + HEAD
    + """하천과	90,000	80,000	10,000
  국	30,000  도	20,000  군	40,000
   둑길 손질	90,000	80,000	10,000
      국 30,000  도 20,000  군 40,000
    201 일반운영비	90,000	80,000	10,000
     01 사무관리비	42,000	40,000	2,000
       ○둑길 안내지	12,000
         30,000원*400부
       ○둑길 지킴이 활동비	24,000
         1,000,000원*2명*12월
       ○둑길 보험 6,000,000원	6,000
     02 공공운영비	48,000	40,000	8,000
       ○둑길 물값	48,000
         4,000,000원*12월
       ○둑길 2차 조성		추경 반영 예정

- 11 -

부서: 하천과
정책: 맑은 물(둑)
단위: 둑 돌보기	(단위:천원)
"""
    + HEAD
    + """   둑길 나무 심기	5,000	5,000	0
    401 시설비및부대비	5,000	5,000	0
     01 시설비	5,000	5,000	0
       ○봄 나무 심기	5,000
         50,000원*100그루

- 12 -
"""
)


@pytest.fixture(scope="module")
def book() -> Reading:
    """The pages as they are read."""
    return extract(read_text(BOOK, "t.txt"))


def amounts(reading: Reading) -> dict[str, str]:
    kept = [f for f in reading.figures if f.column == "예산액" and f.kind is Kind.AMOUNT and not f.funding]
    return {f.item: f.printed for f in kept}


def test_every_line_item_has_its_own_name_amount_and_unit(book: Reading) -> None:
    told = amounts(book)
    assert {k: v for k, v in told.items() if k[:1] not in "0123456789"} == {
        "하천과": "90,000천원",
        "둑길 손질": "90,000천원",
        "둑길 안내지": "12,000천원",
        "둑길 지킴이 활동비": "24,000천원",
        "둑길 보험": "6,000천원",
        "둑길 물값": "48,000천원",
        "둑길 나무 심기": "5,000천원",
        "봄 나무 심기": "5,000천원",
    }


def test_no_name_holds_a_number_or_the_name_of_another_item(book: Reading) -> None:
    names = {part for f in book.figures for part in f.label}
    assert not [n for n in names if "○" in n or "000" in n or "추경" in n]


def test_sources_in_one_line_are_those_of_the_name_above_it(book: Reading) -> None:
    paid = [(f.owners[-1], f.funding, f.printed) for f in book.figures if f.funding]
    assert paid == [
        (name, fund, amount)
        for name in ("하천과", "둑길 손질")
        for fund, amount in (("국비", "30,000천원"), ("도비", "20,000천원"), ("군비", "40,000천원"))
    ]
    wrong = extract(read_text(BOOK.replace("국 30,000  도", "국 30,001  도"), "t.txt"))
    assert not [f for f in wrong.figures if f.funding and f.owners[-1] == "둑길 손질"]


def test_won_behind_a_name_that_are_not_its_amount_stay_in_its_name() -> None:
    told = amounts(extract(read_text(BOOK.replace("보험 6,000,000원", "보험 7,000,000원"), "t.txt")))
    assert "둑길 보험" not in told


PLAIN = """2031년 예산 설명

하천과

(단위 : 천원)

과목	예산액	전년도
01 사무관리비	36,000	30,000
○둑길 안내지	12,000
  30,000원*400부
○둑길 지킴이 활동비	24,000
  1,000,000원*2명*12월
02 공공운영비	48,000	40,000
○둑길 물값	48,000
  4,000,000원*12월

□ 기타 사항
"""


def test_a_working_under_the_amount_of_a_row_is_no_rest_of_its_cell() -> None:
    made = extract(read_text(PLAIN, "t.txt"))
    told = [(f.item, f.printed) for f in made.figures if f.table == 0 and f.column == "예산액"]
    assert told == [
        ("01 사무관리비", "36,000천원"),
        ("둑길 안내지", "12,000천원"),
        ("둑길 지킴이 활동비", "24,000천원"),
        ("02 공공운영비", "48,000천원"),
        ("둑길 물값", "48,000천원"),
    ]
    assert [s.title for s in made.document.sections if "원" in s.title] == []
