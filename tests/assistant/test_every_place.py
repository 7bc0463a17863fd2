"""What no name narrows is told of every place that states it; parts that are counted, or called sub-projects, are listed together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": (
        "2031년도 누리시 예산안 사업설명자료\n\n솔밭 나눔장터\n\n1 사업개요\n\n ○ 총사업비 : 44,000천원\n\n2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n"
        "구분\t2030예산액\t2031예산액\n계\t40,000\t44,000\n행사운영비\t40,000\t44,000\n\n□ 산출근거\n\n과목구분\t2031년 예산내역\n"
        "행사운영비\t○ 장터 천막 설치 = 24,000천원\n\t○ 풍물 공연 = 14,000천원\n\t○ 안내 방송 = 6,000천원\n"
    ),
    "나.txt": "2030년도 물결군 예산안 사업설명자료\n\n갈대숲 쉼터 조성\n\n1 사업개요\n\n ○ 총사업비 : 910백만원\n\n2 예산 설명\n\n(단위 : 천원)\n\n구분\t2029예산액\t2030예산액\n계\t100,000\t150,000\n시설비\t100,000\t150,000\n",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    [
        "문서들에 총사업비라고 적힌 금액을 전부 말해줘",
        "총사업비 전부 알려줘",
        "모든 문서의 총사업비를 알려줘",
        "Tell me every total project cost stated in the documents",
        "List all total project costs",
    ],
)
def test_every_place_of_a_word_of_the_trade_is_told(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert (answer.status, set(printed(answer))) == (AnswerStatus.ANSWERED, {"44,000천원", "910백만원"})


def test_all_of_one_name_is_no_list_of_places(ask: Talk, printed: Printed) -> None:
    assert printed(ask("갈대숲 쉼터 총사업비 전부 알려줘")) == ["910백만원"]


@pytest.mark.parametrize(
    "question", ["솔밭 나눔장터 2031년 세부사업 3개와 금액", "솔밭 나눔장터 3개 세부사업과 금액은?"]
)
def test_how_many_parts_there_are_names_none_of_them(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert {"24,000천원", "14,000천원", "6,000천원"} <= {*printed(answer), *printed(answer, "part")}
