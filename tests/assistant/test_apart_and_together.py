"""What is added to a paper speaks for itself, years and editions are told side by side, and what is done to money says which it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

FAIR = """제7회 물레방아 장터 추진계획(안)

2025. 3.

들내군 관광과

Ⅰ 추진개요

❍ 행 사 명 : 제7회 물레방아 장터
❍ 기 간 : 2025. 9. 5. ~ 9. 7.

Ⅱ 예산 계획

(단위 : 천원)

| 세부사업 | 제6회(2024) | 제7회(2025) | 증감 |
|---|---:|---:|---:|
| 계 | 80,000 | 95,000 | 15,000 |
| 무대 설치 | 50,000 | 58,000 | 8,000 |
| 안전관리 | 30,000 | 37,000 | 7,000 |

Ⅲ 성과목표

❍ 방문객 : 21,000명

[부록 1] 제6회(2024년) 물레방아 장터 정산보고

(단위 : 원)

| 세부사업 | 예산액 | 집행액 | 잔액 |
|---|---:|---:|---:|
| 계 | 80,000,000 | 76,500,000 | 3,500,000 |
| 무대 설치 | 50,000,000 | 49,000,000 | 1,000,000 |
| 안전관리 | 30,000,000 | 27,500,000 | 2,500,000 |

❍ 반납액 : 3,500,000원(2024. 12. 20. 반납)

[부록 2] 2025년 마을공예 보조금 교부계획

❍ 교부총액 : 62백만원(5개 단체)

(단위 : 백만원)

| 분야 | 단체수 | 신청액 | 교부결정액 | 전년도 교부액 |
|---|---:|---:|---:|---:|
| 계 | 5 | 90 | 62 | 55 |
| 도자 | 2 | 40 | 32 | 30 |
| 목공 | 3 | 50 | 30 | 25 |
"""

PLAN = """2024년 주요업무계획

샘터구 교통과

Ⅱ. 주요업무

1 골목길 포장

□ 추진실적

○ 연도별 포장실적

(단위 : km, 백만원)

구 분	2021년	2022년	2023년
포장 연장(km)	4.1	5.2	6.3
집행액	410	520	640

○ 최근 3년간 운영현황

구 분	2022년	2023년
순찰대 운영	12명/ 35백만원	14명/ 42백만원

□ 2024년 소요예산 : 700백만원

(단위 : 백만원)

재원별	합계	연차별 소요재원{wide}
		2023년	2024년	2025년	2026년 이후
계	2,600	-	700	800	1,100
시비	1,300	-	350	400	550
구비	1,300	-	350	400	550

□ 결산 현황

(단위 : 천원)

