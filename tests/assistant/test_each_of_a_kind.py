"""What each of a kind has is the price of one, never the whole; kinds of schools told by a letter are read in full."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "별빛 방파제 가꾸기\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2031. 1. ~ 12.\n담당부서\t노을시 해안과\n사업비\t90,000천원\n\n2 예산 설명\n\n산출근거\n\n"
        "(단위 : 천원)\n과목구분\t2031년 예산내역\n"
        "사무관리비\t○ 포구 안내판 제작 5,000,000원*4개소\t= 20,000천원\n\t○ 등대 도색\t= 30,000천원\n"
        "자치단체보조\t○ 포구 청소차 지원 10,000,000원*4개면\t= 40,000천원\n\n"
        "3 사업설명\n\n□ 추진경과\n\n○ 2030년 8월 해일로 방파제 난간 파손 급증\n○ 방파제 난간 정비로 사고 감소\n\n"
        "□ 바다교실\n\n○ 체험단가(1식) : 초 2,100원, 중 2,700원, 고 2,900원\n"
        "○ 참여대상 : 30개교 6,000명(초 12교 3,600명, 중 10교 1,500명, 고 8교 900명)\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("포구 안내판은 개소마다 얼마씩 들어?", ["5,000,000원"]),
        ("포구 청소차 지원은 면마다 얼마씩이야?", ["10,000,000원"]),
        ("바다교실 중학교 체험단가는 얼마야?", ["2,700원"]),
        ("바다교실 체험단가는 얼마야?", ["2,100원", "2,700원", "2,900원"]),
        ("바다교실 초중고 체험단가 각각 알려줘", ["2,100원", "2,700원", "2,900원"]),
        ("바다교실 참여대상 고등학교는 몇 명이야?", ["900명"]),
        ("바다교실 참여대상 초등학교는 몇 명이야?", ["3,600명"]),
    ],
)
def test_each_is_told_by_its_own_number(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize("question", ["등대 도색은 등대마다 얼마씩 들어?", "등대 도색은 곳마다 얼마씩이야?"])
def test_no_whole_is_told_as_each(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert (answer.status, [f for f in answer.figures if f.role is Role.ANSWER]) == (AnswerStatus.NOT_STATED, [])


@pytest.mark.parametrize(
    "question", ["2030년에 방파제 난간이 왜 그렇게 많이 망가졌어?", "왜 2030년에 방파제 난간 파손이 늘었나요?"]
)
def test_the_cause_is_told_and_no_effect(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "해일로" in answer.text
    assert "사고 감소" not in answer.text
