"""What came to be is never told by what was aimed at, nor an aim by what came to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "결산.txt": """2031회계연도 결산 개요

나루시

Ⅰ. 성과 보고

정책사업\t성과지표\t목표\t실적\t달성률(%)\t담당부서
관광 활성화\t물빛길 이용자 수(명)\t320,000\t298,500\t93.3\t관광과
평생교육 진흥\t배움터 수강생(명)\t4,500\t4,820\t107.1\t교육과
도서관 운영\t도서 대출 권수(권)\t410,000\t386,220\t94.2\t교육과
문화 육성\t등불축제 방문객(명)\t300,000\t\t-\t문화과
""",
    "계획.txt": "2032년 주요업무계획\n\n솔뫼시립도서관\n\n□ 2031년 주요성과\n\n○ 도서 대출 : 1,024,880권\n",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("How many people actually used the 물빛길 according to the performance report?", ["298,500명"]),
        ("How many people actually used the 물빛길?", ["298,500명"]),
        ("물빛길을 실제로 이용한 사람은 몇 명이야?", ["298,500명"]),
        ("실제 배움터 수강생은 몇 명이었나?", ["4,820명"]),
        ("물빛길 이용자 수 달성률은?", ["93.3%"]),
        ("물빛길 이용자 목표는?", ["320,000명"]),
        ("What was the target for 물빛길 users?", ["320,000명"]),
        ("도서 대출 권수 목표가 얼마였지?", ["410,000권"]),
        ("물빛길 이용자 수는 몇 명이었습니까?", ["298,500명"]),
        ("등불축제 방문객은 몇 명이었지?", ["300,000명"]),
    ],
)
def test_the_number_of_the_stage_asked_for_is_told(
    ask: Talk, printed: Printed, question: str, values: list[str]
) -> None:
    assert printed(ask(question)) == values


def test_an_aim_is_no_answer_where_nothing_is_said_to_have_come_to_be(ask: Talk, printed: Printed) -> None:
    assert "300,000명" not in printed(ask("등불축제에 실제로 몇 명이 방문했어?"))


GOALS = """달무리마을 나눔 사업

※ 나루시 2032년도 예산안 기준이며, 부서명은 조직개편에 따라 현재와 다를 수 있습니다.

□ 예산 총괄

(단위 : 천원)

구 분\t2031예산액 (A)\t2032예산액 (B)\t증감 (B-A)
계\t120,000\t150,000\t30,000
나눔방 육성\t120,000\t150,000\t30,000

□ 성과지표

성과지표명\t단위\t2030실적\t2031목표\t2031실적\t2032목표
나눔방 육성\t개소\t11\t13\t12\t16
1인당 1일 사용량\tkg\t0.81\t0.79\t0.77\t0.74
"""


@pytest.mark.parametrize(
    ("questions", "values"),
    [
        (("나눔방 육성 2031년 목표는?",), ["13개소"]),
        (("나눔방 육성 2031년 목표는?", "실적은?"), ["12개소"]),
        (("나눔방 육성 2031년 실적은?", "그럼 목표는?"), ["13개소"]),
        (("나눔방 육성 2031년 목표 몇 개소?", "실적은?"), ["12개소"]),
        (("달무리마을 나눔 1인당 1일 사용량 2032년 목표치?",), ["0.74kg"]),
        (("1인당 1일 사용량은 2030년에 얼마였어?",), ["0.81kg"]),
        (("1인당 1일 사용량은 2031년에 실적이 얼마야?", "2032년 목표는?"), ["0.74kg"]),
        (("나눔방 육성 2032년 예산은?",), ["150,000천원"]),
    ],
)
def test_what_was_aimed_at_and_what_was_reached_are_asked_one_after_the_other(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, questions: tuple[str, ...], values: list[str]
) -> None:
    assert printed(over({"나눔.txt": GOALS})(*questions)) == values


PIPES = """2031년도 사업 설명서

1. 낡은 물길 정비

가. 추진현황

- 2030년 말 기준 총 40.5km 중 12.5km 교체 완료(30.9%)
- 2030년 교체 실적 : 3.5km

나. 인력

| 구분 | 조리사 | 조리원 |
|---|---:|---:|
| 인원(명) | 70 | 390 |

   ※ 조리원 결원 18명
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("2030년 말까지 낡은 물길 몇 km 교체했나요?", ["12.5km"]),
        ("조리원 지금 몇 명 모자라?", ["18명"]),
        ("조리원 몇 명이나 부족해?", ["18명"]),
    ],
)
def test_the_part_that_was_done_and_the_posts_that_are_empty_are_no_whole(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, values: list[str]
) -> None:
    assert printed(over({"pipes.txt": PIPES})(question)) == values


FUND = {
    "기금.txt": """2032년도 솔뫼군 기금운용계획

□ 고향사랑기금

- 2031년 10월말 기부 현황 : 1,376건

기금명\t성과지표\t2031 목표\t2032 목표
고향사랑기금\t기부 건수(건)\t1,500\t3,200
"""
}


def test_what_was_received_is_no_goal(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    ask = over(FUND)
    assert printed(ask("How many donations did the 고향사랑기금 receive by the end of October 2031?")) == ["1,376건"]
    assert printed(ask("고향사랑기금 기부 건수 2032년 목표는?")) == ["3,200건"]