연도	최종예산	집행액	차년이월	집행잔액
2022	550,000	520,000	10,000	20,000
2023	660,000	640,000	5,000	15,000
"""


@pytest.fixture(scope="module")
def ask(over: Over) -> Callable[..., Answer]:
    return over({"fair.txt": FAIR, "plan.txt": PLAN.format(wide="\t" * 3)})


def _claimed(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("물레방아 장터 예산은?", ["95,000천원"]),
        ("물레방아 장터 2025년 안전관리 예산은?", ["37,000천원"]),
        ("제6회 물레방아 장터에서 무대 설치에 실제 얼마 집행했나?", ["49,000,000원"]),
        ("6회 물레방아 장터 정산 후 반납한 금액은?", ["3,500,000원"]),
        ("2024년 물레방아 장터 집행액은?", ["76,500,000원"]),
    ],
)
def test_an_appendix_on_last_year_is_of_that_year(
    ask: Callable[..., Answer], question: str, printed: list[str]
) -> None:
    assert _claimed(ask(question)) == printed


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("마을공예 보조금 총액은?", ["62백만원"]),
        ("마을공예 보조금을 가장 많이 받는 분야는?", ["32백만원"]),
        ("목공 보조금은 얼마야?", ["30백만원"]),
    ],
)
def test_an_appendix_is_named_by_its_own_title_and_grants_are_what_is_paid(
    ask: Callable[..., Answer], question: str, printed: list[str]
) -> None:
    assert _claimed(ask(question)) == printed


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("안전관리 얼마야? 물레방아 장터 6회랑 7회 둘 다", ["30,000천원", "37,000천원"]),
        ("물레방아 장터 6회와 7회 안전관리 합은?", ["67,000천원"]),
    ],
)
def test_each_edition_that_is_named_is_told(ask: Callable[..., Answer], question: str, printed: list[str]) -> None:
    assert _claimed(ask(question)) == printed


@pytest.mark.parametrize(
    "question",
    [
        "Which is bigger in 2025: the 물레방아 장터 budget or the craft subsidies (마을공예 보조금)?",
        "물레방아 장터 예산이 더 커 아니면 마을공예 보조금이 더 커?",
    ],
)
def test_what_or_sets_apart_is_compared_and_no_rows_of_one_side(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert _claimed(answer) == ["95,000천원"]
    assert [f.printed for f in answer.figures if f.role is Role.INPUT] == ["62백만원"]


def test_a_side_that_is_not_told_leaves_nothing_to_compare(ask: Callable[..., Answer]) -> None:
    answer = ask("Which is bigger in 2025: the harbour dredging budget or the craft subsidies (마을공예 보조금)?")
    assert "32백만원" not in _claimed(answer)


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("골목길 포장 연차별 소요예산 알려줘", ["700백만원", "800백만원", "1,100백만원"]),
        ("골목길 포장 연도별 시비는?", ["350백만원", "400백만원", "550백만원"]),
        ("골목길 포장 연도별 집행잔액", ["20,000천원", "15,000천원"]),
    ],
)
def test_year_by_year_every_year_of_one_row_or_column_is_told(
    ask: Callable[..., Answer], question: str, printed: list[str]
) -> None:
    assert _claimed(ask(question)) == printed


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("골목길 포장에서 2022년에 다음 해로 넘긴 돈은 얼마?", ["10,000천원"]),
        ("골목길 포장 2022년에서 2023년으로 넘어간 예산은?", ["10,000천원"]),
        ("How much of 골목길 포장 was carried over from 2022 to 2023?", ["10,000천원"]),
        ("골목길 포장 2023년에 다 못 쓴 돈은?", ["15,000천원"]),
        ("2023년 순찰대 운영에 쓴 금액", ["42백만원"]),
        ("2021년부터 2023년까지 골목길 포장 집행액 총합", ["1,570백만원"]),
    ],
)
def test_what_was_done_with_money_says_which_it_is(
    ask: Callable[..., Answer], question: str, printed: list[str]
) -> None:
    assert _claimed(ask(question)) == printed


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("마을공예 보조금 신청액 대비 교부율은?", ["68.89%"]),
        ("도자 보조금 교부결정액은 신청액의 몇 %야?", ["80%"]),
        ("2024년 물레방아 장터 안전관리 예산액 대비 집행액 비율", ["91.67%"]),
    ],
)
def test_two_columns_of_one_row_are_set_against_each_other(
    ask: Callable[..., Answer], question: str, printed: list[str]
) -> None:
    assert _claimed(ask(question)) == printed


@pytest.mark.parametrize(
    "question",
    [
        "물레방아 장터 2025년 행사비(무대 설치+안전관리)은 합해서 얼마?",
        "물레방아 장터 2025년 무대 설치 + 안전관리 합계",
    ],
)
def test_a_plus_between_names_adds_them_up(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert _claimed(answer) == ["95,000천원"]
    assert [f.printed for f in answer.figures if f.role is Role.INPUT] == ["58,000천원", "37,000천원"]


@pytest.mark.parametrize("question", ["골목길 포장으로 벌어들인 돈은 얼마야?", "골목길 포장에 모자란 돈은?"])
def test_money_of_which_something_else_is_said_is_no_budget(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}
    assert not _claimed(answer)


GUARD = """2025년 주요업무계획

보람군 산림과

1 산불 예방

□ 사업개요

 ○ 사업비 : 860백만원

□ 최근 3년간 예산 및 집행 현황

(단위 : 백만원, %)

구 분	2022년	2023년	2024년
예산액	700	780	820
집행액	690	751	800
집행률	98.6	96.3	97.6

□ 전년도 정산 내역

(단위 : 천원)

항 목	예산액	집행액	반납액
계	820,000	800,000	20,000
감시원 인건비	600,000	592,000	8,000
장비 구입	220,000	208,000	12,000
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("최근 3년간 산불 예방 집행액 합계", ["2,241백만원"]),
        ("산불 예방 연도별 집행률", ["98.6%", "96.3%", "97.6%"]),
        ("산불 예방 예산액 대비 집행액 비율 2022년", ["98.57%"]),
        ("2024년 장비 구입 반납액", ["12,000천원"]),
    ],
)
def test_a_total_of_one_year_is_not_that_of_several(over: Over, question: str, printed: list[str]) -> None:
    assert _claimed(over({"guard.txt": GUARD})(question)) == printed


