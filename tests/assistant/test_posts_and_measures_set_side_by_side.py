"""Posts, measures and years set side by side: each of its own paper, of its own year, by whatever spaces its name is printed with."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무계획
2031. 1.
느티구
살림기획과

일 반 현 황

□ 인 력 : 정원 20명(현원 20명)

(기준일 : '30. 12월말)

합 계	4급	5급	6급	7급
20(20)	1(1)	1(1)	8(9)	10(9)

나눔 일감 찾기

□ 추진계획

※ 2031년 살펴보기 기관 현황

계	책체육	노동	환경
14	7	4	3

- 반장 회의 지원

(2031. 1월 기준)

구분	정례모임		임시모임
	횟수	처리안건	횟수	처리안건
2030년	2회	12건	3회	15건
2029년	1회	9건	2회	11건
"""
OTHER = """2030. 업무보고
솔빛시 시장실

1   인력 현황 (’30.3.31. 기준)

(단위 : 명)

구분	총계	일반직
		소계	5급	6급
정원	10	10	6	4
현원	10	10	6	4
"""
BOOK = """이웃마을 살리기

2 예산 설명

예산 총괄

(단위 : 천원)

구 분	2030예산액 (A)	2031예산액 (B)	증감 (B-A)
계	700	300	△400

3 사업설명

2031년도 추진일정

(단위 : 천원)

사업추진절차	추진기간	예산집행금액	추진세부내용
계		300
1차 모임	2031.02~2031.02	100	뽑기
2차 모임	2031.05~2031.05	200	알리기

4 사업 효과

□ 최근 3년 추진실적

2028년도	○ 이웃 통장회의 개최 : 3회
2029년도	○ 이웃 통장 회의 개최 : 5회
2030년도	○ 이웃 통장 회의 개최 : 4회

5 최근 3년 결산 현황

(단위 : 천원)

연도	최종예산	집행액	집행잔액
2029	900	750	150
2030	700	690	10
"""
PAPERS = {"가.txt": PLAN, "나.txt": OTHER, "다.txt": BOOK}


def test_all_the_grades_of_a_row_are_told_though_two_have_as_many(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert printed(over({"가.txt": PLAN})("살림기획과 정원은?"), "part") == ["1명", "1명", "8명", "10명"]


@pytest.mark.parametrize(
    ("question", "shares"),
    [("6급 정원은 전체 정원의 몇 %?", {40}), ("느티구 6급 정원은 전체 정원의 몇 %?", {40})],
)
def test_a_grade_is_set_against_all_of_its_own_paper(
    over: Callable[[Mapping[str, str]], Talk], question: str, shares: set[int]
) -> None:
    answer = over({"가.txt": PLAN})(question)
    assert {f.value for f in answer.figures if f.role is Role.ANSWER} == shares


def test_a_grade_that_two_papers_tell_is_told_of_both(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(PAPERS)("정원 중 6급 비율은?")
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert {f.value for f in answer.figures if f.role is Role.ANSWER} == {40}
    assert answer.text.count("40%") == 2


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("이웃 통장 회의 3년 합계는?", ["12회"]),
        ("책체육과 환경 살펴보기 기관 합계", ["10"]),
        ("2030년 정례모임 횟수와 처리안건은?", ["2회", "12건"]),
        ("이웃마을 살리기 2031년 예산은 2029년 집행액의 몇 %?", ["40%"]),
        ("이웃마을 살리기 2029년 집행액 대비 2031년 예산 비율은?", ["40%"]),
        ("이웃마을 살리기 2030년 집행액은 2028년 예산의 몇 %?", []),
    ],
)
def test_what_is_set_side_by_side_is_what_was_named(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted


def test_two_steps_have_a_day_each(over: Callable[[Mapping[str, str]], Talk]) -> None:
    text = over(PAPERS)("이웃마을 살리기 1차 모임과 2차 모임은 각각 언제야?").text
    assert "2031.02" in text
    assert "2031.05" in text


AMENDED = {
    "가.txt": "나라살림\n\n느티구\n\n※ 2031. 예산규모\n\n(단위 : 백만원)\n\n구 분\t최종예산액\t당초예산\t1회추경\t간주처리\n"
    "계\t1,000\t700\t50\t250\n일반회계\t900\t620\t40\t240\n특별회계\t100\t80\t10\t10\n",
    "다.txt": BOOK,
}


def test_two_measures_without_a_name_are_of_the_row_that_tells_both(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    answer = over(AMENDED)("최종예산에서 간주처리가 차지하는 비율은?")
    assert [f.value for f in answer.figures if f.role is Role.ANSWER] == [25]


def test_a_grade_whose_posts_two_papers_count_is_told_of_both_though_one_has_a_wider_grade_beside_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    head, _, _ = OTHER.partition("구분")
    grades = "구  분 총 계\n일    반    직 별  정  직\n\n소계 5급 6급 7급 8~9급 소계 2~3급 4급상당 5급상당 6급이하\n\n"
    posts = "정 원 20 6 1 3 1 1 14 1 1 9 3\n\n현 원 20 6 1 3 1 1 14 1 1 9 3\n"
    wider = head + grades + posts
    answer = over({"가.txt": PLAN, "나.txt": wider})("6급 정원은 몇 명이야?")
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert printed(answer) == ["8명", "3명"]


FUNDED = {
    "가.txt": "이웃 나눔 장터\n\n1 기본 현황\n\n사업개요\n\n회 계\t일반회계\n\n2 예산 설명\n\n□ 2031년 소요예산 : 30천원\n\n(단위 : 천원)\n\n"
    "재원별\t합계\t연차별 소요재원\n\t\t2030년\t2031년\t2032년\n계\t100\t30\t30\t40\n시비\t40\t10\t12\t18\n구비\t60\t20\t18\t22\n\n"
    "□ 예산규모\n\n(단위 : 백만원)\n\n구 분\t최종예산액\t당초예산\n계\t1,000\t700\n일반회계\t900\t620\n특별회계\t100\t80\n"
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2031년 이웃 나눔 장터 시비와 구비 합계는?", ["30천원"]),
        ("How much larger is the final budget than the original for the special account?", ["20백만원"]),
    ],
)
def test_two_payers_and_two_budgets_of_one_year_are_put_together(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(FUNDED)(question)) == wanted


def test_the_fewest_is_the_smallest_number(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    answer = over(PAPERS)("Which field has the fewest 살펴보기 agencies?")
    assert printed(answer) == ["3"]
    assert "환경" in answer.text.splitlines()[0]
