"""One name in several papers, funds by the names of a form, and wholes that the words of the trade call."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": (
        "2031년도 예산안 사업설명자료\n\n1. 맑은물 관로 정비\n\n가. 사업개요\n\n ○ 사업비 : 1,300백만원(국 500, 시 400, 자담 400)\n ○ 공동작업장\n"
        "   - 사업비 : 2,400백만원 ※ 2030~2031년, 2031년분 1,500백만원\n\n"
        "나. 2031년도 예산안\n\n(단위 : 천원)\n\n통계목\t2030년 예산액\t2031년 예산안\t증감\n계\t1,188,000\t1,284,000\t96,000\n시설비\t600,000\t600,000\t0\n감리비\t588,000\t684,000\t96,000\n"
    ),
    "나.txt": (
        "2029년도 예산 사업설명서\n\n달빛공원 가꾸기\n\n1 사업개요\n\n ○ 총사업비 : 6,400백만원(보상 4,800, 공사 1,600)\n\n2 예산 설명\n\n(단위 : 천원)\n\n"
        "구분\t2028년 예산액\t2029년 예산액\n01 시설비\t864,000\t1,440,000\n02 감리비\t28,800\t48,000\n"
    ),
    "다.txt": (
        "누리시 기억쉼터 운영\n\n회계년도 | 2031 년 | 회 계 | 일반회계 |\n---|---|---|---|\n조 직 | 보건과 | 기 능 | 보건 |\n\n## 소요재원\n\n(단위 : 원)\n\n"
        "재원별 | 예산액 | 예산현액\n---|---|---\n계 | 1,200,000,000 원 | 1,300,000,000 원\n국고보조금 | 600,000,000 원 | 650,000,000 원\n"
        "시·도비 | 180,000,000 원 | 195,000,000 원\n시·군·구비 | 420,000,000 원 | 455,000,000 원\n"
    ),
    "라.txt": "2031년 물결군 재정공시\n\n우리 군의 ’31년도 재정 형편을 알립니다.\n\n  • 재정자립도\n    7.50%\n",
    "마.txt": "2029년 누리시 재정공시\n\n우리 시의 ’29년도 예산규모 대비 자체수입의 비율인 ‘재정자립도’는 31.20%입니다.\n",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("감리비 얼마 편성돼 있어?", {"684,000천원", "48,000천원"}),
        ("재정자립도는 몇 %야?", {"7.50%", "31.20%"}),
    ],
)
def test_what_several_papers_call_so_is_told_of_all_of_them(
    ask: Talk, printed: Printed, question: str, wanted: set[str]
) -> None:
    answer = ask(question)
    assert (answer.status, set(printed(answer))) == (AnswerStatus.AMBIGUOUS, wanted)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("달빛공원 가꾸기 감리비는?", ["48,000천원"]),
        ("기억쉼터 2031년 예산현액 중에 도비는?", ["195,000,000 원"]),
        ("기억쉼터 2031년 예산 가운데 군비는 얼마야?", ["420,000,000 원"]),
        ("맑은물 관로 정비 자담은 얼마야?", ["400백만원"]),
        ("공동작업장 사업비는 총 얼마야?", ["2,400백만원"]),
        ("공동작업장 2031년 사업비는?", ["1,500백만원"]),
    ],
)
def test_one_of_them_is_told_where_the_question_says_which(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_a_share_is_of_the_whole_that_a_word_of_the_trade_calls(ask: Talk) -> None:
    answer = ask("달빛공원 가꾸기 총사업비 중에 보상은 몇 %나 돼?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "75%" in answer.text
