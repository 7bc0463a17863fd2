"""The projects of one office are ranked among themselves; things are ranked by what is said, and called by the kind said before them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = {
    "가.txt": """2031년 주요업무계획
2031. 1.
새빛군 살림국
- 들녘과
- 물길과

1   예산 현황 (2031년 본예산, 단위 : 백만원)

구 분	2031년 (A)	2030년 (B)	증감 (A-B)
계	1,000	900	100
들녘과	640	600	40
물길과	360	300	60

주요사업 목록

(단위 : 백만원)

연번	주요사업	부서	구분	2031년 예산	쪽
1	논두렁 다듬기	들녘과	신규	500	5
2	밭고랑 가꾸기	들녘과	계속	90	8
3	울타리 세우기	들녘과	신규	50	11
4	도랑 치우기	물길과	계속	200	14
5	우물 고치기	물길과	신규	110	17
6	징검다리 놓기	물길과	계속	50	20

참고	2030년 주요사업 집행 결과

(단위 : 천원, %)

부서	주요사업	예산현액	집행액	이월액	집행잔액	집행률
들녘과	논두렁 다듬기	400,000	300,000	-	100,000	75.0
들녘과	밭고랑 가꾸기	80,000	60,000	-	20,000	75.0
들녘과	울타리 세우기	20,000	18,000	-	2,000	90.0
물길과	도랑 치우기	100,000	90,000	5,000	5,000	90.0
물길과	우물 고치기	100,000	92,000	-	8,000	92.0
물길과	징검다리 놓기	50,000	49,000	-	1,000	98.0
합 계		750,000	609,000	5,000	136,000	81.2
""",
}
CLOSED = {
    "가.txt": """재단법인 새빛나눔원

# 2031회계연도 결산 보고

## 제1장 수지 결산

### 1-1. 지출

(단위: 천원)

| 과목 | 예산현액(A) | 지출액(B) | 이월액(C) | 불용액(A-B-C) |
|:---|---:|---:|---:|---:|
| 품삯 | 500,000 | 450,000 | - | 50,000 |
| 살림살이 | 200,000 | 150,000 | 40,000 | 10,000 |
| 배움터 | 300,000 | 260,000 | 20,000 | 20,000 |
| 합계 | 1,000,000 | 860,000 | 60,000 | 80,000 |

### 1-2. 3개년 추이

(단위: 백만원)

| 구분 | 2029 | 2030 | 2031 |
|:---|---:|---:|---:|
| 총지출 | 700 | 800 | 860 |
| 결산잔액 | 90 | 120 | 140 |
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("물길과에서 2031년 예산이 가장 작은 사업은?", ["50백만원"]),
        ("물길과 2031년 사업 중 예산 규모가 가장 큰 건?", ["200백만원"]),
        ("들녘과 사업 중 예산이 두 번째로 큰 것은?", ["90백만원"]),
        ("새빛군 2030년 집행잔액이 제일 많은 사업은?", ["100,000천원"]),
        ("물길과에서 2030년에 집행잔액이 제일 많이 남은 사업은?", ["8,000천원"]),
        ("새빛군 계속 사업 중 2031년 예산이 제일 큰 사업은?", ["200백만원"]),
    ],
)
def test_the_projects_of_an_office_are_ranked_among_themselves(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PLAN)(question)) == wanted


@pytest.mark.parametrize(
    "question",
    [
        "새빛군 2030년 주요사업 중 집행률이 80%에 못 미치는 사업은 몇 개?",
        "새빛군 2030년 집행률 80% 미만인 사업은 몇 개야?",
    ],
)
def test_what_does_not_come_up_to_a_bound_is_below_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over(PLAN)(question)) == ["2개"]


def test_what_an_insurance_pays_at_most_is_no_budget(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    text = "2031년 새빛 달리기 대회\n\n□ 안전 대책\n\n○ 대회보험 가입 : 참가자 1인당 최대 3억원 보장\n"
    talk = over({"가.txt": text})
    assert printed(talk("새빛 달리기 대회 참가자 1인당 예산은 얼마 꼴이야?")) == []
    assert printed(talk("새빛 달리기 대회 보험은 참가자 1인당 얼마까지 보장돼?")) == ["3억원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("새빛나눔원 지출에서 이월액이 가장 큰 과목은?", ["40,000천원"]),
        ("새빛나눔원 지출 과목 중 불용액이 가장 큰 건?", ["50,000천원"]),
        ("새빛나눔원 지출 과목 중 불용액이 가장 작은 것은?", ["10,000천원"]),
    ],
)
def test_rows_are_ranked_by_what_is_said_to_be_large(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(CLOSED)(question)) == wanted


def test_the_totals_of_several_tables_are_not_ranked(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert printed(over(CLOSED)("새빛나눔원에서 불용액이 가장 큰 건?")) != ["140백만원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("숲길 다듬기 예산 과목 중 전년보다 줄어든 것은 몇 개야?", ["△20,000천원", "△30,000천원"]),
        ("숲길 다듬기에서 전년보다 늘어난 과목은?", ["40,000천원"]),
        ("숲길 다듬기에서 국비가 줄어든 과목은?", ["△10,000천원", "△5,000천원"]),
    ],
)
def test_what_one_payer_gives_less_of_a_row_is_no_row_that_fell(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    text = (
        "2031년 숲길 다듬기\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n"
        "계\t(x50,000) 300,000\t(x35,000) 290,000\t(x△15,000) △10,000\n행사운영비\t(x-) 20,000\t(x-) 0\t(x-) △20,000\n"
        "시설비\t(x40,000) 180,000\t(x30,000) 150,000\t(x△10,000) △30,000\n민간위탁금\t(x10,000) 100,000\t(x5,000) 140,000\t(x△5,000) 40,000\n"
    )
    assert printed(over({"가.txt": text})(question)) == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("새빛 도서관 중 장서가 제일 적은 곳은?", []),
        ("새빛 도서관 중 비도서가 제일 적은 곳은?", ["40권"]),
        ("새빛 도서관 중 방문자수가 두 번째로 많은 곳은?", ["600명"]),
    ],
)
def test_two_columns_under_one_heading_are_not_ranked_together(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    text = (
        "2031년 새빛 도서관 꾸리기\n\n□ 추진실적\n\n(2030. 10월말 기준, 단위 : 권, 명)\n\n도서관명\t장서수\t\t방문자수\n\t도서\t비도서\t\n"
        "계\t1,900\t190\t1,900\n윗말\t900\t90\t1,000\n아랫말\t600\t60\t600\n샘골\t400\t40\t300\n"
    )
    assert printed(over({"가.txt": text})(question)) == wanted
