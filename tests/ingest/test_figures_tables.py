"""Figures out of tables: the unit, the year and the measure that govern each cell."""

from __future__ import annotations

from decimal import Decimal

from ingest.extract import extract
from ingest.model import Figure, Kind, Measure, ProblemKind, Reading, Status
from ingest.read import read_text


def reading(text: str) -> Reading:
    return extract(read_text(text, "t.txt"))


def pick(made: Reading, item: str, column: str) -> Figure:
    (found,) = [f for f in made.figures if f.item == item and column in f.column]
    return found


BOOK = """소나무숲 정비

□ 예산 총괄

(단위 : 천원, %)

구 분\t2021예산액 (A)\t2022예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t(x-) 1,500\t(x-) 1,200\t(x-) △300\t(x-) △20
사무관리비\t(x-) 1,500\t(x-) 1,200\t(x-) △300\t(x-) △20
20103\t(x-)\t(x-) 0\t-\t
"""


def test_money_takes_the_unit_of_the_caption_and_rates_take_percent() -> None:
    made = reading(BOOK)
    budget = pick(made, "계", "2022예산액")
    assert (budget.value, budget.unit, budget.printed) == (Decimal(1_200_000), "KRW", "1,200천원")
    assert budget.unit_start is not None
    assert made.document.text[budget.unit_start : budget.unit_end] == "천원"
    rate = pick(made, "계", "*100/A")
    assert (rate.value, rate.unit, rate.printed, rate.measure) == (Decimal(-20), "percent", "△20%", Measure.CHANGE_RATE)


def test_a_column_gives_its_year_and_a_difference_takes_that_of_its_minuend() -> None:
    made = reading(BOOK)
    assert [(f.year, f.year_from) for f in made.figures if f.item == "계"] == [
        (2021, "column"),
        (2022, "column"),
        (2022, "column"),
        (2022, "column"),
    ]
    assert pick(made, "계", "증감").value == Decimal(-300_000)


def test_zero_blank_and_dash_stay_apart() -> None:
    made = reading(BOOK)
    row = [f for f in made.figures if f.item == "20103"]
    assert {f.column: f.kind for f in row} == {
        "2021예산액 (A)": Kind.BLANK,
        "2022예산액 (B)": Kind.ZERO,
        "증감 (B-A)": Kind.DASH,
        "(B-A)*100/A": Kind.BLANK,
    }


def test_an_account_by_code_takes_the_listed_name_and_says_so() -> None:
    made = reading(BOOK)
    assert {(f.account, f.account_code, f.account_listed) for f in made.figures if f.item == "20103"} == {
        ("행사운영비", "201-03", True)
    }
    assert {(f.account_code, f.account_listed) for f in made.figures if f.item == "사무관리비"} == {("201-01", False)}


def test_totals_are_marked() -> None:
    made = reading(BOOK)
    assert {f.item for f in made.figures if f.total} == {"계"}


SOURCES = """□ 2023년 소요예산 : 30,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t\t
\t\t2022년\t2023년\t2024년\t2025년
계\t60,000\t-\t30,000\t30,000\t0
구비\t20,000\t-\t10,000\t10,000\t
시비\t40,000\t-\t20,000\t20,000 ¹⁾\t

1) 재료비 인상분 포함
"""


def test_years_of_a_plan_are_required_and_their_total_has_a_period() -> None:
    made = reading(SOURCES)
    total = pick(made, "계", "합계")
    assert (total.measure, total.year, total.period, total.total) == (Measure.REQUIRED, None, "2022~2025", True)
    part = pick(made, "시비", "2023년")
    assert (part.value, part.year, part.funding, part.measure) == (Decimal(20_000_000), 2023, "시비", Measure.REQUIRED)


def test_a_footnote_becomes_the_note_of_its_figure() -> None:
    part = pick(reading(SOURCES), "시비", "2024년")
    assert (part.printed, part.note) == ("20,000천원", "재료비 인상분 포함")


def test_a_schedule_of_the_plan_year_is_meant_not_done() -> None:
    made = reading(
        "□ 2022년도 추진일정\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t900\t\n"
        "안내문 제작\t2022.01~2022.03\t900\t안내문 500부 제작\n"
    )
    spent = pick(made, "안내문 제작", "예산집행금액")
    assert (spent.measure, spent.year, spent.period) == (Measure.REQUIRED, 2022, "2022.01~2022.03")
    assert [f.value for f in made.figures if f.unit == "count:부"] == [Decimal(500)]


def test_a_settlement_has_its_year_in_the_row() -> None:
    made = reading(
        "5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n"
        "2020\t300\t0\t0\t300\t250\t20\t30\n2021\t400\t20\t0\t420\t420\t0\t0\n"
    )
    row = [f for f in made.figures if f.year == 2020]
    assert [f.measure for f in row] == [
        Measure.FINAL, Measure.CARRIED_IN, Measure.ADJUSTED, Measure.CURRENT, Measure.EXECUTED, Measure.CARRIED_OUT, Measure.BALANCE,
    ]  # fmt: skip
    assert {f.year_from for f in row} == {"row"}


def test_units_of_a_caption_are_shared_out_by_the_columns() -> None:
    made = reading(
        "□ 실적 (단위: 명, 천원)\n\n구분\t인원\t금액\t비율(%)\n교육\t120\t3,400\t60.5\n행사\t80\t1,200\t39.5\n"
    )
    assert [(f.unit, f.value) for f in made.figures if f.item == "교육"] == [
        ("count:명", Decimal(120)),
        ("KRW", Decimal(3_400_000)),
        ("percent", Decimal("60.5")),
    ]


