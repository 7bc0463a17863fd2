"""When, where and who are told of the very thing that is asked about; each of so many is told by its own amount."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "업무계획.txt": (
        "2031년 주요업무계획\n\n새봄시 문화국\n\n1 등불축제 개최\n\n□ 행사 개요\n\n○ 기  간 : ’31. 12. 4. ~ 12. 31.(28일간)\n\n"
        "○ 장  소 : 새봄시 달못공원\n\n○ 담  당 : 축제팀장 555-3000\n\n2 책마을 운영\n\n□ 행사 개요\n\n○ 기  간 : ’31. 3. ~ 11.\n"
    ),
    "설명서.txt": (
        "나루 정비\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t560,000천원\n\n□ 산출근거\n\n과목구분\t2031년 예산내역\n"
        "시설비\t○ 나루 보수\t= 560,000천원\n\t- 큰나루 320,000천원\t= 320,000천원\n\t- 작은나루 240,000천원\t= 240,000천원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    [
        "When does the Saebom jazz quadrennial open?",
        "When does the Saebom marathon take place?",
        "Where is the Saebom marathon held?",
        "Who is in charge of the Saebom marathon?",
    ],
)
def test_what_no_paper_speaks_of_has_the_day_place_and_head_of_nothing_else(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ABSENT
    assert "12. 4." not in answer.text
    assert "555-3000" not in answer.text


def test_what_a_paper_speaks_of_has_its_day(ask: Talk) -> None:
    assert "12. 4." in ask("When is the Saebom lantern festival?").text


def test_each_of_so_many_is_told_by_its_own_amount(ask: Talk, printed: Printed) -> None:
    answer = ask("나루 보수하는 두 곳 각각 얼마예요?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["320,000천원", "240,000천원"])


def test_more_than_are_told_are_not_told_each(ask: Talk, printed: Printed) -> None:
    assert "320,000천원" not in printed(ask("나루 보수하는 세 곳 각각 얼마예요?"))


TWICE = (
    "뜰 가꾸기 지원\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t180,000천원\n\n□ 산출근거\n\n과목구분\t2031년 예산내역\n"
    "기관운영업무추진비\t○ 사례 발굴 = 60,000천원\n\t- 보험 가입 60,000천원*1식 = 60,000천원\n"
    "시책추진업무추진비\t○ 지킴이단 운영 = 20,000천원\n\t- 수당 20,000천원*1식 = 20,000천원\n"
    "사무관리비\t○ 사례 발굴 = 100,000천원\n\t- 소모품 구입 100,000천원*1식 = 100,000천원\n"
)


def test_a_word_of_the_other_side_within_an_account_chooses_none_of_two(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    answer = over({"설명서.txt": TWICE})("사례 발굴과 지킴이단 운영을 합치면 얼마야?")
    assert (answer.status, "160,000" in answer.text) == (AnswerStatus.AMBIGUOUS, False)
    assert {"80,000,000", "120,000,000"} <= {f"{f.value:,}" for f in answer.figures if f.value is not None}
