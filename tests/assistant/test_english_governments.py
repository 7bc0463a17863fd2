"""A Korean government is named in English in many ways; who acts, and what a document does, is no subject."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "2025년 주요업무계획\n\n솔내구\n\n기획예산과\n\n주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n"
    "1\t온라인(비대면) 회의 정착화 추진\t신규\t3\n2\t시·자치구 회의 및 워크숍 개최\t계속\t5\n\n"
    "온라인(비대면) 회의 정착화 추진\n\n□ 사업개요\n\n○ 목 적 : 회의 정착\n\n□ 2025년 소요예산 : 40,000천원\n\n"
    "시·자치구 회의 및 워크숍 개최\n\n□ 사업개요\n\n○ 목 적 : 협력\n\n□ 2025년 소요예산 : 60,000천원\n",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What is the 2025 budget for getting the online meetings established in Sollae-gu?", "40,000천원"),
        ("How much will Sollae-gu Office need for the online meetings in 2025?", "40,000천원"),
        ("How much does Sollae District plan for the online meetings in 2025?", "40,000천원"),
        ("How much did the City earmark for city-district meetings and workshops in 2025?", "60,000천원"),
        ("How much does the district government report for the online meetings in 2025?", "40,000천원"),
    ],
)
def test_a_government_may_be_named_in_any_english_way(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str
) -> None:
    assert printed(over(PAPERS)(question)) == [wanted]


@pytest.mark.parametrize(
    "question",
    [
        "How much did Hanbit-gu earmark for the online meetings in 2025?",
        "How much does Hanbit District plan for the online meetings?",
    ],
)
def test_another_government_is_another(over: Callable[[Mapping[str, str]], Talk], question: str) -> None:
    assert over(PAPERS)(question).status is AnswerStatus.ABSENT


def test_a_metropolitan_city_that_only_the_name_of_the_file_tells_goes_by_its_bare_name(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = "2031년도 성과계획서\n\n교통국\n\n□ 단위사업별 예산\n\n(단위 : 백만원)\n\n단위사업\t2030\t2031\n노인보호구역 개선\t2,860\t3,850\n"
    ask = over({"솔샘광역시_2031_성과계획서_교통국.txt": paper})
    assert printed(ask("What is the 2031 budget for improving elderly protection zones in Solsaem?")) == ["3,850백만원"]
    assert not printed(ask("What is the 2031 budget for improving elderly protection zones in Haneul?"))
