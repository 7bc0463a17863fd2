"""What would be if a thing were otherwise is worked out of its unit price, or told to stand nowhere; never what is planned."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]

FAIR = {
    "책.txt": (
        "2030년 별마루 책잔치\n\n□ 산출근거\n\n과목구분\t2030년 예산내역\t\n사무관리비\t○ 별마루 책잔치 참가\t= 30,000천원\n"
        "\t- 천막 설치비 5,000,000원*3개\t= 15,000천원\n\t- 낭독 모임 준비 1,500,000원*10회\t= 15,000천원\n"
        "\t○ 길잡이책 제작 3,000원*1,000부\t= 3,000천원\n특정업무경비\t○ 길안내활동비 50,000원*6명*12개월\t= 3,600천원\n"
        "시책추진업무추진비\t○ 사업추진활동비\t= 20,000천원\n"
    )
}


def _told(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("천막이 하나 더 늘면 얼마", "20,000천원"),
        ("천막을 한 개 더 설치하면 얼마 더 들어?", "5,000천원"),
        ("천막을 절반으로 줄이면 얼마?", None),
        ("낭독 모임을 4번만 하면 얼마야", "6,000천원"),
        ("길잡이책 2000부 찍으면 얼마야", "6,000천원"),
        ("천막 두 개 빌리면 얼마야", "10,000천원"),
        ("길안내활동비를 7명으로 늘리면 얼마?", "4,200천원"),
        ("사업추진활동비를 10% 줄이면 얼마야", "18,000천원"),
        ("사업추진활동비를 두 배로 늘리면 얼마야", "40,000천원"),
    ],
)
def test_it_is_worked_out_of_what_is_printed(
    over: Callable[[Mapping[str, str]], Talk], question: str, printed: str | None
) -> None:
    answer = over(FAIR)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert _told(answer) == [printed or "7,500천원"]
    assert [f.origin for f in answer.figures if f.role is Role.ANSWER] == ["computed"]


@pytest.mark.parametrize(
    "question", ["길잡이책을 더 늘리면 얼마?", "천막을 두 번 더 하면 얼마?", "사업추진활동비가 두 명 더 늘면 얼마야"]
)
def test_what_is_planned_is_no_answer_to_it(over: Callable[[Mapping[str, str]], Talk], question: str) -> None:
    answer = over(FAIR)(question)
    assert (answer.status, _told(answer)) == (AnswerStatus.NOT_STATED, [])


def test_a_price_for_each_and_for_a_length_of_time_is_told_by_both(over: Callable[[Mapping[str, str]], Talk]) -> None:
    talk = over(FAIR)
    for question in ("특정업무경비 한 사람당 한 달 얼마", "특정업무경비 1인당 월 얼마야"):
        assert _told(talk(question)) == ["50,000원"], question
    for question in ("특정업무경비 한 달 얼마", "특정업무경비 1인당 얼마"):
        assert _told(talk(question)) == [], question


def test_just_as_many_as_are_planned_cost_what_is_printed(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(FAIR)("천막 세 개 설치하면 얼마야")
    assert (_told(answer), [f.origin for f in answer.figures if f.role is Role.ANSWER]) == (["15,000천원"], ["stated"])


TABLE = {
    "표.txt": "솔숲 놀이터 손보기\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2029예산액 (A)\t2030예산액 (B)\t증감 (B-A)\n"
    "계\t9,000\t5,000\t△4,000\n재료비\t6,000\t5,000\t△1,000\n행사운영비\t3,000\t0\t△3,000\n"
}


def test_what_one_costs_is_no_matter_of_how_many_there_are(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert _told(over(FAIR)("낭독 모임 10회면 한 번에 얼마")) != ["15,000천원"]


def test_a_row_of_figures_is_no_reason(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(TABLE)("행사운영비 왜 줄었어")
    assert (answer.status, _told(answer)) == (AnswerStatus.NOT_STATED, [])
    assert "이유는 문서에 적혀 있지 않습니다" in answer.text
