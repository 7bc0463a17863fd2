"""What a whole paper is about says whose paper it is, though no title does; what distinguishes within one never does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = (
    "Ⅰ. 일반현황\n\n1. 주요 기능\n\n○ 나루터 안전 관리와 뱃길 점검\n○ 나루터 이용 요금 부과와 징수\n\n2. 인력 현황\n\n('30. 6. 30. 기준, 단위 : 명)\n\n"
    "구 분\t계\t일반직\t공무직\n정 원\t40\t30\t10\n현 원\t37\t28\t9\n\n3. 예산 집행현황\n\n(단위 : 백만원)\n\n"
    "구 분\t예산액\t집행액\t잔액\n계\t900\t400\t500\n등불유지비\t300\t100\t200\n삯배운영비\t600\t300\t300\n\n"
    "4. 나루터 요금 현황\n\n○ 나루터 삯 : 어른 2,000원\n○ 나루터 정기권 : 30,000원\n\nⅡ. 주요업무\n\n1. 낡은 나루터 손질로 안전 높이기\n\n○ 나루터 12개소 난간 교체\n○ 사업비 : 120백만원\n\n"
    "2. 뱃길 안내 새로 꾸미기\n\n○ 나루터 안내판 20개 설치\n○ 나루터 누리집 개편\n○ 사업비 : 80백만원\n"
)
OTHER = (
    "2030년 마을 축제 추진계획\n\n1. 개요\n\n○ 담당부서 : 달무리시 문화과\n○ 뱃놀이와 불꽃 관람\n\n2. 소요예산 : 50,000천원\n\n"
    "(단위 : 천원)\n구 분\t예산액\n계\t50,000\n무대비\t30,000\n음향비\t20,000\n"
)


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"계획.txt": PLAN, "축제.txt": OTHER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("나루터 등불유지비 예산은 얼마야?", ["300백만원"]), ("나루터 삯배운영비 남은 예산은?", ["300백만원"])],
)
def test_a_paper_is_meant_by_what_all_of_it_is_about(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)
    assert answer.notes  # what it was taken for is said


@pytest.mark.parametrize(
    "question",
    [
        "뱃길 등불유지비 예산은 얼마야?",  # spoken of here and there
        "나루터 무대비는 얼마야?",  # of another paper
        "드론 등불유지비 예산은?",
    ],
)
def test_a_word_that_is_not_the_whole_papers_says_no_paper(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == []
