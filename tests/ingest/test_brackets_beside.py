"""What stands in a bracket or under a repeated heading is of the amount beside it, and of no other."""

from __future__ import annotations

from decimal import Decimal

from ingest.extract import extract
from ingest.model import Figure, Measure, Reading
from ingest.numbers.measures import measure
from ingest.read import read_text


def reading(text: str) -> Reading:
    return extract(read_text(text, "t.txt"))


def worth(made: Reading, won: int) -> Figure:
    (found,) = [f for f in made.figures if f.unit == "KRW" and f.value == Decimal(won)]
    return found


LISTED = """2031년 솔빛군 예산안 설명

주요사업은 △갯벌 산책로 조성 45억원(총사업비 180억원) △둑길 나들목 정비 60억원 △옛장터 손질 18억원(2030년 12억원) △나루버스 운영 42억원 등입니다.
신규사업은 △돌봄의집 건립(2031년 35억원, 총사업비 98억원) △들판 진료 2억원 등입니다.
"""


def test_the_whole_cost_in_a_bracket_is_that_of_what_stands_before_it_alone() -> None:
    made = reading(LISTED)
    whole = worth(made, 18_000_000_000)
    assert (whole.measure, "갯벌 산책로" in whole.item) == (Measure.TOTAL_COST, True)
    assert worth(made, 6_000_000_000).measure is Measure.BUDGET
    assert worth(made, 200_000_000).measure is Measure.BUDGET


def test_a_bracket_that_tells_a_year_and_a_cost_is_of_one_thing() -> None:
    made = reading(LISTED)
    assert [("돌봄의집" in f.item, f.measure) for f in (worth(made, 3_500_000_000), worth(made, 9_800_000_000))] == [
        (True, Measure.BUDGET),
        (True, Measure.TOTAL_COST),
    ]


def test_the_year_of_an_amount_in_a_bracket_is_not_that_of_the_next_thing() -> None:
    made = reading(LISTED)
    assert [worth(made, n).year for n in (1_800_000_000, 1_200_000_000, 4_200_000_000)] == [2031, 2030, 2031]
    assert "옛장터" in worth(made, 1_200_000_000).item


SHARES = """솔빛군 성질별 총괄

(단위: 백만원, %)
구 분\t2031년 예산(안)\t구성비\t2030년 당초\t구성비
합 계\t1,000\t100\t800\t100
인건비\t373\t37.3\t300\t37.5
"""


def test_each_of_two_shares_is_of_the_year_before_it() -> None:
    shares = [(str(f.value), f.year) for f in reading(SHARES).figures if f.item == "인건비" and f.unit == "percent"]
    assert shares == [("37.3", 2031), ("37.5", 2030)]


DEBT = """솔빛군 채무 현황

(단위 : 백만원)
구분\t2031년도 현재액 (A)\t인구수 (F)\t1인당 채무액 (A/F),천원
합계\t68,137\t337,314\t202
기타특별회계\t32,155\t337,314\t95
"""


def test_a_number_of_people_and_a_price_in_its_own_unit_are_none_of_the_caption() -> None:
    figures = {f.column.split(" ")[0]: f for f in reading(DEBT).figures if f.item == "기타특별회계"}
    assert (figures["인구수"].unit, figures["1인당"].value) == ("count:명", Decimal(95_000))
    assert figures["2031년도"].measure is not Measure.UNIT_PRICE


FIRMS = """2031년 솔빛시 청사 용역

구분\t업체\t계약금액(천원)\t인원(명)
본관 청소\t맑은누리(주)\t412,000\t14
본관 경비\t든든지기\t256,300\t8
"""


def test_the_mark_of_a_company_is_no_unit() -> None:
    found = [(f.value, f.unit) for f in reading(FIRMS).figures if "본관 청소" in (*f.owners, f.item)]
    assert found == [(Decimal(412_000_000), "KRW"), (Decimal(14), "count:명")]