def test_a_column_that_heads_names_takes_no_unit_of_a_caption() -> None:
    made = reading(
        "□ 농부 육성 (단위 : 명, 백만원)\n\n사업명\t2030년 실적\t2031년 계획\t2031년 예산\n"
        "합계\t64\t80\t940\n정착지원\t40\t50\t700\n농부교실\t24\t30\t240\n"
    )
    assert {f.column for f in made.figures if f.unit == "KRW"} == {"2031년 예산"}  # 80 persons are no money


def test_money_without_a_unit_is_doubtful_and_a_problem() -> None:
    made = reading("구분\t예산액\t집행액\n도로\t1,200\t800\n하천\t300\t100\n")
    assert {(f.unit, f.status) for f in made.figures} == {("", Status.DOUBTFUL)}
    assert {p.kind for p in made.problems} == {ProblemKind.UNIT}


def test_a_row_label_may_hold_the_units_of_its_cells() -> None:
    made = reading("구 분\t2021년\t2022년\n제안 (건 / 백만원)\t35/906\t41/842\n참여 인원\t2,649명\t2,892명\n")
    first = [f for f in made.figures if f.item.startswith("제안") and f.year == 2021]
    assert [(f.value, f.unit, f.kind) for f in first] == [
        (Decimal(35), "count:건", Kind.COMPOUND),
        (Decimal(906_000_000), "KRW", Kind.COMPOUND),
    ]


def test_columns_that_number_rows_or_pages_are_no_figures() -> None:
    made = reading("연번\t사업명\t사업비(백만원)\t쪽\n1\t공원 정비\t120\t6\n2\t하천 정비\t80\t9\n")
    assert [(f.item, f.value) for f in made.figures] == [
        ("공원 정비", Decimal(120_000_000)),
        ("하천 정비", Decimal(80_000_000)),
    ]


def test_a_single_row_of_counts_takes_the_unit_that_its_heading_vouches_for() -> None:
    made = reading("□ 인 력 : 정원 9명(현원 8명)\n\n합 계\t4급\t6급\t8급\n9(8)\t1(1)\t4(4)\t4(3)\n")
    cells = [f for f in made.figures if f.table is not None]
    assert {f.unit for f in cells} == {"count:명"}
    assert [int(f.value or 0) for f in cells] == [9, 8, 1, 1, 4, 4, 4, 3]
    assert len({f.id for f in cells}) == 8


def test_a_slip_of_recognition_in_a_funding_word_is_read_and_reported() -> None:
    made = reading(
        "□ 사업개요\n\n사업기간\t연례반복\t\t\n사업비 (당해년도)\t3,000천원\t[국비]\t[사비]3,000천원\n\t\t기타 (예산 외) [구비]\t[기타]\n"
    )
    share = [f for f in made.figures if f.funding == "시비"]
    assert [f.value for f in share] == [Decimal(3_000_000)]
    assert [p.kind for p in made.problems] == [ProblemKind.OCR]
    assert {f.funding for f in made.figures if f.kind is Kind.BLANK} == {"국비", "구비", "기타"}


def test_every_quote_is_its_span_and_holds_the_digits() -> None:
    for text in (BOOK, SOURCES):
        made = reading(text)
        for f in made.figures:
            assert text[f.source.start : f.source.end] == f.source.quote
            if f.value is not None:
                assert f.printed.rstrip("천원%").strip("△ ") in f.source.quote


def test_settled_revenue_is_never_spent() -> None:
    made = reading(
        "□ 세입 결산 현황\n(단위 : 백만원)\n연도\t계\t지방세\t교부세\n2029년\t470\t275\t195\n\n"
        "□ 재정 규모\n(단위 : 백만원)\n구분\t2029년 결산\t2030년 예산\n세입\t120\t130\n세출\t110\t125\n\n"
        "□ 세입 징수 지원 결산\n(단위 : 백만원)\n연도\t예산현액\t집행액\n2029년\t90\t80\n"
    )
    told = {f.printed: f.measure for f in made.figures}
    assert {told[f"{n}백만원"] for n in (470, 275, 195, 120)} == {Measure.OTHER}
    assert {told[f"{n}백만원"] for n in (110, 80)} == {Measure.EXECUTED}
    assert told["130백만원"] == told["125백만원"] == Measure.BUDGET


def test_a_bare_percent_behind_a_change_is_its_rate_where_it_works_out() -> None:
    text = "(단위: 백만원, %)\n\n사업\t2030(A)\t2031(B)\tB-A\t%\n센서\t4,300\t6,400\t2,100\t48.8\n모형\t2,650\t3,560\t910\t34.3\n"
    assert [f.measure.value for f in reading(text).figures if f.unit == "percent"] == ["증감률", "증감률"]
    other = text.replace("34.3", "26.1")
    assert {f.measure.value for f in reading(other).figures if f.unit == "percent"} == {"비율"}


def test_a_row_with_a_name_of_its_own_is_not_named_by_what_is_done_there() -> None:
    text = "(단위 : 천원)\n\n학교명\t사업내용\t2031 예산\n가람초\t조리실 증축\t680\n누리초\t바닥 보수\t540\n다솜중\t식당 신축\t720\n"
    assert [(f.owners, f.item) for f in reading(text).figures] == [((), n) for n in ("가람초", "누리초", "다솜중")]
