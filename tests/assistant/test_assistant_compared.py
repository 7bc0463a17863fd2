"""What is compared, shared and summed: one axis of a table of counts, wholes that the question names, no year twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPER = """2021 업무보고

1. 민원상담 서비스 강화

□ 사업개요

- 찾아가는 민원상담 운영

□ 추진실적

- 민원상담 유형별 현황

(단위 : 건)

구 분\t합 계\t방 문\t전 화\t서 면\t비고(민원심의)
계\t600\t310\t200\t90\t33
2020년\t150\t80\t50\t20\t11
2019년\t250\t130\t80\t40\t12
2018년\t200\t100\t70\t30\t10

- 주민배움터 개최실적

회차\t일자\t안건수\t참석인원
1차\t2020. 3. 4.\t4건\t13명
2차\t2020. 6. 2.\t5건\t11명

□ 2021년 소요예산 : 40,000천원

○ 상담소 운영 = 30,000천원
 - 상담원 수당 = 18,000천원
 - 안내책자 제작 = 12,000천원
○ 홍보 = 10,000천원

2. 이동도서관 시범운영

□ 사업개요

- 책 읽는 마을 만들기

□ 2021년 소요예산 : 6,000천원

○ 산출내역 : 순회서가 대여 200천원 × 30개
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2021_민원.txt": PAPER})


def claimed(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role.value == "answer"]


def test_the_year_with_the_most_is_found_in_the_column_that_sums_the_others(ask: Talk) -> None:
    answer = ask("민원상담이 가장 많았던 해는 언제고 몇 건이야?")
    assert claimed(answer) == ["250건"]
    assert "2019" in answer.text.split("\n")[0]


def test_the_kind_with_the_most_is_found_in_the_row_that_sums_the_years(ask: Talk) -> None:
    answer = ask("민원상담 유형 중 제일 많은 건?")
    assert claimed(answer) == ["310건"]
    assert "방문" in answer.text.split("\n")[0]
    assert "600건" not in answer.text, "a total is not compared with its parts"


def test_a_count_that_names_no_column_is_the_total_of_its_row(ask: Talk) -> None:
    assert claimed(ask("2020년 민원상담은 몇 건이야?")) == ["150건"]


def test_all_years_together_are_the_row_that_sums_them(ask: Talk) -> None:
    assert claimed(ask("민원상담 전체 건수 합계는?")) == ["600건"]


def test_a_column_of_remarks_answers_only_for_its_own_words(ask: Talk) -> None:
    assert "11건" not in claimed(ask("2020년 민원상담 건수는?"))


def test_the_third_meeting_is_not_answered_by_the_first_two(ask: Talk) -> None:
    assert not {"11명", "13명"} & set(claimed(ask("주민배움터 3차 참석인원은 몇 명?")))


def test_nothing_is_a_share_of_itself(ask: Talk) -> None:
    answer = ask("이동도서관 시범운영 2021년 예산은 몇 %야?")
    assert not [f for f in answer.figures if f.unit == "percent"]


def test_a_formula_without_a_result_works_out_the_amount_above_it(ask: Talk) -> None:
    answer = ask("이동도서관 시범운영 소요예산은 어떻게 나온 금액이야?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "200천원 × 30개 = 6,000천원 ✓" in answer.text


YEARS = """{year}년도 예산안 사업설명서

마을 소모임 키우기

1 기본 현황

□ 사업개요

사업비 (당해년도)\t{whole}천원\t[국비]\t[시비]{whole}천원

※나래시 {year}년도 예산안 기준

2 예산 설명

산출근거

과목구분\t{year}년 예산내역
민간경상사업보조\t○ 독서모임 육성 1,000,000원*{many}개소\t= {grown}천원
\t○ 이야기꾼 지원 500,000원*4명\t= 2,000천원

□ 사업내용

- 독서모임 육성 및 이야기꾼 배치
 - 소요예산 : {whole}천원

□ 성과지표

성과지표명\t단위\t2030목표\t2030실적\t2031목표
독서모임 육성\t개소\t6\t5\t8
"""


@pytest.fixture(scope="module")
def both(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(
        {
            "2030.txt": YEARS.format(year=2030, many=6, grown="6,000", whole="8,000"),
            "2031.txt": YEARS.format(year=2031, many=8, grown="8,000", whole="10,000"),
        }
    )


def test_costs_set_beside_each_other_are_both_the_answer_and_no_counts(both: Talk) -> None:
    answer = both("독서모임 육성비 30년하고 31년 비교하게 둘 다 알려주세요")
    assert answer.status is AnswerStatus.ANSWERED
    assert {(f.role, f.printed, f.year) for f in answer.figures} == {
        ("answer", "6,000천원", 2030),
        ("answer", "8,000천원", 2031),
    }


def test_what_is_spent_on_two_things_together_is_not_what_one_of_them_costs(both: Talk) -> None:
    answer = both("이야기꾼 지원비와 독서모임 육성비를 비교해줘")
    assert not [
        f
        for f in answer.figures
        if f.role == "answer" and f.printed in {"8,000천원", "10,000천원"} and "이야기꾼 배치" in f.label[-1]
    ]
    answer = both("2030년 이야기꾼 지원비와 독서모임 육성비를 비교해줘")
    assert {(f.role, f.printed) for f in answer.figures} == {("answer", "2,000천원"), ("answer", "6,000천원")}
