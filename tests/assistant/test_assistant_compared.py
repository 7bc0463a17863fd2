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
