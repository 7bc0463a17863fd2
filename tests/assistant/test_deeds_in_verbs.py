"""What is done to a thing, in a verb of everyday speech: the line of that work answers, and no other line of the thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "물결마을 생활환경 개선\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2031. 1. ~ 12.\n담당부서\t달빛시 생활과\n사업비\t407,000천원\n\n2 예산 설명\n\n산출근거\n\n"
        "(단위 : 천원)\n과목구분\t2031년 예산내역\n"
        "사무관리비\t○ 해파리 방제 5,000,000원*4회\t= 20,000천원\n\t○ 마을지 발간 10,000원*700부\t= 7,000천원\n"
        "\t○ 해녀 초청 강연 500,000원*6회\t= 3,000천원\n\t○ 경사로 정비\t= 11,000천원\n\t○ 꽃길 관리\t= 9,000천원\n"
        "민간위탁금\t○ 홀몸어르신 안부 돌봄\t= 80,000천원\n\t○ 청년 어부 양성\t= 60,000천원\n\t○ 등대 체험관 운영\t= 50,000천원\n"
        "시설비\t○ 방파제 조명 2,000,000원*80개\t= 160,000천원\n"
        "\t○ 선착장 차선 재도색\t= 4,000천원\n민간경상보조\t○ 물김 차액 지원\t= 2,000천원\n\t○ 경로당 양곡비\t= 1,000천원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("해파리 막는 데 얼마 들어?", ["20,000천원"]),
        ("해파리 몰아내는 비용은?", ["20,000천원"]),
        ("마을지 펴내는 값은 얼마야?", ["7,000천원"]),
        ("해녀 모시는 데 드는 돈은?", ["3,000천원"]),
        ("경사로 손보는 데 얼마 잡혔어?", ["11,000천원"]),
        ("꽃길 가꾸는 데 드는 비용은?", ["9,000천원"]),
        ("홀몸어르신 안부 돌보는 데 얼마 써?", ["80,000천원"]),
        ("홀몸어르신 안부 돌보는 사업 예산은 얼마야?", ["80,000천원"]),
        ("청년 어부 길러내는 사업 예산은?", ["60,000천원"]),
        ("선착장 차선 긋는 돈은 얼마야?", ["4,000천원"]),
        ("물김 차액 대주는 돈은 얼마야?", ["2,000천원"]),
        ("경로당에 쌀 사주는 돈은?", ["1,000천원"]),
        ("방파제 밝히는 사업 예산은?", ["160,000천원"]),
    ],
)
def test_the_line_of_a_work_answers_the_verb_for_it(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize(
    "question",
    [
        "등대 체험관 손보는 데 얼마 들어?",
        "등대 체험관 밝히는 데 드는 돈은?",
        "경사로 막는 데 얼마 들어?",
        "해파리 기르는 사업 예산은 얼마야?",
    ],
)
def test_no_other_line_of_the_thing_answers(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert not [f for f in answer.figures if f.role is Role.ANSWER]
