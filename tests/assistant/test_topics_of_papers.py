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


WATER = (
    "Ⅰ. 일반현황\n\n1. 주요 기능\n\n○ 수돗물 생산과 급수\n○ 상수도 요금 부과와 징수, 검침\n\n2. 인력 현황\n\n('30. 6. 30. 기준, 단위 : 명)\n\n"
    "구 분\t계\t일반직\t공무직\n정 원\t40\t30\t10\n현 원\t37\t28\t9\n\n3. 예산 집행현황\n\n(단위 : 백만원)\n\n"
    "구 분\t예산액\t집행액\t잔액\n계\t900\t400\t500\n낡은 상수관 손질\t300\t100\t200\n정수장 울타리\t600\t300\t300\n\n"
    "4. 요금 수입 현황\n\n(단위 : 백만원)\n\n구 분\t2029년\t2030년\n계\t70\t90\n가게용\t40\t50\n살림용\t30\t40\n\n"
    "Ⅱ. 주요업무\n\n1. 누수 막기\n\n○ 상수관 누수 20건 복구\n○ 유수율 90% 달성\n○ 사업비 : 120백만원\n\n"
    "2. 수질 살피기와 검침 손질\n\n○ 정수 수질 30개 항목 검사\n○ 요금 감면 : 살림집 70가구\n - 상반기 감면액 : 80백만원\n○ 원격 검침 계량기 200개 설치\n"
)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("상수도 정수장 울타리 예산액은?", ["600백만원"]),  # 상수도 is no 상수 of 상수관
        ("상수도 공무직 현원은 몇 명이야?", ["9명"]),
        ("수도 요금 수입은 2030년에 얼마야?", ["90백만원"]),
        ("수도요금 상반기 감면액은 얼마나 되나요", ["80백만원"]),
        ("상수도 유수율은 몇 %야?", ["90%"]),
        ("하수도요금 상반기 감면액은?", []),
        ("하수도 정수장 울타리 예산액은?", []),
    ],
)
def test_what_an_office_of_one_kind_does_is_told_of_its_papers(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over({"물.txt": WATER, "축제.txt": OTHER})(question)) == wanted
