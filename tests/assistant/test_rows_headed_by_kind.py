"""Rows of a table are ranked by what heads their column, the table told by its title and by what its rows are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

ACCOUNTS = """2031회계연도 결산 개요

2032. 5.

보 람 시

Ⅰ 결산 총괄

(단위 : 백만원)

구 분	예산현액	지출액
합 계	90,000	80,000
일반회계	70,000	65,000
특별회계	20,000	15,000

Ⅱ 세출 결산(일반회계, 분야별)

(단위 : 백만원)

분 야	2030년 결산액	2031년 결산액	증감액
계	60,500	65,000	4,500
교육	9,000	8,500	△500
환경	21,500	30,500	9,000
보건	12,000	6,000	△6,000
문화 및 관광	18,000	20,000	2,000
"""

PRIZES = """2031년 마을돌봄 공모 심사자료

보람시

## 1. 공모 심사 결과

(단위 : 천원, 점)

| 연번 | 단체명 | 사업명 | 신청액 | 결정액 | 점수 |
|---|---|---|---|---|---|
| 1 | 햇살모임 | 등굣길 돌봄 | 20,000 | 18,000 | 87.5 |
| 2 | 두레이웃 | 저녁밥상 | 35,000 | 30,000 | 91.0 |
| 3 | 새벽벗 | 책 읽어주기 | 12,000 | 0 | 61.5 |
"""

WORKS = """# 2031~2035 중기지방재정계획

보 람 시 (기획과)

## Ⅰ 주요 투자사업

### □ 투자사업 총괄 : 3건

(단위 : 백만원)

연번	사업명	소관부서	총사업비	2031	2032
1	솔내 다리 놓기	건설과	8,400	3,400	5,000
2	물빛 쉼터 짓기	공원과	2,600	1,600	1,000
3	너른터 주차장 조성	교통과	5,100	2,100	3,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"결산.txt": ACCOUNTS, "심사.txt": PRIZES, "중기.txt": WORKS})


@pytest.mark.parametrize(
    ("asked", "name", "told"),
    [
        ("보람시 2031 일반회계에서 돈을 제일 많이 쓴 분야는 어디고 얼마야?", "환경", ["30,500백만원"]),
        ("2031년 보람시 세출 결산이 가장 작은 분야는?", "보건", ["6,000백만원"]),
        ("공모 심사에서 점수가 제일 높은 단체는?", "두레이웃", ["91.0점"]),
        ("심사 점수가 가장 낮은 단체는 어디야?", "새벽벗", ["61.5점"]),
    ],
)
def test_what_is_ranked_are_the_rows_that_are_called_so(
    ask: Talk, printed: Printed, asked: str, name: str, told: list[str]
) -> None:
    answer = ask(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == told
    assert name in answer.text.splitlines()[0]


def test_rows_of_a_table_whose_title_is_said_are_put_in_order(ask: Talk, printed: Printed) -> None:
    answer = ask("보람시 주요 투자사업 총사업비 큰 순으로 2개")
    assert printed(answer) == ["8,400백만원", "5,100백만원"]


def test_what_no_table_heads_its_rows_by_is_not_ranked(ask: Talk) -> None:
    assert ask("공모 심사에서 점수가 제일 높은 학교는?").status is not AnswerStatus.ANSWERED
