"""Rows that go by one name under several projects: each is told apart, whatever is computed of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "명세서.txt": """2025년도 본예산 사업명세서

(단위: 천원)

구분\t예산액\t전년도 예산액\t비교증감
나무은행 운영\t30,000\t24,000\t6,000
201 일반운영비\t30,000\t24,000\t6,000
장난감 도서관 개관 및 이용 지원\t52,000\t50,000\t2,000
201 일반운영비\t12,000\t20,000\t△8,000
307 민간이전\t40,000\t30,000\t10,000
""",
    "설명서.txt": """물길 산책로 잇기

○ 사업기간 : 2025년
○ 산출근거
 ○ 물길 잔치 개최 = 8,000천원
  - 천막 빌리기 500,000원*10동 = 5,000천원
  - 물길 잔치 초대장 1,000원*3,000부 = 3,000천원

○ 추진일정 (단위: 천원)

절차\t예산집행금액\t내용
물길 잔치 개최\t8,000\t공연, 초대장, 천막 빌리기
""",
    "마당.txt": """마당 문화 가꾸기

○ 사업기간 : 2025년
○ 산출근거
 ○ 소리 벽화 설치 500,000원*4면 = 2,000천원
 ○ 마을 노래 발굴 400,000원*10곡 = 4,000천원
 ○ 그림 및 글씨 150,000원*10점 = 1,500천원

○ 추진일정 (단위: 천원)

절차\t예산집행금액\t내용
소리 벽화 설치 및 마을 노래 발굴\t6,000\t참여자 모집
""",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def test_the_change_of_a_row_that_several_projects_have_is_asked_back(ask: Talk, printed: Printed) -> None:
    answer = ask("201 일반운영비 증감액은?")
    assert (answer.status, printed(answer)) == (AnswerStatus.AMBIGUOUS, ["30,000천원", "12,000천원"])


def test_the_change_of_the_row_of_one_project_is_its_own(ask: Talk, printed: Printed) -> None:
    answer = ask("나무은행 운영 201 일반운영비 증감액은?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["6,000천원"])


def test_rows_of_one_name_are_added_up_and_ranked_each_for_itself(ask: Talk, printed: Printed) -> None:
    assert printed(ask("201 일반운영비 합계는?")) == ["42,000천원"]
    assert printed(ask("201 일반운영비가 가장 작은 사업은?")) == ["12,000천원"]


@pytest.mark.parametrize(
    "question", ["장난감 도서관 개관 및 이용 지원 증감액은?", "장난감 도서관 개관 및 이용 지원은 얼마나 늘었어?"]
)
def test_an_and_within_a_name_does_not_split_it(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["2,000천원"])


@pytest.mark.parametrize("question", ["물길 잔치 개최 천막 빌리기 예산은?", "물길 잔치에서 천막 빌리기는 얼마야?"])
def test_a_part_is_not_given_the_sum_of_the_row_that_mentions_it(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["5,000천원"])


def test_a_word_said_twice_names_a_line_and_what_it_is_a_line_of(ask: Talk, printed: Printed) -> None:
    answer = ask("물길 잔치 개최의 물길 잔치 초대장 예산은?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["3,000천원"])


def test_a_thing_that_has_a_name_of_its_own_is_meant_before_the_row_that_holds_more(
    ask: Talk, printed: Printed
) -> None:
    for questions in (("소리 벽화 설치 예산은?",), ("마을 노래 발굴 예산은?", "소리 벽화 설치 예산은?")):
        answer = ask(*questions)
        assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["2,000천원"]), questions


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("소리 벽화 설치와 마을 노래 발굴 예산을 합치면?", "6,000천원"),
        ("그림 및 글씨와 마을 노래 발굴 예산을 합치면?", "5,500천원"),
        ("마을 노래 발굴과 그림 및 글씨 예산을 합치면?", "5,500천원"),
    ],
)
def test_names_that_hold_an_and_are_added_to_others(ask: Talk, printed: Printed, question: str, total: str) -> None:
    assert printed(ask(question)) == [total]
