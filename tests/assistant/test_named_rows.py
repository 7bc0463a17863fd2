"""Rows called by half a name under 지구명: each is asked for by its whole name, and none answers for another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPERS = {
    "설명서.txt": """2031년도 세출예산 사업별 설명서

굽은목길 구조개선

1. 사업개요

 ○ 총사업비 : 13,900백만원

2. 예산현황

□ 구역별 현황

(단위 : 백만원)

연번	지구명	위 치	연장(km)	총사업비	공정률	준공예정
1	솔 재	한들읍	1.6	4,900	72%	2031. 11.
2	물 목	한들면	1.2	3,700	65%	2032. 6.
3	참 샘	누리면	1.8	5,300	보상중	미정

3. 산출근거

 ○ 솔재지구 공사비 = 900,000천원
 ○ 참샘지구 보상비 = 434,000천원
""",
    "시설.txt": """2031년도 세출예산 사업별 설명서

마을쉼터 고치기

1. 사업개요

 ○ 총사업비 : 70백만원

2. 예산현황

(단위 : 백만원)

시설명	위 치	사업비	달성률	개방시기
별빛 쉼터	동쪽말	30	40%	2031. 3.
달빛 쉼터	서쪽말	40	55%
""",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("솔재지구는 언제 준공 예정인가요?", "2031. 11."),
        ("물목지구 총사업비는?", "3,700백만원"),
        ("솔재 총사업비는?", "4,900백만원"),
        ("참샘지구 준공은 언제?", "미정"),
        ("When will 참샘지구 be completed?", "미정"),
        ("참샘지구 공정률은?", "보상중"),
        ("솔재지구는 공정이 얼마나 나갔어? 퍼센트로", "72%"),
        ("물목지구 공정은 어디까지 왔어?", "65%"),
        ("별빛 쉼터 달성은 몇 퍼센트야?", "40%"),
        ("물목지구 위치는?", "한들면"),
        ("굽은목길 3개 지구 중에 총사업비가 제일 많이 드는 곳은?", "참샘지구"),
        ("굽은목길 지구 3곳 가운데 총사업비가 가장 적은 곳은?", "물목지구"),
    ],
)
def test_a_row_is_called_by_its_name_and_what_it_is(ask: Talk, question: str, said: str) -> None:
    assert said in ask(question).text


@pytest.mark.parametrize(
    ("question", "not_said"),
    [("참샘지구 준공은 언제?", "2031. 11."), ("달빛 쉼터 개방시기는 언제?", "2031. 3.")],
)
def test_the_day_of_another_row_is_none_of_this_one(ask: Talk, question: str, not_said: str) -> None:
    assert not_said not in ask(question).text


TURNED = {
    "경위.txt": """2031년도 세출예산 사업별 설명서

굽은목길 구조개선

1. 사업개요

 ○ 총사업비 : 24,600백만원

2. 예산현황

(단위 : 백만원)

구 분	2030년 예산액(A)	2031년 예산액(B)	증감(B-A)
계	6,400	5,400	△1,000

3. 추진경위

 ○ 2029. 9. : 총사업비 변경 (238억원 → 246억원)
"""
}


@pytest.mark.parametrize(
    "question",
    ["굽은목길 총사업비는 얼마에서 얼마로 바뀌었어?", "굽은목길 총사업비가 얼마나 늘었어?"],
)
def test_what_all_years_cost_changed_where_a_line_says_so(
    over: Callable[[Mapping[str, str]], Talk], question: str
) -> None:
    answer = over(TURNED)(question)
    assert "238억원" in answer.text
    assert "246억원" in answer.text
    assert not [f for f in answer.figures if f.printed == "△1,000백만원"]


def test_a_budgets_change_is_none_of_what_all_years_cost(over: Callable[[Mapping[str, str]], Talk]) -> None:
    plain = {name: text.replace(" (238억원 → 246억원)", "") for name, text in TURNED.items()}
    answer = over(plain)("굽은목길 총사업비는 얼마에서 얼마로 바뀌었어?")
    assert not [f for f in answer.figures if f.printed == "△1,000백만원" and f.role.value == "answer"]