LIBRARY = """물빛 도서관 건립 기본계획

2024. 3.

나루시 도서관과

□ 사업 개요

○ 사업기간 : 2022. 3. ~ 2027. 12.

□ 연차별 투자계획

(단위 : 백만원)

재원별	합계	기투자('23년까지)	연차별 투자계획{wide}
			2024년	2025년	2026년
계	9,000	1,000	1,500	3,500	3,000
국비	4,500	500	750	1,750	1,500
시비	4,500	500	750	1,750	1,500

□ 결산 현황

(단위 : 백만원)

연도	예산현액	집행액	집행잔액
2022	400	390	10
2023	700	610	90
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("물빛 도서관 2025년 시비는 얼마 들어가?", ["1,750백만원"]),
        ("물빛 도서관 2026년 사업비는?", ["3,000백만원"]),
        ("물빛 도서관 2023년 집행액은?", ["610백만원"]),
        ("물빛 도서관 2022~2023년 집행액 합계", ["1,000백만원"]),
    ],
)
def test_a_year_of_a_plan_is_told_and_what_was_spent_till_a_year_is_not_of_that_year(
    over: Over, question: str, printed: list[str]
) -> None:
    assert _claimed(over({"library.txt": LIBRARY.format(wide="\t" * 2)})(question)) == printed


WORKS = """2025년 주요사업 설명서

한별군 공원과

1 달맞이 공원 조성

□ 사업개요

 ○ 사업기간 : 2023 ~ 2026년
 ○ 사업비 : 9,000백만원

□ 연차별 투자계획

(단위 : 백만원)

구 분	총사업비	2023년	2024년	2025년	2026년
계	9,000	1,000	1,500	4,000	2,500
국비	4,500	500	750	2,000	1,250

□ 추진실적(2024년)

 ○ 집행액 : 1,900백만원

□ 2025년 세부 추진계획

(단위 : 백만원)

세부사업	사업비	비고
계	4,000	-
숲길 조성	2,600	10동
주차장 조성	1,400	20면

2 물놀이장 설치

□ 사업개요

 ○ 총사업비 : 3,000백만원
 ○ 2025년 사업비 : 5,000백만원
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("달맞이 공원이랑 물놀이장 중 총사업비 큰 건", ["9,000백만원"]),
        ("달맞이 공원 세부사업 중 제일 큰 것은?", ["2,600백만원"]),
        ("달맞이 공원 집행률은?", []),
    ],
)
def test_like_is_ranked_with_like_and_an_amount_is_no_rate(over: Over, question: str, printed: list[str]) -> None:
    assert _claimed(over({"works.txt": WORKS})(question)) == printed


ROUNDS = """2031년 주요업무계획

들내군

재정과

재정력 뒷받침으로 지역경제 살리기

□ 추진실적

- 2030년 제1회 추경
 - ➔ 재난 대응 예산 120억원, 투자사업 70억원 편성
- 2030년 제2회 추경
 - ➔ 재난 대응 예산 20억원, 투자사업 30억원 편성

※ 2030. 예산규모

(단위 : 백만원)

구 분\t최종예산액 (㉑=㉒+㉓+㉔)\t당초예산 (㉒)\t1회추경 (㉓)\t2회추경 (㉔)
계\t250,000\t226,000\t19,000\t5,000
일반회계\t240,000\t217,000\t18,500\t4,500
특별회계\t10,000\t9,000\t500\t500
"""


def test_a_side_that_is_but_a_number_is_of_what_the_other_names(over: Over) -> None:
    answer = over({"계획.txt": ROUNDS})("2030년 1회, 2회 추경 때 투자사업 편성액 각각 얼마였죠")
    assert [f.printed for f in answer.figures if f.role is Role.ANSWER] == ["70억원", "30억원"]


SCHOOLS = """2031년 급식 업무계획

Ⅰ. 일반 현황

| 구분 | 유치원 | 초등학교 | 중학교 |
|------|-------:|-------:|-------:|
| 공동조리교(교) | 6 | 22 | 15 |

Ⅱ. 추진 과제

 과제 1. 든든밥상

  나. 급식단가 인상

(단위 : 원/식)

| 구분 | 2030 | 2031 | 인상액 |
|------|-------:|-------:|-------:|
| 초등학교 | 3,420 | 3,560 | 140 |
| 중학교 | 4,130 | 4,290 | 160 |

 과제 2. 바람길 내기

  가. 2031년 계획 : 50교 × 3억원 = 150억원
     ① 초등학교 31교  ② 중학교 19교
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("바람길 내기 초등학교, 중학교 각각 몇 교야?", ["31교", "19교"]),
        ("2031년 급식단가 초등학교와 중학교 각각 얼마?", ["3,560원", "4,290원"]),
        ("2031년 급식단가 중학교는 얼마야?", ["4,290원"]),
    ],
)
def test_a_side_of_one_word_is_told_where_the_first_is_and_a_price_by_its_price(
    over: Over, printed: Callable[..., list[str]], question: str, values: list[str]
) -> None:
    assert printed(over({"meals.txt": SCHOOLS})(question)) == values