PLAN = """2031~2035년 솔빛시 중기재정계획

Ⅰ. 주요사업

1. 여울천 복원사업

□ 사업개요
 ○ 총사업비 : 28,500백만원

2. 북쪽 어울림터 건립

□ 사업개요
 ○ 총사업비 : 16,400백만원

3. 남쪽 어울림터 손질

 ○ 사업기간 : 2032년
 ○ 총사업비 : 720백만원

4. 세입 전망
(단위 : 억원)
구분\t2031\t2032
총계\t9,120\t9,410
지방세\t2,010\t2,080
"""


def test_a_number_that_goes_on_counting_ends_the_project_before_it() -> None:
    made = reading(PLAN)
    assert worth(made, 720_000_000).project == "남쪽 어울림터 손질"
    assert {f.project for f in made.figures if f.item in {"총계", "지방세"}} == {None}


FARES = """2031년 솔빛 나루터 운영

 ○ 이용요금 : 물가집 1박 15만원, 낚시터 성인 2만원
 ○ 위탁료 : 38백만원
"""


def test_what_a_visitor_pays_is_a_price() -> None:
    assert [worth(reading(FARES), n).measure for n in (150_000, 20_000)] == [Measure.UNIT_PRICE] * 2


def test_what_is_to_be_spent_was_not_spent() -> None:
    assert [measure(s) for s in ("신속집행 대상(A)", "신속집행 집행액")] == [None, Measure.EXECUTED]


def test_what_several_works_cost_together_is_not_the_first_ones() -> None:
    """하늘숲 산책로 정비 등 7개 사업(35억원)."""
    text = "□ 추진실적\n○ 2031년도 : 하늘숲 산책로 정비 등 7개 사업(35억원)\n"
    together = next(f for f in extract(read_text(text, "works.txt")).figures if f.unit == "KRW")
    assert together.item == "하늘숲 산책로 정비 등 7개 사업"


def test_a_bracket_with_a_year_says_whose_budget_a_column_is_and_its_rows_what_they_measure() -> None:
    """2030년 (2031년 예산): a row 집행액 is of money spent."""
    text = "□ 추진현황\n\n(단위 : 백만원)\n\n구 분\t2030년 (2031년 예산)\t2031년 (2032년 예산)\n편성액\t906\t842\n집행액\t766\t진행 중\n"
    told = {(f.item, f.year): f for f in extract(read_text(text, "turns.txt")).figures}
    assert told["집행액", 2030].measure is Measure.EXECUTED
    assert told["편성액", 2030].measure is Measure.BUDGET
    assert told["집행액", 2031].measure is Measure.EXECUTED


FINES = """2031년 솔빛시 현수막 단속

- 불법 현수막 정비 현황

(2031. 10월말 기준, 단위 : 건)

연도\t구분\t계\t정비\t과태료\t비고 (징수액, 천원)
2031\t계\t950\t800\t150\t7,400
\t평일\t600\t510\t90\t4,300
\t휴일\t350\t290\t60\t3,100
"""


def test_a_column_of_remarks_whose_bracket_says_what_it_holds_is_in_the_unit_of_that_bracket() -> None:
    found = [(f.column, f.value, f.unit) for f in reading(FINES).figures if f.item == "휴일"]
    assert found[-1] == ("징수액", Decimal(3_100_000), "KRW")
    assert {unit for column, _, unit in found if column != "징수액"} == {"count:건"}


def test_a_bracket_of_the_year_before_is_of_the_one_number_before_it() -> None:
    paper = "2031. 주요업무계획\n\n□ 추진실적\n\n○ 별빛관 관람객 4,200명(전년 동기 3,100명)\n○ 상담 50건(전년 대비 10건 증가)\n"
    told = {f.value: (f.item, f.year) for f in extract(read_text(paper, "a.txt")).figures}
    assert told[Decimal(4200)] == ("별빛관 관람객", 2031)
    assert told[Decimal(3100)] == ("별빛관 관람객", 2030)
    assert told[Decimal(10)][1] != 2030
